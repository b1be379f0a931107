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
"""Digits may be taken so many times before what is too large for them must be carried."""


def zeros(size: int, most: int) -> Long:
    """Return so many zeros, with room for numbers, and sums of them, that are at most so large."""
    digits = 1 if most < ROOM else -(-most.bit_length() // _BITS)
    return np.zeros((digits, size), np.int64)


def ones(size: int) -> Long:
    """Return the number 1 so many times."""
    return np.ones((1, size), np.int64)


def whole(numbers: Long) -> NDArray[np.object_]:
    """Return long numbers as Python's own."""
    total: NDArray[np.object_] = numbers[-1].astype(object)
    for digit in numbers[-2::-1]:
        total = (total << _BITS) + digit
    return total


def total_of(numbers: Long, values: Exact) -> int:
    """Return the sum of long numbers, each times its value."""
    some = np.flatnonzero(numbers.any(axis=0) & (values != 0))
    return int((whole(numbers[:, some]) * values[some]).sum())


def add_at(sums: Long, targets: Indices, numbers: Long, times: Exact) -> None:
    """Add numbers, each so many times, to the sums in some places, which may come repeatedly."""
    if len(sums) == 1:
        np.add.at(sums[0], targets, numbers[0] * times.astype(np.int64))
        return
    if times.dtype == object or int(times.max(initial=0)) * (len(targets) + 1) >= _MOST_TIMES:
        numbers = _long(whole(numbers) * times, len(sums))
        times = np.ones(1, np.int64)
    for total, digit in zip(sums, _widened(numbers, len(sums)), strict=True):
        np.add.at(total, targets, digit * times)
    _carry(sums)


def _long(numbers: NDArray[np.object_], digits: int) -> Long:
    """Return Python's own numbers as long ones of so many digits."""
    places = range(0, digits * _BITS, _BITS)
    return np.stack([(numbers >> place & _BASE - 1).astype(np.int64) for place in places])


def _widened(numbers: Long, digits: int) -> Long:
    """Return the same numbers with so many digits, which is more than one."""
    if len(numbers) == digits:
        return numbers
    wide = np.zeros((digits, numbers.shape[1]), np.int64)
    wide[: len(numbers)] = numbers
    _carry(wide)
    return wide


def _carry(numbers: Long) -> None:
    """Bring what is too large for its digit to the next one."""
    for place in range(len(numbers) - 1):
        numbers[place + 1] += numbers[place] >> _BITS
        numbers[place] &= _BASE - 1
