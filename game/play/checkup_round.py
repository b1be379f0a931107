"""What is kept of a check-up, and its form on disk: JSON of half a kilobyte."""

import json
from datetime import datetime
from typing import Any

import attrs

from game.core.checkup import MOST_PEOPLE, Hands, Often, Statements, score
from game.core.status import Status
from game.play.checkup_sheet import Sheet
from game.play.json_values import items, moment, text, whole
from game.play.save import Damaged
from game.texts import _

FORMAT = 1
"""The number of the form on disk; a change that older games cannot read makes it larger."""

_OFTEN = {each.id: each for each in Often}
_STATUSES = {each.id: each for each in Status}


@attrs.frozen
class Round:
    """One time that a team answered: who, when, and what they said.

    `statements` are the ids of what was asked, `given` the answers as in a sheet. `status` is what
    they made, None while some are missing. `team` may be "". `started` and `updated` are in UTC.
    """

    team: str
    people: int
    statements: tuple[str, ...]
    given: tuple[Often, ...]
    status: Status | None
    started: datetime
    updated: datetime

    @property
    def answers(self) -> dict[str, Hands]:
        """The answers to every statement that everybody has answered, by its id."""
        return {
            id_: self.given[n * self.people : (n + 1) * self.people]
            for n, id_ in enumerate(self.statements)
            if len(self.given) >= (n + 1) * self.people
        }

    def sheet(self, statements: Statements) -> Sheet | None:
        """Return the sheet to go on with, None if other statements are asked now."""
        if tuple(each.id for each in statements) != self.statements:
            return None
        return Sheet(statements, self.people, self.given)


def round_of(sheet: Sheet, team: str, started: datetime, updated: datetime) -> Round:
    """Return what is kept of a check-up as it stands now."""
    return Round(
        team=team,
        people=sheet.people,
        statements=tuple(each.id for each in sheet.statements),
        given=sheet.given,
        status=score(sheet.statements, sheet.answers).status if sheet.whole else None,
        started=started,
        updated=updated,
    )


def to_bytes(kept: Round) -> bytes:
    """Return a round in its form on disk."""
    values = {
        "format": FORMAT,
        "team": kept.team,
        "people": kept.people,
        "statements": kept.statements,
        "given": [each.id for each in kept.given],
        "status": kept.status.id if kept.status is not None else None,
        "started": kept.started.isoformat(),
        "updated": kept.updated.isoformat(),
    }
    return (json.dumps(values, indent=1, ensure_ascii=False) + "\n").encode()


def from_bytes(data: bytes) -> Round | Damaged:
    """Read a round from the bytes of a file. Never raises."""
    try:
        values = json.loads(data)
        if whole(values["format"]) > FORMAT:
            return Damaged(_("It was saved by a newer version of this game."))
        return _round(values)
    # As in `game.play.save`.
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError):
        return Damaged(_("It is damaged, or no check-up at all."))


def _round(values: dict[str, Any]) -> Round:
    status = values["status"]
    found = Round(
        team=text(values["team"]),
        people=whole(values["people"]),
        statements=tuple(map(text, items(values["statements"]))),
        given=tuple(_OFTEN[text(each)] for each in items(values["given"])),
        status=None if status is None else _STATUSES[text(status)],
        started=moment(values["started"]),
        updated=moment(values["updated"]),
    )
    if not 1 <= found.people <= MOST_PEOPLE or len(set(found.statements)) < len(found.statements):
        raise ValueError("too many or too few people, or a statement twice")
    most = found.people * len(found.statements)
    if len(found.given) > most or (len(found.given) < most and found.status is not None):
        raise ValueError("more or fewer answers than there can be")
    return found
