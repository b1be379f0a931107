"""Small pictures of what happens in a turn: somebody speaks, one responds, something moves."""

from game.core.status import Status
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import (
    Blob,
    Bubble,
    Clip,
    Element,
    Heart,
    Line,
    Panel,
    Portrait,
)
from game.screen.widgets.chips import change_chip
from game.screen.widgets.hints import key_cap
from game.screen.widgets.meters import risk_gauge
from game.screen.widgets.paper import paper, tinted

_RATIO = 830 / 1090
_FLOOR = 0.745
"""Where a portrait is cut, as a share of its height."""

_RADIUS = 24


def speaking(pen: Pen, rect: Rect, person: str) -> tuple[Element, ...]:
    """Return somebody who says something."""
    colours = pen.colours
    high = rect.h * 1.28
    body = Rect(rect.x + 20, rect.bottom - high * _FLOOR, high * _RATIO, high)
    oval = Rect(body.x + 14, rect.y + 24, body.w - 28, rect.h)
    box = Rect(body.right + 26, rect.y + 28, rect.right - body.right - 54, rect.h - 62)
    tip = (body.right - 34, rect.y + rect.h * 0.66)
    bubble = Bubble(box, tip, colours.paper, colours.ink, radius=24, outline_width=4)
    lines = _lines(pen, box.inset(30, 30), (1, 0.86, 0.5))
    who = Portrait(body, person, "talking")
    shape = Blob(oval, "arch", pen.theme.ground(Status.COMPLICATED))
    ground = _ground(pen, rect, Status.COMPLICATED)
    edge = colours.edge_width * pen.theme.high_contrast
    seen = Clip(rect.inset(edge), (shape, who), _RADIUS - edge)
    return (ground, seen, bubble, *lines)


def responding(pen: Pen, rect: Rect) -> tuple[Element, ...]:
    """Return four responses, the second of which has focus."""
    colours = pen.colours
    elements: list[Element] = [_ground(pen, rect, Status.ENGAGED)]
    cells = [cell for row in rect.inset(26, 24).rows(2, 18) for cell in row.columns(2, 18)]
    for number, cell in enumerate(cells, 1):
        elements.append(paper(pen, cell, 16, edge=True))
        cap = key_cap(pen, cell.x + 14, cell.centre[1], str(number))
        box = Rect(cap.rect.right + 16, cell.y, cell.right - cap.rect.right - 36, cell.h)
        elements += cap.elements
        elements += _lines(pen, box, (0.8, 1))
        if number == 2:  # noqa: PLR2004 - one of the four
            elements.append(Panel(cell.inset(-7), "", 23, colours.ring, 5))
    return tuple(elements)


def moving(pen: Pen, rect: Rect) -> tuple[Element, ...]:
    """Return a heart that has gained, beside the gauge of churn risk."""
    colours = pen.colours
    side, wide, gap = rect.h * 0.54, rect.h * 0.78, 20
    chip = change_chip(pen, 0, 0, 6)
    left = rect.centre[0] - (side + chip.rect.w + wide + 2 * gap) / 2
    heart = Rect(left, rect.centre[1] - side / 2, side, side)
    chip = chip.moved(heart.right + gap, 0).centred(rect.centre[1])
    gauge = Rect(chip.rect.right + gap, rect.centre[1] - wide * 0.3, wide, wide * 0.6)
    return (
        _ground(pen, rect, Status.IN_LOVE),
        Heart(heart, 0.64, colours.raspberry, colours.ink, colours.paper),
        *chip.elements,
        risk_gauge(pen, gauge, 6),
    )


def _ground(pen: Pen, rect: Rect, status: Status) -> Panel:
    return tinted(pen, rect, pen.theme.tint(status), _RADIUS)


def _lines(pen: Pen, box: Rect, shares: tuple[float, ...]) -> tuple[Element, ...]:
    """Return strokes where words would stand, each as long as its share of the box."""
    apart = 24.0
    top = box.centre[1] - apart * (len(shares) - 1) / 2
    return tuple(
        Line(
            ((box.x, top + n * apart), (box.x + box.w * share, top + n * apart)),
            pen.colours.line,
            8,
        )
        for n, share in enumerate(shares)
    )
