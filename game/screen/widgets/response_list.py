"""All responses of a turn: two by two or, for large text, one below the other."""

from collections.abc import Sequence

import attrs

from game.play.view import ResponseView
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.widgets.piece import Piece
from game.screen.widgets.responses import response_card

_GAP = 22
_COLUMN_GAP = 24
_LARGE_GAP = 17


@attrs.frozen
class ResponseList:
    """Responses as wide as a place; `heights` are those of the rows, as low as they can be."""

    pen: Pen
    rows: tuple[tuple[ResponseView, ...], ...]
    heights: tuple[float, ...]
    width: float
    gap: float

    @property
    def height(self) -> float:
        """How high all rows are."""
        return sum(self.heights) + self.gap * (len(self.heights) - 1)

    @property
    def highest(self) -> float:
        """How high the highest row is."""
        return max(self.heights)

    def pieces(self, place: Rect, focus: str) -> tuple[Piece, ...]:
        """Return the cards from the top of a place on; what room is left, all rows share."""
        spare = max(0, place.h - self.height) / len(self.heights)
        found: list[Piece] = []
        y = place.y
        for row, height in zip(self.rows, self.heights, strict=True):
            columns = 1 if self.pen.theme.large else 2
            line = Rect(place.x, y, self.width, height + spare)
            for cell, response in zip(line.columns(columns, _COLUMN_GAP), row, strict=False):
                has_focus = focus == f"response {response.id}"
                found.append(response_card(self.pen, cell, response, focused=has_focus))
            y += height + spare + self.gap
        return tuple(found)


def response_list(pen: Pen, responses: Sequence[ResponseView], width: float) -> ResponseList:
    """Return the responses in rows of one or two."""
    columns = 1 if pen.theme.large else 2
    cell = Rect(0, 0, width, 0).columns(columns, _COLUMN_GAP)[0]
    rows = [tuple(responses[n : n + columns]) for n in range(0, len(responses), columns)]
    heights = tuple(
        max(response_card(pen, cell, response, focused=False).rect.h for response in row)
        for row in rows
    )
    return ResponseList(pen, tuple(rows), heights, width, _LARGE_GAP if pen.theme.large else _GAP)
