"""Where focus goes: in order with Tab, by direction with the arrows."""

from collections.abc import Sequence

from game.screen.geometry import Rect
from game.screen.picture import Region, Stop

_SIDEWAYS = 3
"""A stop that lies aside counts as so many times further away than one straight ahead."""


def next_stop(stops: Sequence[Stop], focused: Stop | None, step: int) -> Stop | None:
    """Return the next stop in order, the first after the last; None where there is none."""
    if not stops:
        return None
    if focused not in stops:
        return stops[0]
    return stops[(stops.index(focused) + step) % len(stops)]


def towards(stops: Sequence[Stop], focused: Stop, direction: tuple[int, int]) -> Stop | None:
    """Return the nearest stop in a direction, such as (1, 0) for right; None if none lies there.

    Sideways, where nothing lies ahead, focus goes on in order, so that arrows reach every stop.
    """
    ahead = [
        (distance, n)
        for n, stop in enumerate(stops)
        if stop is not focused
        and (distance := _distance(focused.rect, stop.rect, direction)) is not None
    ]
    if ahead:
        return stops[min(ahead)[1]]
    return next_stop(stops, focused, sum(direction)) if direction[0] else None


def revealed(stop: Stop, region: Region) -> float:
    """Return the offset that shows a stop in a region, moved as little as need be.

    What is around it is shown too, if there is room for that.
    """
    if not stop.scrolls:
        return region.offset
    rect = stop.around or stop.rect
    if rect.h > region.rect.h:
        rect = stop.rect
    above = region.rect.y - rect.y
    below = rect.bottom - region.rect.bottom
    offset = region.offset
    if below > 0:
        offset += below
        above += below
    if above > 0:
        offset -= above
    return min(region.furthest, max(0, offset))


def _distance(start: Rect, end: Rect, direction: tuple[int, int]) -> float | None:
    """Return how far one rectangle lies from another in a direction, or None if not in it."""
    dx, dy = direction
    (x1, y1), (x2, y2) = start.centre, end.centre
    ahead = (x2 - x1) * dx + (y2 - y1) * dy
    if dx:
        beyond = end.x >= start.right - 1 if dx > 0 else end.right <= start.x + 1
        aside = max(0, end.y - start.bottom, start.y - end.bottom)
    else:
        beyond = end.y >= start.bottom - 1 if dy > 0 else end.bottom <= start.y + 1
        aside = max(0, end.x - start.right, start.x - end.right)
    return ahead + _SIDEWAYS * aside if beyond else None
