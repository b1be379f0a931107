"""The buttons at the lower end of a page, the main one last."""

from collections.abc import Sequence

from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.widgets.buttons import MEDIUM, button, button_height, button_width
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.sheet import Action

LOW = 1052
"""Where the lowest button ends."""

_GAP = 24
_LEAST = 300


def action_bar(pen: Pen, left: float, right: float, actions: Sequence[Action]) -> Piece:
    """Return buttons from the right edge on, in as many rows as they need; the first is main."""
    high = button_height(pen, MEDIUM)
    rows: list[list[tuple[Action, float]]] = [[]]
    x = right
    for action in actions:
        least = _LEAST if action is actions[0] else 0
        wide = min(max(least, button_width(pen, action.text, MEDIUM) + 24), right - left)
        if rows[-1] and x - wide < left:
            rows.append([])
            x = right
        rows[-1].append((action, wide))
        x -= wide + _GAP
    pieces: list[Piece] = []
    y = LOW - len(rows) * high - (len(rows) - 1) * 16
    for row in rows:
        x = right
        for action, wide in row:
            rect = Rect(x - wide, y, wide, high)
            main = not pieces
            pieces.append(
                button(pen, rect, action.text, action.icon, action.command, main=main, size=MEDIUM)
            )
            x = rect.x - _GAP
        y += high + 16
    box = pieces[0].rect
    for piece in pieces[1:]:
        box = box.joined(piece.rect)
    return Piece(box, elements_of(pieces), stops_of(pieces))
