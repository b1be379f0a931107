"""How she feels, on one card: affection, churn risk, and 1,000 customers like her."""

import attrs

from game.play.meters import Meter, Meters
from game.screen.geometry import Rect
from game.screen.look import risk_colour
from game.screen.pen import Pen
from game.screen.picture import Dots, Element, Gauge, Group, Heart
from game.screen.styles import BODY_BOLD, LABEL, LABEL_PLAIN, OUTCOME, SECTION
from game.screen.widgets.chips import change_chip
from game.screen.widgets.paper import paper, rule
from game.screen.widgets.piece import Piece
from game.texts import _

MOST_RISK = 22
"""The gauge ends here; above, its needle rests at the end and the number stays true."""

_PAD = 28
_EACH = 50
_HEART, _GAUGE = 98, 150
_GAP = 24


@attrs.frozen
class Standing:
    """What the card tells: the meters, whose they are, and how affection moved last, if it did."""

    meters: Meters
    customer: str
    moved: int = 0


def meters_card(pen: Pen, stage: Rect, standing: Standing) -> Piece:
    """Return the card at the lower end of a stage, as high as it must be."""
    height = _card(pen, Rect(stage.x, 0, stage.w, 0), standing).rect.h
    return _card(pen, Rect(stage.x, stage.bottom - height, stage.w, 0), standing)


def _card(pen: Pen, place: Rect, standing: Standing) -> Piece:
    x, width = place.x + _PAD, place.w - 2 * _PAD
    affection = _affection(pen, x, place.y + 24, standing)
    beside = _GAP + affection.rect.w + _GAP
    risk = _risk(pen, max(x + beside, x + width * 0.532), place.y + 24, standing.meters.churn_risk)
    if risk.rect.right > x + width:
        risk = _risk(pen, x + beside, place.y + 24, standing.meters.churn_risk)
    stacked = risk.rect.right > x + width
    if stacked:
        line = rule(pen, x, affection.rect.bottom + 16, width)
        risk = _risk(pen, x, affection.rect.bottom + 32, standing.meters.churn_risk)
    else:
        top = place.y + 32
        low = max(affection.rect.bottom, risk.rect.bottom) - 4
        line = rule(pen, risk.rect.x - 29, top, low - top, down=True)
    low = max(affection.rect.bottom, risk.rect.bottom)
    if not stacked:
        low += 28
    else:
        low += 16
    below = _below(pen, x, low, width, standing)
    rect = Rect(place.x, place.y, place.w, below.rect.bottom + 18 - place.y)
    inner = (*affection.elements, line, *risk.elements, *below.elements)
    return Piece(rect, (paper(pen, rect, 36), Group("meters", inner)))


def _affection(pen: Pen, x: float, y: float, standing: Standing) -> Piece:
    """Return the heart with its number and how it moved."""
    colours = pen.colours
    meter = standing.meters.affection
    label = pen.line(meter.name, LABEL, x, y + pen.leading(LABEL) / 2, colours.ink_soft)
    side = pen.u(_HEART)
    top = label.rect.bottom + 8
    heart = Rect(x, top, side, side)
    middle = top + side * 0.3
    left = heart.right + _GAP
    number = pen.line(str(meter.number), OUTCOME, left, middle)
    number = attrs.evolve(
        number,
        number=meter.number,
        rect=attrs.evolve(number.rect, w=max(number.rect.w, pen.width("100", OUTCOME))),
    )
    elements: list[Element] = [
        label,
        Heart(heart, meter.number / meter.most, colours.raspberry, colours.ink, colours.paper),
        number,
    ]
    right = number.rect.right
    if standing.moved:
        chip = change_chip(pen, left, top + side - pen.u(42), standing.moved)
        elements += chip.elements
        right = max(right, chip.rect.right)
    right = max(right, label.rect.right)
    return Piece(Rect(x, y, right - x, heart.bottom - y), tuple(elements))


def _risk(pen: Pen, x: float, y: float, meter: Meter) -> Piece:
    """Return the gauge with its word and number."""
    colours = pen.colours
    label = pen.line(meter.name, LABEL, x, y + pen.leading(LABEL) / 2, colours.ink_soft)
    wide, high = pen.u(_GAUGE), pen.u(_GAUGE * 0.6)
    gauge = Rect(x + 2, label.rect.bottom + 2, wide, high)
    bands = ((10, colours.teal), (20, colours.honey), (MOST_RISK, colours.rust))
    outline = colours.ink if pen.theme.high_contrast else ""
    left = gauge.right + _GAP
    word = pen.line(
        meter.word[:1].upper() + meter.word[1:],
        SECTION,
        left,
        gauge.y + high * 0.4,
        risk_colour(pen.theme, meter.number),
    )
    share = _("{number} %")
    number = pen.line(
        share.format(number=meter.number), BODY_BOLD, left, word.rect.bottom + pen.u(18)
    )
    number = attrs.evolve(number, number=meter.number, pattern=share.replace("{number}", "{}"))
    low = max(gauge.bottom, number.rect.bottom)
    elements: list[Element] = [
        label,
        Gauge(
            gauge,
            min(meter.number, MOST_RISK),
            MOST_RISK,
            bands,
            colours.ink,
            colours.paper,
            outline,
        ),
        word,
        number,
    ]
    right = max(label.rect.right, word.rect.right, number.rect.right)
    return Piece(Rect(x, y, right - x, low - y), tuple(elements))


def _below(pen: Pen, x: float, y: float, width: float, standing: Standing) -> Piece:
    """Return how many of 1,000 customers like her stayed, under a line, with twenty dots."""
    colours = pen.colours
    stayed = standing.meters.stayed
    line = rule(pen, x, y, width)
    middle = y + 10 + pen.leading(LABEL) / 2 + 8
    about = _("Of 1,000 customers like {name}:").format(name=standing.customer)
    count = _("{stayed} stayed").format(stayed=f"{stayed:,}")
    dots_width = 165.0
    elements: list[Element] = [line]
    first = pen.line(about, LABEL_PLAIN, x, middle, colours.ink_soft)
    second = pen.line(count, LABEL, first.rect.right + pen.u(7), middle)
    if second.rect.right + _GAP + dots_width <= x + width:
        dots = Rect(x + width - dots_width, middle - 14, dots_width, 28)
        elements += [first, second, _dots(pen, dots, stayed, rows=2)]
        return Piece(Rect(x, y, width, middle + 20 - y), tuple(elements))
    short = _("{stayed} of 1,000 stayed").format(stayed=f"{stayed:,}")
    words = pen.words(short, LABEL, x, y + 14, width)
    dots = Rect(x, words.rect.bottom + 8, min(width, 384), 14)
    elements += [words, _dots(pen, dots, stayed, rows=1)]
    return Piece(Rect(x, y, width, dots.bottom + 8 - y), tuple(elements))


def _dots(pen: Pen, rect: Rect, stayed: int, *, rows: int) -> Dots:
    colours = pen.colours
    return Dots(rect, stayed // _EACH, 1000 // _EACH, rows, colours.teal, colours.outline)
