"""A run as a text to keep: everything that was shown, from the first story to the debrief."""

import re
import textwrap
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from game.core.engine import State
from game.play.debrief import Debrief, debrief
from game.play.debrief_sentences import (
    figures,
    left_early,
    lesson_told,
    promise_name,
    promise_told,
)
from game.play.files import NotSaved, Saved, write_file
from game.play.folders import Folders, folders
from game.play.introduction import introduction
from game.play.look_back import LookBack
from game.play.sentences import (
    due,
    ended,
    level,
    moved,
    point_told,
    says,
    standing,
    thousand,
    you_did,
)
from game.play.session import Session
from game.play.view import (
    FeedbackView,
    ResponseView,
    TurnView,
    feedback_view,
    turn_view,
)
from game.texts import _

_WIDTH = 80
_LONGEST_NAME = 60
_UNFIT = re.compile(r"[^\w’'.,()-]+")


def transcript(session: Session, back: LookBack | None = None) -> str:
    """Return a run as text: its lines turn by turn, and the debriefs of those that are over.

    ``back`` is what the proof adds to the debrief of the line that was played last, if it is known.
    """
    lines = [*_introduced(session)]
    before: tuple[str, ...] = ()
    for number, line in enumerate((*session.lines_beside, session), 1):
        if session.beside:
            lines += _heading(_("Line {number}").format(number=number), "=")
        lines += _played(line, shared=_shared(before, line.responses))
        if line.state.finished:
            lines += _looked_back(debrief(line.state), back if line is session else None)
        before = line.responses
    return "\n".join(_wrapped(lines)).strip() + "\n"


def save_transcript(text: str, path: Path) -> Saved | NotSaved:
    """Write a transcript into a file that any editor can show. Never raises `OSError`."""
    return write_file(path, text.encode())


def transcript_path(title: str, moment: datetime, where: Folders | None = None) -> Path:
    """Return where a transcript of a run of this title goes, if nobody says another place."""
    name = _UNFIT.sub(" ", title).strip(" .")[:_LONGEST_NAME]
    return (where or folders()).transcripts / f"{name} {moment:%Y-%m-%d %H.%M.%S}.txt"


def _introduced(session: Session) -> Iterator[str]:
    about = introduction(session.scenario, session.rulebook)
    yield from _heading(about.title, "=")
    yield about.summary
    yield ended(f"{about.full_name}: {about.about}" if about.about else about.full_name)
    yield standing(about.status)


def _shared(before: tuple[str, ...], line: tuple[str, ...]) -> int:
    """Return how many responses a line has in common with the one before it, from the start."""
    pairs = enumerate(zip(before, line, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(before), len(line)))


def _played(line: Session, shared: int) -> Iterator[str]:
    """Yield a line turn by turn, without the turns that it shares with the one before it."""
    if shared:
        yield _("Up to turn {turn} as in the line before.").format(turn=shared)
    states = line.states[shared:]
    for before, after in pairwise(states):
        yield from _turn(before)
        yield from _answered(before, after)
    if not line.state.finished:
        yield from _turn(line.state)
        yield ""
        yield _("Here the run was left.")


def _turn(state: State) -> Iterator[str]:
    """Yield what was shown before a response: what happened, how things stood, what to choose."""
    view = turn_view(state)
    place = _("Turn {number} of {of}").format(number=view.number, of=view.of)
    yield from _heading(f"{place}: {view.title}" if view.title else place, "-")
    yield from view.story.splitlines()
    if view.speech:
        yield says(view.customer, view.speech)
    for move in view.moves:
        yield from moved(move)
    yield ""
    yield from _stands(view)
    yield ""
    yield _("How do you respond?")
    yield from map(_offered, view.responses)


