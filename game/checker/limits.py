"""How long each text may be, in characters, so that it can be read where it is shown.

At the usual text size the window shows texts of these lengths in full, whatever its size: a turn at
one glance, with nothing to scroll, even if all of its texts are as long as this. What only a
terminal or a page shows has limits that keep it readable.
"""

import re

LIMITS = {
    "title": 32,
    "summary": 220,
    "introduce": 500,
    "customer.name": 28,
    "customer.about": 44,
    "meters.*.label": 24,
    "turns.*.title": 36,
    "turns.*.story": 200,
    "turns.*.chance.*.story": 100,
    "turns.*.chance.*.later.story": 100,
    "turns.*.speech": 170,
    "turns.*.pause": 240,
    "turns.*.notes": 500,
    "turns.*.after.*.story": 160,
    "turns.*.after.*.later.story": 100,
    "turns.*.responses.*.label": 28,
    "turns.*.responses.*.says": 100,
    "turns.*.responses.*.does": 100,
    "turns.*.responses.*.did": 60,
    "turns.*.responses.*.excuse": 40,
    "turns.*.responses.*.promise": 50,
    "turns.*.responses.*.reaction": 170,
    "turns.*.responses.*.why": 240,
    "turns.*.responses.*.later.story": 100,
    "endings.*.title": 40,
    "endings.*.text": 320,
    "checkup.*.say": 140,
    "checkup.*.ask": 140,
    "checkup.*.answers.*.text": 60,
    "discussion.*": 240,
    "sources.*": 240,
    "statements.*.say": 100,
    "statements.*.talk": 120,
    "lessons.*.title": 60,
    "lessons.*.text": 180,
    "lessons.*.wrong": 240,
    "lessons.*.monday": 240,
    "lessons.*.source.*": 240,
}
"""The limits by kind of text: an id of `game.authoring.text_ids`, with a star for what varies."""

MOST_WORDS = 120
"""So many words may stand between a trainee and a choice: story, speech and all responses."""

_NAMED = re.compile(
    r"(turns|responses|endings|meters|lessons|chance|after|checkup|answers|statements|discussion"
    r"|sources?)"
    r"\.[^.]+"
)
_BY_STATUS = re.compile(r"\.(speech|reaction)\.[^.]+$")


def limit_of(text_id: str) -> int | None:
    """Return how many characters a text may have, None if it may have any number."""
    return LIMITS.get(kind_of(text_id))


def kind_of(text_id: str) -> str:
    """Return the kind of a text by its id, whatever it belongs to and for which status it is."""
    return _BY_STATUS.sub(r".\1", _NAMED.sub(r"\1.*", text_id))
