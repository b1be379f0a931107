"""What stands under the points of the chart: turns, icons, and words where much hung on a turn."""

import attrs

from game.play.debrief import Point
from game.screen.chart import Plot
from game.screen.debriefing import Told
from game.screen.geometry import Rect
from game.screen.labels import in_a_row
from game.screen.look import UNKNOWN_ICON
from game.screen.pen import Pen
from game.screen.picture import Align, Element, Words
from game.screen.styles import HINT_BOLD, TIGHT
from game.screen.widgets.piece import Piece
from game.texts import _

_ICON, _GAP = 28, 6
_APART = 14
_WORDS_GAP = 6
_MOST_LINES = 4


@attrs.frozen
class Label:
    """Words under a column."""

    column: int
    lines: tuple[str, ...]
    width: float


def axis(pen: Pen, plot: Plot, told: Told, focus: str, *, worded: bool = True) -> Piece:
    """Return the row of turns, and the words below it; its height is that of the words."""
    words = _labels(pen, plot, told, focus) if worded else ()
    strong = {label.column for label in words} | set(told.turning)
    if told.lowest:
        strong.add(told.lowest.number)
    row = _turns(pen, plot, told, strong)
    if not worded:
        return row
    wanted = [(plot.x(label.column), label.width) for label in words]
    placed = in_a_row(wanted, plot.rect.x, plot.rect.right, _APART)
    leading = pen.leading(TIGHT)
    top = row.rect.bottom + _WORDS_GAP
    elements = list(row.elements)
    for label, x in zip(words, placed or (), strict=False):
        box = Rect(x, top, label.width, len(label.lines) * leading)
        elements.append(Words(box, label.lines, pen.font(TIGHT), pen.colours.ink, Align.CENTRE))
    most = max((len(label.lines) for label in words), default=2)
    low = top + max(2, most) * leading
    return Piece(Rect(plot.rect.x, plot.rect.y, plot.rect.w, low - plot.rect.y), tuple(elements))


def _turns(pen: Pen, plot: Plot, told: Told, strong: set[int]) -> Piece:
    """Return number and icon of each turn; where columns are narrow, one below the other."""
    high = pen.leading(HINT_BOLD)
    side = pen.u(_ICON)
    path = {point.number: point for point in told.debrief.path}
    widest = pen.width(str(plot.columns - 1), HINT_BOLD)
    beside = widest + pen.u(_GAP) + side <= plot.column_width
    middle = plot.rect.y + high / 2
    elements: list[Element] = [_start(pen, plot, middle)]
    for column in range(1, plot.columns):
        name = str(column)
        wide = pen.width(name, HINT_BOLD)
        point = path.get(column)
        ink = pen.colours.ink if point else pen.colours.ink_soft
        whole = wide + pen.u(_GAP) + side if beside and point else wide
        left = plot.x(column) - whole / 2
        elements.append(pen.line(name, HINT_BOLD, left, middle, ink))
        if point:
            colour = pen.colours.ink if column in strong else pen.colours.ink_soft
            at = (left + wide + pen.u(_GAP), middle)
            if not beside:
                at = (plot.x(column) - side / 2, middle + high / 2 + side / 2)
            elements.append(pen.icon(point.icon or UNKNOWN_ICON, *at, _ICON, colour))
    return Piece(
        Rect(plot.rect.x, plot.rect.y, plot.rect.w, high + (0 if beside else side)), tuple(elements)
    )


def _start(pen: Pen, plot: Plot, middle: float) -> Words:
    """Return the word under the start, or 0 where there is no room for it."""
    word = _("Start")
    if pen.width(word, HINT_BOLD) > plot.column_width:
        word = "0"
    return pen.line(word, HINT_BOLD, plot.x(0), middle, pen.colours.ink, Align.CENTRE)


def _labels(pen: Pen, plot: Plot, told: Told, focus: str) -> tuple[Label, ...]:
    """Return words for the turns on which much hung, and for the one that has focus.

    They are broken into as few lines as fit beside each other; what finds no room in four lines is
    left out.
    """
    wanted = [
        p for p in told.debrief.path if p.number in told.turning or focus == f"turn {p.number}"
    ]
    while wanted:
        for most in range(2, _MOST_LINES + 1):
            labels = tuple(_label(pen, point, most) for point in wanted)
            room = plot.rect.w - _APART * (len(labels) - 1)
            if sum(label.width for label in labels) <= room:
                return labels
        wanted = wanted[:-1]
    return ()


def _label(pen: Pen, point: Point, most: int) -> Label:
    """Return the label of a response in so many lines at most, as narrow as that can be."""
    longest = max((pen.width(word, TIGHT) for word in point.label.split()), default=0)
    width = max(longest, pen.width(point.label, TIGHT) / most)
    lines = pen.lines(point.label, TIGHT, width)
    while len(lines) > most:
        width *= 1.04
        lines = pen.lines(point.label, TIGHT, width)
    return Label(point.number, lines, max(pen.width(line, TIGHT) for line in lines))
