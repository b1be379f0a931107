"""Whole numbers of a unit."""

import math
from fractions import Fraction

import numpy as np
from hypothesis import given, strategies as st

from game.proof.columns import all_rows
from game.proof.graph import Ends, Fall, Graph
from game.proof.stages import Stage
from game.proof.units import Share, either, greatest_unit, kind_for

NOBODY = all_rows(0)
SHARES = st.fractions(0, 1, max_denominator=100)


def graph(weight: int, left: int) -> Graph:
    """A graph of one turn, whose falls are parts of so much, and after which so many can come."""
    ends = Ends(NOBODY, NOBODY, NOBODY, NOBODY)
    return Graph((Stage(0, 0, 1, left),), (0, 0), ((),), (weight,), (), 1, ends)


def share_of(fall: Fall, left: int, *, stays: bool) -> list[Fraction]:
    """What part of those in each of its rows a fall leads on."""
    share = Share.of(fall, 0, graph(4, left), stays=stays)
    times = np.broadcast_to(np.asarray(share.times(fall.rows)), len(fall.rows))
    return [number * share.unit for number in times.tolist()]


@given(st.lists(SHARES))
def test_all_are_multiples_of_the_greatest_unit(shares: list[Fraction]) -> None:
    """And of no greater one: divided by it, they have no factor in common."""
    unit = greatest_unit(shares)
    times = [share / unit for share in shares]

    assert all(number.denominator == 1 for number in times)
    assert math.gcd(*map(int, times)) in {0, 1}


@given(st.lists(st.integers(0, 100), min_size=1), st.integers(0, 9), st.booleans())
def test_the_share_of_those_who_stay(risks: list[int], left: int, leaves: bool) -> None:  # noqa: FBT001 - drawn
    """When she leaves, the turns that could still have come count at this risk; else one does."""
    rows = np.arange(len(risks))
    fall = Fall(rows, 1, rows, 3, None, None, np.array(risks, np.int8), left=leaves)
    turns = 1 + left if leaves else 1

    expected = [Fraction(3, 4) * (1 - Fraction(risk, 100)) ** turns for risk in risks]
    assert expected == share_of(fall, left, stays=True)
    assert [Fraction(3, 4)] * len(risks) == share_of(fall, left, stays=False)


@given(st.integers(0, 100), st.integers(0, 9))
def test_a_risk_that_all_share_is_part_of_the_unit(risk: int, left: int) -> None:
    """Then there is nothing to multiply by, which keeps numbers small."""
    fall = Fall(all_rows(2), 1, all_rows(2), 3, None, None, risk, left=True)

    assert 1 == Share.of(fall, 0, graph(4, left), stays=True).times(fall.rows)
    assert [Fraction(3, 4) * (1 - Fraction(risk, 100)) ** (1 + left)] * 2 == share_of(
        fall, left, stays=True
    )


@given(st.lists(st.tuples(st.booleans(), st.integers(0), st.integers(0)), min_size=1))
def test_one_or_the_other(rows: list[tuple[bool, int, int]]) -> None:
    """Of two columns of numbers, however large they are."""
    conditions, yes, no = (list(column) for column in zip(*rows, strict=True))
    kind = kind_for(max(*yes, *no))

    found = either(np.array(conditions), np.array(yes, kind), np.array(no, kind))
    assert [y if holds else n for holds, y, n in rows] == found.tolist()
