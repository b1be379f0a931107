"""A way to play as proof: which responses lead to a situation, and with which seed."""

import math
from collections.abc import Mapping
from fractions import Fraction

import attrs
import numpy as np
from numpy.typing import NDArray

from game.core.luck import at_visit, draw_branch
from game.core.scenario import Scenario
from game.proof.columns import Indices, all_rows, part
from game.proof.graph import Choice, Fall, Graph
from game.proof.long import (
    Long,
    columns,
    digits_for,
    greater,
    greatest,
    long_of,
    scaled,
    whole,
)
from game.proof.policies import Policy
from game.proof.stages import Stage
from game.proof.streams import Stream

_ENOUGH_SEEDS = 1_000_000
"""So many seeds are tried for the luck that a way needs."""


@attrs.frozen
class Way:
    """Responses by their ids, and the branch of each chance on the way.

    Branches are named by the id of their turn and their event, "chance" or "after", of a visit (see
    `game.core.luck`).
    """

    responses: tuple[str, ...]
    branches: Mapping[tuple[str, str], int]


@attrs.frozen(eq=False)
class _Entry:
    """A fall that leads into a layer, and the one it comes from: at the start -1, and no choice."""

    layer: int
    choice: Choice | None
    fall: Fall


@attrs.frozen(eq=False)
class _Origin:
    """For each situation of a layer: how good its best way is, and how it comes in.

    That is the number of an entry, and the place in its fall. The higher the rank, the better the
    way; where it is 0, there is none. Its highest digit falls with the responses of a way, if they
    count; the others are the chance of it.
    """

    rank: Long
    entry: Indices
    place: Indices
    entries: list[_Entry] = attrs.field(factory=list)

    @classmethod
    def unknown(cls, size: int, most: int) -> "_Origin":
        """No way is known yet; chances will be so many units at most."""
        nowhere = np.zeros(size, np.int32)
        rank = np.zeros((1 + digits_for(most), size), np.int64)
        return cls(rank, nowhere, nowhere.copy())

    @property
    def known(self) -> NDArray[np.bool_]:
        """To which situations a way is known."""
        known: NDArray[np.bool_] = (self.rank != 0).any(axis=0)
        return known

    def improve(self, entry: _Entry, places: Indices, rank: Long) -> None:
        """Take over the ways through some places of a fall that are better than what is known."""
        targets = part(entry.fall.targets, places)
        better = np.flatnonzero(greater(rank, columns(self.rank, targets)))
        while len(better):
            # Where several ways lead to the same situation, the last one is taken over: look again.
            to, ranks = targets[better], columns(rank, better)
            for digit, new in zip(self.rank, ranks, strict=True):
                digit[to] = new
            self.entry[to], self.place[to] = len(self.entries), places[better]
            better = better[greater(ranks, columns(self.rank, to))]
        self.entries.append(entry)


@attrs.frozen(eq=False)
class Ways:
    """The best way to every situation of a graph; `units` are those of the chances of ways."""

    scenario: Scenario
    stages: tuple[Stage, ...]
    origins: tuple[_Origin, ...]
    units: tuple[Fraction, ...]

    def nearest(self, layer: int, rows: Indices) -> int:
        """Return the one of some situations of a layer to which the best way leads."""
        return int(rows[greatest(columns(self.origins[layer].rank, rows))])

    def chance(self, layer: int, row: int) -> Fraction:
        """Return how likely the kind of trainee whose ways these are takes just this way."""
        (units,) = whole(self.origins[layer].rank[:-1, [row]]).tolist()
        return Fraction(units * self.units[layer])

    def way(self, layer: int, row: int) -> Way:
        """Return the best way to a situation."""
        responses: list[str] = []
        branches: dict[tuple[str, str], int] = {}
        while layer >= 0:
            origin = self.origins[layer]
            entry, place = origin.entries[origin.entry[row]], origin.place[row]
            if entry.fall.branch is not None:
                branches[self._key(layer, "chance")] = entry.fall.branch
            if entry.fall.behind is not None:
                branches[self._key(entry.layer, "after")] = entry.fall.behind
            if entry.choice:
                turn = self.scenario.turns[self.stages[entry.layer].turn]
                responses.append(turn.responses[entry.choice.response].id)
                row = int(entry.choice.sources[entry.fall.rows[place]])
            layer = entry.layer
        return Way(tuple(reversed(responses)), branches)

    def _key(self, layer: int, event: str) -> tuple[str, str]:
        """Return the name of an event of a layer."""
        stage = self.stages[layer]
        return self.scenario.turns[stage.turn].id, at_visit(event, stage.visit)


def shortest_ways(scenario: Scenario, graph: Graph) -> Ways:
    """Return a way of fewest responses to every situation, of such ways that of likeliest luck."""
    weights = tuple(tuple(np.ones(len(c.sources), np.int8) for c in turn) for turn in graph.choices)
    return _ways(scenario, Stream.of(graph, Policy(weights, (1,) * len(weights))), each=1)


def likeliest_ways(scenario: Scenario, graph: Graph, policy: Policy) -> Ways:
    """Return, for every situation, the single play that a kind of trainee most often comes by."""
    return _ways(scenario, Stream.of(graph, policy), each=0)


def _ways(scenario: Scenario, stream: Stream, each: int) -> Ways:
    """Return the likeliest ways, after those of fewest responses if each of them counts 1."""
    last = len(stream.graph.choices)
    origins = tuple(map(_Origin.unknown, stream.graph.sizes, stream.most))
    for fall, units in stream.starts():
        origin = origins[fall.layer]
        rank = np.vstack([long_of(units, len(origin.rank) - 1), [[last + 1]]])
        origin.improve(_Entry(-1, None, fall), all_rows(1), rank)
    for turn in range(last):
        here = origins[turn]
        for led in stream.led(turn, here.known):
            origin, come = origins[led.fall.layer], columns(here.rank, led.sources)
            chance = scaled(come[:-1], led.times, len(origin.rank) - 1)
            rank = np.vstack([chance, come[-1:] - each])
            origin.improve(_Entry(turn, led.choice, led.fall), led.places, rank)
    return Ways(scenario, stream.graph.stages, origins, stream.units)


def seed_for(scenario: Scenario, way: Way) -> int | None:
    """Return the lowest seed that draws the branches of a way, or None where luck is too rare."""
    weights = {
        (turn.id, event): [branch.weight for branch in branches]
        for turn in scenario.turns
        for event, branches in (("chance", turn.chance), ("after", turn.after))
    }
    drawn = {key: weights[key[0], key[1].partition(" ")[0]] for key in way.branches}
    luck = math.prod(drawn[key][branch] / sum(drawn[key]) for key, branch in way.branches.items())
    if luck * _ENOUGH_SEEDS < 1:
        return None
    for seed in range(1, _ENOUGH_SEEDS):
        falls = (
            draw_branch(seed, turn, drawn[turn, event], event) == branch
            for (turn, event), branch in way.branches.items()
        )
        if all(falls):
            return seed
    return None
