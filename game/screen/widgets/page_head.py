"""Pages beside the game, such as the settings: a heading, and a button that leads back."""

from game.screen.commands import Verb
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.widgets.buttons import button, button_height, button_width
from game.screen.widgets.piece import Piece
from game.screen.widgets.top_bar import MIDDLE, RIGHT, heading
from game.texts import _

_HIGHEST = 96


def page_head(pen: Pen, title: str, *, main: bool = True) -> Piece:
    """Return the upper edge of a page; its only stop is the button that leads back.

    It is the main button of the page, unless there is another.
    """
    text = _("Done")
    wide, high = button_width(pen, text), min(_HIGHEST, button_height(pen))
    rect = Rect(RIGHT - wide, MIDDLE - high / 2, wide, high)
    done = button(pen, rect, text, "check", Verb.BACK, main=main)
    head = heading(pen, title, "", rect.x - 24)
    return Piece(head.rect.joined(rect), (*head.elements, *done.elements), done.stops)
