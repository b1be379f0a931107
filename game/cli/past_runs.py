"""What ``complicated runs`` shows and does, or leaves with a sentence."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from game.cli.loading import MISUSE, UNREADABLE
from game.play.files import NotSaved
from game.play.folders import Folders
from game.play.look_back import LookBack, look_back
from game.play.origin import NotLoaded
from game.play.progress import NotKnown
from game.play.saves import (
    NotDeleted,
    PastRun,
    UnreadableRun,
    delete,
    look_at,
    past_runs,
)
from game.play.session import Session
from game.play.solving import start_solving
from game.play.transcript import save_transcript, transcript
from game.text.debrief_pages import (
    best_page,
    discussion_page,
    ending_page,
    lessons_page,
    path_page,
)
from game.text.plain import plain_text
from game.text.waiting import wait_for
from game.texts import _, grouped

_WIDTH = 80


def listed(where: Folders) -> Iterator[str]:
    """Yield a line for each run, and where they lie."""
    runs = past_runs(where)
    for number, run in enumerate(runs, 1):
        yield line(number, run)
    if not runs:
        yield _("No run was played here yet.")
    yield _("Runs lie in {folder}").format(folder=where.runs)


def line(number: int, run: PastRun | UnreadableRun) -> str:
    """Return what a list says of a run: when it was played, and how far it came."""
    if isinstance(run, UnreadableRun):
        return _row(number, run.updated, f"{run.path.name}: {run.sentence}")
    save = run.save
    if save.ending is None:
        came = _("after {taken} of {turns} turns").format(taken=save.taken, turns=save.turns)
    else:
        came = _("the end: {ending}").format(ending=save.ending)
    stayed = _("{stayed} of 1,000 stayed").format(stayed=grouped(save.stayed))
    return _row(number, save.updated, f"{save.title}, {came}, {stayed}")


def _row(number: int, moment: datetime, text: str) -> str:
    return f"{number:3}  {moment.astimezone():%Y-%m-%d %H:%M}  {text}"


def numbered(where: Folders, number: int) -> PastRun | UnreadableRun:
    """Return the run of this number in the list, or say how many there are and leave."""
    runs = past_runs(where)
    if number > len(runs):
        sentence = _("There is no run {number}: “complicated runs” lists {count}.")
        _leave(sentence.format(number=number, count=len(runs)), MISUSE)
    return runs[number - 1]


def played(
    run: PastRun | UnreadableRun, where: Folders
) -> tuple[Session, LookBack | NotKnown | None]:
    """Return a run and, if it is over, what a proof adds to its debrief; or leave.

    What an edited scenario did to it is said before.
    """
    if isinstance(run, UnreadableRun):
        _leave(f"{run.path}: {run.sentence}", UNREADABLE)
    found = look_at(run)
    if isinstance(found, NotLoaded):
        _leave(found.sentence, UNREADABLE)
    if found.sentence:
        click.echo(f"{found.sentence}\n", err=True)
    if not found.session.state.finished:
        return found.session, None
    solving = start_solving(found.origin, where)
    solved = wait_for(solving, plain=True)
    solving.stop()
    if isinstance(solved, NotKnown):
        return found.session, solved
    return found.session, look_back(found.session, solved)


def debriefed(session: Session, back: LookBack | NotKnown | None, number: int) -> str:
    """Return the debrief of a run, or where it waits if it is not over."""
    if not session.state.finished:
        sentence = _(
            "This run is not over: turn {turn} awaits a response. All of it so far:"
            " complicated runs show {number} --transcript FILE"
        )
        return sentence.format(turn=len(session.responses) + 1, number=number)
    pages = [ending_page(session), path_page(session, back)]
    if isinstance(back, LookBack):
        pages.append(best_page(back))
    pages += (lessons_page(session), discussion_page(session, playing=False))
    return "\n".join(plain_text(page, _WIDTH) for page in pages).lstrip()


def written(session: Session, back: LookBack | NotKnown | None, path: Path) -> str:
    """Write the transcript of a run, and say where; or leave."""
    text = transcript(session, back if isinstance(back, LookBack) else None)
    saved = save_transcript(text, path)
    if isinstance(saved, NotSaved):
        _leave(saved.sentence, UNREADABLE)
    return _("All that was shown is in {path}").format(path=saved.path)


def deleted(run: PastRun | UnreadableRun) -> str:
    """Delete a run, and say so; or leave."""
    result = delete(run.path)
    if isinstance(result, NotDeleted):
        _leave(result.sentence, UNREADABLE)
    return _("Deleted.")


def _leave(sentence: str, code: int) -> NoReturn:
    click.echo(sentence, err=True)
    raise SystemExit(code)
