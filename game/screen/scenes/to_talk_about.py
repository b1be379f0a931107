"""Questions to talk about in the class, and the sources of the scenario."""

from collections.abc import Sequence

import attrs

from game.screen.debriefing import Told, told
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Align, Element, Panel, Picture, Stop, Words
from game.screen.places import Place
from game.screen.styles import BODY, CARD_TITLE, CHART_TITLE, HINT, SCENARIO
from game.screen.widgets.debrief_frame import PAGE, debrief_page
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece
from game.screen.widgets.scroll import scrolled
from game.texts import _

_PAD, _APART, _GAP = 28, 18, 32
_NUMBER = 60


def picture(model: Model, pen: Pen) -> Picture:
    """Return the questions as cards, and the sources below them."""
    found = told(model)
    columns = 1 if pen.theme.large else 2

    def build(y: float) -> Sequence[Piece]:
        pieces = _questions(pen, y, found, columns)
        return (*pieces, *_sources(pen, pieces[-1].rect.bottom + _GAP, found, columns))

    content = scrolled(pen, PAGE, model.here.scroll, build)
    asked = found.debrief.discussion or (_nothing(),)
    sources = (_("Sources"), *found.debrief.sources) if found.debrief.sources else ()
    spoken = (*asked, *sources)
    return debrief_page(model, pen, Place.TO_TALK_ABOUT, content, "", spoken)


def _questions(pen: Pen, y: float, found: Told, columns: int) -> Sequence[Piece]:
    asked = found.debrief.discussion
    if not asked:
        words = pen.words(_nothing(), BODY, PAGE.x, y, PAGE.w, pen.colours.ink_soft)
        return [Piece(words.rect, (words,))]
    pieces: list[Piece] = []
    for first in range(0, len(asked), columns):
        row = asked[first : first + columns]
        cells = Rect(PAGE.x, y, PAGE.w, 0).columns(columns if len(row) > 1 else 1, 24)
        placed = list(enumerate(zip(cells, row, strict=False), first + 1))
        high = max(_question(pen, cell, n, text).rect.h for n, (cell, text) in placed)
        for n, (cell, text) in placed:
            pieces.append(_question(pen, attrs.evolve(cell, h=high), n, text))
        y += high + _APART
    return pieces


def _nothing() -> str:
    return _("This scenario asks no questions. Which would you ask?")


def _question(pen: Pen, place: Rect, number: int, text: str) -> Piece:
    side = pen.u(_NUMBER)
    left = place.x + _PAD + side + 22
    words = pen.words(text, SCENARIO, left, place.y + 24, place.right - _PAD - left)
    high = max(words.rect.h, side)
    rect = attrs.evolve(place, h=max(place.h, high + 48))
    disc = Rect(place.x + _PAD, place.y + 24, side, side)
    colours = pen.colours
    edge = (colours.edge, colours.edge_width) if pen.theme.high_contrast else ("", 0)
    leading = pen.leading(CARD_TITLE)
    box = Rect(disc.x, disc.centre[1] - leading / 2, side, leading)
    figure = Words(box, (str(number),), pen.font(CARD_TITLE), colours.ink, Align.CENTRE)
    if words.rect.h < side:
        words = attrs.evolve(words, rect=words.rect.moved(0, (side - words.rect.h) / 2))
    elements: tuple[Element, ...] = (
        paper(pen, rect, 28),
        Panel(disc, colours.sand, side / 2, *edge),
        figure,
        words,
    )
    return Piece(rect, elements, (Stop(f"question {number}", rect, text, radius=28),))


def _sources(pen: Pen, y: float, found: Told, columns: int) -> Sequence[Piece]:
    """Return what the scenario rests on, in columns."""
    sources = found.debrief.sources
    if not sources:
        return ()
    title = pen.words(_("Sources"), CHART_TITLE, PAGE.x, y, PAGE.w)
    pieces = [Piece(title.rect, (title,))]
    y = title.rect.bottom + 10
    for first in range(0, len(sources), columns):
        cells = Rect(PAGE.x, y, PAGE.w, 0).columns(columns, 48)
        row = [
            pen.words(text, HINT, cell.x, y, cell.w, pen.colours.ink_soft)
            for cell, text in zip(cells, sources[first : first + columns], strict=False)
        ]
        low = max(words.rect.bottom for words in row)
        rect = Rect(PAGE.x, y, PAGE.w, low - y)
        stop = Stop(
            f"source {first}",
            rect.inset(-8, -2),
            " ".join(sources[first : first + columns]),
            radius=12,
        )
        pieces.append(Piece(rect, tuple(row), (stop,)))
        y = low + 8
    return pieces
