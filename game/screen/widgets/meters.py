"""How she feels, on one card: affection, churn risk, and 1,000 customers like her."""

import attrs

from game.play.meters import Meter, Meters
from game.screen.geometry import Rect
from game.screen.look import risk_colour
from game.screen.pen import Pen
from game.screen.picture import Align, Dots, Element, Gauge, Group, Heart, Words
from game.screen.styles import BODY_BOLD, FIGURE, HINT, HINT_BOLD, LABEL, LABEL_PLAIN, SECTION
from game.screen.widgets.chips import change_chip
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.paper import paper, rule
from game.screen.widgets.piece import Piece
from game.texts import _, grouped

MOST_RISK = 22
"""The gauge ends here; above, its needle rests at the end and the number stays true."""

_PAD = 28
_EACH = 50
_HEART, _SMALL_HEART, _GAUGE = 96, 72, 150
_GAP = 24
_DOTS = 165


@attrs.frozen
class Standing:
    """What the card tells: the meters, whose they are, and how affection moved last, if it did."""

    meters: Meters
    customer: str
    moved: int = 0


def meters_card(pen: Pen, stage: Rect, standing: Standing) -> Piece:
    """Return the card at the lower end of a stage, as high as it must be."""
    card = _card(pen, Rect(stage.x, 0, stage.w, 0), standing)
    return card.moved(0, stage.bottom - card.rect.bottom)


def _card(pen: Pen, place: Rect, standing: Standing) -> Piece:
    """Return the card from the top of a place on: side by side, or stacked where it is narrow."""
    x, width = place.x + _PAD, place.w - 2 * _PAD
    top = place.y + 20
    parts = _stacked(pen, x, top, width, standing)
    if not pen.theme.large:
        parts = _side_by_side(pen, x, top, width, standing) or parts
    below = _below(pen, x, parts.rect.bottom, width, standing)
    more = None if pen.theme.large else _more(pen, x, below.rect.bottom, width, standing.meters)
    low = more.rect.bottom if more else below.rect.bottom
    rect = Rect(place.x, place.y, place.w, low + 14 - place.y)
    inner = Group("meters", (*parts.elements, *below.elements, *(more.elements if more else ())))
    return Piece(rect, (paper(pen, rect, 36), inner))


def _side_by_side(pen: Pen, x: float, y: float, width: float, standing: Standing) -> Piece | None:
    """Return affection and churn risk beside each other, or None where there is no room."""
    affection = _affection(pen, x, y, width, standing, stacked=False)
    least = affection.rect.right + 2 * _GAP
    for left in (max(least, x + width * 0.532), least):
        risk = _risk(pen, left, y, standing.meters.churn_risk, stacked=False)
        if risk.rect.right <= x + width:
            low = max(affection.rect.bottom, risk.rect.bottom)
            line = rule(pen, left - 29, y + 12, low - y - 16, down=True)
            rect = Rect(x, y, width, low + 16 - y)
            return Piece(rect, (*affection.elements, line, *risk.elements))
    return None


def _stacked(pen: Pen, x: float, y: float, width: float, standing: Standing) -> Piece:
    """Return affection above churn risk."""
    affection = _affection(pen, x, y, width, standing, stacked=True)
    line = rule(pen, x, affection.rect.bottom + 17, width)
    lower = affection.rect.bottom + 24
    risk = _risk(pen, x, lower, standing.meters.churn_risk, stacked=True)
    rect = Rect(x, y, width, risk.rect.bottom + 16 - y)
    return Piece(rect, (*affection.elements, line, *risk.elements))


def _affection(
    pen: Pen, x: float, y: float, width: float, standing: Standing, *, stacked: bool
) -> Piece:
    """Return the heart with its number and how it moved: below the number, or beside it."""
    colours = pen.colours
    meter = standing.meters.affection
    label = pen.line(meter.name, LABEL, x, y + pen.leading(LABEL) / 2, colours.ink_soft)
    side = _SMALL_HEART if stacked else pen.u(_HEART)
    heart = Rect(x, label.rect.bottom + (6 if stacked else 14), side, side)
    left = heart.right + (16 if stacked else 28)
    middle = heart.centre[1] if stacked else heart.y + side * 0.3
    number = attrs.evolve(pen.line(str(meter.number), FIGURE, left, middle), number=meter.number)
    room = max(number.rect.w, pen.width(str(meter.number - standing.moved), FIGURE))
    number = attrs.evolve(number, rect=attrs.evolve(number.rect, w=room))
    share = meter.number / meter.most
    elements: list[Element] = [
        label,
        Heart(heart, share, colours.raspberry, colours.ink, colours.paper),
        number,
    ]
    right, low = max(number.rect.right, label.rect.right), heart.bottom
    if standing.moved:
        chip = change_chip(pen, left, heart.bottom - pen.u(40), standing.moved)
        if stacked:
            chip = chip.moved(number.rect.right + 8 - left, 0).centred(middle)
        if chip.rect.right > x + width:
            chip = change_chip(pen, x, heart.bottom + 8, standing.moved)
        elements += chip.elements
        right = max(right, chip.rect.right)
        low = max(low, chip.rect.bottom)
    return Piece(Rect(x, y, right - x, low - y), tuple(elements))


