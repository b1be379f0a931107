"""Lesson cards: when a lesson counted, what it says, and what came of it."""

from collections.abc import Sequence

import attrs

from game.play.sentences import ended
from game.screen.commands import OpenPage
from game.screen.debriefing import Card, sentences
from game.screen.geometry import Rect
from game.screen.look import UNKNOWN_ICON
from game.screen.pen import Pen
from game.screen.picture import Element, Group, Icon, Panel, Stop
from game.screen.places import Place
from game.screen.styles import CARD_TITLE, LABEL_PLAIN, LABEL_SEMIBOLD
from game.screen.widgets.chips import change_chip
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece

LEAST = 276
"""The least height of a card, in units at 100 %."""

_MOST_LINES = 2
"""A head of more lines is told in fewer words."""

_OVER = 8
"""Words that are so little higher than their tile may stand out above and below it."""

_PAD, _TILE, _GAP = 28, 60, 19


def lesson_cards(pen: Pen, place: Rect, cards: Sequence[Card], columns: int) -> tuple[Piece, ...]:
    """Return cards in rows, those in a row as high as the highest of them."""
    found: list[Piece] = []
    y = place.y
    for first in range(0, len(cards), columns):
        row = cards[first : first + columns]
        cells = Rect(place.x, y, place.w, 0).columns(columns, 24)
        high = max(_card(pen, cell, card).rect.h for cell, card in zip(cells, row, strict=False))
        if columns > 1:
            high = max(high, place.h)
        found += [
            _card(pen, attrs.evolve(cell, h=high), card)
            for cell, card in zip(cells, row, strict=False)
        ]
        y += high + 24
    return tuple(found)


def _card(pen: Pen, place: Rect, card: Card) -> Piece:
    """Return a card that is as high as its place, or as its words must be."""
    x, width = place.x + _PAD, place.w - 2 * _PAD
    head = _head(pen, x, place.y + 24, width, card)
    title = pen.words(_set(pen, card.title, width), CARD_TITLE, x, head.rect.bottom + 12, width)
    words: list[Element] = [*head.elements, title]
    low = title.rect.bottom
    if card.text:
        soft = pen.colours.ink_soft
        text = pen.words(card.text, LABEL_PLAIN, x, low + 12, width, soft)
        words.append(text)
        low = text.rect.bottom
    rect = attrs.evolve(place, h=max(place.h, low + 16 - place.y))
    name = " ".join(part for part in (ended(card.head), card.title, card.text) if part)
    number = f"turn {card.number}" if card.number else card.title
    page = Place.TURN_BY_TURN if card.number else Place.PROMISES_AND_LESSONS
    stop = Stop(f"card {number}", rect, name, OpenPage(page, number), radius=32)
    group = Group(f"card lesson {card.title}", (paper(pen, rect, 32), *words))
    return Piece(rect, (group,), (stop,))


def _set(pen: Pen, title: str, width: float) -> str:
    """Return a title with each sentence on lines of its own, if it takes no more lines so."""
    apart = "\n".join(sentences(title))
    as_it_comes = pen.lines(title, CARD_TITLE, width)
    return apart if len(pen.lines(apart, CARD_TITLE, width)) <= len(as_it_comes) else title


def _head(pen: Pen, x: float, y: float, width: float, card: Card) -> Piece:
    """Return the icon on its tile, when it was, and by how much affection moved."""
    colours = pen.colours
    side = pen.u(_TILE)
    tile = Rect(x, y, side, side)
    fill, ink = colours.sand, colours.ink
    if card.number:
        fill, ink = (colours.teal if card.gain else colours.rust), colours.on_mark
    edge = (colours.edge, colours.edge_width) if pen.theme.high_contrast else ("", 0)
    left, right = tile.right + _GAP, x + width
    moved: tuple[Element, ...] = ()
    if card.by is not None:
        chip = change_chip(pen, 0, 0, card.by)
        chip = chip.moved(right - chip.rect.w, y + (side - chip.rect.h) / 2)
        moved, right = chip.elements, chip.rect.x - _GAP
    lines = pen.lines(card.head, LABEL_SEMIBOLD, right - left)
    text = card.short if card.short and len(lines) > _MOST_LINES else card.head
    words = pen.words(text, LABEL_SEMIBOLD, left, y, right - left, colours.ink_soft)
    high = words.rect.h if words.rect.h > side + _OVER else side
    words = attrs.evolve(words, rect=words.rect.moved(0, (high - words.rect.h) / 2))
    icon = Icon(tile.middle(side * 0.55, side * 0.55), card.icon or UNKNOWN_ICON, ink)
    return Piece(Rect(x, y, width, high), (Panel(tile, fill, 16, *edge), icon, words, *moved))
