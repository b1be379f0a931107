"""Where a team stands on every statement of its check-up, and where it stood the first time."""

from collections.abc import Sequence

import attrs

from game.core.checkup import MOST_POINTS, Part
from game.play.checkup_result import Result, Stand, honestly, often_name, part_name
from game.screen.geometry import Rect
from game.screen.look import sign_of
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Element, Picture, Stop
from game.screen.styles import BODY, LABEL, SECTION
from game.screen.widgets.chips import change_chip, chip
from game.screen.widgets.page_head import page_head
from game.screen.widgets.paper import paper, rule
from game.screen.widgets.piece import Piece
from game.screen.widgets.scroll import scrolled
from game.texts import _

_PLACE = Rect(64, 136, 1792, 916)
_PAD, _GAP = 32, 16
_MOST_SPARE = 14


def picture(model: Model, pen: Pen) -> Picture:
    """Return the statements by what they are about, in the order in which they were asked."""
    told = model.checking_up.result
    head = page_head(pen, _("All statements"))

    def build(y: float) -> Sequence[Piece]:
        place = attrs.evolve(_PLACE, y=y)
        spare = max(0, place.bottom - _rows(pen, place, told, 0)[-1].rect.bottom)
        return _rows(pen, place, told, min(spare / len(told.stands), _MOST_SPARE))

    content = scrolled(pen, _PLACE, model.here.scroll, build)
    reading = content.stops if content.region else ()
    return Picture(
        (*head.elements, *content.elements),
        (*head.stops, *reading),
        spoken=(*map(_spoken, told.stands), honestly()),
        region=content.region,
    )


def _rows(pen: Pen, place: Rect, told: Result, spare: float) -> tuple[Piece, ...]:
    found: list[Piece] = []
    y = place.y
    for part in Part:
        title = pen.words(part_name(part), SECTION, place.x + 4, y, place.w)
        found.append(Piece(title.rect, (title,)))
        y = title.rect.bottom + 8
        stands = [stand for stand in told.stands if stand.part is part]
        rows = []
        for stand in stands:
            rows.append(_row(pen, Rect(place.x, y, place.w, spare), stand))
            y = rows[-1].rect.bottom
        ground = paper(pen, Rect(place.x, rows[0].rect.y, place.w, y - rows[0].rect.y), 28)
        first = rows[0]
        rows[0] = attrs.evolve(first, elements=(ground, *first.elements))
        for n, row in enumerate(rows[1:], 1):
            line = rule(pen, place.x + _PAD, row.rect.y, place.w - 2 * _PAD)
            rows[n] = attrs.evolve(row, elements=(line, *row.elements))
        found += rows
        y += _GAP
    return tuple(found)


def _row(pen: Pen, place: Rect, stand: Stand) -> Piece:
    """Return a statement with its answers at the right, or below it.

    The row is higher than it must be by the height of its place.
    """
    left, right = place.x + _PAD, place.right - _PAD
    marks = _marks(pen, right - left, stand)
    beside = not pen.theme.large and marks.rect.w < place.w * 0.45
    room = (right - marks.rect.w - 32 if beside else right) - left
    words = pen.words(stand.text, BODY, left, place.y + 12, room)
    if beside:
        high = max(words.rect.h, marks.rect.h) + 20 + place.h
        words = attrs.evolve(
            words, rect=words.rect.moved(0, place.y + (high - words.rect.h) / 2 - words.rect.y)
        )
        marks = marks.moved(right - marks.rect.w, 0).centred(place.y + high / 2)
    else:
        marks = marks.moved(left, words.rect.bottom + 8)
        high = marks.rect.bottom + 16 + place.h - place.y
    rect = attrs.evolve(place, h=high)
    stop = Stop(f"stand {stand.id}", rect.inset(8, 2), _spoken(stand), radius=20)
    return Piece(rect, (words, *marks.elements), (stop,))


def _marks(pen: Pen, width: float, stand: Stand) -> Piece:
    """Return the answer before and now, and by how much that is better or worse."""
    chips: list[Piece] = []
    elements: list[Element] = []
    x = y = 0.0
    if stand.before is not None and stand.by:
        chips.append(_answer(pen, 0, often_name(stand.before), None, width))
        arrow = pen.icon("arrow-right", chips[0].rect.right + 10, chips[0].rect.centre[1], 26)
        elements.append(arrow)
        x = arrow.rect.right + 10
    now = _answer(pen, x, _now(stand), stand.points, width)
    if now.rect.right > width and chips:
        y = chips[0].rect.bottom + 8
        now = now.moved(-x, y)
    chips.append(now)
    if stand.by:
        change = change_chip(pen, now.rect.right + 14, y, stand.by)
        if change.rect.right > width:
            change = change.moved(-change.rect.x, now.rect.bottom + 8 - change.rect.y)
        chips.append(change)
    box = chips[0].rect
    for each in chips:
        box = box.joined(each.rect)
        elements += each.elements
    return Piece(box, tuple(elements))


def _answer(pen: Pen, x: float, text: str, points: int | None, most: float) -> Piece:
    """Return an answer on a chip; the best and the worst carry a sign."""
    worth = {0: -1, MOST_POINTS: 1}.get(points, 0) if points is not None else 0
    sign = sign_of(pen.theme, worth)
    icon = {-1: "triangle-alert", 0: "", 1: "circle-check"}[worth]
    return chip(
        pen, x, 0, text, icon=icon, fill=sign.tint, colour=sign.colour, most=most, style=LABEL
    )


def _now(stand: Stand) -> str:
    """Return where the team stands, and how far its people lie apart."""
    often = often_name(stand.often)
    if stand.least == stand.most:
        return often
    sentence = _("{often} (from {least} to {most})")
    return sentence.format(often=often, least=often_name(stand.least), most=often_name(stand.most))


def _spoken(stand: Stand) -> str:
    if stand.before is None:
        return f"{stand.text} {_now(stand)}."
    before = _("before: {often}").format(often=often_name(stand.before))
    return f"{stand.text} {_now(stand)}; {before}."
