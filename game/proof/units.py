"""Exact numbers side by side: whole numbers of a unit.

The values of a layer are whole numbers times the unit of the layer, a fraction that goes into all
of them. So the numbers are mostly small enough for 64 bits; where they might not be, they are
Python's own, which are slower but have no largest one. Nothing is ever rounded.
"""

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Indices, part
from game.proof.graph import Choice, Fall, Graph

Exact = NDArray[np.integer[Any]] | NDArray[np.object_]
"""Whole numbers of 64 bits at most, or Python's own."""

ROOM = 1 << 62
"""Numbers below it, and the sum of two of them, fit into 64 bits."""


@attrs.frozen(eq=False)
class Share:
    """What part of those in its rows a fall leads on: so many times a unit.

    It is the chance of the fall or, with `stays`, that part of it who stay over the turn. When she
    leaves, the turns that could still have come count at the risk of this one; a turn that is
    skipped loses nobody.
    """

    fall: Fall
    turns: int
    unit: Fraction

    @classmethod
    def of(cls, fall: Fall, turn: int, graph: Graph, *, stays: bool) -> "Share":
        """Return the share of a fall from a turn."""
        chance = Fraction(fall.weight, graph.weights[turn])
        if not stays:
            return cls(fall, 0, chance)
        turns = 1 + graph.stages[turn].left if fall.left else 1
        if isinstance(fall.risk, np.ndarray):
            return cls(fall, turns, chance / 100**turns)
        return cls(fall, 0, chance * Fraction(100 - fall.risk, 100) ** turns)

    @property
    def most(self) -> int:
        """The most times there can be."""
        return int(100**self.turns)

    def times(self, rows: Indices) -> int | Exact:
        """Return how many times the unit it is in these rows of the fall: a number, if in all."""
        if not self.turns:
            return 1
        risk: Exact = part(self.fall.risk, rows).astype(kind_for(self.most))
        return (100 - risk) ** self.turns


def shares_of(choice: Choice, turn: int, graph: Graph, *, stays: bool) -> tuple[Share, ...]:
    """Return the share of each fall of a choice that leads anybody on from a turn."""
    shares = (Share.of(fall, turn, graph, stays=stays) for fall in choice.falls)
    return tuple(share for share in shares if share.unit)


def kind_for(most: Fraction | int) -> type:
    """Return what numbers are made of that, like their sums, are at most so large."""
    return np.int64 if most < ROOM else object


def either(condition: NDArray[np.bool_], yes: Exact | int, no: Exact) -> Exact:
    """Return ``yes`` where a condition holds and ``no`` elsewhere; arithmetic is faster for it."""
    if no.dtype == object:
        return np.where(condition, yes, no)
    return no + condition * (yes - no)


def greatest_unit(units: Iterable[Fraction]) -> Fraction:
    """Return the greatest unit of which all these are multiples; 1 if there is none."""
    units = tuple(units)
    over = math.lcm(*(unit.denominator for unit in units))
    return Fraction(math.gcd(*(int(unit * over) for unit in units)) or over, over)
