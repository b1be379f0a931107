"""The exact kernel against plain fractions: graphs of any kind, however large the numbers are.

The scenarios of the oracle are short, and what they work out fits into 64 bits; these do not.
"""

import numpy as np
from hypothesis import given

from game.proof.backward import Goal, ends_with, solve, stays
from game.proof.forward import flow
from game.proof.graph import Graph
from game.proof.playthroughs import playthroughs_by_ending
from game.proof.policies import random_policy
from game.proof.reducing import reduce_graph
from game.proof.spans import extremes
from game.proof.ways import likeliest_ways
from tests.proof.graphs import ENDINGS, World, worlds
from tests.worlds import scenario


def both(world: World) -> tuple[Graph, Graph]:
    """A graph, and what is left of it when situations with the same future are one."""
    return world.graph, reduce_graph(world.graph).graph


@given(worlds())
def test_a_random_trainee_comes_through(world: World) -> None:
    """As often as all ways there are likely; and at the end some are still there."""
    expected, still = world.masses(stays=False), world.masses(stays=True)
    found = flow(world.graph, random_policy(world.graph))
    for layer, size in enumerate(world.graph.sizes):
        for row in range(size):
            only = (np.arange(size) == row).astype(np.int8)
            assert expected[layer, row] == found.expected(layer, only)
    last = len(world.turns)
    assert sum(still[last, row] for row in range(len(world.ends))) == found.stayed


@given(worlds())
def test_reduction_keeps_what_a_random_trainee_ends_with(world: World) -> None:
    """Odds of the endings, affection, and who stays."""
    raw, reduced = (flow(graph, random_policy(graph)) for graph in both(world))

    assert (raw.stayed, raw.affection) == (reduced.stayed, reduced.affection)
    for ending in range(ENDINGS):
        assert raw.chance_of_ending(ending) == reduced.chance_of_ending(ending)


@given(worlds())
def test_best_and_worst_play(world: World) -> None:
    """By who stays, then by affection; and following it gives what it is worth."""
    for graph in both(world):
        for best in (True, False):
            worth = solve(graph, stays(graph), best=best)
            assert world.worth(lambda _: 1, best=best, stays=True) == worth.expected()
            followed = flow(graph, worth.policy)
            assert worth.expected() == followed.stayed
            assert worth.expected(1) == followed.affection


@given(worlds())
def test_one_goal_alone(world: World) -> None:
    """What can be made of affection, times who stays or not."""
    for counts_stays in (True, False):
        for best in (True, False):
            goal = Goal(world.graph.ends.affection, stays=counts_stays)
            expected = world.worth(lambda row: world.ends[row][1], best=best, stays=counts_stays)
            assert expected == solve(world.graph, (goal,), best=best).expected()


@given(worlds())
def test_extremes(world: World) -> None:
    """Of several values in one go they are those of each alone."""
    for graph in both(world):
        reached = [graph.ends.ending == number for number in range(ENDINGS)]
        values = [*(flags.astype(np.int8) for flags in reached), graph.ends.affection]
        goals = [*(ends_with(graph, number) for number in range(ENDINGS)), stays(graph)[1:2]]
        for span, goal in zip(extremes(graph, values), goals, strict=True):
            assert solve(graph, goal, best=False).expected() == span.least
            assert solve(graph, goal).expected() == span.greatest


@given(worlds())
def test_the_likeliest_way(world: World) -> None:
    """Its chance is the greatest of all single plays that lead there, to the last digit."""
    graph = world.graph
    ways = likeliest_ways(scenario(), graph, random_policy(graph))
    found = {
        (layer, row): ways.chance(layer, row)
        for layer, size in enumerate(graph.sizes)
        for row in range(size)
    }

    assert world.likeliest() == {place: chance for place, chance in found.items() if chance}


@given(worlds())
def test_playthroughs_are_counted(world: World) -> None:
    """For each ending, in whatever end it is reached."""
    plays, last = world.plays(), len(world.turns)
    expected = [0] * ENDINGS
    for row, (ending, _) in enumerate(world.ends):
        expected[ending] += plays[last, row]

    found = playthroughs_by_ending(world.graph)
    assert expected == [found.get(ending, 0) for ending in range(ENDINGS)]