def _risk(pen: Pen, x: float, y: float, meter: Meter, *, stacked: bool) -> Piece:
    """Return the gauge with its word and number."""
    colours = pen.colours
    label = pen.line(meter.name, LABEL, x, y + pen.leading(LABEL) / 2, colours.ink_soft)
    wide = _GAUGE if stacked else pen.u(_GAUGE)
    gauge = Rect(x + 2, label.rect.bottom + (2 if stacked else 8), wide, wide * 0.6)
    left = gauge.right + _GAP
    word = pen.line(
        meter.word[:1].upper() + meter.word[1:],
        SECTION,
        left,
        max(gauge.y + gauge.h * 0.36, label.rect.bottom + pen.leading(SECTION) / 2),
        risk_colour(pen.theme, meter.number),
    )
    share = _("{number} %")
    number = pen.line(
        share.format(number=meter.number), BODY_BOLD, left, word.rect.bottom + pen.u(20)
    )
    number = attrs.evolve(number, number=meter.number, pattern=share.replace("{number}", "{}"))
    low = max(gauge.bottom, number.rect.bottom)
    elements: list[Element] = [label, risk_gauge(pen, gauge, meter.number), word, number]
    if not stacked:
        scale = _scale(pen, gauge)
        elements += scale
        low = max(low, scale[0].rect.bottom)
    right = max(label.rect.right, word.rect.right, number.rect.right)
    return Piece(Rect(x, y, right - x, low - y), tuple(elements))


def risk_gauge(pen: Pen, rect: Rect, risk: int) -> Gauge:
    """Return the gauge of churn risk; its needle rests at the end of the scale."""
    colours = pen.colours
    bands = ((10, colours.teal), (20, colours.honey), (MOST_RISK, colours.rust))
    outline = colours.ink if pen.theme.high_contrast else ""
    value = min(risk, MOST_RISK)
    return Gauge(rect, value, MOST_RISK, bands, colours.ink, colours.paper, outline)


def _scale(pen: Pen, gauge: Rect) -> list[Words]:
    """Return the ends of the scale below the gauge."""
    middle = gauge.bottom - 4 + pen.leading(HINT) / 2
    soft = pen.colours.ink_soft
    return [
        pen.line("0", HINT, gauge.x + pen.u(3), middle, soft),
        pen.line(str(MOST_RISK), HINT, gauge.right + pen.u(1), middle, soft, Align.RIGHT),
    ]


def _below(pen: Pen, x: float, y: float, width: float, standing: Standing) -> Piece:
    """Return how many of 1,000 customers like her stayed, under a line, with twenty dots."""
    colours = pen.colours
    stayed = standing.meters.stayed
    line = rule(pen, x, y, width)
    middle = y + 10 + pen.leading(LABEL) / 2 + 8
    about = _("Of 1,000 customers like {name}:").format(name=standing.customer)
    count = _("{stayed} stayed").format(stayed=grouped(stayed))
    for plain, bold in ((LABEL_PLAIN, LABEL), (HINT, HINT_BOLD)):
        first = pen.line(about, plain, x, middle, colours.ink_soft)
        second = pen.line(count, bold, first.rect.right + pen.u(7), middle)
        dots = Rect(x + width - _DOTS, middle - 14, _DOTS, 28)
        if second.rect.right + 16 <= dots.x:
            elements = (line, first, second, stayed_dots(pen, dots, stayed, rows=2))
            return Piece(Rect(x, y, width, middle + 20 - y), elements)
    short = _("{stayed} of 1,000 stayed").format(stayed=grouped(stayed))
    style = LABEL if pen.width(short, LABEL) <= width else HINT_BOLD
    words = pen.words(short, style, x, y + 14, width)
    dots = Rect(x, words.rect.bottom + 8, min(width, 384), 13)
    row = stayed_dots(pen, dots, stayed, rows=1)
    return Piece(Rect(x, y, width, dots.bottom + 8 - y), (line, words, row))


def _more(pen: Pen, x: float, y: float, width: float, meters: Meters) -> Piece | None:
    """Return the scenario's own meters, or None if there are none; none is broken between lines.

    For large text they have no room here; the page with the story tells them.
    """
    if not meters.own:
        return None
    elements: list[Element] = [rule(pen, x, y + 10, width)]
    at, top = x, y + 18
    low = top
    for meter in meters.own:
        name = Run(meter.name, HINT, pen.colours.ink_soft)
        told = flow(pen, 0, 0, width, (name, Run(str(meter.number), HINT_BOLD)))
        if at > x and at + told.rect.w > x + width:
            at, top = x, low
        elements += told.moved(at, top).elements
        at += told.rect.w + pen.u(22)
        low = max(low, top + told.rect.h)
    return Piece(Rect(x, y + 18, width, low - y - 18), tuple(elements))


def stayed_dots(pen: Pen, rect: Rect, stayed: int, *, rows: int) -> Dots:
    """Return twenty dots, each for 50 customers, hollow where they left."""
    colours = pen.colours
    return Dots(rect, 6, stayed // _EACH, 1000 // _EACH, rows, colours.teal, colours.outline)
