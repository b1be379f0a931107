"""How likely each arrow of a map is: of all plays of a random trainee, the share that go along it.

The odds are exact. A random trainee gives every response that is on offer sooner or later, so an
arrow without odds is one that nobody can go along, whatever anybody does and however luck falls.
"""

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise

import numpy as np

from game.map import stops
from game.map.plan import Odds
from game.proof.columns import Indices, all_rows, part
from game.proof.graph import Choice, Fall
from game.proof.policies import Weights
from game.proof.proof import Proof


def odds_of(proof: Proof) -> Odds:
    """Return how likely each arrow of the map of a scenario is."""
    counter = _Counter(proof)
    counter.count_starts()
    for layer, choices in enumerate(proof.graph.choices):
        for choice, weights in zip(choices, proof.random_policy.weights[layer], strict=True):
            counter.count_choice(layer, choice, weights)
    counter.count_endings()
    return {arrow: chance for arrow, chance in counter.odds.items() if chance}


class _Counter:
    """The odds while they are added up."""

    def __init__(self, proof: Proof) -> None:
        self.proof = proof
        self.scenario = proof.scenario
        self.odds: defaultdict[tuple[str, str], Fraction] = defaultdict(Fraction)

    def count_starts(self) -> None:
        """Count the ways into the first turn."""
        graph = self.proof.graph
        for fall in graph.starts:
            way = stops.way_in(self.scenario, self._turn(fall.layer), fall.branch)
            self._add((stops.START, *way), Fraction(fall.weight, graph.start_weight))

    def count_choice(self, layer: int, choice: Choice, weights: Weights) -> None:
        """Count the ways on which a response leads, given how often it is chosen."""
        graph, scenario, turn = self.proof.graph, self.scenario, self._turn(layer)
        response = stops.response_stop(scenario, turn, choice.response)
        whole = Fraction(1, self.proof.random_policy.wholes[layer])
        everywhere = all_rows(len(choice.sources))
        given = whole * self._mass(layer, choice, weights, everywhere)
        self._add((stops.fork(scenario, turn), response), given)
        for fall in choice.falls:
            share = whole * Fraction(fall.weight, graph.weights[layer])
            chance = share * self._mass(layer, choice, weights, fall.rows)
            self._add(self._way(turn, choice, fall), chance)

    def count_endings(self) -> None:
        """Count the ways into the endings."""
        for number in range(len(self.scenario.endings)):
            ending = stops.ending_stop(self.scenario, number)
            self._add((stops.END, ending), self.proof.random.chance_of_ending(number))

    def _way(self, turn: int, choice: Choice, fall: Fall) -> Iterable[str]:
        """Return the stops from a response to the next choice, or to the end."""
        scenario = self.scenario
        out = stops.way_out(scenario, turn, choice.response, fall.behind)
        if fall.left:
            return (*out, stops.leaving(scenario, turn))
        return (*out, *stops.way_in(scenario, self._turn(fall.layer), fall.branch))

    def _turn(self, layer: int) -> int:
        """Return the turn of a layer, or the number of turns for the ends."""
        stages = self.proof.graph.stages
        return stages[layer].turn if layer < len(stages) else len(self.scenario.turns)

    def _mass(self, layer: int, choice: Choice, weights: Weights, rows: Indices) -> Fraction:
        """Return how much comes through some sources of a choice, each times its weight."""
        values = np.zeros(self.proof.graph.sizes[layer], np.int64)
        values[part(choice.sources, rows)] = part(weights, rows)
        return self.proof.random.expected(layer, values)

    def _add(self, way: Iterable[str], chance: Fraction) -> None:
        """Add a chance to every arrow on a way; those who left come together before the end."""
        passed = tuple(way)
        for arrow in pairwise(passed):
            self.odds[arrow] += chance
        if passed[-1].startswith("leaves "):
            self.odds[stops.LEFT, stops.END] += chance
