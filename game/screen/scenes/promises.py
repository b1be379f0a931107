"""The open promises, the first one due first."""

from collections.abc import Sequence

from game.play.view import OpenPromise, open_promises, turns_in_all
from game.screen.commands import Verb
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.styles import BODY, BUTTON
from game.screen.widgets.paper import rule
from game.screen.widgets.piece import Piece
from game.screen.widgets.sheet import Action, sheet, text_row
from game.texts import _


def picture(model: Model, pen: Pen) -> Picture:
    """Return what was promised, and when each promise falls due."""
    state = model.running.state
    promises = open_promises(state)
    now, of = len(state.steps) + 1, turns_in_all(state)

    def rows(place: Rect) -> Sequence[Piece]:
        if not promises:
            words = pen.words(_("No promise is open."), BODY, place.x, place.y, place.w)
            return [text_row(place, "none", [Piece(words.rect, (words,))])]
        return _rows(pen, place, promises, now, of)

    spoken = [f"{promise.what}. {due(promise, now, of)}" for promise in promises]
    back = Action(_("Back"), "undo-2", Verb.BACK)
    return sheet(model, pen, _("Open promises"), rows, [back], spoken or [_("No promise is open.")])


def due(promise: OpenPromise, now: int, of: int) -> str:
    """Return when a promise falls due, seen from a turn."""
    if promise.due == now:
        return _("Due at the end of this turn.")
    if promise.due > of:
        return _("Due after the last turn.")
    return _("Due at the end of turn {due}.").format(due=promise.due)


def _rows(
    pen: Pen, place: Rect, promises: Sequence[OpenPromise], now: int, of: int
) -> Sequence[Piece]:
    found: list[Piece] = []
    y = place.y
    for promise in promises:
        line = rule(pen, place.x, y, place.w)
        left = place.x + pen.u(60)
        what = pen.words(promise.what, BUTTON, left, y + 20, place.right - left)
        when = pen.words(
            due(promise, now, of),
            BODY,
            left,
            what.rect.bottom + 2,
            place.right - left,
            pen.colours.ink_soft,
        )
        icon = pen.icon("handshake", place.x + 6, what.rect.y + pen.leading(BUTTON) / 2, 34)
        box = Rect(place.x, y, place.w, when.rect.bottom - y)
        row = text_row(place, promise.what, [Piece(box, (line, icon, what, when))])
        found.append(row)
        y = row.rect.bottom
    return found
