"""The pages of the debrief: how it ended, the path, promises and lessons, what to talk about."""

from game.play.debrief import Fate, Point, PromiseTold, debrief
from game.play.debrief_sentences import (
    figures,
    left_early,
    lesson_told,
    promise_name,
    promise_told,
)
from game.play.look_back import LookBack
from game.play.progress import NotKnown
from game.play.sentences import you_did
from game.play.session import Session
from game.play.wording import signed
from game.text.blocks import (
    Block,
    Heading,
    Item,
    Page,
    Path,
    Standing,
    Thousand,
    Title,
    Tone,
    Words,
)
from game.texts import _

_TONES = {
    Fate.KEPT: Tone.GAIN,
    Fate.CHECKED: Tone.GAIN,
    Fate.BROKEN: Tone.LOSS,
    Fate.TOLD: Tone.LOSS,
    Fate.OPEN: Tone.NORMAL,
}


def ending_page(session: Session) -> Page:
    """Return how it ended, in words and in figures."""
    told = debrief(session.state)
    page: list[Block] = [
        Title(told.ending, _("Debrief")),
        Words(told.text),
        Standing(told.customer, told.status, told.status_at_start),
        Thousand(told.customer, told.stayed, told.stayed),
    ]
    if told.not_played:
        page.append(Words(left_early(told), Tone.SOFT))
    page += (Item(text, name) for name, text in figures(told))
    page.append(Words(_("In this game’s rules; not a forecast."), Tone.SOFT))
    return tuple(page)


def path_page(session: Session, back: LookBack | NotKnown | None = None) -> Page:
    """Return the way through the run, and the responses that mattered most.

    Where a proof knows what each response was worth, its turning points stand there; else those
    that moved affection most, and why no more is known.
    """
    told = debrief(session.state)
    page: list[Block] = [
        Title(_("How {name} felt, turn by turn").format(name=told.customer), _("Debrief")),
        Path(told.affection_at_start, told.path),
    ]
    points = (
        [_turning_point(turning.point, turning.text, gain=turning.gain) for turning in found]
        if isinstance(back, LookBack) and (found := back.turning_points)
        else [_moved(point) for point in told.turning_points]
    )
    if points:
        page += (Heading(_("Turning points")), *points)
    if isinstance(back, NotKnown):
        page.append(Words(back.sentence, Tone.SOFT))
    return tuple(page)


def best_page(back: LookBack) -> Page:
    """Return the best path, with the luck of the run."""
    best = back.best
    return (
        Title(_("The best path, with the same luck"), _("Debrief")),
        Path(best.affection_at_start, best.path),
        Thousand(best.customer, best.stayed, best.stayed),
        Words(_("In this game’s rules; not a forecast."), Tone.SOFT),
    )


def lessons_page(session: Session) -> Page:
    """Return what became of the promises, and of the lessons."""
    told = debrief(session.state)
    page: list[Block] = [Title(_("Promises and lessons"), _("Debrief"))]
    page += map(_promise, told.promises)
    if not told.promises:
        page.append(Words(_("You promised nothing, so there was nothing to keep.")))
    for lesson in told.lessons:
        page += (Heading(lesson.title), Words(f"{lesson.text}\n{lesson_told(lesson)}"))
    return tuple(page)


def discussion_page(session: Session, *, playing: bool = True) -> Page:
    """Return the questions to talk about, the sources and, while playing, how to go back."""
    told = debrief(session.state)
    page: list[Block] = [Title(_("To talk about"), _("Debrief"))]
    page += map(Item, told.discussion)
    if told.sources:
        page.append(Heading(_("Sources")))
        page += (Item(source, tone=Tone.SOFT) for source in told.sources)
    if playing:
        page.append(Heading(_("Try another way")))
        page.append(Words(_("Type u 3 to go back to turn 3 and play on from there.")))
    return tuple(page)


def _moved(point: Point) -> Item:
    sentence = _("Affection {by}.").format(by=signed(point.by))
    return _turning_point(point, sentence, gain=point.by > 0)


def _turning_point(point: Point, sentence: str, *, gain: bool) -> Item:
    text = f"{you_did(point.did, f'{point.label}.')} {sentence}"
    name = _("Turn {number}").format(number=point.number)
    return Item(text, name, Tone.GAIN if gain else Tone.LOSS)


def _promise(promise: PromiseTold) -> Item:
    return Item(promise_told(promise), promise_name(promise), _TONES[promise.fate])
