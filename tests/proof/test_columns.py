"""Situations side by side."""

import numpy as np
from hypothesis import given, strategies as st

from game.core.arithmetic import pick
from game.proof.columns import (
    Column,
    Field,
    all_rows,
    folded,
    part,
    rows_where,
    spread,
    taken_of,
)

NUMBERS = st.integers(-(1 << 30), (1 << 30) - 1)


def column(values: list[int] | list[bool]) -> Field:
    """Values as a column."""
    return np.array(values, np.bool_ if isinstance(values[0], bool) else np.int32).view(Column)


@given(st.lists(st.tuples(st.booleans(), NUMBERS, NUMBERS), min_size=1))
def test_a_column_of_conditions_picks_in_each_situation(rows: list[tuple[bool, int, int]]) -> None:
    """It is the choice between two columns, or two numbers, made one by one."""
    conditions, yes, no = (list(values) for values in zip(*rows, strict=True))

    both: Field = pick(column(conditions), column(yes), column(no))
    assert [y if holds else n for holds, y, n in rows] == both.tolist()
    one: Field = pick(column(conditions), yes[0], no[0])
    assert [yes[0] if holds else no[0] for holds in conditions] == one.tolist()


def test_what_is_picked_can_be_calculated_with() -> None:
    """It is a column of 32 bits, whatever it was picked from."""
    picked: Field = pick(column([True, False]), 1, 2)

    assert isinstance(picked, Column)
    assert np.int32 == picked.dtype


@given(st.lists(NUMBERS, min_size=1))
def test_folding_loses_nothing(values: list[int]) -> None:
    """A field is a number where all agree, else an array of the same values."""
    field = folded(np.array(values))

    assert isinstance(field, int) == (len(set(values)) == 1)
    assert values == spread(field, len(values)).tolist()


@given(st.lists(st.booleans(), min_size=1))
def test_rows_in_which_a_condition_holds(conditions: list[bool]) -> None:
    """They ascend; and some rows of a field are those of its values."""
    rows = rows_where(np.array(conditions), len(conditions))
    values = np.arange(len(conditions))

    expected = [row for row, holds in enumerate(conditions) if holds]
    assert expected == rows.tolist() == part(values, rows).tolist()
    if expected:
        assert expected == spread(taken_of(folded(values), rows), len(rows)).tolist()


def test_a_condition_that_holds_everywhere_or_nowhere() -> None:
    """Needs no column to be told of."""
    assert [0, 1, 2] == rows_where(True, 3).tolist() == all_rows(3).tolist()  # noqa: FBT003 - it is
    assert [] == rows_where(False, 3).tolist()  # noqa: FBT003 - the condition