def _stands(view: TurnView) -> Iterator[str]:
    meters = view.meters
    yield standing(view.status)
    for meter in (meters.affection, meters.trust, meters.churn_risk):
        yield level(meter)
    yield from map(level, meters.own)
    for meter in (meters.patience, meters.expectation, meters.soreness, meters.inspiration):
        yield level(meter)
    yield thousand(view.customer, meters.stayed, meters.stayed)
    for promise in view.promises:
        yield _("Promise: {what}").format(what=due(promise, view.number, view.of))


def _offered(response: ResponseView) -> str:
    text = _("“{words}”").format(words=response.says) if response.says else response.does
    return f"{response.number}. {ended(response.label)} {text}"


def _answered(before: State, after: State) -> Iterator[str]:
    """Yield what was chosen, and what it did."""
    view = feedback_view(before, after)
    yield ""
    yield _("You chose: {label}").format(label=ended(view.label))
    if view.did:
        yield you_did(view.did, view.label)
    if view.reaction:
        yield says(view.customer, view.reaction)
    yield from view.story.splitlines()
    for move in view.moves:
        yield from moved(move)
    if view.unmoved:
        yield view.unmoved
    yield from _ledger(view)
    yield standing(view.status, view.status_before)
    yield thousand(view.customer, view.meters.stayed, view.stayed_before)
    if view.lesson:
        name = _("A lesson followed") if view.lesson.followed else _("A lesson not followed")
        yield f"{name}: {ended(view.lesson.title)}"
    yield from view.why.splitlines()


def _ledger(view: FeedbackView) -> Iterator[str]:
    for sentence in view.remembered:
        yield _("Remembered: {what}").format(what=sentence)
    for promise in view.made:
        yield _("Promise: {what}").format(what=due(promise, view.number, view.of))
    for what in view.kept:
        yield _("Promise kept: {what}").format(what=ended(what))
    for what in view.broken:
        yield _("Promise broken: {what}").format(what=ended(what))


def _looked_back(told: Debrief, back: LookBack | None) -> Iterator[str]:
    """Yield the debrief, with the best path and the turning points of the proof if known."""
    yield from _heading(_("Debrief: {ending}").format(ending=told.ending), "-")
    yield from told.text.splitlines()
    yield standing(told.status, told.status_at_start)
    yield thousand(told.customer, told.stayed, told.stayed)
    if told.not_played:
        yield left_early(told)
    for name, text in figures(told):
        yield ended(f"{name}: {text}")
    yield _("In this game’s rules; not a forecast.")
    yield from _heading(_("How {name} felt, turn by turn").format(name=told.customer))
    yield _("At the start: affection {start}.").format(start=told.affection_at_start)
    yield from map(point_told, told.path)
    if back:
        yield from _best_path(back)
    if told.promises:
        yield from _heading(_("Promises"))
        for promise in told.promises:
            yield f"{promise_name(promise)}: {promise_told(promise)}"
    if told.lessons:
        yield from _heading(_("Lessons"))
        for lesson in told.lessons:
            yield ended(lesson.title)
            yield from f"{lesson.text}\n{lesson_told(lesson)}".splitlines()
    if told.discussion:
        yield from _heading(_("To talk about"))
        yield from told.discussion
    if told.sources:
        yield from _heading(_("Sources"))
        yield from told.sources


def _best_path(back: LookBack) -> Iterator[str]:
    if back.turning_points:
        yield from _heading(_("Turning points"))
        for turning in back.turning_points:
            point = turning.point
            place = _("Turn {number}").format(number=point.number)
            yield f"{place}: {you_did(point.did, ended(point.label))} {turning.text}"
    yield from _heading(_("The best path, with the same luck"))
    yield from map(point_told, back.best.path)
    yield thousand(back.best.customer, back.best.stayed, back.best.stayed)


def _heading(text: str, under: str = "") -> Iterator[str]:
    yield ""
    yield text
    if under:
        yield under * min(len(text), _WIDTH)
    else:
        yield ""


def _wrapped(lines: Iterator[str] | list[str]) -> Iterator[str]:
    for line in lines:
        yield from textwrap.wrap(line, _WIDTH, break_long_words=False) or [""]
