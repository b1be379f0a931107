"""Scenario cards: who there is to talk to, in rows of up to four."""

from collections.abc import Sequence

import attrs

from game.play.introduction import Introduction
from game.play.wording import status_name
from game.screen.commands import Command
from game.screen.geometry import Rect
from game.screen.look import settled_face
from game.screen.model import SCENARIO as CARD
from game.screen.pen import Pen
from game.screen.picture import (
    Clip,
    Element,
    Group,
    Panel,
    Portrait,
    Round,
    Stop,
)
from game.screen.styles import LABEL, LABEL_PLAIN, SCENARIO
from game.screen.widgets.chips import status_chip
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.paper import paper, tinted
from game.screen.widgets.piece import Piece
from game.texts import ngettext

MOST_IN_A_ROW = 4
GAP = 24
HEIGHT = 206

_PICTURE = 150
_PAD = 21
_EDGE = 14
"""How far words stay away from the picture, and from the right edge."""
_RADIUS = 28
_ANY_WIDTH = 10_000
_CHIP = 68
"""What a chip holds beside its words, in units at 100 %."""


@attrs.frozen
class Shelf:
    """How the cards stand: so many in a row, each of this size."""

    in_a_row: int
    width: float
    height: float


def shelf(pen: Pen, told: Sequence[Introduction], width: float) -> Shelf:
    """Return how cards stand in a width: four in a row, or fewer where a word has no room."""
    count = MOST_IN_A_ROW
    while count > 1 and not _have_room(pen, told, (width - GAP * (count - 1)) / count):
        count -= 1
    wide = (width - GAP * (count - 1)) / count
    cards = (_words(pen, about, Rect(0, 0, wide, 0)) for about in told)
    high = max((card.rect.h + 2 * 20 for card in cards), default=0)
    return Shelf(count, wide, max(HEIGHT, high))


def scenario_card(
    pen: Pen, rect: Rect, about: Introduction, number: int, command: Command, *, picked: bool
) -> Piece:
    """Return the card of a scenario: its customer on the tint of the status, and its facts."""
    colours = pen.colours
    left = Rect(rect.x, rect.y, _PICTURE, rect.h)
    words = _words(pen, about, rect).centred(rect.centre[1])
    elements: list[Element] = [
        paper(pen, rect, _RADIUS),
        attrs.evolve(tinted(pen, left, pen.theme.tint(about.status), _RADIUS), round=Round.LEFT),
        _portrait(pen, left, about),
        *words.elements,
    ]
    if picked:
        mark = Rect(rect.x + 10, rect.y + 10, 42, 42)
        elements.append(Panel(mark, colours.raspberry, 21, colours.on_raspberry, 3))
        elements.append(_check(pen, mark))
    minutes = _minutes(about)
    name = f"{about.title}. {about.customer}, {minutes}."
    stop = Stop(f"{CARD} {number}", rect, name, command, radius=_RADIUS)
    return Piece(rect, (Group(f"card {number}", tuple(elements)),), (stop,))


def _check(pen: Pen, mark: Rect) -> Element:
    icon = pen.icon("check", 0, 0, 24, pen.colours.on_raspberry)
    return attrs.evolve(icon, rect=mark.middle(24, 24))


def _portrait(pen: Pen, left: Rect, about: Introduction) -> Element:
    """Return the customer as an icon of herself, cut by the edges of the picture."""
    disc = Rect(left.x + 13, left.bottom - 157, 124, 124)
    high = 270.0
    wide = high * 830 / 1090
    body = Rect(left.x + (left.w - wide) / 2 - 2, left.bottom - high * 0.745, wide, high)
    face = settled_face((about.affection,))
    inner = (Panel(disc, pen.theme.ground(about.status), 62), Portrait(body, about.portrait, face))
    return Clip(left, inner, 0)


def _words(pen: Pen, about: Introduction, rect: Rect) -> Piece:
    """Return what stands on a card, from its upper edge on."""
    x = rect.x + _PICTURE + _PAD
    width = rect.right - _EDGE - x
    title = pen.words(about.title, SCENARIO, x, rect.y, width)
    facts = _facts(pen, about, width).moved(x, title.rect.bottom + 4)
    chip = status_chip(pen, x - 2, facts.rect.bottom + 8, about.status, most=width + 4)
    high = chip.rect.bottom - rect.y
    whole = Rect(x, rect.y, width, high)
    return Piece(whole, (title, *facts.elements, *chip.elements))


def _facts(pen: Pen, about: Introduction, width: float) -> Piece:
    """Return who it is about and how long it takes: beside each other where there is room."""
    soft = pen.colours.ink_soft
    who, dot = Run(about.customer, LABEL), Run("•", LABEL_PLAIN, soft, 10)
    minutes = Run(_minutes(about), LABEL_PLAIN, soft, 10)
    one_line = flow(pen, 0, 0, _ANY_WIDTH, (who, dot, minutes))
    if one_line.rect.w <= width:
        return one_line
    first = flow(pen, 0, 0, width, (who,))
    second = flow(pen, 0, first.rect.bottom, width, (minutes,))
    high = second.rect.bottom - first.rect.y
    return Piece(attrs.evolve(first.rect, w=width, h=high), (*first.elements, *second.elements))


def _have_room(pen: Pen, told: Sequence[Introduction], width: float) -> bool:
    """Whether every word of the cards fits on a line in a card of this width."""
    room = width - _PICTURE - _PAD - _EDGE
    for about in told:
        words = [(word, SCENARIO) for word in about.title.split()]
        words += [(about.customer, LABEL), (_minutes(about), LABEL_PLAIN)]
        if any(pen.width(word, style) > room for word, style in words):
            return False
        longest = max(status_name(about.status).split(), key=len)
        if pen.width(longest, LABEL) + pen.u(_CHIP) > room:
            return False
    return True


def _minutes(about: Introduction) -> str:
    text = ngettext("{minutes} minute", "{minutes} minutes", about.minutes)
    return text.format(minutes=about.minutes)
