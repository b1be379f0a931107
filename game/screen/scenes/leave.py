"""Leave? From the title, the game; from a conversation, to the title."""

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
    """Return the question whether to leave; staying is the main answer."""
    if model.session is None:
        title, text = _("Leave the game?"), _("See you soon.")
        leave = Action(_("Leave"), "log-out", Verb.QUIT)
    elif model.session.state.finished:
        title = _("Leave the debrief?")
        text = _("You go back to the title. You find it again under “Past conversations”.")
        leave = Action(_("Leave"), "log-out", Verb.TITLE)
    else:
        title = _("Leave the conversation?")
        text = _("You go back to the title.")
        if model.session.responses:
            text = _("You go back to the title, from where you can go on with it.")
        leave = Action(_("Leave"), "log-out", Verb.TITLE)

    def rows(place: Rect) -> Sequence[Piece]:
        words = pen.words(text, BODY, place.x, place.y, place.w)
        return [text_row(place, "text", [Piece(words.rect, (words,))], gap=4)]

    return sheet(model, pen, title, rows, [Action(_("Stay"), "undo-2", Verb.BACK), leave], [text])
