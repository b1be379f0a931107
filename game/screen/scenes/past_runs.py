"""Past conversations: to go on with, to look back at, to delete; and where they lie."""

from collections.abc import Sequence

import attrs

from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.styles import LABEL_PLAIN, SECTION
from game.screen.widgets.page_head import page_head
from game.screen.widgets.piece import Piece
from game.screen.widgets.run_cards import run_card
from game.screen.widgets.scroll import scrolled
from game.texts import _

_PLACE = Rect(64, 136, 1792, 0)
_LOW = 1052
_GAP = 18


def picture(model: Model, pen: Pen) -> Picture:
    """Return the runs on disk as cards, the one played last first, and where they lie."""
    head = page_head(pen, _("Past conversations"))
    where = _where(pen, model.runs_folder)
    place = attrs.evolve(_PLACE, h=where.rect.y - 20 - _PLACE.y)
    if not model.runs:
        none = _("No conversation has been played yet.")
        words = pen.words(none, SECTION, place.x, place.y + 40, place.w)
        elements = (*head.elements, words, *where.elements)
        return Picture(elements, head.stops, spoken=(none,))

    def build(y: float) -> Sequence[Piece]:
        found: list[Piece] = []
        for run in model.runs:
            found.append(run_card(pen, attrs.evolve(place, y=y), run, model))
            y = found[-1].rect.bottom + _GAP
        return found

    cards = scrolled(pen, place, model.here.scroll, build)
    return Picture(
        (*head.elements, *cards.elements, *where.elements),
        (*cards.stops, *head.stops),
        spoken=(_("Past conversations"), *(stop.name for stop in cards.stops)),
        region=cards.region,
    )


def _where(pen: Pen, folder: str) -> Piece:
    """Return where the runs lie, at the lower end of the page."""
    soft = pen.colours.ink_soft
    left = _PLACE.x + pen.u(28) + 16
    lie = _("They lie in {folder}").format(folder=folder)
    words = pen.words(lie, LABEL_PLAIN, left, 0, _PLACE.right - left, soft)
    words = attrs.evolve(words, rect=words.rect.moved(0, _LOW - words.rect.h))
    middle = words.rect.y + pen.leading(LABEL_PLAIN) / 2
    icon = pen.icon("folder-open", _PLACE.x, middle, 28, soft)
    return Piece(words.rect, (icon, words))
