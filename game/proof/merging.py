"""Merging equal rows: what makes all ways to play countable.

The fields of a row are packed into one key, each as a digit of as many values as it has; then keys
are numbered.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Field, Fields, Indices, all_rows, folded, rows_where, spread

Keys = NDArray[np.integer[Any]]

_SMALL_BOX = 1 << 16
_CELLS_A_KEY = 8
"""Up to so many cells, or so many for each key, a table of them is faster than sorting the keys."""

_NARROW, _ROOM = 1 << 31, 1 << 62
"""Packed keys below these fit into 32 bits, and into 64."""

_SAMPLE = 256
"""The grain of a field is looked for in so many of its values."""


@attrs.frozen(eq=False)
class Merged:
    """Different rows, and for each part that was merged, which of them its rows are."""

    fields: Fields
    size: int
    rows: tuple[Indices, ...]


@attrs.frozen
class _Digit:
    """How a field is written in a key: its distance from the lowest value, in whole grains."""

    lowest: int
    grain: int
    reach: int

    @classmethod
    def of(cls, fields: Sequence[Field]) -> "_Digit":
        """Return the digit for a field of several parts."""
        columns = [field for field in fields if isinstance(field, np.ndarray)]
        values = {field for field in fields if not isinstance(field, np.ndarray)}
        values.update(int(bound) for column in columns for bound in (column.min(), column.max()))
        lowest, highest = min(values), max(values)
        some = values.union(*(column[:_SAMPLE].tolist() for column in columns))
        grain = math.gcd(*(value - lowest for value in some)) or 1
        if grain > 1 and not all(_divides(grain, _wide(column) - lowest) for column in columns):
            grain = 1
        return cls(lowest, grain, (highest - lowest) // grain + 1)

    def write(self, field: Field) -> Field:
        """Return what stands in the key for a field."""
        return (_wide(field) - self.lowest) // self.grain

    def read(self, digits: Keys) -> Field:
        """Return the field that digits stand for."""
        return folded(digits * self.grain + self.lowest)


def merge(parts: Sequence[tuple[Fields, int]]) -> Merged:
    """Merge equal rows of several parts, each given as its fields and its size (1 or more).

    Rows are ordered by their fields, the first of them counting most.
    """
    digits = [_Digit.of(fields) for fields in zip(*(fields for fields, _ in parts), strict=True)]
    cells = math.prod(digit.reach for digit in digits)
    if cells > _ROOM:
        return _merged_without_last(parts)
    kind = np.int32 if cells < _NARROW else np.int64
    numbers, key = _numbered([_packed(fields, size, digits, kind) for fields, size in parts], cells)
    return Merged(_unpacked(key.astype(kind), digits), len(key), numbers)


def _merged_without_last(parts: Sequence[tuple[Fields, int]]) -> Merged:
    """Merge all fields but the last, then the numbers of those rows with the last field."""
    first = merge([(fields[:-1], size) for fields, size in parts])
    numbered = zip(first.rows, parts, strict=True)
    whole = merge([([rows, fields[-1]], size) for rows, (fields, size) in numbered])
    rows, last = whole.fields
    fields = [f[rows] if isinstance(f, np.ndarray) else f for f in first.fields]
    return Merged([*fields, last], whole.size, whole.rows)


def _packed(fields: Fields, size: int, digits: Sequence[_Digit], kind: type) -> Keys:
    """Return one key for each row of a part."""
    key: Keys = np.zeros(size, kind)
    for field, digit in zip(fields, digits, strict=True):
        if digit.reach > 1:
            key *= digit.reach
            key += digit.write(field)
    return key


def _unpacked(key: Keys, digits: Sequence[_Digit]) -> Fields:
    """Return the fields that keys were packed from."""
    fields: Fields = []
    for digit in reversed(digits):
        if digit.reach == 1:
            fields.append(digit.lowest)
        else:
            rest = key // digit.reach
            fields.append(digit.read(key - rest * digit.reach))
            key = rest
    return fields[::-1]


def _divides(grain: int, numbers: Keys) -> bool:
    return bool((numbers // grain * grain == numbers).all())


def _wide(field: Field) -> Field:
    """Return a field with room for distances between any two of its values."""
    return field.astype(np.int32) if isinstance(field, np.ndarray) else field


def numbered(columns: Iterable[Keys], size: int) -> tuple[Indices, int]:
    """Return for each row the number of its class of equal rows, and how many classes there are.

    Classes are ordered by their columns, the first of them counting most.
    """
    key, cells = np.zeros(size, np.int64), 1
    for column in columns:
        lowest = int(column.min())
        reach = int(column.max()) - lowest + 1
        if cells * reach > _ROOM:
            (numbers,), found = _numbered([key], cells)
            key, cells = numbers.astype(np.int64), len(found)
        if reach > 1:
            key *= reach
            key += column
            key -= lowest
            cells *= reach
    (numbers,), found = _numbered([key], cells)
    return numbers, len(found)


def apart(fields: Sequence[Field], size: int) -> Iterator[tuple[tuple[int, ...], Indices]]:
    """Yield the different values that some fields have together, and the rows that have them."""
    columns = [field for field in fields if isinstance(field, np.ndarray)]
    if not columns:
        yield tuple(map(int, fields)), all_rows(size)
        return
    numbers, count = numbered(columns, size)
    for number in range(count):
        rows = rows_where(numbers == number, size)
        yield tuple(int(spread(field, size)[rows[0]]) for field in fields), rows


def _numbered(keys: Sequence[Keys], cells: int) -> tuple[tuple[Indices, ...], Keys]:
    """Number the keys below `cells` that occur in any part, without gaps; return them in order."""
    sizes = [len(key) for key in keys]
    if cells > max(_SMALL_BOX, _CELLS_A_KEY * sum(sizes)):
        found, numbers = np.unique(np.concatenate(keys), return_inverse=True)
        return tuple(np.split(numbers.astype(np.int32), np.cumsum(sizes)[:-1])), found
    occurs = np.zeros(cells, np.bool_)
    for key in keys:
        occurs[key] = True
    found = np.flatnonzero(occurs)
    table = np.empty(cells, np.int32)
    table[found] = np.arange(len(found), dtype=np.int32)
    return tuple(table[key] for key in keys), found
