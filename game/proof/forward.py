"""Where a kind of trainee ends: exact odds, from the first layer to the last.

All numbers are numerators over one common denominator, as Python's own whole numbers: nothing is
rounded. `Fraction` would be ten times slower.
"""

import math
from fractions import Fraction

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Indices, spread
from game.proof.graph import Fall, Graph
from game.proof.policies import Policy

Exact = NDArray[np.object_]
"""An array of Python's whole numbers, which have no largest one."""


@attrs.frozen(eq=False)
class Flow:
    """How likely a kind of trainee comes through each situation, and who is still there.

    `mass` holds for each layer numerators over `whole`: of so many plays, so many come through.
    `stayed` is the expected share of customers who stay, from 0 to 1.
    """

    graph: Graph
    mass: tuple[Exact, ...]
    whole: int
    stayed: Fraction

    def chance_of_ending(self, ending: int) -> Fraction:
        """Return how likely the ending of this number is."""
        return Fraction(int(self.mass[-1][self.graph.ends.ending == ending].sum()), self.whole)

    @property
    def affection(self) -> Fraction:
        """The expected affection at the end."""
        return Fraction(int((self.mass[-1] * self.graph.ends.affection).sum()), self.whole)

    @property
    def trust(self) -> Fraction:
        """The expected trust at the end."""
        return Fraction(int((self.mass[-1] * self.graph.ends.trust).sum()), self.whole)


def flow(graph: Graph, policy: Policy) -> Flow:
    """Follow a kind of trainee through a graph."""
    parts = [whole * weight for whole, weight in zip(policy.wholes, graph.weights, strict=True)]
    mass = [_zeros(size) for size in graph.sizes]
    still = [_zeros(size) for size in graph.sizes]
    for fall in graph.starts:
        skipped = math.prod(parts[: fall.layer])
        np.add.at(mass[fall.layer], fall.targets, fall.weight * skipped)
        np.add.at(still[fall.layer], fall.targets, fall.weight * skipped * 100**fall.layer)
    last = len(graph.choices)
    for turn, choices in enumerate(graph.choices):
        for choice, weights in zip(choices, policy.weights[turn], strict=True):
            come = mass[turn][choice.sources] * weights
            stay = still[turn][choice.sources] * weights
            for fall in choice.falls:
                through = np.flatnonzero(come[fall.rows])
                rows, targets = fall.rows[through], fall.targets[through]
                skipped = fall.weight * math.prod(parts[turn + 1 : fall.layer])
                np.add.at(mass[fall.layer], targets, come[rows] * skipped)
                share = remaining(fall, turn, through)
                np.add.at(still[fall.layer], targets, stay[rows] * share * skipped)
    whole = graph.start_weight * math.prod(parts)
    stayed = Fraction(int(still[last].sum()), whole * 100**last)
    return Flow(graph, tuple(mass), whole, stayed)


def remaining(fall: Fall, turn: int, rows: Indices) -> Exact:
    """Return how many of a hundred stay, over the turns up to the layer of a fall.

    The denominator is 100 for each of these turns. When she leaves, the turns not played count at
    the risk of this one; a turn that is skipped loses nobody.
    """
    risk = spread(fall.risk, len(fall.rows))[rows]
    stay = 100 - risk.astype(object)
    turns = fall.layer - turn
    return stay**turns if fall.left else stay * 100 ** (turns - 1)


def _zeros(size: int) -> Exact:
    return np.zeros(size, object)
