"""A thousand customers as a crowd: who stayed, and who left in which turn."""

import attrs

from game.play.debrief import Debrief
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Crowd, Stop
from game.screen.widgets.chips import chip
from game.screen.widgets.piece import Piece
from game.texts import _, grouped, ngettext

THOUSAND = 1000

_COLUMNS = (25, 40, 50, 100)
_FIGURE = 20 / 24 * 0.88 / 0.8
"""How wide a figure's place is for its height."""


@attrs.frozen
class Leaving:
    """How many of 1,000 left in a turn; to the last one count all turns that were not played."""

    turn: int
    count: int


def leavings(told: Debrief) -> tuple[Leaving, ...]:
    """Return how many left in each turn in which somebody did; together they are all who left."""
    found: list[Leaving] = []
    before = THOUSAND
    for point in told.path:
        if point.stayed < before:
            found.append(Leaving(point.number, before - point.stayed))
        before = point.stayed
    return tuple(found)


def crowd(pen: Pen, place: Rect, told: Debrief, marked: int | None) -> Crowd:
    """Return 1,000 figures that fill a place: those who left are hollow, at the end.

    Those who left in the turn `marked` stand out. Columns are such that figures are as large as
    can be.
    """
    colours = pen.colours
    columns = max(_COLUMNS, key=lambda count: _side(place, count))
    rows = THOUSAND // columns
    groups = [(told.stayed, colours.teal, "")]
    for leaving in reversed(leavings(told)):
        if leaving.turn == marked:
            groups.append((leaving.count, colours.rust_tint, colours.rust))
        else:
            groups.append((leaving.count, "", colours.outline))
    return Crowd(place, columns, rows, tuple(groups))


def leaving_chips(pen: Pen, place: Rect, told: Debrief, focus: str) -> tuple[Piece, ...]:
    """Return a chip for each turn in which customers left, in rows; focus marks those who did."""
    pieces: list[Piece] = []
    x, y = place.x, place.y
    for leaving in leavings(told):
        text = _("Turn {turn}: {count} left").format(
            turn=leaving.turn, count=grouped(leaving.count)
        )
        id_ = f"left {leaving.turn}"
        has = focus == id_
        colours = pen.colours
        found = chip(
            pen,
            x,
            y,
            text,
            icon="",
            fill=colours.rust_tint if has else colours.sand,
            colour=colours.rust if has else colours.ink,
            most=place.w,
            height=56,
        )
        if x > place.x and found.rect.right > place.right:
            x, y = place.x, found.rect.bottom + 12
            found = found.moved(x - found.rect.x, y - found.rect.y)
        stop = Stop(id_, found.rect, _spoken(leaving), radius=min(found.rect.h / 2, pen.u(30)))
        pieces.append(attrs.evolve(found, stops=(stop,)))
        x = found.rect.right + 12
    return tuple(pieces)


def _spoken(leaving: Leaving) -> str:
    sentence = ngettext(
        "In turn {turn}, {count} customer of 1,000 left.",
        "In turn {turn}, {count} customers of 1,000 left.",
        leaving.count,
    )
    return sentence.format(turn=leaving.turn, count=grouped(leaving.count))


def _side(place: Rect, columns: int) -> float:
    """Return how high a figure can be in so many columns."""
    rows = THOUSAND // columns
    return min(place.h / rows, place.w / columns / _FIGURE)
