"""What the lines of the chart are, and how far the best path has come."""

from collections.abc import Sequence

import attrs

from game.screen.debriefing import Told
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Element, Line, Panel
from game.screen.styles import LABEL_PLAIN
from game.screen.widgets.piece import Piece
from game.texts import _

_SAMPLE, _GAP, _APART = 46, 14, 28


@attrs.frozen
class Entry:
    """A line and its name; `share` of the sample is drawn, the rest is to come."""

    name: str
    colour: str
    width: float
    dotted: bool = False
    share: float = 1


def legend(pen: Pen, x: float, y: float, width: float, told: Told) -> Piece:
    """Return the lines and their names in a row, or in more where it is narrow."""
    high = pen.leading(LABEL_PLAIN)
    left, top, right = x, y, x
    elements: list[Element] = []
    for entry in _entries(pen, told):
        wide = pen.u(_SAMPLE + _GAP) + pen.width(entry.name, LABEL_PLAIN)
        if left > x and left + wide > x + width:
            left, top = x, top + high
        elements += _entry(pen, left, top + high / 2, entry)
        right = max(right, left + wide)
        left += wide + pen.u(_APART)
    return Piece(Rect(x, y, right - x, top + high - y), tuple(elements))


def _entry(pen: Pen, x: float, middle: float, entry: Entry) -> tuple[Element, ...]:
    end = x + pen.u(_SAMPLE)
    words = pen.line(entry.name, LABEL_PLAIN, end + pen.u(_GAP), middle, pen.colours.ink_soft)
    if entry.share == 1:
        if entry.dotted:
            sample: Element = Line(
                ((x + 3, middle), (end - 3, middle)), entry.colour, entry.width, dotted=True
            )
        else:
            sample = _bar(x, end, middle, entry.colour, entry.width)
        return (sample, words)
    so_far = x + max(entry.width, (end - x) * entry.share)
    return (
        _bar(x, end, middle, pen.colours.line, entry.width),
        _bar(x, so_far, middle, entry.colour, entry.width),
        words,
    )


def _bar(left: float, right: float, middle: float, colour: str, width: float) -> Panel:
    return Panel(Rect(left, middle - width / 2, right - left, width), colour, width / 2)


def _entries(pen: Pen, told: Told) -> Sequence[Entry]:
    colours = pen.colours
    found = [Entry(_("this way") if told.earlier else _("your path"), colours.ink, 6)]
    if told.earlier:
        name = _("your first way") if len(told.earlier) == 1 else _("your ways before")
        found.append(Entry(name, colours.outline, 3))
    if told.back:
        found.append(Entry(_("best path"), colours.ink_soft, 4, dotted=True))
    elif told.working:
        at, of = told.working.turn, told.working.turns
        begun = _("looking for the best path: turn {turn} of {turns}").format(turn=at, turns=of)
        name = begun if at else _("looking for the best path")
        found.append(Entry(name, colours.ink_soft, 6, share=min(0.99, at / max(1, of))))
    return found
