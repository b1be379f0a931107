"""Lists that may be higher than their place: they scroll, and say how much is hidden."""

from collections.abc import Callable, Sequence

import attrs

from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Clip, Element, Region, Stop
from game.screen.styles import HINT_BOLD
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.texts import ngettext

Build = Callable[[float], Sequence[Piece]]
"""Return the pieces of a list whose upper edge is at a height, from top to bottom."""

_SHADOWS = 40
_RING = 9
_STRIP = 40
_NEARLY = 2


@attrs.frozen
class Scrolled:
    """What is seen of a list; `region` is None where all of it is."""

    elements: tuple[Element, ...]
    stops: tuple[Stop, ...]
    region: Region | None


def scrolled(
    pen: Pen, place: Rect, scroll: float, build: Build, reach: float = _SHADOWS
) -> Scrolled:
    """Return a list in its place, scrolled so far; it scrolls only if it does not fit.

    Beside the list, elements are seen as far as `reach`.
    """
    whole = build(place.y)
    height = max((piece.rect.bottom for piece in whole), default=place.y) - place.y
    if height <= place.h + _NEARLY:
        return Scrolled(elements_of(whole), stops_of(whole), None)
    strip = pen.u(_STRIP)
    seen = Rect(place.x, place.y, place.w, place.h - strip)
    region = Region(seen, height)
    region = attrs.evolve(region, offset=min(region.furthest, max(0, scroll)))
    pieces = build(place.y - region.offset)
    clip = Clip(
        Rect(seen.x - reach, seen.y - _RING, seen.w + 2 * reach, seen.h + _RING + 4),
        elements_of(pieces),
    )
    stops = tuple(attrs.evolve(stop, scrolls=True) for stop in stops_of(pieces))
    return Scrolled((clip, *_hidden(pen, pieces, seen)), stops, region)


def _hidden(pen: Pen, pieces: Sequence[Piece], seen: Rect) -> tuple[Element, ...]:
    """Return how many pieces are hidden above and below, wholly or in part."""
    above = sum(piece.rect.y < seen.y - _NEARLY for piece in pieces)
    below = sum(piece.rect.bottom > seen.bottom + _NEARLY for piece in pieces)
    middle = seen.bottom + 4 + pen.u(_STRIP) / 2
    elements: list[Element] = []
    x = seen.x + 8
    for icon, count in (("chevron-up", above), ("chevron-down", below)):
        if not count:
            continue
        elements.append(pen.icon(icon, x, middle, 26, pen.colours.ink_soft))
        text = ngettext("{count} more", "{count} more", count).format(count=count)
        words = pen.line(text, HINT_BOLD, x + pen.u(34), middle, pen.colours.ink_soft)
        elements.append(words)
        x = words.rect.right + pen.u(40)
    return tuple(elements)
