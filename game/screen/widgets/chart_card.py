"""How she felt, turn by turn: your path, the best path, and the ribbon of statuses."""

from collections.abc import Sequence

import attrs

from game.screen.chart import BANDS, MOST, Plot, segments
from game.screen.commands import OpenPage
from game.screen.debriefing import Told
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Bands, Element, Line, Stop, bounds
from game.screen.places import Place
from game.screen.styles import CHART_TITLE, HINT
from game.screen.widgets.chart_axis import axis
from game.screen.widgets.chart_labels import (
    Placed,
    chart_labels,
    chart_note,
    point_told,
    start_told,
)
from game.screen.widgets.chart_legend import legend
from game.screen.widgets.marks import mark_box, start_mark, turn_mark
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece
from game.screen.widgets.ribbon import ribbon_height, status_ribbon
from game.texts import _

LEAST_PLOT, COMFORTABLE_PLOT = 132, 190
"""With less room than the first, in units, a chart says nothing; from the second on it is easy."""

_PAD, _TOP, _LOW, _GAP = 36, 23, 21, 10

_EDGE, _ROOMY = 17, 44
"""The room for marks above and below the scale, and the width of a column, for full marks."""
_TARGET = 56

_RING = 10
"""So far around a stop its ring reaches."""


def chart_card(pen: Pen, place: Rect, told: Told, focus: str) -> Piece:
    """Return the chart on its card, as high as its place, or as it must be.

    Where it would be low, the words under the turning points are left out: their cards tell them.
    """
    x, width = place.x + _PAD, place.w - 2 * _PAD + 1
    head = _head(pen, x, place.y + _TOP, width, told)
    ground = Rect(x, head.rect.bottom + 12, width, 0)
    plot = Plot(ground, told.turns + 1, _scale_width(pen), 0)
    plot = attrs.evolve(plot, edge=_EDGE * _mark_scale(pen, plot))
    gap, low = 21, ribbon_height(pen) + _LOW
    below = axis(pen, plot, told, focus)
    high = place.bottom - plot.rect.y - _GAP - below.rect.h - gap - low
    if high < COMFORTABLE_PLOT:
        below = axis(pen, plot, told, focus, worded=False)
        gap = 14
        high = max(LEAST_PLOT, place.bottom - plot.rect.y - _GAP - below.rect.h - gap - low)
    plot = attrs.evolve(plot, rect=attrs.evolve(plot.rect, h=high))
    below = below.moved(0, plot.rect.bottom + _GAP - below.rect.y)
    ribbon = status_ribbon(pen, plot, segments(_statuses(told)), below.rect.bottom + gap)
    card = Rect(place.x, place.y, place.w, ribbon.rect.bottom + _LOW - place.y)
    inner, labels = _inside(pen, plot, told)
    room = Rect(plot.room.x, plot.rect.y, plot.room.w, below.rect.bottom - plot.rect.y)
    note = chart_note(pen, plot, room, told, focus)
    # What the note or the ring of focus would cover is left out meanwhile.
    hidden = _hidden(note, below.rect)
    ring = next((stop.rect.inset(-_RING) for stop in inner.stops if stop.id == focus), hidden)
    free = (
        elements for box, elements in labels if not (box.overlaps(hidden) or box.overlaps(ring))
    )
    written = [element for elements in free for element in elements]
    under_note = [e for e in below.elements if not bounds(e).overlaps(hidden)]
    elements = (
        paper(pen, card, 36),
        *head.elements,
        *inner.elements,
        *written,
        *under_note,
        *ribbon.elements,
        *(note[1] if note else ()),
    )
    return Piece(card, elements, (*inner.stops, *ribbon.stops))


def _hidden(note: Placed | None, below: Rect) -> Rect:
    """Return what a note covers; where it reaches into the row of turns, it takes all of it."""
    if note is None:
        return Rect(0, 0, 0, 0)
    box = note[0]
    return box if box.bottom < below.y else attrs.evolve(box, h=below.bottom - box.y)


def _head(pen: Pen, x: float, y: float, width: float, told: Told) -> Piece:
    """Return the title and the legend: side by side where there is room."""
    text = _("How {name} felt, turn by turn").format(name=told.debrief.customer)
    signs = legend(pen, x, 0, width, told)
    beside = width - signs.rect.w - 28
    if pen.width(text, CHART_TITLE) <= beside:
        title = pen.words(text, CHART_TITLE, x, y, beside)
        moved = signs.moved(
            x + width - signs.rect.right, title.rect.centre[1] - signs.rect.centre[1]
        )
    else:
        title = pen.words(text, CHART_TITLE, x, y, width)
        moved = signs.moved(0, title.rect.bottom + 2 - signs.rect.y)
    low = max(title.rect.bottom, moved.rect.bottom)
    elements: tuple[Element, ...] = (title, *moved.elements)
    if told.unknown:
        why = pen.words(told.unknown, HINT, x, low, width, pen.colours.ink_soft)
        elements, low = (*elements, why), why.rect.bottom
    return Piece(Rect(x, y, width, low - y), elements)


