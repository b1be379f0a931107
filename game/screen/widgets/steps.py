"""How far a check-up has come: a mark for each statement, with a tick where it is answered."""

from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Element, Icon, Line, Panel
from game.screen.widgets.piece import Piece
from game.screen.widgets.top_bar import MIDDLE

_DONE, _NOW, _LATER = 17, 21, 15
_SPACING, _CLOSEST = 62, 44


def steps(pen: Pen, right: float, room: float, done: int, of: int) -> Piece | None:
    """Return the marks up to a right edge, None where there is no room for them.

    The row is a figure: it stays as it is at every text size.
    """
    spacing = min(_SPACING, (room - 2 * _NOW) / max(1, of - 1))
    if spacing < _CLOSEST:
        return None
    colours = pen.colours
    first = right - _NOW - (of - 1) * spacing
    at = [first + n * spacing for n in range(of)]
    elements: list[Element] = [Line(((at[0], MIDDLE), (at[-1], MIDDLE)), colours.to_come, 4)]
    if done:
        elements.append(Line(((at[0], MIDDLE), (at[min(done, of - 1)], MIDDLE)), colours.ink, 5))
    for n, x in enumerate(at):
        if n < done:
            elements.append(Panel(_around(x, _DONE), colours.ink, _DONE))
            elements.append(Icon(_around(x, 11), "check", colours.page, 3))
        elif n == done:
            ring = colours.ink if pen.theme.high_contrast else colours.raspberry
            elements.append(Panel(_around(x, _NOW), colours.paper, _NOW, ring, 5))
        else:
            elements.append(Panel(_around(x, _LATER), colours.page, _LATER, colours.outline, 3))
    return Piece(Rect(first - _NOW, MIDDLE - _NOW, right - first + _NOW, 2 * _NOW), tuple(elements))


def _around(x: float, radius: float) -> Rect:
    return Rect(x - radius, MIDDLE - radius, 2 * radius, 2 * radius)
