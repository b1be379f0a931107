"""The title: what the game is, and which customer to talk to."""

from game.screen.commands import Begin
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.styles import TITLE
from game.screen.widgets.buttons import button
from game.screen.widgets.piece import elements_of, stops_of
from game.screen.widgets.top_bar import buttons, heading
from game.texts import _


def picture(model: Model, pen: Pen) -> Picture:
    """Return the title, with a card for each scenario of the shelf."""
    top = heading(pen, _("It’s Complicated"), "", 900)
    headline = pen.words(_("Every customer\nis a relationship."), TITLE, 64, 150, 900)
    rect = Rect(1392, 972, 464, 80)
    start = button(
        pen, rect, _("Start the conversation"), "arrow-right", Begin(model.picked), main=True
    )
    pieces = (start, *buttons(model, pen, playing=False))
    return Picture((*top.elements, headline, *elements_of(pieces)), stops_of(pieces))
