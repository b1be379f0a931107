"""Marks on a path: a disc for a gain, a diamond for a loss, with an arrow on it."""

from game.screen.geometry import Rect
from game.screen.look import sign_of
from game.screen.pen import Pen
from game.screen.picture import Diamond, Element, Icon, Panel

START, DISC, DIAMOND = 15.5, 16.5, 22.5
"""Radii in units; a diamond is wider, so that both have about the same surface."""

_HALO = 3
_ARROW = 9.5


def around(x: float, y: float, radius: float) -> Rect:
    """Return the square around a point."""
    return Rect(x - radius, y - radius, 2 * radius, 2 * radius)


def start_mark(pen: Pen, x: float, y: float, scale: float) -> tuple[Element, ...]:
    """Return the ring with which a path begins."""
    box = around(x, y, START * scale)
    return (Panel(box, pen.colours.paper, START * scale, pen.colours.ink, 4.5 * scale),)


def turn_mark(pen: Pen, x: float, y: float, by: int, scale: float) -> tuple[Element, ...]:
    """Return what a turn did to affection, on a thin halo of paper."""
    sign = sign_of(pen.theme, by)
    paper = pen.colours.paper
    arrow = Icon(around(x, y, _ARROW * scale), sign.icon, pen.colours.on_mark)
    if sign.round:
        outer, inner = (DISC + _HALO) * scale, DISC * scale
        halo = Panel(around(x, y, outer), paper, outer)
        return (halo, Panel(around(x, y, inner), sign.colour, inner), arrow)
    halo_of_loss = Diamond(around(x, y, (DIAMOND + 1.3 * _HALO) * scale), paper)
    return (halo_of_loss, Diamond(around(x, y, DIAMOND * scale), sign.colour), arrow)


def mark_box(x: float, y: float, scale: float) -> Rect:
    """Return the room that a mark takes, its halo included."""
    return around(x, y, (DISC + _HALO) * scale)