def _inside(pen: Pen, plot: Plot, told: Told) -> tuple[Piece, list[Placed]]:
    """Return the bands, the paths and their marks; and what is written between them."""
    found = told.debrief
    ways = [
        plot.path((line.affection_at_start, *(point.affection for point in line.path)))
        for line in (found, *told.earlier)
    ]
    yours, earlier = ways[0], ways[1:]
    best: tuple[tuple[float, float], ...] = ()
    if told.back:
        line = told.back.best
        best = plot.path((line.affection_at_start, *(point.affection for point in line.path)))
    colours = pen.colours
    size = _mark_scale(pen, plot)
    taken = [mark_box(x, y, size) for x, y in yours]
    labels = chart_labels(pen, plot, told, taken, yours)
    lines: list[Element] = [Line(best, colours.ink_soft, 4 * size, dotted=True)] if best else []
    lines += [Line(way, colours.outline, 3 * size) for way in earlier]
    lines.append(Line(yours, colours.ink, 6 * size))
    marks: list[Element] = [*start_mark(pen, *yours[0], size)]
    for point, (x, y) in zip(found.path, yours[1:], strict=True):
        marks += turn_mark(pen, x, y, point.by, size)
    elements = (*_ground(pen, plot), *lines, *marks)
    return Piece(plot.rect, elements, _stops(pen, plot, told, yours)), labels


def _mark_scale(pen: Pen, plot: Plot) -> float:
    """Return how large marks are: as text is, as long as they stay apart."""
    return min(pen.u(1), plot.column_width / _ROOMY)


def _stops(
    pen: Pen, plot: Plot, told: Told, yours: Sequence[tuple[float, float]]
) -> tuple[Stop, ...]:
    """Return a stop for the start and each turn; acting on one leads to the turn in the list."""
    side = min(max(_TARGET, pen.u(48)), plot.column_width)
    names = [start_told(told.debrief), *(point_told(told, point) for point in told.debrief.path)]
    return tuple(
        Stop(
            f"turn {number}",
            Rect(x - side / 2, y - side / 2, side, side),
            name,
            OpenPage(Place.TURN_BY_TURN, f"turn {max(1, number)}"),
            radius=side / 2,
            around=plot.rect,
        )
        for number, (name, (x, y)) in enumerate(zip(names, yours, strict=True))
    )


def _ground(pen: Pen, plot: Plot) -> tuple[Element, ...]:
    """Return the quiet bands with the numbers of the scale; lines where there are no tints."""
    colours = pen.colours
    if pen.theme.high_contrast:
        edge = (colours.edge, colours.edge_width)
        lines = [
            Line(((plot.rect.x, plot.y(low)), (plot.room.right, plot.y(low))), colours.line, 2)
            for low, _high in BANDS[:-1]
        ]
        ground = Bands(plot.rect, (), colours.paper, colours.paper, 24, *edge)
        return (ground, *lines, *_scale(pen, plot))
    edges = tuple(plot.y(value) for band in BANDS[::2] for value in reversed(band))
    bands = Bands(plot.rect, edges, colours.band_light, colours.band_dark, 24)
    return (bands, *_scale(pen, plot))


def _scale(pen: Pen, plot: Plot) -> tuple[Element, ...]:
    """Return the numbers of the scale, as many as there is room for, inside the ground."""
    half = pen.leading(HINT) / 2
    soft = pen.colours.ink_soft
    rows: list[Element] = []
    last = plot.rect.y - 1
    apart = plot.y(0) - plot.y(25)
    step = 25 if apart >= 2 * half else 50 if 2 * apart >= 2 * half else MOST
    for value in range(MOST, -1, -step):
        middle = min(plot.rect.bottom - half, max(plot.rect.y + half, plot.y(value)))
        if middle - half < last:
            continue
        width = pen.width(str(value), HINT)
        rows.append(pen.line(str(value), HINT, plot.rect.right - 17 - width, middle, soft))
        last = middle + half
    return tuple(rows)


def _scale_width(pen: Pen) -> float:
    return pen.width(str(MOST), HINT) + 18


def _statuses(told: Told) -> tuple:  # type: ignore[type-arg]
    found = told.debrief
    return (found.status_at_start, *(point.status for point in found.path))
