"""How it ended, in full."""

from collections.abc import Sequence

from game.screen.commands import OpenPage
from game.screen.debriefing import told
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.styles import LEAD
from game.screen.widgets.piece import Piece
from game.screen.widgets.sheet import Action, sheet, text_row
from game.screen.widgets.tabs import next_page, tab
from game.texts import _

_NEXT = next_page(Place.DEBRIEF)


def picture(model: Model, pen: Pen) -> Picture:
    """Return the whole text of the ending, on top of the debrief.

    Its button leads on to the tab of the next page: with a clicker one would read it for ever.
    """
    end = told(model).debrief

    def rows(place: Rect) -> Sequence[Piece]:
        words = pen.words(end.text, LEAD, place.x, place.y, place.w)
        return [text_row(place, "ending", [Piece(words.rect, (words,))])]

    onward = Action(_("Look back"), "arrow-right", OpenPage(Place.DEBRIEF, tab(_NEXT)))
    return sheet(model, pen, end.ending, rows, [onward], [end.text])
