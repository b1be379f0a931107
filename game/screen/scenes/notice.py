"""What could not be done: to be read before the game goes on."""

from collections.abc import Sequence

from game.screen.commands import Verb
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.styles import BODY
from game.screen.widgets.piece import Piece
from game.screen.widgets.sheet import Action, sheet, text_row
from game.texts import _


def picture(model: Model, pen: Pen) -> Picture:
    """Return the sentences, one below the other."""

    def rows(place: Rect) -> Sequence[Piece]:
        found: list[Piece] = []
        y = place.y
        for n, sentence in enumerate(model.notice):
            words = pen.words(sentence, BODY, place.x, y, place.w)
            found.append(text_row(place, f"{n}", [Piece(words.rect, (words,))], gap=12))
            y = found[-1].rect.bottom
        return found

    onward = Action(_("Go on"), "arrow-right", Verb.BACK)
    return sheet(model, pen, _("Something to know"), rows, [onward], model.notice)
