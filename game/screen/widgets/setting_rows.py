"""Settings in rows: an icon and a name, a sentence where there is need, and what can be chosen."""

import attrs

from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Element
from game.screen.styles import BODY_BOLD, LABEL_PLAIN
from game.screen.widgets.choices import Choice, choices, choices_width
from game.screen.widgets.piece import Piece

_ICON, _GAP, _APART, _BREATH = 32, 20, 32, 12


@attrs.frozen
class Row:
    """A setting; `sentence` stands below its name."""

    icon: str
    name: str
    choices: tuple[Choice, ...]
    sentence: str = ""


def setting_row(pen: Pen, place: Rect, row: Row) -> Piece:
    """Return a row at the top of a place, as high as it must be.

    What can be chosen stands at the right where there is room beside the name, else below it.
    """
    width = choices_width(pen, row.choices)
    left = place.x + pen.u(_ICON + _GAP)
    beside = place.right - width - _APART - left
    fits = pen.width(row.name, BODY_BOLD) <= beside
    words = _words(pen, left, place.y + _BREATH, beside if fits else place.right - left, row)
    low = words.rect.bottom
    if fits:
        found = choices(pen, place.right - width, place.y + _BREATH, width, row.name, row.choices)
        middle = place.y + _BREATH + max(words.rect.h, found.rect.h) / 2
        words, found = words.centred(middle), found.centred(middle)
    else:
        found = choices(pen, left, low + 10, place.right - left, row.name, row.choices)
        middle = place.y + _BREATH + pen.leading(BODY_BOLD) / 2
    icon = pen.icon(row.icon, place.x, middle, _ICON, pen.colours.ink)
    low = max(words.rect.bottom, found.rect.bottom) + _BREATH
    rect = Rect(place.x, place.y, place.w, low - place.y)
    return Piece(rect, (icon, *words.elements, *found.elements), found.stops)


def _words(pen: Pen, x: float, y: float, width: float, row: Row) -> Piece:
    """Return the name of a setting, over its sentence if it has one."""
    name = pen.words(row.name, BODY_BOLD, x, y, width)
    elements = list[Element]([name])
    low = name.rect.bottom
    if row.sentence:
        soft = pen.colours.ink_soft
        sentence = pen.words(row.sentence, LABEL_PLAIN, x, low, width, soft)
        elements.append(sentence)
        low = sentence.rect.bottom
    return Piece(Rect(x, y, width, low - y), tuple(elements))
