"""A sheet of paper on top of a page: a title, what there is to read, and buttons."""

from collections.abc import Callable, Sequence

import attrs

from game.screen.commands import Command
from game.screen.geometry import SCREEN, Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Group, Picture, Stop
from game.screen.styles import BODY_BOLD, OUTCOME
from game.screen.widgets.buttons import button, button_height, button_width
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.scroll import scrolled

Rows = Callable[[Rect], Sequence[Piece]]
"""Return what there is to read from the top of a place on, as wide as the place."""

_PAD = 48
_WIDTH, _LARGE_WIDTH = 1120, 1560
_EDGE = 40


@attrs.frozen
class Action:
    """A button of a sheet."""

    text: str
    icon: str
    command: Command


def sheet(
    model: Model, pen: Pen, title: str, rows: Rows, actions: Sequence[Action], spoken: Sequence[str]
) -> Picture:
    """Return a sheet in the middle of the screen; the first action is the main one.

    What has no room scrolls; then its rows are stops to read at.
    """
    width = _LARGE_WIDTH if pen.theme.large else _WIDTH
    left = (SCREEN.w - width) / 2
    inner = Rect(left + _PAD, 0, width - 2 * _PAD, 0)
    head = pen.words(title, OUTCOME, inner.x, 0, inner.w)
    content = _height(rows(inner))
    foot = _buttons(pen, inner, actions)
    most = SCREEN.h - 2 * _EDGE - 2 * _PAD - head.rect.h - 20 - 28 - foot.rect.h
    room = min(content, most)
    high = 2 * _PAD + head.rect.h + 20 + room + 28 + foot.rect.h
    page = Rect(left, (SCREEN.h - high) / 2, width, high)
    top = page.y + _PAD
    place = Rect(inner.x, top + head.rect.h + 20, inner.w, room)
    listed = scrolled(
        pen, place, model.here.scroll, lambda y: rows(attrs.evolve(place, y=y)), reach=_PAD - 4
    )
    foot = foot.moved(0, page.bottom - _PAD - foot.rect.bottom)
    title_words = attrs.evolve(head, rect=head.rect.moved(0, top))
    ground = (paper(pen, page, 40, edge=True), title_words, *listed.elements, *foot.elements)
    reading = tuple(s for s in listed.stops if s.command or listed.region)
    return Picture(
        (Group("card sheet", ground),), (*foot.stops, *reading), (), (title, *spoken), listed.region
    )


def text_row(place: Rect, name: str, pieces: Sequence[Piece], gap: float = 18) -> Piece:
    """Return pieces as one row that focus can visit to read it."""
    box = pieces[0].rect
    for piece in pieces[1:]:
        box = box.joined(piece.rect)
    rect = Rect(place.x, box.y, place.w, box.h + gap)
    stop = Stop(f"row {name}", rect.inset(-12, 0), name, radius=16)
    return Piece(rect, elements_of(pieces), (*stops_of(pieces), stop))


def _height(pieces: Sequence[Piece]) -> float:
    return max((piece.rect.bottom for piece in pieces), default=0)


def _buttons(pen: Pen, inner: Rect, actions: Sequence[Action]) -> Piece:
    """Return the buttons at the right, the main one last, or one below the other."""
    high = button_height(pen)
    widths = [max(220, button_width(pen, action.text) + 24) for action in actions]
    stacked = sum(widths) + 24 * (len(widths) - 1) > inner.w
    pieces: list[Piece] = []
    x, y = inner.right, 0.0
    for n, (action, width) in enumerate(zip(actions, widths, strict=True)):
        wide = min(width, inner.w)
        rect = Rect(x - wide, y, wide, high)
        pieces.append(button(pen, rect, action.text, action.icon, action.command, main=n == 0))
        if stacked:
            y += high + 16
        else:
            x = rect.x - 24
    box = pieces[0].rect
    for piece in pieces[1:]:
        box = box.joined(piece.rect)
    return Piece(box, elements_of(pieces), stops_of(pieces))


def menu_row(pen: Pen, rect: Rect, icon: str, text: str, command: Command) -> Piece:
    """Return an entry of a menu: an icon and words, as high as its place or its words."""
    left = rect.x + 24 + pen.u(34) + 20
    words = pen.words(text, BODY_BOLD, left, 0, rect.right - 20 - left)
    place = attrs.evolve(rect, h=max(rect.h, words.rect.h + 28))
    middle = place.centre[1]
    elements = (
        paper(pen, place, 20, edge=True),
        pen.icon(icon, rect.x + 24, middle, 34),
        attrs.evolve(words, rect=words.rect.moved(0, middle - words.rect.h / 2)),
    )
    return Piece(place, elements, (Stop(f"menu {text}", place, text, command, radius=20),))
