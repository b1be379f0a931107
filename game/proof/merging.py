"""Merging equal rows: what makes all ways to play countable."""

from collections.abc import Iterable, Sequence

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Field, Fields, Indices, folded, spread

_SMALL_BOX = 1 << 16
_CELLS_A_KEY = 64
"""Up to so many cells, or so many for each key, a table of them is faster than sorting the keys."""

_ROOM = 1 << 62
"""A packed key must stay below this to fit into 64 bits."""


@attrs.frozen(eq=False)
class Merged:
    """Different rows, and for each part that was merged, which of them its rows are."""

    fields: Fields
    size: int
    rows: tuple[Indices, ...]


def merge(parts: Sequence[tuple[Fields, int]]) -> Merged:
    """Merge equal rows of several parts, each given as its fields and its size (1 or more)."""
    sizes = [size for _, size in parts]
    columns = [
        _joined(fields, sizes) for fields in zip(*(fields for fields, _ in parts), strict=True)
    ]
    numbers, count = numbered((c for c in columns if isinstance(c, np.ndarray)), sum(sizes))
    first = np.empty(count, np.int64)
    first[numbers] = np.arange(len(numbers))
    fields = [folded(c[first]) if isinstance(c, np.ndarray) else c for c in columns]
    return Merged(fields, count, tuple(np.split(numbers, np.cumsum(sizes)[:-1])))


def numbered(columns: Iterable[NDArray[np.integer]], size: int) -> tuple[Indices, int]:
    """Return for each row the number of its class of equal rows, and how many classes there are."""
    key, cells = np.zeros(size, np.int64), 1
    for column in columns:
        lowest = int(column.min())
        reach = int(column.max()) - lowest + 1
        if cells * reach >= _ROOM:
            key, cells = _dense(key, cells)
        key = key * reach + (column - lowest)
        cells *= reach
    return _dense(key, cells)


def _dense(key: Indices, cells: int) -> tuple[Indices, int]:
    """Number the keys that occur, from 0, without gaps."""
    if cells > max(_SMALL_BOX, _CELLS_A_KEY * len(key)):
        found, numbers = np.unique(key, return_inverse=True)
        return numbers.astype(np.int64, copy=False), len(found)
    occurs = np.zeros(cells, np.bool_)
    occurs[key] = True
    found = np.flatnonzero(occurs)
    table = np.empty(cells, np.int32)
    table[found] = np.arange(len(found), dtype=np.int32)
    return table[key].astype(np.int64), len(found)


def _joined(fields: Sequence[Field], sizes: Sequence[int]) -> Field:
    """Join a field of several parts; it stays a number where all agree."""
    if all(isinstance(field, int) for field in fields) and len(set(fields)) == 1:
        return fields[0]
    return folded(np.concatenate([spread(f, size) for f, size in zip(fields, sizes, strict=True)]))
