"""Lines in more than one style: “**Last turn** You kept to the usual handover”."""

from functools import lru_cache

import attrs

from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Element, Words
from game.screen.styles import Style
from game.screen.widgets.piece import Piece
from game.screen.wrapping import SHORTEST_LAST

_STEP = 0.97


@attrs.frozen
class Run:
    """Words in one style and colour; `gap` is the room before them, in units at 100 %.

    Words that are `glued` stand on a line with the first word of the next run.
    """

    text: str
    style: Style
    colour: str = ""
    gap: float = 8
    glued: bool = False


def flow(pen: Pen, x: float, y: float, width: float, runs: tuple[Run, ...]) -> Piece:
    """Return runs one behind the other, broken between words where the width ends.

    Where the last line would be short, the lines become narrower, as long as they stay as many.
    """
    return _balanced(pen, width, runs).moved(x, y)


@lru_cache(maxsize=512)
def _balanced(pen: Pen, width: float, runs: tuple[Run, ...]) -> Piece:
    """Return runs from the origin on; a scene asks for the same ones at every step of focus."""
    best = _laid(pen, width, runs)
    narrower = width
    while _last(best) < SHORTEST_LAST * width and best.rect.h > pen.leading(runs[0].style) * 1.5:
        narrower *= _STEP
        found = _laid(pen, narrower, runs)
        if found.rect.h > best.rect.h or found.rect.w > narrower:
            break
        best = found
    return best


def _laid(pen: Pen, width: float, runs: tuple[Run, ...]) -> Piece:
    """Return runs broken where a width ends, and nowhere else."""
    leading = max(pen.leading(run.style) for run in runs)
    placed = list[Element]()
    at, top, right = 0.0, 0.0, 0.0
    for run, after in zip(runs, (*runs[1:], None), strict=True):
        at += pen.u(run.gap) if at else 0
        if run.glued and after and at + _glued(pen, run, after) > width:
            at, top = (0.0, top + leading) if at else (at, top)
        text = run.text
        while text:
            line, text = _first(pen, run.style, text, width - at, full=not at)
            if line:
                words = pen.line(line, run.style, at, top + leading / 2, run.colour)
                placed.append(words)
                at = words.rect.right
                right = max(right, at)
            if text:
                at, top = 0.0, top + leading
    return Piece(Rect(0, 0, right, top + leading), tuple(placed))


def _glued(pen: Pen, run: Run, after: Run) -> float:
    """Return how much room a run takes with the first word of the next one."""
    first = after.text.partition(" ")[0]
    return pen.width(run.text, run.style) + pen.u(after.gap) + pen.width(first, after.style)


def _last(laid: Piece) -> float:
    """Return how wide the last line is."""
    ends = [element.rect for element in laid.elements if isinstance(element, Words)]
    lowest = max((rect.centre[1] for rect in ends), default=0)
    return max((r.right for r in ends if r.centre[1] == lowest), default=0)


def _first(pen: Pen, style: Style, text: str, width: float, *, full: bool) -> tuple[str, str]:
    """Return what of a text fits on a line, and the rest; a `full` line takes a word anyway."""
    words = text.split()
    most = 0
    while most < len(words) and pen.width(" ".join(words[: most + 1]), style) <= width:
        most += 1
    if not most and full:
        line = pen.lines(text, style, width)[0]
        return line, text.removeprefix(line).strip()
    return " ".join(words[:most]), " ".join(words[most:])
