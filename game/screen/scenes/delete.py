"""Delete? A run that is gone cannot be brought back."""

from collections.abc import Sequence

from game.play.saves import PastRun
from game.screen.commands import Delete, Verb
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.styles import BODY, BODY_BOLD
from game.screen.widgets.piece import Piece
from game.screen.widgets.run_cards import about
from game.screen.widgets.sheet import Action, sheet, text_row
from game.texts import _


def picture(model: Model, pen: Pen) -> Picture:
    """Return the question whether a run is to be deleted; keeping it is the main answer."""
    run = model.doomed
    told = about(run) if run else None
    words = _("It cannot be brought back.")
    lines = [(told.title, BODY_BOLD), *((fact, BODY) for fact in told.facts)] if told else []

    def rows(place: Rect) -> Sequence[Piece]:
        found: list[Piece] = []
        y = place.y
        for text, style in (*lines, (words, BODY)):
            line = pen.words(text, style, place.x, y, place.w)
            found.append(text_row(place, text, [Piece(line.rect, (line,))], gap=6))
            y = found[-1].rect.bottom
        return found

    actions = [Action(_("Keep it"), "undo-2", Verb.BACK)]
    if run:
        actions.append(Action(_("Delete it"), "trash-2", Delete(run)))
    title = _("Delete this conversation?") if isinstance(run, PastRun) else _("Delete this file?")
    return sheet(model, pen, title, rows, actions, [text for text, _style in lines] + [words])
