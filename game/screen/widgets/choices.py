"""Choices in a row, one of which is taken: it is filled and carries a tick."""

from collections.abc import Sequence

import attrs

from game.screen.commands import Command
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Align, Element, Panel, Stop, Words
from game.screen.styles import BODY, BODY_BOLD
from game.screen.widgets.buttons import ICON_BUTTON
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.texts import _

_PAD, _TICK, _GAP, _APART = 20, 24, 10, 12
_NEARLY = 0.5


@attrs.frozen
class Choice:
    """One of the choices: what it is called, what taking it does, and whether it is taken."""

    id: str
    text: str
    command: Command
    taken: bool


def choices(pen: Pen, x: float, y: float, width: float, name: str, of: Sequence[Choice]) -> Piece:
    """Return choices from their upper left corner, in as many rows as they need.

    `name` is what is chosen, for those who hear it. Taking one moves none: there is room for the
    tick in each.
    """
    pieces: list[Piece] = []
    left, top = x, y
    for choice in of:
        wide = _width(pen, choice)
        if left > x and left + wide > x + width + _NEARLY:
            left, top = x, top + height(pen) + pen.u(_APART)
        pieces.append(_choice(pen, Rect(left, top, min(wide, width), height(pen)), name, choice))
        left += wide + pen.u(_APART)
    right = max(piece.rect.right for piece in pieces)
    rect = Rect(x, y, right - x, top + height(pen) - y)
    return Piece(rect, elements_of(pieces), stops_of(pieces))


def height(pen: Pen) -> float:
    """Return how high a choice is."""
    return pen.u(ICON_BUTTON)


def choices_width(pen: Pen, of: Sequence[Choice]) -> float:
    """Return how wide choices are in one row."""
    return sum(_width(pen, choice) for choice in of) + pen.u(_APART) * (len(of) - 1)


def _width(pen: Pen, choice: Choice) -> float:
    return pen.u(2 * _PAD + _TICK + _GAP) + pen.width(choice.text, BODY_BOLD)


def _choice(pen: Pen, rect: Rect, name: str, choice: Choice) -> Piece:
    colours = pen.colours
    radius, middle = rect.h / 2, rect.centre[1]
    text = _("{name}: {choice}").format(name=name, choice=choice.text)
    elements: list[Element] = []
    if choice.taken:
        text = _("{name}: {choice}, chosen").format(name=name, choice=choice.text)
        edge = colours.edge if pen.theme.high_contrast else ""
        elements.append(Panel(rect, colours.raspberry, radius, edge, colours.edge_width))
        tick = pen.icon("check", rect.x + pen.u(_PAD), middle, _TICK, colours.on_raspberry)
        left = tick.rect.right + pen.u(_GAP)
        box = Rect(left, rect.y, rect.right - pen.u(_PAD) - left, rect.h)
        elements += [tick, _line(pen, box, choice.text, Align.LEFT, colours.on_raspberry)]
    else:
        elements.append(Panel(rect, colours.paper, radius, colours.outline, 2))
        elements.append(_line(pen, rect, choice.text, Align.CENTRE, colours.ink))
    stop = Stop(choice.id, rect, text, choice.command, radius=radius, on_raspberry=choice.taken)
    return Piece(rect, tuple(elements), (stop,))


def _line(pen: Pen, box: Rect, text: str, align: Align, colour: str) -> Words:
    """Return a text in the middle of a box."""
    style = BODY_BOLD if align is Align.LEFT else BODY
    leading = pen.leading(style)
    rect = Rect(box.x, box.centre[1] - leading / 2, box.w, leading)
    return Words(rect, (text,), pen.font(style), colour, align)
