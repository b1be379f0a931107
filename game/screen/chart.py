"""Where the parts of a chart of affection stand: columns for turns, heights for values."""

from collections.abc import Sequence
from itertools import groupby, pairwise

import attrs

from game.core.status import Status
from game.screen.geometry import Rect

MOST = 100
"""The affection at the upper end of the scale; at the lower end it is 0."""

BANDS = ((75, 100), (50, 75), (25, 50), (0, 25))
"""The quiet bands of the chart, from above."""


@attrs.frozen
class Plot:
    """The ground of a chart: `columns` for the start and each turn, then the numbers of the scale.

    Columns are counted from 0, the start. `scale` is how wide the numbers of the scale are, `edge`
    how much ground is left above the highest value and below the lowest.
    """

    rect: Rect
    columns: int
    scale: float
    edge: float

    @property
    def column_width(self) -> float:
        """How wide a column is."""
        return (self.rect.w - self.scale) / self.columns

    @property
    def room(self) -> Rect:
        """Where paths run: the ground without the numbers of the scale."""
        return Rect(self.rect.x, self.rect.y, self.rect.w - self.scale, self.rect.h)

    def x(self, column: int) -> float:
        """Return the middle of a column."""
        return self.rect.x + (column + 0.5) * self.column_width

    def y(self, affection: float) -> float:
        """Return the height at which an affection from 0 to 100 stands."""
        high = self.rect.h - 2 * self.edge
        return self.rect.y + self.edge + high * (1 - affection / MOST)

    def path(self, affections: Sequence[float]) -> tuple[tuple[float, float], ...]:
        """Return the points of a path from the start on, one in each column."""
        return tuple((self.x(column), self.y(value)) for column, value in enumerate(affections))

    def band(self, low: float, high: float) -> Rect:
        """Return the band between two values, from edge to edge of the ground."""
        top = self.y(high)
        return Rect(self.rect.x, top, self.rect.w, self.y(low) - top)


@attrs.frozen
class Segment:
    """Columns one after the other, from `first` to `last`, with the same status."""

    status: Status
    first: int
    last: int


def segments(statuses: Sequence[Status]) -> tuple[Segment, ...]:
    """Return the statuses of all columns as segments, from the start on."""
    found: list[Segment] = []
    for status, group in groupby(statuses):
        first = found[-1].last + 1 if found else 0
        found.append(Segment(status, first, first + len(list(group)) - 1))
    return tuple(found)


def ribbon(plot: Plot, parts: Sequence[Segment], y: float, height: float) -> tuple[Rect, ...]:
    """Return where the segments of a ribbon stand under their columns, without gaps.

    The last one goes on to the edge of the ground: the status stays as it is.
    """
    ends = [plot.rect.x + (part.last + 1) * plot.column_width for part in parts[:-1]]
    edges = [plot.rect.x, *ends, plot.rect.right]
    return tuple(Rect(left, y, right - left, height) for left, right in pairwise(edges))
