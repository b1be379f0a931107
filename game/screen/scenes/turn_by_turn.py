"""Turn by turn: what was done, what it did and what it was worth, and where to try another way."""

from collections.abc import Sequence

import attrs

from game.play.debrief import Point
from game.play.wording import status_name, value_word
from game.screen.commands import GoBack
from game.screen.debriefing import Told, told, turn_told, worth
from game.screen.geometry import Rect
from game.screen.look import UNKNOWN_ICON, sign_of
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Element, Icon, Panel, Picture, Stop
from game.screen.places import Place
from game.screen.styles import BODY_BOLD, CHART_TITLE, HINT, LABEL_PLAIN
from game.screen.widgets.chips import change_chip
from game.screen.widgets.debrief_frame import PAGE, debrief_page
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece
from game.screen.widgets.scroll import scrolled
from game.texts import _

_TILE, _PAD, _GAP = 60, 24, 20


def picture(model: Model, pen: Pen) -> Picture:
    """Return the turns of the run as cards; acting on one goes back to it."""
    found = told(model)
    if pen.theme.large:
        content = scrolled(pen, PAGE, model.here.scroll, lambda y: _all(pen, found, y))
    else:
        head = _head(pen, PAGE.y)
        place = attrs.evolve(
            PAGE, y=head.rect.bottom + _GAP, h=PAGE.bottom - head.rect.bottom - _GAP
        )
        listed = scrolled(pen, place, model.here.scroll, lambda y: _cards(pen, found, y))
        content = attrs.evolve(listed, elements=(*head.elements, *listed.elements))
    spoken = (_title(), _explained(), *(_name(found, point) for point in found.debrief.path))
    return debrief_page(model, pen, Place.TURN_BY_TURN, content, "", spoken)


def _all(pen: Pen, found: Told, y: float) -> Sequence[Piece]:
    head = _head(pen, y)
    return (head, *_cards(pen, found, head.rect.bottom + _GAP))


def _head(pen: Pen, y: float) -> Piece:
    title = pen.words(_title(), CHART_TITLE, PAGE.x, y, PAGE.w)
    soft = pen.colours.ink_soft
    below = pen.words(_explained(), LABEL_PLAIN, PAGE.x, title.rect.bottom + 2, PAGE.w, soft)
    return Piece(title.rect.joined(below.rect), (title, below))


def _title() -> str:
    return _("Which turn would you like to play again?")


def _explained() -> str:
    return _("You play on from there, and the way you went stays beside it.")


def _cards(pen: Pen, found: Told, y: float) -> Sequence[Piece]:
    """Return the cards two by two or, for large text, one below the other."""
    columns = 1 if pen.theme.large else 2
    pieces: list[Piece] = []
    path = found.debrief.path
    for first in range(0, len(path), columns):
        row = path[first : first + columns]
        cells = Rect(PAGE.x, y, PAGE.w, 0).columns(columns, 24)
        high = max(_card(pen, cell, found, p).rect.h for cell, p in zip(cells, row, strict=False))
        for cell, point in zip(cells, row, strict=False):
            pieces.append(_card(pen, attrs.evolve(cell, h=high), found, point))
        y += high + 18
    return pieces


def _card(pen: Pen, place: Rect, found: Told, point: Point) -> Piece:
    """Return the card of a turn, as high as its place, or as its words must be."""
    tile = pen.u(_TILE)
    left = place.x + _PAD + tile + 20
    chip = change_chip(pen, 0, 0, point.by)
    chip = chip.moved(place.right - _PAD - chip.rect.w, place.y + 20)
    again = pen.u(32)
    title = pen.words(turn_told(point), BODY_BOLD, left, place.y + 20, chip.rect.x - 20 - left)
    low = max(title.rect.bottom, chip.rect.bottom)
    width = place.right - _PAD - again - 24 - left
    soft = pen.colours.ink_soft
    stood = pen.words(_stood(point), HINT, left, low + 2, width, soft)
    words: list[Element] = [title, stood]
    low = stood.rect.bottom
    if found.back:
        sentence = worth(found.back.values[point.number - 1])
        words.append(pen.words(sentence, HINT, left, low + 2, width))
        low += 2 + pen.height(sentence, HINT, width)
    rect = attrs.evolve(place, h=max(place.h, low + 18 - place.y, tile + 40))
    icon = pen.icon(
        "rotate-ccw", place.right - _PAD - again, rect.bottom - 20 - again / 2, 32, soft
    )
    ground = Rect(place.x + _PAD, place.y + 20, tile, tile)
    elements = (
        paper(pen, rect, 28),
        *_tile(pen, ground, point),
        *words,
        *chip.elements,
        icon,
    )
    name = _("Play again from here. {turn}").format(turn=_name(found, point))
    return Piece(
        rect, elements, (Stop(f"turn {point.number}", rect, name, GoBack(point.number), radius=28),)
    )


def _tile(pen: Pen, ground: Rect, point: Point) -> tuple[Element, ...]:
    """Return the icon of a response on what it did to affection."""
    sign = sign_of(pen.theme, point.by)
    inner = ground.middle(ground.w * 0.55, ground.w * 0.55)
    icon = Icon(inner, point.icon or UNKNOWN_ICON, pen.colours.on_mark)
    return (Panel(ground, sign.colour, 16), icon)


def _stood(point: Point) -> str:
    """Return how things stood at the end of a turn."""
    sentence = _("Affection {affection}, {word}. Trust {trust}. {status}.")
    return sentence.format(
        affection=point.affection,
        word=value_word("affection", point.affection),
        trust=point.trust,
        status=status_name(point.status),
    )


def _name(found: Told, point: Point) -> str:
    parts = [f"{turn_told(point)}.", _stood(point)]
    if found.back:
        parts.append(worth(found.back.values[point.number - 1]))
    return " ".join(parts)
