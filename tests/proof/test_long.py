"""Numbers of any length, cut into digits."""

import numpy as np
from hypothesis import given, strategies as st

from game.proof.long import (
    Long,
    add_at,
    digits_for,
    greater,
    greatest,
    long_of,
    scaled,
    total_of,
    whole,
)
from game.proof.units import Exact, kind_for

NUMBERS = st.integers(0, 1 << 100) | st.integers(0, 1 << 30)
MOST = 1 << 200
"""Room for everything that comes up here."""


def long(numbers: list[int], digits: int) -> Long:
    """Some numbers of so many digits, side by side."""
    return np.concatenate([long_of(number, digits) for number in numbers], axis=1)


def exact(numbers: list[int]) -> Exact:
    """Some numbers, as 64 bits if they fit."""
    return np.array(numbers, kind_for(max(numbers)))


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1))
def test_numbers_are_scaled_without_loss(pairs: list[tuple[int, int]]) -> None:
    """However long they are, and whatever they are multiplied by."""
    numbers, times = (list(values) for values in zip(*pairs, strict=True))
    digits = digits_for(MOST)
    short = digits_for(max(numbers))

    products = [number * by for number, by in pairs]
    assert products == whole(scaled(long(numbers, short), exact(times), digits)).tolist()


@given(st.lists(st.tuples(st.integers(0, 3), NUMBERS, NUMBERS), min_size=1))
def test_numbers_are_added_up_without_loss(entries: list[tuple[int, int, int]]) -> None:
    """To the sum in the place of each, which may come repeatedly."""
    places, numbers, times = (list(values) for values in zip(*entries, strict=True))
    sums = long([5, 0, 0, 1 << 90], digits_for(MOST))

    add_at(sums, np.array(places), long(numbers, digits_for(max(numbers))), exact(times))

    expected = [5, 0, 0, 1 << 90]
    for place, number, by in entries:
        expected[place] += number * by
    assert expected == whole(sums).tolist()


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1))
def test_numbers_are_compared(pairs: list[tuple[int, int]]) -> None:
    """Pair by pair; and the first of the greatest is found."""
    numbers, others = (list(values) for values in zip(*pairs, strict=True))
    digits = digits_for(MOST)

    assert [n > other for n, other in pairs] == greater(
        long(numbers, digits), long(others, digits)
    ).tolist()
    assert numbers.index(max(numbers)) == greatest(long(numbers, digits))


@given(st.lists(st.tuples(NUMBERS, st.integers(0, 100) | NUMBERS), min_size=1))
def test_numbers_are_weighed(pairs: list[tuple[int, int]]) -> None:
    """Each by its value, however large it is."""
    numbers, values = (list(column) for column in zip(*pairs, strict=True))
    digits = digits_for(max(numbers))

    expected = sum(number * value for number, value in pairs)
    assert expected == total_of(long(numbers, digits), exact(values))
