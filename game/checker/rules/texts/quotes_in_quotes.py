"""A text, written with quotes of its own around it.

The game puts quotes around what is said. Quotes that stand in the text, curly ones too, are shown
as well, so people would see two pairs; and around a title they would see one. To YAML only
straight quotes are quotes, and it takes them off: around a text with a colon or another sign in
it, they are what you want.

Fails:

    - id: wait
      label: Wait for a date
      says: “I will look into it.”
      acts: []
      reaction: Do that.
      why: Nobody can hold on to that.

Mended:

    - id: wait
      label: Wait for a date
      says: "I will look into it."
      acts: []
      reaction: Do that.
      why: Nobody can hold on to that.
"""

import re
from collections.abc import Iterator, Mapping

from game.authoring.syntax.quotes import in_quotes
from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.texts import _

_SPOKEN = re.compile(r"\.(says|(speech|reaction)(\.[^.]+)?)$")
_QUOTABLE = re.compile(r"(sources|discussion)\.")
_CURLY = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("‘", "’"))
_STRAIGHT = (('"', '"'), ("'", "'"))
_SHORT = 60


def check(texts: Mapping[str, str]) -> Iterator[Found]:
    """Find texts that begin and end with quotes."""
    for id_, text in texts.items():
        spoken = _SPOKEN.search(id_)
        pairs = (*_CURLY, *_STRAIGHT) if spoken else _CURLY
        if not _QUOTABLE.match(id_) and any(_quoted(text, *pair) for pair in pairs):
            key = id_.rpartition(".")[2]
            yield Found(
                id_,
                _("The quotes around these words are shown, and the game adds its own.")
                if spoken
                else _("The quotes around this text are shown as a part of it."),
                _("Write: {line}").format(line=f"{key}: {in_quotes(text[1:-1])}")
                if len(text) < _SHORT
                else _("Take them off; straight quotes around all of it are taken off by YAML."),
            )


def _quoted(text: str, first: str, last: str) -> bool:
    """Whether these quotes hold the whole text, and not only its first words and its last ones."""
    inside = text[1:-1]
    return len(text) > 1 and text[0] == first and text[-1] == last and first not in inside


RULE = Rule("quotes-in-quotes", Severity.WARNING, check, __doc__)
