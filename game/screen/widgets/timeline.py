"""The turns of a run in a row: what each did to affection, where one is, how many are to come."""

from game.screen.geometry import Rect
from game.screen.look import sign_of
from game.screen.pen import Pen
from game.screen.picture import Diamond, Element, Icon, Line, Panel, Words
from game.screen.styles import Face, Font
from game.screen.widgets.piece import Piece

SPACING = 90
CLOSEST = 57
_DONE, _LOSS, _NOW, _LATER = 22.5, 29, 28, 24
_FIGURES = Font(Face.BOLD, 24, 28)


def timeline_width(of: int, spacing: float) -> float:
    """Return how wide a row of so many turns is."""
    return (of - 1) * spacing + 2 * _NOW


def timeline(
    pen: Pen, x: float, middle: float, spacing: float, so_far: tuple[int, ...], of: int, now: int
) -> Piece:
    """Return the turns from `x` on; `so_far` is what each did to affection, `now` counts from 1.

    The row is a figure: its numbers stay as they are at every text size.
    """
    colours = pen.colours
    at = [x + _NOW + n * spacing for n in range(of)]
    elements: list[Element] = []
    if of > 1:
        reached = at[min(now, of) - 1]
        if now < of:
            elements.append(Line(((reached, middle), (at[-1], middle)), colours.to_come, 4))
        if now > 1:
            elements.append(Line(((at[0], middle), (reached, middle)), colours.ink, 5))
    for n, centre in enumerate(at, 1):
        if n <= len(so_far) and n != now:
            elements += _taken(pen, centre, middle, so_far[n - 1])
        else:
            elements += _number(pen, centre, middle, n, is_now=n == now)
    rect = Rect(x, middle - _LOSS, timeline_width(of, spacing), 2 * _LOSS)
    return Piece(rect, tuple(elements))


def _taken(pen: Pen, x: float, y: float, by: int) -> tuple[Element, ...]:
    """Return a turn that was taken: a disc for a gain, a diamond for a loss, an arrow on it."""
    sign = sign_of(pen.theme, by)
    icon = Icon(_around(x, y, 13), sign.icon, pen.colours.on_mark, 3.2)
    if sign.round:
        return (Panel(_around(x, y, _DONE), sign.colour, _DONE), icon)
    return (Diamond(_around(x, y, _LOSS), sign.colour), icon)


def _number(pen: Pen, x: float, y: float, number: int, *, is_now: bool) -> tuple[Element, ...]:
    colours = pen.colours
    radius = _NOW if is_now else _LATER
    outline, width = (colours.raspberry, 5) if is_now else (colours.outline, 3)
    ground = colours.paper if is_now else colours.page
    colour = colours.raspberry if is_now else colours.ink_soft
    if pen.theme.high_contrast:
        outline, colour = colours.ink, colours.ink
    text = str(number)
    wide = pen.measure.width(text, _FIGURES)
    box = Rect(x - wide / 2, y - _FIGURES.leading / 2, wide, _FIGURES.leading)
    return (
        Panel(_around(x, y, radius), ground, radius, outline, width),
        Words(box, (text,), _FIGURES, colour),
    )


def _around(x: float, y: float, radius: float) -> Rect:
    return Rect(x - radius, y - radius, 2 * radius, 2 * radius)
