"""What became of each promise, and which lessons were followed."""

from collections.abc import Iterator, Sequence

import attrs

from game.play.debrief import Fate, LessonTold, PromiseTold
from game.play.debrief_sentences import lesson_told, promise_name, promise_told
from game.screen.debriefing import Told, told
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Element, Picture, Stop
from game.screen.places import Place
from game.screen.styles import BODY, CARD_TITLE, CHART_TITLE, LABEL, LABEL_PLAIN
from game.screen.widgets.debrief_frame import PAGE, debrief_page
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece
from game.screen.widgets.scroll import scrolled
from game.texts import _

_ICONS = {
    Fate.KEPT: "circle-check",
    Fate.CHECKED: "circle-check",
    Fate.BROKEN: "circle-x",
    Fate.TOLD: "circle-x",
    Fate.OPEN: "clock",
}
_PAD, _APART, _GAP = 28, 18, 32


def picture(model: Model, pen: Pen) -> Picture:
    """Return promises at the left and lessons at the right, or one below the other."""
    found = told(model)

    def build(y: float) -> Sequence[Piece]:
        if pen.theme.large:
            first = _promises(pen, attrs.evolve(PAGE, y=y), found)
            below = first[-1].rect.bottom + _GAP
            return (*first, *_lessons(pen, attrs.evolve(PAGE, y=below), found))
        left, right = attrs.evolve(PAGE, y=y).columns(2, _GAP)
        return (*_promises(pen, left, found), *_lessons(pen, right, found))

    content = scrolled(pen, PAGE, model.here.scroll, build)
    return debrief_page(model, pen, Place.PROMISES_AND_LESSONS, content, "", tuple(_spoken(found)))


def _promises(pen: Pen, column: Rect, found: Told) -> Sequence[Piece]:
    pieces = [_title(pen, column, _("What became of your promises"))]
    y = pieces[0].rect.bottom + 14
    for n, promise in enumerate(found.debrief.promises):
        pieces.append(_promise(pen, attrs.evolve(column, y=y, h=0), n, promise))
        y = pieces[-1].rect.bottom + _APART
    if not found.debrief.promises:
        words = pen.words(_nothing(), BODY, column.x, y, column.w, pen.colours.ink_soft)
        pieces.append(Piece(words.rect, (words,)))
    return pieces


def _promise(pen: Pen, place: Rect, n: int, promise: PromiseTold) -> Piece:
    colours = pen.colours
    kept = promise.fate in (Fate.KEPT, Fate.CHECKED)
    colour = (
        colours.ink_soft if promise.fate is Fate.OPEN else colours.teal if kept else colours.rust
    )
    side = pen.u(40)
    left = place.x + _PAD + side + 20
    width = place.right - _PAD - left
    name = pen.words(promise_name(promise), LABEL, left, place.y + 20, width, colour)
    text = pen.words(promise_told(promise), BODY, left, name.rect.bottom, width)
    rect = attrs.evolve(place, h=text.rect.bottom + 20 - place.y)
    icon = pen.icon(_ICONS[promise.fate], place.x + _PAD, name.rect.bottom, 40, colour)
    spoken = f"{promise_name(promise)}. {promise_told(promise)}"
    stop = Stop(f"promise {n}", rect, spoken, radius=28)
    return Piece(rect, (paper(pen, rect, 28), icon, name, text), (stop,))


def _lessons(pen: Pen, column: Rect, found: Told) -> Sequence[Piece]:
    if not found.debrief.lessons:
        return ()
    pieces = [_title(pen, column, _("Lessons"))]
    y = pieces[0].rect.bottom + 14
    for lesson in found.debrief.lessons:
        pieces.append(_lesson(pen, attrs.evolve(column, y=y, h=0), lesson))
        y = pieces[-1].rect.bottom + _APART
    return pieces


def _lesson(pen: Pen, place: Rect, lesson: LessonTold) -> Piece:
    x, width = place.x + _PAD, place.w - 2 * _PAD
    colours = pen.colours
    title = pen.words(lesson.title, CARD_TITLE, x, place.y + 20, width)
    text = pen.words(lesson.text, LABEL_PLAIN, x, title.rect.bottom + 4, width, colours.ink_soft)
    came = lesson_told(lesson)
    side = pen.u(28)
    icon, colour = {
        (True, False): ("circle-check", colours.teal),
        (False, True): ("circle-x", colours.rust),
        (True, True): ("list-checks", colours.ink),
        (False, False): ("minus", colours.ink_soft),
    }[bool(lesson.followed), bool(lesson.broken)]
    left = x + side + 12
    told_ = pen.words(came, LABEL, left, text.rect.bottom + 8, x + width - left, colour)
    middle = told_.rect.y + pen.leading(LABEL) / 2
    rect = attrs.evolve(place, h=told_.rect.bottom + 18 - place.y)
    elements: tuple[Element, ...] = (
        paper(pen, rect, 28),
        title,
        text,
        pen.icon(icon, x, middle, 28, colour),
        told_,
    )
    spoken = f"{lesson.title} {lesson.text} {came}"
    return Piece(rect, elements, (Stop(lesson.title, rect, spoken, radius=28),))


def _title(pen: Pen, column: Rect, text: str) -> Piece:
    words = pen.words(text, CHART_TITLE, column.x, column.y, column.w)
    return Piece(words.rect, (words,))


def _nothing() -> str:
    return _("You promised nothing, so there was nothing to keep.")


def _spoken(found: Told) -> Iterator[str]:
    yield _("What became of your promises")
    for promise in found.debrief.promises:
        yield f"{promise_name(promise)}. {promise_told(promise)}"
    if not found.debrief.promises:
        yield _nothing()
    yield _("Lessons")
    for lesson in found.debrief.lessons:
        yield f"{lesson.title} {lesson.text} {lesson_told(lesson)}"
