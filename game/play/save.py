"""What is kept of a run, and its form on disk: JSON of a kilobyte or two."""

import json
from datetime import datetime
from typing import Any

import attrs

from game.core.churn import stayed
from game.core.engine import outcome, risks
from game.play.json_values import items, moment, text, whole
from game.play.origin import Origin
from game.play.session import Session
from game.play.wording import words
from game.texts import _

FORMAT = 1
"""The number of the form on disk; a change that older games cannot read makes it larger."""


@attrs.frozen
class Save:
    """A run: where its scenario comes from, the seed, and its lines of response ids.

    The last line is the one being played; those before it were played to their end, the original
    first. `title`, `taken` (turns taken), `turns` (turns there can be), `ending` (its title, or
    None while a turn awaits a response) and `stayed` (of 1,000) tell how far the last line has
    come, so that a list of runs needs no scenario. `started` and `updated` are in UTC.
    """

    origin: Origin
    seed: int
    lines: tuple[tuple[str, ...], ...]
    title: str
    taken: int
    turns: int
    ending: str | None
    stayed: int
    started: datetime
    updated: datetime


@attrs.frozen
class Damaged:
    """No save; the sentence says why not."""

    sentence: str


def save_of(session: Session, origin: Origin, started: datetime, updated: datetime) -> Save:
    """Return what is kept of a run as it stands now."""
    from game.play.view import turns_in_all  # noqa: PLC0415 - the first step is early enough

    state = session.state
    end = outcome(state)
    return Save(
        origin=origin,
        seed=session.seed,
        lines=(*session.beside, session.responses),
        title=words(session.scenario.title, session.scenario),
        taken=len(session.responses),
        turns=turns_in_all(state),
        ending=words(end.ending.title, session.scenario) if end else None,
        stayed=stayed(risks(state)),
        started=started,
        updated=updated,
    )


def to_bytes(save: Save) -> bytes:
    """Return a save in its form on disk."""
    values = {
        "format": FORMAT,
        **attrs.asdict(save),
        "started": save.started.isoformat(),
        "updated": save.updated.isoformat(),
    }
    return (json.dumps(values, indent=1, ensure_ascii=False) + "\n").encode()


def from_bytes(data: bytes) -> Save | Damaged:
    """Read a save from the bytes of a file. Never raises."""
    try:
        values = json.loads(data)
        if whole(values["format"]) > FORMAT:
            return Damaged(_("It was saved by a newer version of this game."))
        return _save(values)
    # What can be wrong: no JSON or no number, a part that is missing, one of another kind, a date
    # that no calendar has, and brackets without end.
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return Damaged(_("It is damaged, or no saved run at all."))


def _save(values: dict[str, Any]) -> Save:
    origin, lines = values["origin"], items(values["lines"])
    if not lines:
        raise ValueError("a run without a line")
    return Save(
        origin=Origin(
            scenario=text(origin["scenario"]),
            digest=text(origin["digest"]),
            rulebook=text(origin["rulebook"]),
            rulebook_digest=text(origin["rulebook_digest"]),
            language=text(origin.get("language", "")),  # not there in the first saves
        ),
        seed=whole(values["seed"]),
        lines=tuple(tuple(map(text, items(line))) for line in lines),
        title=text(values["title"]),
        taken=whole(values["taken"]),
        turns=whole(values["turns"]),
        ending=None if values["ending"] is None else text(values["ending"]),
        stayed=whole(values["stayed"]),
        started=moment(values["started"]),
        updated=moment(values["updated"]),
    )
