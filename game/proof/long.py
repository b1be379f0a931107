"""Columns of long numbers: whole numbers from 0 up to any length, cut into digits of 28 bits."""

import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Indices
from game.proof.units import ROOM, Exact

Long = NDArray[np.int64]
"""A row for each digit, the lowest first, and a column for each number.

A single row holds numbers of up to 62 bits; of several rows, all but the highest hold 28 bits.
"""

_BITS = 28
_BASE = 1 << _BITS
_MOST_TIMES = 1 << 62 - _BITS
"""Digits may be taken so many times, or so many of them added, before they must be carried."""

_DIGITS = -(-62 // _BITS)
"""So many digits hold what a single row does."""


def digits_for(most: int) -> int:
    """Return how many rows hold numbers that are, like their sums, at most so large."""
    return 1 if most < ROOM else -(-most.bit_length() // _BITS)


def zeros(size: int, most: int) -> Long:
    """Return so many zeros, with room for numbers, and sums of them, that are at most so large."""
    return np.zeros((digits_for(most), size), np.int64)


def long_of(number: int, digits: int) -> Long:
    """Return one number, cut into so many digits."""
    return _cut(np.full(1, number, object), digits)


def columns(numbers: Long, rows: Indices) -> Long:
    """Return the numbers in some rows; `numpy.take` is faster than brackets where there are two."""
    return numbers.take(rows, axis=1)


def whole(numbers: Long) -> NDArray[np.object_]:
    """Return long numbers as Python's own."""
    total: NDArray[np.object_] = numbers[-1].astype(object)
    for digit in numbers[-2::-1]:
        total = (total << _BITS) + digit
    return total


def scaled(numbers: Long, times: Exact, digits: int) -> Long:
    """Return numbers, each so many times, with room for them in so many digits."""
    return _carried(_scaled(numbers, times, digits))


def add_at(sums: Long, targets: Indices, numbers: Long, times: Exact) -> None:
    """Add numbers, each so many times, to the sums in some places, which may come repeatedly."""
    for total, digit in zip(sums, _scaled(numbers, times, len(sums)), strict=True):
        np.add.at(total, targets, digit)
    _carried(sums)


def _scaled(numbers: Long, times: Exact, digits: int) -> Long:
    """Return the same as `scaled`, with digits that may be too large."""
    if digits == 1:
        return numbers * times.astype(np.int64)
    if times.dtype == object or int(times.max(initial=0)) * (numbers.shape[1] + 1) >= _MOST_TIMES:
        return _cut(whole(numbers) * times, digits)
    return _widened(numbers, digits) * times


def greater(first: Long, second: Long) -> NDArray[np.bool_]:
    """Return where the first of two numbers of as many digits is the greater one."""
    more: NDArray[np.bool_] = first[-1] > second[-1]
    equal = first[-1] == second[-1]
    for digit, other in zip(first[-2::-1], second[-2::-1], strict=True):
        more |= equal & (digit > other)
        equal &= digit == other
    return more


def greatest(numbers: Long) -> int:
    """Return the place of the greatest number, the first of equal ones."""
    places = np.arange(numbers.shape[1])
    for digit in numbers[::-1]:
        digits = digit[places]
        places = places[digits == digits.max()]
    return int(places[0])


def total_of(numbers: Long, values: Exact) -> int:
    """Return the sum of long numbers, each times its value, which is 0 or more."""
    if values.dtype == object or int(values.max(initial=0)) * len(values) >= _MOST_TIMES:
        some = np.flatnonzero((numbers != 0).any(axis=0) & (values != 0))
        return int((whole(numbers[:, some]) * values[some]).sum())
    digits = _widened(numbers, max(_DIGITS, len(numbers)))
    return sum(int((digit * values).sum()) << _BITS * place for place, digit in enumerate(digits))


def _cut(numbers: NDArray[np.object_], digits: int) -> Long:
    """Return Python's own numbers as long ones."""
    if digits == 1:
        return numbers.astype(np.int64)[np.newaxis]
    places = range(0, digits * _BITS, _BITS)
    return np.stack([(numbers >> place & _BASE - 1).astype(np.int64) for place in places])


def _widened(numbers: Long, digits: int) -> Long:
    """Return the same numbers with so many digits, which is more than one."""
    if len(numbers) == digits:
        return numbers
    wide = np.zeros((digits, numbers.shape[1]), np.int64)
    wide[: len(numbers)] = numbers
    return _carried(wide)


def _carried(numbers: Long) -> Long:
    """Bring what is too large for its digit to the next one, in place."""
    for place in range(len(numbers) - 1):
        numbers[place + 1] += numbers[place] >> _BITS
        numbers[place] &= _BASE - 1
    return numbers
