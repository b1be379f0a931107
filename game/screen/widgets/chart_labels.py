"""What is written among the paths: the turning points, the lowest point, the point in focus."""

from collections.abc import Callable, Sequence

from game.play.debrief import Debrief, Point
from game.play.wording import signed, status_name, value_word
from game.screen.chart import Plot
from game.screen.debriefing import Told, turn_told, worth
from game.screen.geometry import Rect
from game.screen.labels import Points, near
from game.screen.look import sign_of
from game.screen.pen import Pen
from game.screen.picture import Align, Element, Panel, Shadow, Words
from game.screen.styles import HINT, HINT_BOLD, LABEL, LABEL_SEMIBOLD
from game.texts import _

_AWAY = 44
_PILL_PAD, _PILL = 17, 36
_MOST_NOTE = 470
_INSET, _BREATH = 8, 10

Placing = Callable[[Rect], Rect | None]
Placed = tuple[Rect, tuple[Element, ...]]


def chart_labels(
    pen: Pen, plot: Plot, told: Told, marks: Sequence[Rect], path: Points
) -> list[Placed]:
    """Return pills at the turning points and words at the lowest point; they stand over no mark."""
    room = plot.room.inset(_INSET, _INSET / 2)
    placed: list[Placed] = []

    def place(wanted: Rect) -> Rect | None:
        others = (*marks, *(box.inset(-_BREATH) for box, _elements in placed))
        return near(wanted, room, tuple(others), path)

    for point in told.debrief.path:
        if point.number in told.turning:
            placed += _pill(pen, plot, point, place)
    return placed + (_lowest(pen, plot, told.lowest, place) if told.lowest else [])


def start_told(told: Debrief) -> str:
    """Return how things stood at the start, as a sentence."""
    sentence = _("Start: affection {affection}, {word}. {status}.")
    return sentence.format(
        affection=told.affection_at_start,
        word=value_word("affection", told.affection_at_start),
        status=status_name(told.status_at_start),
    )


def point_told(told: Told, point: Point) -> str:
    """Return a turn of the path in sentences: what was done, what it did, what it was worth."""
    return " ".join(_point_lines(told, point))


def _point_lines(told: Told, point: Point) -> tuple[str, ...]:
    moved = _("Affection {by}, to {affection}: {word}. {status}.").format(
        by=signed(point.by),
        affection=point.affection,
        word=value_word("affection", point.affection),
        status=status_name(point.status),
    )
    lines = [f"{turn_told(point)}.", moved]
    if told.back:
        lines.append(worth(told.back.values[point.number - 1]))
    return tuple(lines)


def _pill(pen: Pen, plot: Plot, point: Point, place: Placing) -> list[Placed]:
    """Return by how much a turning point moved affection, above a gain and below a loss.

    Where there is no room for it, the card of the turning point tells it.
    """
    text = signed(point.by)
    width = pen.width(text, LABEL) + 2 * pen.u(_PILL_PAD)
    high = pen.u(_PILL)
    away = pen.u(_AWAY) if point.by < 0 else -pen.u(_AWAY)
    box = place(_around(plot, point, away, width, high))
    if box is None:
        return []
    colours = pen.colours
    edge = (colours.edge, colours.edge_width) if pen.theme.high_contrast else ("", 0)
    ground = Panel(box, colours.paper, high / 2, *edge)
    colour = sign_of(pen.theme, point.by).colour
    words = pen.line(text, LABEL, box.centre[0], box.centre[1], colour, Align.CENTRE)
    return [(box, (ground, words))]


def _lowest(pen: Pen, plot: Plot, point: Point, place: Placing) -> list[Placed]:
    """Return the words below the lowest point, where there is room for them."""
    text = _("Lowest point, {affection}").format(affection=point.affection)
    width, high = pen.width(text, LABEL_SEMIBOLD), pen.leading(LABEL_SEMIBOLD)
    box = place(_around(plot, point, pen.u(_AWAY), width, high))
    if box is None:
        return []
    colour = pen.theme.on_tint(point.status)
    return [(box, (Words(box, (text,), pen.font(LABEL_SEMIBOLD), colour),))]


def _around(plot: Plot, point: Point, away: float, width: float, height: float) -> Rect:
    """Return a box whose middle is so far below a point of the path."""
    x, y = plot.x(point.number), plot.y(point.affection) + away
    return Rect(x - width / 2, y - height / 2, width, height)


def chart_note(pen: Pen, plot: Plot, room: Rect, told: Told, focus: str) -> Placed | None:
    """Return what there is to read at the point that has focus, on the side with more room."""
    point = next((p for p in told.debrief.path if focus == f"turn {p.number}"), None)
    if point is None and focus != "turn 0":
        return None
    column = point.number if point else 0
    texts = _point_lines(told, point) if point else (start_told(told.debrief),)
    pad, room = 18, room.inset(_INSET)
    away = pen.u(_AWAY)
    left = plot.x(column) - away - room.x
    right = room.right - plot.x(column) - away
    most = max(left, right)
    width = min(most, pen.u(_MOST_NOTE))
    while width < most and _high(pen, texts, width - 2 * pad) + 2 * pad > room.h:
        width = min(most, width * 1.1)
    high = _high(pen, texts, width - 2 * pad) + 2 * pad
    x = plot.x(column) + away if right >= left else plot.x(column) - away - width
    middle = plot.y(point.affection if point else told.debrief.affection_at_start)
    lowest = max(room.y, min(plot.rect.bottom - _INSET, room.bottom) - high)
    top = max(room.y, min(lowest, middle - high / 2))
    box = Rect(x, top, width, high)
    colours = pen.colours
    ground = Panel(box, colours.paper, 18, colours.edge, colours.edge_width, _depth(pen))
    elements: list[Element] = [ground]
    y = top + pad
    for n, text in enumerate(texts):
        words = pen.words(text, HINT if n else HINT_BOLD, x + pad, y, width - 2 * pad)
        elements.append(words)
        y = words.rect.bottom
    return box, tuple(elements)


def _high(pen: Pen, texts: Sequence[str], width: float) -> float:
    return sum(pen.height(text, HINT if n else HINT_BOLD, width) for n, text in enumerate(texts))


def _depth(pen: Pen) -> Shadow:
    return Shadow.NONE if pen.theme.high_contrast else Shadow.RESTING
