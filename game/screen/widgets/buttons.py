"""Buttons: with words, or with an icon whose name shows on focus."""

import attrs

from game.screen.commands import Command
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Align, Panel, Shadow, Stop
from game.screen.styles import ACTION, BUTTON, Style
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece

ICON_BUTTON = 56
"""The least size of a target, in units."""


def icon_button(pen: Pen, x: float, y: float, icon: str, name: str, command: Command) -> Piece:
    """Return a square button that shows an icon, and its name when it has focus."""
    side = pen.u(ICON_BUTTON)
    rect = Rect(x, y, side, side)
    picture = pen.icon(icon, x + (side - pen.u(28)) / 2, y + side / 2, 28)
    stop = Stop(f"button {icon}", rect, name, command, radius=16, tip=True)
    colours = pen.colours
    ground = Panel(rect, colours.paper, 16, colours.edge, colours.edge_width)
    return Piece(rect, (ground, picture), (stop,))


@attrs.frozen
class Size:
    """How large a button is, in units at 100 %: its words, its icon, and the room around them."""

    style: Style
    pad: float
    icon: float
    gap: float
    main_icon: float


LARGE = Size(BUTTON, 34, 32, 14, 38)
MEDIUM = Size(ACTION, 28, 28, 12, 32)
"""For a row of buttons that belong together."""


def button_width(pen: Pen, text: str, size: Size = LARGE) -> float:
    """Return how wide a button is that shows a text on one line."""
    return pen.width(text, size.style) + pen.u(2 * size.pad + size.icon + size.gap)


def button_height(pen: Pen, size: Size = LARGE) -> float:
    """Return how high a button is."""
    return max(72, pen.leading(size.style) + pen.u(40 if size is LARGE else 38))


def button(
    pen: Pen,
    rect: Rect,
    text: str,
    icon: str,
    command: Command,
    *,
    main: bool = False,
    size: Size = LARGE,
) -> Piece:
    """Return a button with words and an icon: before them, or behind them on the main button."""
    colours = pen.colours
    ink = colours.on_raspberry if main else colours.ink
    middle = rect.centre[1]
    side = pen.u(size.icon)
    if main:
        ground = Panel(rect, colours.raspberry, 24, shadow=_lifted(pen))
        words = pen.line(text, size.style, rect.x + pen.u(size.pad), middle, ink)
        end = rect.right - pen.u(size.pad - 4) - pen.u(size.main_icon)
        sign = pen.icon(icon, end, middle, size.main_icon, ink)
    else:
        ground = paper(pen, rect, 24, edge=True)
        whole = side + pen.u(size.gap) + pen.width(text, size.style)
        left = rect.x + (rect.w - whole) / 2
        sign = pen.icon(icon, left, middle, size.icon, ink)
        words = pen.line(text, size.style, left + side + pen.u(size.gap), middle, ink, Align.LEFT)
    stop = Stop(f"button {text}", rect, text, command, radius=24, on_raspberry=main)
    return Piece(rect, (ground, words, sign), (stop,))


def _lifted(pen: Pen) -> Shadow:
    return Shadow.NONE if pen.theme.high_contrast else Shadow.LIFTED
