"""Keys and what they do, in a row under the page."""

from collections.abc import Sequence

from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Align, Element, Panel, Words
from game.screen.styles import HINT, HINT_BOLD
from game.screen.widgets.piece import Piece
from game.texts import _

Hint = tuple[tuple[str, ...], str]
"""Keys, and what they do; between two figures stands `to`."""

HEIGHT = 38
_PAD, _GAP, _APART = 10, 9, 34


def key_cap(pen: Pen, x: float, middle: float, key: str, *, square: bool = False) -> Piece:
    """Return a key as it looks on a keyboard, from its left edge."""
    high = pen.u(44 if square else HEIGHT)
    wide = max(high, pen.width(key, HINT_BOLD) + 2 * pen.u(_PAD))
    rect = Rect(x, middle - high / 2, wide, high)
    colours = pen.colours
    cap = Panel(rect, colours.paper, 10, colours.outline, 2)
    leading = pen.leading(HINT_BOLD)
    box = Rect(rect.x, middle - leading / 2, wide, leading)
    words = Words(box, (key,), pen.font(HINT_BOLD), colours.ink, Align.CENTRE)
    return Piece(rect, (cap, words))


def hints(pen: Pen, x: float, middle: float, most: float, told: Sequence[Hint]) -> Piece:
    """Return hints from left to right, as many as fit before `most`."""
    elements: list[Element] = []
    left = x
    end = x
    for keys, does in told:
        row: list[Element] = []
        at = left
        for key in keys:
            if key == keys[-1] and len(keys) > 1 and key.isdigit():
                word = pen.line(_("to"), HINT, at, middle, pen.colours.ink_soft)
                row.append(word)
                at = word.rect.right + pen.u(_GAP)
            cap = key_cap(pen, at, middle, key)
            row += cap.elements
            at = cap.rect.right + pen.u(_GAP)
        words = pen.line(does, HINT, at, middle, pen.colours.ink_soft)
        if words.rect.right > most:
            break
        elements += [*row, words]
        end = words.rect.right
        left = end + pen.u(_APART)
    return Piece(Rect(x, middle - pen.u(HEIGHT) / 2, end - x, pen.u(HEIGHT)), tuple(elements))
