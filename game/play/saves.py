"""Runs on disk: saved at every step, listed, taken up again, deleted.

Each run is a file of its own, and each file is written by one game only: a game that takes up a run
first renames its file, which can succeed in one game alone. So two windows at once never write to
the same file, and a window whose run is taken up elsewhere goes on in a file of its own.
"""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import attrs

from game.play.files import NotSaved, Saved, reason, sweep, write_file
from game.play.folders import Folders, folders
from game.play.origin import NotLoaded, Origin
from game.play.replaying import Replayed, replayed
from game.play.save import Damaged, Save, from_bytes, save_of, to_bytes
from game.play.session import Session
from game.texts import _

_MOST_BYTES = 1_000_000


@attrs.frozen
class RunFile:
    """The file of a run, which this game alone writes; it need not be there yet."""

    path: Path
    origin: Origin
    started: datetime


@attrs.frozen
class PastRun:
    """A run on disk."""

    path: Path
    save: Save


@attrs.frozen
class UnreadableRun:
    """A file among the runs that cannot be read; it is never touched."""

    path: Path
    sentence: str
    updated: datetime


@attrs.frozen
class Resumed:
    """A run that goes on; the sentence is empty, or says what an edited scenario did to it."""

    session: Session
    file: RunFile
    sentence: str = ""


@attrs.frozen
class NotResumed:
    """A run that cannot go on; the sentence says why."""

    sentence: str


@attrs.frozen
class Deleted:
    """It is gone."""

    path: Path


@attrs.frozen
class NotDeleted:
    """It is still there; the sentence says why."""

    sentence: str


def new_run(origin: Origin, where: Folders | None = None, now: datetime | None = None) -> RunFile:
    """Return the file for a run that begins; nothing is written yet."""
    started = now or datetime.now(UTC)
    return RunFile(_free_path(started, where), origin, started)


def save_run(file: RunFile, session: Session, now: datetime | None = None) -> Saved | NotSaved:
    """Save a run as it stands now. Never raises `OSError`: the game goes on either way."""
    save = save_of(session, file.origin, file.started, now or datetime.now(UTC))
    return write_file(file.path, to_bytes(save))


def past_runs(where: Folders | None = None) -> tuple[PastRun | UnreadableRun, ...]:
    """Return all runs on disk, the one played last first."""
    folder = (where or folders()).runs
    sweep(folder)
    return tuple(sorted(_runs(folder), key=_updated, reverse=True))


def unfinished_run(origin: Origin, where: Folders | None = None) -> PastRun | None:
    """Return the run of this scenario and rulebook that was left last before its end, if any."""
    return last_left(past_runs(where), origin)


def last_left(runs: Iterable[PastRun | UnreadableRun], origin: Origin) -> PastRun | None:
    """Return the first of these runs that is of this scenario and rulebook and can go on."""
    whole = (run for run in runs if isinstance(run, PastRun))
    return next((run for run in whole if _can_go_on(run.save, origin)), None)


def resume(
    past: PastRun, where: Folders | None = None, language: str | None = None
) -> Resumed | NotResumed:
    """Take up a run where it was left; the file is from now on that of this game alone.

    It goes on in a ``language``, or in that in which it was left.

    If the scenario was edited, the run is followed as far as it goes. What cannot be followed stays
    in the old file, and the run goes on in a new one.
    """
    path = _free_path(past.save.started, where)
    try:
        past.path.rename(path)
    except FileNotFoundError:
        return NotResumed(_("This run was taken up in another window, or deleted."))
    except OSError:  # nothing can be written here: play on all the same
        path = past.path
    # Read again: another window may have gone on with it until now.
    run = _read(path)
    if isinstance(run, UnreadableRun):
        return NotResumed(run.sentence)
    found = replayed(_in_language(run.save, language))
    if isinstance(found, NotLoaded):
        return NotResumed(found.sentence)
    if not found.whole or path == past.path:
        path = _free_path(past.save.started, where)
    return Resumed(found.session, RunFile(path, found.origin, run.save.started), found.sentence)


def _in_language(save: Save, language: str | None) -> Save:
    if language is None:
        return save
    return attrs.evolve(save, origin=attrs.evolve(save.origin, language=language))


def look_at(past: PastRun) -> Replayed | NotLoaded:
    """Return a run to look at, without taking it up."""
    return replayed(past.save)


def delete(path: Path) -> Deleted | NotDeleted:
    """Delete a run, for good."""
    try:
        path.unlink()
    except FileNotFoundError:
        return Deleted(path)
    except OSError as error:
        sentence = _("“{path}” could not be deleted: {reason}.")
        return NotDeleted(sentence.format(path=path, reason=reason(error)))
    return Deleted(path)


def _free_path(started: datetime, where: Folders | None) -> Path:
    """Return a path that no other run has, in the order in which runs started."""
    name = f"{started:%Y%m%d-%H%M%S}-{os.urandom(4).hex()}.json"
    return (where or folders()).runs / name


def _runs(folder: Path) -> Iterator[PastRun | UnreadableRun]:
    try:
        paths = sorted(folder.glob("*.json"))
    except OSError:
        return
    yield from map(_read, paths)


def _read(path: Path) -> PastRun | UnreadableRun:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        updated = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError as error:
        sentence = _("It could not be read: {reason}.").format(reason=reason(error))
        return UnreadableRun(path, sentence, datetime.fromtimestamp(0, UTC))
    save = from_bytes(data) if len(data) <= _MOST_BYTES else Damaged(_("It is far too large."))
    if isinstance(save, Damaged):
        return UnreadableRun(path, save.sentence, updated)
    return PastRun(path, save)


def _updated(run: PastRun | UnreadableRun) -> datetime:
    return run.save.updated if isinstance(run, PastRun) else run.updated


def _can_go_on(save: Save, origin: Origin) -> bool:
    same = (save.origin.scenario, save.origin.rulebook) == (origin.scenario, origin.rulebook)
    return same and save.ending is None and save.taken > 0
