"""Where a kind of trainee ends: exact odds, from the first layer to the last."""

from fractions import Fraction

import attrs
import numpy as np

from game.proof.graph import Graph
from game.proof.long import Long, add_at, columns, long_of, total_of, zeros
from game.proof.policies import Policy
from game.proof.streams import Stream
from game.proof.units import Exact


@attrs.frozen(eq=False)
class Flow:
    """How likely a kind of trainee comes through each situation, and who is still there.

    `masses` holds for each layer whole numbers of its unit in `units`. `stayed` is the expected
    share of customers who stay, from 0 to 1.
    """

    graph: Graph
    masses: tuple[Long, ...]
    units: tuple[Fraction, ...]
    stayed: Fraction

    def expected(self, layer: int, values: Exact) -> Fraction:
        """Return the sum of values in a layer, each times the chance of coming through there."""
        return total_of(self.masses[layer], values) * self.units[layer]

    def chance_of_ending(self, ending: int) -> Fraction:
        """Return how likely the ending of this number is."""
        return self.expected(-1, (self.graph.ends.ending == ending).astype(np.int8))

    @property
    def affection(self) -> Fraction:
        """The expected affection at the end."""
        return self.expected(-1, self.graph.ends.affection)

    @property
    def trust(self) -> Fraction:
        """The expected trust at the end."""
        return self.expected(-1, self.graph.ends.trust)


def flow(graph: Graph, policy: Policy) -> Flow:
    """Follow a kind of trainee through a graph."""
    plays, staying = Stream.of(graph, policy), Stream.of(graph, policy, stays=True)
    masses, still = _masses(plays), _masses(staying)[-1]
    everybody = np.ones(graph.sizes[-1], np.int8)
    return Flow(graph, masses, plays.units, total_of(still, everybody) * staying.units[-1])


def _masses(stream: Stream) -> tuple[Long, ...]:
    """Return how much comes through the situations of each layer, in its unit."""
    graph = stream.graph
    masses = tuple(map(zeros, graph.sizes, stream.most))
    for fall, units in stream.starts():
        there = masses[fall.layer]
        add_at(there, fall.targets, long_of(units, len(there)), np.ones(1, np.int64))
    for turn in range(len(graph.choices)):
        here = masses[turn]
        for led in stream.led(turn, (here != 0).any(axis=0)):
            come = columns(here, led.sources)
            add_at(masses[led.fall.layer], led.targets, come, led.times)
    return masses
