"""How things stand between a team and its customers: a status, a face, and the points behind it."""

from collections.abc import Sequence

import attrs

from game.core.status import Status
from game.play.checkup_result import HALF, Result, floor_told, meaning, points_told
from game.play.wording import status_name
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Clip, Dots, Element, Stop
from game.screen.styles import BODY_BOLD, LABEL, LABEL_PLAIN, OUTCOME, WHY
from game.screen.widgets.chips import status_chip
from game.screen.widgets.outcome import Outcome, person
from game.screen.widgets.paper import paper, tinted
from game.screen.widgets.piece import Piece, elements_of
from game.texts import _

_INSET, _PAD = 32, 28
_LEAST_FACE = 150
_SIDE_FACE = 420
_DOT = 9

_FACES = {
    Status.IN_LOVE: "adoring",
    Status.ENGAGED: "delighted",
    Status.MARRIED: "polite",
    Status.COMPLICATED: "doubtful",
    Status.BREAKING_UP: "let-down",
    Status.LEFT: "leaving",
}


def team_stage(pen: Pen, rect: Rect, told: Result, who: str) -> Piece:
    """Return a stage on the tint of the status, as high as its place or as it must be.

    `who` is the portrait of a customer, who is there if there is room.
    """
    words = _words(pen, rect.x + _INSET, rect.y + 28, rect.w - 2 * _INSET, told)
    box = _box(pen, Rect(rect.x, 0, rect.w, 0), told)
    floor = max(rect.bottom - box.rect.h, words.rect.bottom + 24)
    box = box.moved(0, floor - box.rect.y)
    stage = Rect(rect.x, rect.y, rect.w, box.rect.bottom - rect.y)
    elements: list[Element] = [tinted(pen, stage, pen.theme.tint(told.status), 32)]
    low = words.rect.bottom
    if floor - low >= _LEAST_FACE:
        room = Rect(rect.x, low, rect.w, floor - low)
        elements.append(person(pen, room, _outcome(told, who)))
    return Piece(stage, (*elements, *words.elements, *box.elements), (_stop(stage, told),))


def wide_team_stage(pen: Pen, place: Rect, told: Result, who: str) -> Piece:
    """Return the same across a page: words at the left, the face at the right, points below."""
    room = place.w - _SIDE_FACE - 2 * _INSET
    words = _words(pen, place.x + _INSET, place.y + 28, room, told)
    upper = max(words.rect.bottom + 28, place.y + 300)
    box = _box(pen, Rect(place.x, upper, place.w, 0), told)
    stage = attrs.evolve(place, h=box.rect.bottom - place.y)
    face = Rect(place.right - _SIDE_FACE, place.y + 24, _SIDE_FACE, upper - place.y - 24)
    elements: tuple[Element, ...] = (
        tinted(pen, stage, pen.theme.tint(told.status), 32),
        Clip(stage, (attrs.evolve(person(pen, face, _outcome(told, who)), radius=0),), 32),
        *words.elements,
        *box.elements,
    )
    return Piece(stage, elements, (_stop(stage, told),))


def spoken(told: Result) -> tuple[str, ...]:
    """Return what the stage says, in sentences."""
    found = [f"{status_name(told.status)}. {meaning(told.status)}"]
    if told.status_before is not None:
        before = _("Before: {status}.").format(status=status_name(told.status_before))
        found.append(before)
    found += (f"{each}." for each in points_told(told.score))
    if told.score.floor:
        found.append(floor_told(told.score.floor))
    return tuple(found)


def _stop(stage: Rect, told: Result) -> Stop:
    return Stop("status", stage, " ".join(spoken(told)), radius=32)


def _outcome(told: Result, who: str) -> Outcome:
    status = told.status
    return Outcome("", "", who, _FACES[status], told.status_before or status, status)


def _words(pen: Pen, x: float, y: float, width: float, told: Result) -> Piece:
    """Return whose status it is, the status itself, and what it means."""
    team = told.team or _("You and your customers")
    head = pen.words(team, LABEL, x, y, width, pen.theme.on_tint(told.status))
    title = pen.words(status_name(told.status), OUTCOME, x, head.rect.bottom, width)
    text = pen.words(
        meaning(told.status), WHY, x, title.rect.bottom + 2, width, pen.colours.ink_soft
    )
    return Piece(head.rect.joined(text.rect), (head, title, text))


def _box(pen: Pen, place: Rect, told: Result) -> Piece:
    """Return the status before and now, the points, and why it is not better, on paper."""
    left, width = place.x + _PAD, place.w - 2 * _PAD
    pieces: list[Piece] = []
    y = place.y + 22
    if told.status_before is not None:
        pieces.append(_statuses(pen, left, y, width, told.status_before, told.status))
        y = pieces[-1].rect.bottom + 16
    made = told.score
    texts = points_told(made)
    for text, points in zip(texts, (made.words, made.deeds), strict=True):
        pieces.append(_points(pen, Rect(left, y, width, 0), texts, text, points))
        y = pieces[-1].rect.bottom + 10
    if made.floor:
        soft = pen.colours.ink_soft
        words = pen.words(floor_told(made.floor), LABEL_PLAIN, left, y + 2, width, soft)
        pieces.append(Piece(words.rect, (words,)))
        y = words.rect.bottom + 10
    rect = Rect(place.x, place.y, place.w, y + 14 - place.y)
    return Piece(rect, (paper(pen, rect, 32), *elements_of(pieces)))


def _statuses(pen: Pen, x: float, y: float, width: float, before: Status, after: Status) -> Piece:
    """Return two statuses with an arrow between them, beside or below each other."""
    first = status_chip(pen, x, y, before, most=width)
    if before is after:
        text = _("as before")
        at = first.rect.right + 16
        if at + pen.width(text, LABEL_PLAIN) > x + width:
            return first
        words = pen.line(text, LABEL_PLAIN, at, first.rect.centre[1])
        return Piece(first.rect.joined(words.rect), (*first.elements, words))
    arrow = pen.icon("arrow-right", first.rect.right + 12, first.rect.centre[1], 28)
    second = status_chip(pen, arrow.rect.right + 12, y, after, most=width)
    if second.rect.right > x + width:
        below = first.rect.bottom + 8
        arrow = pen.icon("arrow-right", x, below + pen.u(22), 28)
        room = width - arrow.rect.w - 12
        second = status_chip(pen, arrow.rect.right + 12, below, after, most=room)
        arrow = pen.icon("arrow-right", x, second.rect.centre[1], 28)
    box = first.rect.joined(second.rect)
    return Piece(box, (*first.elements, arrow, *second.elements))


def _points(pen: Pen, place: Rect, texts: Sequence[str], text: str, points: int) -> Piece:
    """Return points as words, one of these texts, and as dots beside or below them."""
    x, y, width = place.x, place.y, place.w
    colours = pen.colours
    dots = HALF * 2 * _DOT + (HALF - 1) * 5
    words = pen.words(text, BODY_BOLD, x, y, width)
    widest = max(pen.width(each, BODY_BOLD) for each in texts)
    box = Rect(x + widest + 32, 0, dots, 2 * _DOT)
    low = words.rect.bottom
    if box.right <= x + width:
        box = attrs.evolve(box, y=words.rect.centre[1] - _DOT)
    else:
        box = attrs.evolve(box, x=x, y=low + 4)
        low = box.bottom
    row = Dots(box, _DOT, points, HALF, 1, colours.ink_soft, colours.outline)
    return Piece(Rect(x, y, width, low - y), (words, row))
