"""All that is known about a scenario once every situation was visited."""

from functools import cached_property

import attrs

from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.proof.backward import Worth, solve, stays
from game.proof.budget import Limits
from game.proof.exploring import Progress, explore
from game.proof.forward import Flow, flow
from game.proof.graph import Graph
from game.proof.outline import outline
from game.proof.places import Places, places
from game.proof.policies import Policy, random_policy
from game.proof.reducing import Reduced, reduce_graph
from game.proof.space import Space
from game.proof.ways import Ways, shortest_ways

CUSTOMERS = 1000
"""Of so many customers it is told how many stayed."""


@attrs.frozen(eq=False)
class Proof:
    """A scenario explored; every answer is worked out when it is first asked for, and kept.

    `space` holds all situations with their values, `reduced` what is left when situations with the
    same future are one. Answers about the future are worked out on the reduced graph.
    """

    space: Space
    reduced: Reduced

    @property
    def scenario(self) -> Scenario:
        """The scenario that was explored."""
        return self.space.scenario

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook by which it was explored."""
        return self.space.rulebook

    @property
    def graph(self) -> Graph:
        """The reduced graph."""
        return self.reduced.graph

    @cached_property
    def outline(self) -> Graph:
        """What is left when all values are forgotten: responses, luck and endings."""
        return outline(self.graph)

    @cached_property
    def random_policy(self) -> Policy:
        """The trainee who gives every response on offer equally often."""
        return random_policy(self.graph)

    @cached_property
    def random(self) -> Flow:
        """Where a random trainee ends."""
        return flow(self.graph, self.random_policy)

    @cached_property
    def best(self) -> Worth:
        """Best play: the greatest expected number who stay, ties by affection, then trust."""
        return solve(self.graph, stays(self.graph))

    @cached_property
    def places(self) -> tuple[Places, ...]:
        """How the responses of each turn compare, if best play follows them."""
        graph, best, goals = self.graph, self.best, range(len(self.best.goals))
        return tuple(
            places(choices, [best.of_choices(turn, goal) for goal in goals], graph.sizes[turn])
            for turn, choices in enumerate(graph.choices)
        )

    @cached_property
    def places_by_stayed(self) -> tuple[Places, ...]:
        """The same if ties are not broken: how many on offer keep more customers."""
        graph = self.graph
        return tuple(
            places(choices, [self.best.of_choices(turn)], graph.sizes[turn])
            for turn, choices in enumerate(graph.choices)
        )

    @cached_property
    def worst(self) -> Worth:
        """Worst play: the least expected number who stay, ties by affection, then trust."""
        return solve(self.graph, stays(self.graph), best=False)

    @cached_property
    def shortest(self) -> Ways:
        """A way of fewest responses to every situation of the reduced graph."""
        return shortest_ways(self.scenario, self.graph)


def prove(
    scenario: Scenario,
    rulebook: Rulebook,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    progress: Progress = lambda _, __: None,
) -> Proof:
    """Explore a scenario; raises `LimitReached` when that takes too much."""
    space = explore(scenario, rulebook, limits, progress)
    return Proof(space, reduce_graph(space.graph))
