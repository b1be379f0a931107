"""Where small texts can stand: beside each other in a row, or near a point in a busy chart."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, product

from game.screen.geometry import Rect

Points = tuple[tuple[float, float], ...]

_DOWN = 4
"""A text stays at its height rather than beside its place: a way up or down counts double."""

_ACROSS, _UP, _TIMES = 12, 4, 2
"""Places are tried a 12th of a text's width and a 4th of its height apart, up to twice as far."""


def in_a_row(
    wanted: Sequence[tuple[float, float]], left: float, right: float, gap: float
) -> tuple[float, ...] | None:
    """Return the left edges of boxes, each as near as can be to its middle, none over another.

    `wanted` holds the middle and the width of each, from left to right. None if they do not fit
    between `left` and `right`.
    """
    widths = [width for _, width in wanted]
    if sum(widths) + gap * (len(widths) - 1) > right - left:
        return None
    edges: list[float] = []
    low = left
    for middle, width in wanted:
        edges.append(max(low, middle - width / 2))
        low = edges[-1] + width + gap
    high = right
    for n in range(len(edges) - 1, -1, -1):
        edges[n] = min(edges[n], high - widths[n])
        high = edges[n] - gap
    return tuple(edges)


@lru_cache(maxsize=256)
def near(box: Rect, room: Rect, taken: tuple[Rect, ...], path: Points) -> Rect | None:
    """Return where a box stands in a room: as near as can be to its place, and over nothing.

    It must not lie over what is taken, and should not lie over the path, whose points go from left
    to right. None if there is no such place around.
    """
    home = Rect(
        _between(box.x, room.x, room.right - box.w),
        _between(box.y, room.y, room.bottom - box.h),
        box.w,
        box.h,
    )
    over_path = None
    for across, up in _offsets(box.w / _ACROSS, box.h / _UP):
        found = home.moved(across, up)
        if not room.surrounds(found) or any(found.overlaps(other) for other in taken):
            continue
        if not _crosses(path, found):
            return found
        over_path = over_path or found
    return over_path


def _crosses(path: Points, box: Rect) -> bool:
    """Whether a path that goes from left to right goes through a box."""
    for (x1, y1), (x2, y2) in pairwise(path):
        left, right = max(x1, box.x), min(x2, box.right)
        if left > right or x1 == x2:
            continue
        ends = [y1 + (y2 - y1) * (x - x1) / (x2 - x1) for x in (left, right)]
        if min(ends) <= box.bottom and max(ends) >= box.y:
            return True
    return False


@lru_cache(maxsize=64)
def _offsets(across: float, up: float) -> tuple[tuple[float, float], ...]:
    """Return how far a box can be moved from where it should be, the shortest way first."""
    sideways = [n * across for n in range(-_ACROSS * _TIMES, _ACROSS * _TIMES + 1)]
    upwards = [n * up for n in range(-_UP * _UP * _TIMES // 2, _UP * _UP * _TIMES // 2 + 1)]
    ways = product(sideways, upwards)
    return tuple(sorted(ways, key=lambda way: way[0] ** 2 + _DOWN * way[1] ** 2))


def _between(value: float, low: float, high: float) -> float:
    return max(low, min(high, value))
