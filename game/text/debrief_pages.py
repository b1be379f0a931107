"""The pages of the debrief: how it ended, the path, promises and lessons, what to talk about."""

from game.play.debrief import Fate, Point, PromiseTold, debrief
from game.play.debrief_sentences import (
    figures,
    left_early,
    lesson_told,
    promise_name,
    promise_told,
)
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


def path_page(session: Session) -> Page:
    """Return the way through the run, and the responses that mattered most."""
    told = debrief(session.state)
    page: list[Block] = [
        Title(_("How {name} felt, turn by turn").format(name=told.customer), _("Debrief")),
        Path(told.affection_at_start, told.path),
    ]
    if told.turning_points:
        page.append(Heading(_("Turning points")))
        page += map(_turning_point, told.turning_points)
    return tuple(page)


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


def discussion_page(session: Session) -> Page:
    """Return the questions to talk about, the sources, and how to try another way."""
    told = debrief(session.state)
    page: list[Block] = [Title(_("To talk about"), _("Debrief"))]
    page += map(Item, told.discussion)
    if told.sources:
        page.append(Heading(_("Sources")))
        page += (Item(source, tone=Tone.SOFT) for source in told.sources)
    page.append(Heading(_("Try another way")))
    page.append(Words(_("Type u 3 to go back to turn 3 and play on from there.")))
    return tuple(page)


def _turning_point(point: Point) -> Item:
    sentence = _("{did} Affection {by}.").format(
        did=you_did(point.did, f"{point.label}."), by=signed(point.by)
    )
    tone = Tone.GAIN if point.by > 0 else Tone.LOSS
    return Item(sentence, _("Turn {number}").format(number=point.number), tone)


def _promise(promise: PromiseTold) -> Item:
    return Item(promise_told(promise), promise_name(promise), _TONES[promise.fate])
