"""The answers to a statement, from never to always, as cards in a row or one below the other."""

from collections.abc import Sequence

import attrs

from game.core.checkup import Hands, Often
from game.play.checkup_result import often_name
from game.screen.commands import Say
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Dots, Element, Group, Stop
from game.screen.styles import BUTTON, HINT_BOLD
from game.screen.widgets.hints import key_cap
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece
from game.texts import ngettext

_GAP, _PAD = 24, 24
_DOTS = 84
_LEAST = 148


def answer_cards(pen: Pen, place: Rect, people: int, hands: Hands) -> tuple[Piece, ...]:
    """Return a card for each answer, with how many have given it where several answer."""
    names = [_name(often) for often in Often]
    if pen.theme.large:
        return _rows(pen, place, hands)
    columns = place.columns(len(names), _GAP)
    room = columns[0].w - 2 * _PAD
    if any(pen.width(word, BUTTON) > room for name in names for word in name.split()):
        return _rows(pen, place, hands)
    cards = [_tall(pen, cell, often, hands) for cell, often in zip(columns, Often, strict=True)]
    least = _LEAST + (pen.leading(HINT_BOLD) + 4 if people > 1 else 0)
    high = max(least, *(card.rect.h for card in cards))
    return tuple(
        _tall(pen, attrs.evolve(cell, h=high), often, hands)
        for cell, often in zip(columns, Often, strict=True)
    )


def _rows(pen: Pen, place: Rect, hands: Hands) -> tuple[Piece, ...]:
    """Return the cards two by two, or one below the other where words have no room."""
    two = place.columns(2, _GAP)
    room = two[0].w - 2 * _PAD - _DOTS - 28 - pen.u(44) - 20
    fits = all(pen.width(_name(often), BUTTON) <= room for often in Often)
    columns = two if fits else (place,)
    found: list[Piece] = []
    y = place.y
    for first in range(0, len(Often), len(columns)):
        row = list(zip(columns, list(Often)[first : first + len(columns)], strict=True))
        cells = [(attrs.evolve(cell, y=y, h=0), often) for cell, often in row]
        high = max(_wide(pen, cell, often, hands).rect.h for cell, often in cells)
        found += [_wide(pen, attrs.evolve(c, h=high), often, hands) for c, often in cells]
        y += high + 16
    return tuple(found)


def _tall(pen: Pen, place: Rect, often: Often, hands: Hands) -> Piece:
    """Return a card with its key and the scale over the word."""
    key = str(often + 1)
    cap = key_cap(pen, 0, 0, key, square=True).rect
    head = place.y + 22 + cap.h / 2
    left, width = place.x + _PAD, place.w - 2 * _PAD
    name = pen.words(_name(often), BUTTON, left, head + cap.h / 2 + 16, width)
    least = name.rect.bottom + 22 - place.y
    counted = _counted(pen, left, name.rect.bottom + 4, often, hands)
    if counted:
        least = counted.rect.bottom + 18 - place.y
    rect = attrs.evolve(place, h=max(place.h, least))
    elements = (
        *key_cap(pen, rect.right - _PAD - cap.w, head, key, square=True).elements,
        _scale(pen, left, head, often),
        name,
        *(counted.elements if counted else ()),
    )
    return _card(pen, rect, often, hands, elements)


def _wide(pen: Pen, place: Rect, often: Often, hands: Hands) -> Piece:
    """Return a card for large text: the scale, the word, how many gave it, and the key."""
    key = str(often + 1)
    cap = key_cap(pen, 0, 0, key, square=True).rect
    left = place.x + _PAD + _DOTS + 28
    width = place.right - _PAD - cap.w - 20 - left
    name = pen.words(_name(often), BUTTON, left, place.y + 18, width)
    counted = _counted(pen, left, name.rect.bottom + 2, often, hands)
    low = counted.rect.bottom if counted else name.rect.bottom
    least = max(pen.u(56) + 24, low + 18 - place.y)
    rect = attrs.evolve(place, h=max(place.h, least))
    by = (rect.h - (low - place.y) - 18) / 2
    words = Piece(name.rect, (name, *(counted.elements if counted else ()))).moved(0, by)
    elements = (
        _scale(pen, place.x + _PAD, rect.centre[1], often),
        *words.elements,
        *key_cap(pen, rect.right - _PAD - cap.w, rect.centre[1], key, square=True).elements,
    )
    return _card(pen, rect, often, hands, elements)


def _card(pen: Pen, rect: Rect, often: Often, hands: Hands, elements: Sequence[Element]) -> Piece:
    key = str(often + 1)
    name = f"{key}. {_name(often)}"
    if often in hands:
        name = f"{name}. {_count(often, hands)}"
    stop = Stop(f"answer {often.id}", rect, name, Say(often), key=key)
    group = Group(f"card {often.id}", (paper(pen, rect, 24, edge=True), *elements))
    return Piece(rect, (group,), (stop,))


def _name(often: Often) -> str:
    """Return an answer as it stands on a card."""
    name = often_name(often)
    return name[:1].upper() + name[1:]


def _scale(pen: Pen, x: float, middle: float, often: Often) -> Dots:
    """Return how far an answer is from never: so many of three dots are full."""
    colours = pen.colours
    rect = Rect(x, middle - 12, _DOTS, 24)
    return Dots(rect, 11, often, 3, 1, colours.ink_soft, colours.outline)


def _count(often: Often, hands: Hands) -> str:
    given = hands.count(often)
    return ngettext("{count} of you", "{count} of you", given).format(count=given)


def _counted(pen: Pen, x: float, y: float, often: Often, hands: Hands) -> Piece | None:
    """Return how many have given an answer, None where nobody has."""
    if often not in hands:
        return None
    leading = pen.leading(HINT_BOLD)
    colour = pen.colours.raspberry_deep
    icon = pen.icon("user-check", x, y + leading / 2, 26, colour)
    words = pen.line(_count(often, hands), HINT_BOLD, x + pen.u(34), y + leading / 2, colour)
    return Piece(words.rect.joined(icon.rect), (icon, words))
