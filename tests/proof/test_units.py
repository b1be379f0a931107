"""Whole numbers of a unit."""

import math
from fractions import Fraction

import numpy as np
from hypothesis import given, strategies as st

from game.proof.columns import all_rows
from game.proof.graph import Ends, Fall, Graph
from game.proof.units import Share, either, greatest_unit, kind_for

NOBODY = all_rows(0)
SHARES = st.fractions(0, 1, max_denominator=100)


def graph(weight: int) -> Graph:
    """A graph in which the falls of each of ten turns are parts of so much."""
    ends = Ends(NOBODY, NOBODY, NOBODY, NOBODY)
    return Graph((0,) * 11, ((),) * 10, (weight,) * 10, (), 1, ends)


def share_of(fall: Fall, turn: int, *, stays: bool) -> list[Fraction]:
    """What part of those in each of its rows a fall leads on."""
    share = Share.of(fall, turn, graph(4), stays=stays)
    times = np.broadcast_to(np.asarray(share.times(fall.rows)), len(fall.rows))
    return [number * share.unit for number in times.tolist()]


@given(st.lists(SHARES))
def test_all_are_multiples_of_the_greatest_unit(shares: list[Fraction]) -> None:
    """And of no greater one: divided by it, they have no factor in common."""
    unit = greatest_unit(shares)
    times = [share / unit for share in shares]

    assert all(number.denominator == 1 for number in times)
    assert math.gcd(*map(int, times)) in {0, 1}


@given(st.lists(st.integers(0, 100), min_size=1), st.integers(1, 10), st.booleans())
def test_the_share_of_those_who_stay(risks: list[int], layer: int, left: bool) -> None:  # noqa: FBT001 - drawn
    """When she leaves, the turns up to the end count at the risk of this one; else one does."""
    rows = np.arange(len(risks))
    fall = Fall(rows, layer, rows, 3, None, None, np.array(risks, np.int8), left=left)
    turns = layer if left else 1

    expected = [Fraction(3, 4) * (1 - Fraction(risk, 100)) ** turns for risk in risks]
    assert expected == share_of(fall, 0, stays=True)
    assert [Fraction(3, 4)] * len(risks) == share_of(fall, 0, stays=False)


@given(st.integers(0, 100), st.integers(1, 10))
def test_a_risk_that_all_share_is_part_of_the_unit(risk: int, layer: int) -> None:
    """Then there is nothing to multiply by, which keeps numbers small."""
    fall = Fall(all_rows(2), layer, all_rows(2), 3, None, None, risk, left=True)

    assert 1 == Share.of(fall, 0, graph(4), stays=True).times(fall.rows)
    assert [Fraction(3, 4) * (1 - Fraction(risk, 100)) ** layer] * 2 == share_of(
        fall, 0, stays=True
    )


@given(st.lists(st.tuples(st.booleans(), st.integers(0), st.integers(0)), min_size=1))
def test_one_or_the_other(rows: list[tuple[bool, int, int]]) -> None:
    """Of two columns of numbers, however large they are."""
    conditions, yes, no = (list(column) for column in zip(*rows, strict=True))
    kind = kind_for(max(*yes, *no))

    found = either(np.array(conditions), np.array(yes, kind), np.array(no, kind))
    assert [y if holds else n for holds, y, n in rows] == found.tolist()
