"""Paper: cards and boxes as the theme makes them, and lines on them."""

from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Line, Panel, Shadow


def paper(pen: Pen, rect: Rect, radius: float = 24, *, edge: bool = False) -> Panel:
    """Return a card; with `edge` it has a hairline. In high contrast the edge takes all depth."""
    colours = pen.colours
    if pen.theme.high_contrast:
        return Panel(rect, colours.paper, radius, colours.edge, colours.edge_width)
    if edge:
        return Panel(rect, colours.paper, radius, colours.edge, colours.edge_width, Shadow.RESTING)
    return Panel(rect, colours.paper, radius, shadow=Shadow.RESTING)


def tinted(pen: Pen, rect: Rect, fill: str, radius: float) -> Panel:
    """Return a coloured ground without depth; in high contrast its edge shows what it holds."""
    colours = pen.colours
    if pen.theme.high_contrast:
        return Panel(rect, fill, radius, colours.edge, colours.edge_width)
    return Panel(rect, fill, radius)


def rule(pen: Pen, x: float, y: float, length: float, *, down: bool = False) -> Line:
    """Return a quiet line across, or down, from a point."""
    end = (x, y + length) if down else (x + length, y)
    return Line(((x, y), end), pen.colours.line, 3)
