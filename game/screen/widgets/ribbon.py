"""The ribbon of statuses under a chart: coloured segments with icon and word."""

from collections.abc import Sequence

import attrs

from game.play.wording import status_name
from game.screen.chart import Plot, Segment, ribbon
from game.screen.geometry import Rect
from game.screen.look import STATUS_ICONS
from game.screen.pen import Pen
from game.screen.picture import Element, Round, Stop, Words
from game.screen.styles import TIGHT_BOLD
from game.screen.widgets.paper import tinted
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.texts import _, ngettext

_HEIGHT = 62
_GAP = 5
_RADIUS = 20
_ICON = 26


def ribbon_height(pen: Pen) -> float:
    """Return how high a ribbon is: two lines of a word fit into it."""
    return max(_HEIGHT, 2 * pen.leading(TIGHT_BOLD) + 8)


def status_ribbon(pen: Pen, plot: Plot, parts: Sequence[Segment], y: float) -> Piece:
    """Return the ribbon under the columns of a plot.

    A segment too narrow for its word breaks it into two lines; narrower still, it keeps the icon,
    and says its word on focus.
    """
    places = ribbon(plot, parts, y, ribbon_height(pen))
    pieces = [
        _segment(pen, place, part, first=n == 0, last=n == len(parts) - 1)
        for n, (place, part) in enumerate(zip(places, parts, strict=True))
    ]
    return Piece(places[0].joined(places[-1]), elements_of(pieces), stops_of(pieces))


def _segment(pen: Pen, place: Rect, part: Segment, *, first: bool, last: bool) -> Piece:
    left = place.x if first else place.x + _GAP / 2
    right = place.right if last else place.right - _GAP / 2
    rect = Rect(left, place.y, right - left, place.h)
    theme = pen.theme
    corners = {(True, True): Round.ALL, (True, False): Round.LEFT, (False, True): Round.RIGHT}
    shape = corners.get((first, last), Round.NONE)
    ground = attrs.evolve(tinted(pen, rect, theme.tint(part.status), _RADIUS), round=shape)
    name, colour = status_name(part.status), theme.on_tint(part.status)
    words = _words(pen, rect, name, colour)
    side = pen.u(_ICON)
    middle = rect.centre[1]
    if words is None:
        icon = pen.icon(STATUS_ICONS[part.status], rect.centre[0] - side / 2, middle, _ICON, colour)
        stop = Stop(f"status {part.first}", rect, _spoken(part, name), radius=_RADIUS, tip=True)
        return Piece(rect, (ground, icon), (stop,))
    icon = pen.icon(STATUS_ICONS[part.status], words.rect.x - pen.u(34), middle, _ICON, colour)
    elements: tuple[Element, ...] = (ground, icon, words)
    return Piece(rect, elements)


def _words(pen: Pen, rect: Rect, name: str, colour: str) -> Words | None:
    """Return the word in the middle of a segment with its icon, in one line or two, if it fits."""
    before, pad = pen.u(34), pen.u(8)
    room = rect.w - before - 2 * pad
    if room <= 0 or max(pen.width(word, TIGHT_BOLD) for word in name.split()) > room:
        return None
    lines = pen.lines(name, TIGHT_BOLD, room)
    if len(lines) > 2:  # noqa: PLR2004 - as many as the ribbon is high
        return None
    wide = max(pen.width(line, TIGHT_BOLD) for line in lines)
    high = len(lines) * pen.leading(TIGHT_BOLD)
    left = rect.x + (rect.w - before - wide) / 2 + before
    box = Rect(left, rect.centre[1] - high / 2, wide, high)
    return Words(box, lines, pen.font(TIGHT_BOLD), colour)


def _spoken(part: Segment, name: str) -> str:
    if part.first == 0:
        return _("From the start: {status}").format(status=name)
    turns = ngettext(
        "Turn {first}: {status}", "Turns {first} to {last}: {status}", part.last - part.first + 1
    )
    return turns.format(first=part.first, last=part.last, status=name)
