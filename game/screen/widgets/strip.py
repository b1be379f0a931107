"""A strip that says in two lines what moved last, and why."""

import attrs

from game.play.wording import signed
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Element, Panel
from game.screen.styles import LABEL, LABEL_PLAIN
from game.screen.widgets.chips import chip
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.paper import tinted
from game.screen.widgets.piece import Piece, elements_of

_LEAST = 86
_ICONS = {"affection": "heart", "trust": "shield"}


@attrs.frozen
class News:
    """When it was, what was done, what there is to learn, and by how much values moved."""

    when: str
    what: str
    lesson: str
    moved: tuple[tuple[str, int], ...]


def strip(pen: Pen, x: float, y: float, width: float, news: News) -> Piece:
    """Return the strip from its upper left corner, as high as its words must be."""
    colours = pen.colours
    by = sum(change for _, change in news.moved)
    ink, tint = colours.ink_soft, colours.sand
    if by:
        ink = colours.teal if by > 0 else colours.rust
        tint = colours.teal_tint if by > 0 else colours.rust_tint
    chips = _chips(pen, news, ink)
    tile = pen.u(52)
    left = x + 18 + tile + 22
    right = x + width - 24 - sum(piece.rect.w + 10 for piece in chips)
    words = _words(pen, left, right - left, news, ink)
    high = max(pen.u(_LEAST), words.rect.h + 18)
    rect, middle = Rect(x, y, width, high), y + high / 2
    ground = Rect(x + 18, middle - tile / 2, tile, tile)
    icon_left = ground.x + (tile - pen.u(28)) / 2
    elements: list[Element] = [
        tinted(pen, rect, tint, 24),
        Panel(ground, ink, 14),
        pen.icon("lightbulb", icon_left, middle, 28, colours.on_mark),
        *words.centred(middle).elements,
    ]
    for piece in chips:
        elements += piece.moved(right + 10, 0).centred(middle).elements
        right += piece.rect.w + 10
    return Piece(rect, tuple(elements))


def _words(pen: Pen, x: float, width: float, news: News, ink: str) -> Piece:
    """Return the line that says when and what, and the one with the lesson."""
    runs = (Run(news.when, LABEL, ink), Run(news.what, LABEL_PLAIN, ink, 16))
    head = flow(pen, x, 0, width, runs)
    if not news.lesson:
        return head
    lesson = flow(pen, x, head.rect.bottom, width, (Run(news.lesson, LABEL, pen.colours.ink),))
    return Piece(head.rect.joined(lesson.rect), elements_of((head, lesson)))


def _chips(pen: Pen, news: News, ink: str) -> list[Piece]:
    """Return a chip for each value that moved, with its icon."""
    return [
        chip(
            pen,
            0,
            0,
            signed(by),
            icon=_ICONS.get(value, "trending-up" if by > 0 else "trending-down"),
            fill=pen.colours.paper,
            colour=ink,
            height=48,
        )
        for value, by in news.moved
    ]
