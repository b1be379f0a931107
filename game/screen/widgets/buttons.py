"""Buttons: with words, or with an icon whose name shows on focus."""

from game.screen.commands import Command
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Align, Panel, Shadow, Stop
from game.screen.styles import BUTTON
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece

ICON_BUTTON = 56
"""The least size of a target, in units."""

_ICON = 32
_MAIN_ICON = 38


def icon_button(pen: Pen, x: float, y: float, icon: str, name: str, command: Command) -> Piece:
    """Return a square button that shows an icon, and its name when it has focus."""
    side = pen.u(ICON_BUTTON)
    rect = Rect(x, y, side, side)
    picture = pen.icon(icon, x + (side - pen.u(28)) / 2, y + side / 2, 28)
    stop = Stop(f"button {icon}", rect, name, command, radius=16, tip=True)
    colours = pen.colours
    ground = Panel(rect, colours.paper, 16, colours.edge, colours.edge_width)
    return Piece(rect, (ground, picture), (stop,))


def button_width(pen: Pen, text: str, *, icon: bool = True) -> float:
    """Return how wide a button is that shows a text on one line."""
    return pen.width(text, BUTTON) + pen.u(2 * 34 + (_ICON + 20) * icon)


def button_height(pen: Pen) -> float:
    """Return how high a button is."""
    return max(72, pen.leading(BUTTON) + pen.u(40))


def button(
    pen: Pen, rect: Rect, text: str, icon: str, command: Command, *, main: bool = False
) -> Piece:
    """Return a button with words and an icon: before them, or behind them on the main button."""
    colours = pen.colours
    ink = colours.on_raspberry if main else colours.ink
    middle = rect.centre[1]
    side = pen.u(_ICON)
    if main:
        ground = Panel(rect, colours.raspberry, 24, shadow=_lifted(pen))
        words = pen.line(text, BUTTON, rect.x + pen.u(36), middle, ink)
        sign = pen.icon(icon, rect.right - pen.u(30 + _MAIN_ICON), middle, _MAIN_ICON, ink)
    else:
        ground = paper(pen, rect, 24, edge=True)
        whole = side + pen.u(14) + pen.width(text, BUTTON)
        left = rect.x + (rect.w - whole) / 2
        sign = pen.icon(icon, left, middle, _ICON, ink)
        words = pen.line(text, BUTTON, left + side + pen.u(14), middle, ink, Align.LEFT)
    stop = Stop(f"button {text}", rect, text, command, radius=24, on_raspberry=main)
    return Piece(rect, (ground, words, sign), (stop,))


def _lifted(pen: Pen) -> Shadow:
    return Shadow.NONE if pen.theme.high_contrast else Shadow.LIFTED
