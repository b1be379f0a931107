"""What each key does."""

from collections.abc import Sequence

from game.screen.commands import Verb
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Element, Picture
from game.screen.styles import BODY, HINT_BOLD
from game.screen.widgets.hints import key_cap
from game.screen.widgets.piece import Piece
from game.screen.widgets.sheet import Action, sheet, text_row
from game.texts import _


def picture(model: Model, pen: Pen) -> Picture:
    """Return the keys of a conversation, and of everywhere."""
    told = _told()

    def rows(place: Rect) -> Sequence[Piece]:
        found: list[Piece] = []
        y = place.y
        for keys, does in told:
            row = _row(pen, Rect(place.x, y, place.w, 0), keys, does)
            found.append(row)
            y = row.rect.bottom
        return found

    back = Action(_("Back"), "undo-2", Verb.BACK)
    spoken = [f"{', '.join(keys)}: {does}" for keys, does in told]
    return sheet(model, pen, _("Keys"), rows, [back], spoken)


def _told() -> Sequence[tuple[tuple[str, ...], str]]:
    return (
        (("1", "2", "3", "4"), _("Go to that response; Enter gives it.")),
        (("Tab",), _("Go to what is next; the arrows do so too.")),
        (("Enter",), _("Act on what has the ring around it; Space does so too.")),
        (("R",), _("Read again what happened.")),
        (("L",), _("See the lessons so far.")),
        (("P",), _("See the open promises.")),
        (("+", "−"), _("Make the text larger or smaller.")),
        (("M",), _("Turn the sound on or off.")),
        (("B",), _("Make the screen black; any key brings it back.")),
        (("F11",), _("Fill the screen.")),
        (("Esc",), _("Go back, or pause.")),
        (("Page Up", "Page Down"), _("On a clicker: go to what is next, and act on it.")),
    )


def _row(pen: Pen, place: Rect, keys: Sequence[str], does: str) -> Piece:
    """Return keys at the left and what they do at the right, where all of it has room."""
    middle = place.y + pen.u(22)
    elements: list[Element] = []
    x = place.x
    for key in keys:
        cap = key_cap(pen, x, middle, key)
        if cap.rect.right > place.right:
            x, middle = place.x, middle + pen.u(46)
            cap = key_cap(pen, x, middle, key)
        elements += cap.elements
        x = cap.rect.right + 8
    left = place.x + pen.width("Page Down", HINT_BOLD) * 2 + pen.u(60)
    if x > left or place.right - left < place.w / 2:
        left = place.x + pen.u(20)
        words = pen.words(does, BODY, left, middle + pen.u(24), place.right - left)
    else:
        words = pen.words(does, BODY, left, middle - pen.leading(BODY) / 2, place.right - left)
    low = max(words.rect.bottom, middle + pen.u(20))
    box = Rect(place.x, place.y, place.w, low - place.y)
    return text_row(place, does, [Piece(box, (*elements, words))], gap=12)
