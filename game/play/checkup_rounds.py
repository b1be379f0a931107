"""Check-ups on disk: saved at every answer, listed by team, taken up again where they were left.

Each round is a file of its own, written whole or not at all (`game.play.files`).
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import attrs

from game.play.checkup_round import Round, from_bytes, round_of, to_bytes
from game.play.checkup_sheet import Sheet
from game.play.files import NotSaved, Saved, reason, sweep, write_file
from game.play.folders import Folders, folders
from game.play.save import Damaged
from game.texts import _

LONGEST_NAME = 40
"""The name of a team has at most so many characters."""

_MOST_BYTES = 100_000


@attrs.frozen
class RoundFile:
    """The file of a round; it need not be there yet."""

    path: Path
    team: str
    started: datetime


@attrs.frozen
class PastRound:
    """A round on disk."""

    path: Path
    round: Round


@attrs.frozen
class UnreadableRound:
    """A file among the rounds that cannot be read; it is never touched."""

    path: Path
    sentence: str


@attrs.frozen
class Rounds:
    """What a team has answered, the first time first, and the round that it left unfinished.

    `unreadable` are files that may be of this team or of another.
    """

    team: str = ""
    folder: Path = Path()
    whole: tuple[Round, ...] = ()
    left: PastRound | None = None
    unreadable: tuple[UnreadableRound, ...] = ()


def new_round(team: str, where: Folders | None = None, now: datetime | None = None) -> RoundFile:
    """Return the file for a round that begins; nothing is written yet."""
    started = now or datetime.now(UTC)
    name = f"{started:%Y%m%d-%H%M%S}-{os.urandom(4).hex()}.json"
    return RoundFile((where or folders()).checkups / name, team, started)


def file_of(past: PastRound) -> RoundFile:
    """Return the file of a round that goes on."""
    return RoundFile(past.path, past.round.team, past.round.started)


def save_round(file: RoundFile, sheet: Sheet, now: datetime | None = None) -> Saved | NotSaved:
    """Save a round as it stands now. Never raises `OSError`: the check-up goes on either way."""
    kept = round_of(sheet, file.team, file.started, now or datetime.now(UTC))
    return write_file(file.path, to_bytes(kept))


def past_rounds(where: Folders | None = None) -> tuple[PastRound | UnreadableRound, ...]:
    """Return all rounds on disk in the order in which they were begun, unreadable files last."""
    folder = (where or folders()).checkups
    sweep(folder)
    try:
        paths = sorted(folder.glob("*.json"))
    except OSError:
        return ()
    return tuple(sorted(map(_read, paths), key=_begun))


def rounds_of(team: str, where: Folders | None = None) -> Rounds:
    """Return what a team has answered; capitals and blanks in its name do not matter."""
    found = past_rounds(where)
    own = tuple(_of(team, found))
    return Rounds(
        team,
        (where or folders()).checkups,
        tuple(past.round for past in own if past.round.status is not None),
        own[-1] if own and own[-1].round.status is None else None,
        tuple(each for each in found if isinstance(each, UnreadableRound)),
    )


def _of(team: str, found: tuple[PastRound | UnreadableRound, ...]) -> Iterator[PastRound]:
    for each in found:
        if isinstance(each, PastRound) and _plain(each.round.team) == _plain(team):
            yield each


def _plain(team: str) -> str:
    return " ".join(team.split()).casefold()


def _begun(found: PastRound | UnreadableRound) -> tuple[bool, datetime]:
    if isinstance(found, UnreadableRound):
        return True, datetime.max.replace(tzinfo=UTC)
    return False, found.round.started


def _read(path: Path) -> PastRound | UnreadableRound:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        sentence = _("It could not be read: {reason}.").format(reason=reason(error))
        return UnreadableRound(path, sentence)
    found = from_bytes(data) if len(data) <= _MOST_BYTES else Damaged(_("It is far too large."))
    return (
        UnreadableRound(path, found.sentence)
        if isinstance(found, Damaged)
        else PastRound(path, found)
    )
