"""Merging equal rows."""

import numpy as np
from hypothesis import given, strategies as st

from game.proof.columns import Fields, folded, spread
from game.proof.merging import merge, numbered

Row = tuple[int, ...]

FEW_VALUES = st.sampled_from([0, 1, 5, 10, 100])
MANY_VALUES = st.integers(-(1 << 30), (1 << 30) - 1)


@st.composite
def parts(draw: st.DrawFn) -> list[list[Row]]:
    """Generate a few parts of a few rows; too many fields of too many values for one key."""
    kinds = draw(st.lists(st.sampled_from([FEW_VALUES, MANY_VALUES]), min_size=1, max_size=5))
    row = st.tuples(*kinds)
    some = draw(st.lists(row, min_size=1, max_size=5))
    return draw(st.lists(st.lists(row | st.sampled_from(some), min_size=1), min_size=1, max_size=3))


def columns(rows: list[Row]) -> Fields:
    """The fields of some rows, folded as the explorer folds them."""
    return [folded(np.array(values)) for values in zip(*rows, strict=True)]


def rows_of(fields: Fields, size: int) -> list[Row]:
    """The rows that have these fields."""
    return list(zip(*(spread(field, size).tolist() for field in fields), strict=True))


@given(parts())
def test_every_row_is_one_of_the_different_rows(parts: list[list[Row]]) -> None:
    """They are those of all parts, each once and in order, and each row is told which it is."""
    merged = merge([(columns(rows), len(rows)) for rows in parts])
    different = rows_of(merged.fields, merged.size)

    assert sorted({row for rows in parts for row in rows}) == different
    assert parts == [[different[row] for row in rows] for rows in merged.rows]


@given(parts())
def test_classes_of_equal_rows_are_numbered(parts: list[list[Row]]) -> None:
    """Rows have the same number if they are equal, and numbers are in the order of the rows."""
    rows = parts[0]
    numbers, count = numbered(map(np.array, zip(*rows, strict=True)), len(rows))

    order = sorted(set(rows))
    assert len(order) == count
    assert [order.index(row) for row in rows] == numbers.tolist()


def test_a_field_in_which_all_agree_stays_a_number() -> None:
    """Of two parts that agree in one field, only the other one becomes a column."""
    merged = merge([([7, 1], 1), ([7, np.array([1, 2], np.int8)], 2)])

    assert 7 == merged.fields[0]
    assert [1, 2] == merged.fields[1].tolist()
    assert [[0], [0, 1]] == [rows.tolist() for rows in merged.rows]
