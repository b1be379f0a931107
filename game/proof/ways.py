"""A way to play as proof: which responses lead to a situation, and with which seed."""

import math
from collections.abc import Mapping

import attrs
import numpy as np

from game.core.luck import draw_branch
from game.core.scenario import Scenario
from game.proof.columns import Indices
from game.proof.forward import Exact
from game.proof.graph import Graph
from game.proof.policies import Policy

_ENOUGH_SEEDS = 1_000_000
"""So many seeds are tried for the luck that a way needs."""


@attrs.frozen
class Way:
    """Responses by their ids, and the branch of each chance on the way.

    Branches are named by the id of their turn and their event, "chance" or "after".
    """

    responses: tuple[str, ...]
    branches: Mapping[tuple[str, str], int]


@attrs.frozen(eq=False)
class _Origin:
    """For each situation of a layer: how good its best way is, and that way's last step.

    A step is a row of five numbers: turn, situation and response, then the branch drawn behind that
    response and the one drawn on entering this layer; -1 where there is none.
    """

    rank: Exact
    steps: Indices

    @classmethod
    def unknown(cls, size: int) -> "_Origin":
        """No way is known yet."""
        return cls(np.full(size, -1, object), np.full((size, 5), -1, np.int64))

    def improve(self, targets: Indices, rank: Exact, *step: Indices | int) -> None:
        """Take over the steps that lead better than what is known."""
        better = np.flatnonzero((rank > self.rank[targets]).astype(np.bool_))
        better = better[np.argsort(rank[better], kind="stable")]
        self.rank[targets[better]] = rank[better]
        steps = np.stack([np.broadcast_to(part, len(targets)) for part in step], axis=1)
        self.steps[targets[better]] = steps[better]


@attrs.frozen(eq=False)
class Ways:
    """The best way to every situation of a graph."""

    scenario: Scenario
    graph: Graph
    origins: tuple[_Origin, ...]

    def to(self, layer: int, rows: Indices) -> tuple[Exact, Indices]:
        """Return the ranks of some situations of a layer, and the situations, best first."""
        rank = self.origins[layer].rank[rows]
        order = np.argsort(-rank, kind="stable")
        return rank[order], rows[order]

    def way(self, layer: int, row: int) -> Way:
        """Return the best way to a situation."""
        responses: list[str] = []
        branches: dict[tuple[str, str], int] = {}
        turns = self.scenario.turns
        while layer >= 0:
            turn, before, response, behind, branch = map(int, self.origins[layer].steps[row])
            if branch >= 0:
                branches[turns[layer].id, "chance"] = branch
            if behind >= 0:
                branches[turns[turn].id, "after"] = behind
            if turn >= 0:
                responses.append(turns[turn].responses[response].id)
            layer, row = turn, before
        return Way(tuple(reversed(responses)), branches)


def shortest_ways(scenario: Scenario, graph: Graph) -> Ways:
    """Return a way of fewest responses to every situation."""
    return _ways(scenario, graph, None)


def likeliest_ways(scenario: Scenario, graph: Graph, policy: Policy) -> Ways:
    """Return, for every situation, the single play that a kind of trainee most often comes by."""
    return _ways(scenario, graph, policy)


def seed_for(scenario: Scenario, way: Way) -> int | None:
    """Return the lowest seed that draws the branches of a way, or None where luck is too rare."""
    weights = {
        (turn.id, event): [branch.weight for branch in branches]
        for turn in scenario.turns
        for event, branches in (("chance", turn.chance), ("after", turn.after))
    }
    luck = math.prod(
        weights[key][branch] / sum(weights[key]) for key, branch in way.branches.items()
    )
    if luck * _ENOUGH_SEEDS < 1:
        return None
    for seed in range(1, _ENOUGH_SEEDS):
        drawn = (
            draw_branch(seed, turn, weights[turn, event], event) == branch
            for (turn, event), branch in way.branches.items()
        )
        if all(drawn):
            return seed
    return None


def _ways(scenario: Scenario, graph: Graph, policy: Policy | None) -> Ways:
    """Rank ways by few responses, or by how often a policy comes by them."""
    last = len(graph.choices)
    origins = [_Origin.unknown(size) for size in graph.sizes]
    parts = [1] * last
    if policy:
        parts = [w * whole for w, whole in zip(graph.weights, policy.wholes, strict=True)]
    for fall in graph.starts:
        rank = last + 1 if policy is None else fall.weight * math.prod(parts[: fall.layer])
        ranks = np.full(len(fall.targets), rank, object)
        origins[fall.layer].improve(fall.targets, ranks, -1, -1, -1, -1, _number(fall.branch))
    for turn, choices in enumerate(graph.choices):
        for c, choice in enumerate(choices):
            known = origins[turn].rank[choice.sources]
            ranks = known - 1 if policy is None else known * policy.weights[turn][c]
            for fall in choice.falls:
                skipped = fall.weight * math.prod(parts[turn + 1 : fall.layer])
                origins[fall.layer].improve(
                    fall.targets,
                    ranks[fall.rows] * (1 if policy is None else skipped),
                    turn,
                    choice.sources[fall.rows],
                    choice.response,
                    _number(fall.behind),
                    _number(fall.branch),
                )
    return Ways(scenario, graph, tuple(origins))


def _number(branch: int | None) -> int:
    return -1 if branch is None else branch
