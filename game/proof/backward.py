"""Best and worst play: what each situation is still worth, from the last layer to the first.

All numbers are numerators over one denominator for each layer, as Python's own whole numbers, so
that equal is equal and nothing is rounded.
"""

import math
from collections.abc import Callable, Sequence
from fractions import Fraction

import attrs
import numpy as np

from game.proof.forward import Exact, remaining
from game.proof.graph import Choice, Graph
from game.proof.policies import Policy


@attrs.frozen(eq=False)
class Goal:
    """What a play is worth at its end: a whole number from 0 to `most` for each last situation.

    With `stays`, it is multiplied by the share of customers who stay.
    """

    ends: Exact
    most: int
    stays: bool = False


@attrs.frozen(eq=False)
class Worth:
    """What best (or worst) play makes of every situation, by each goal.

    `goals[g][turn]` holds numerators over `scales[g][turn]`, one for each situation;
    `choices[g][turn][c]` the same for each source of a choice, if it is given first.
    """

    goals: tuple[tuple[Exact, ...], ...]
    choices: tuple[tuple[tuple[Exact, ...], ...], ...]
    scales: tuple[tuple[int, ...], ...]
    ranks: tuple[tuple[Exact, ...], ...]
    policy: Policy

    def expected(self, graph: Graph, goal: int = 0) -> Fraction:
        """Return what the whole scenario is worth by a goal."""
        scales = self.scales[goal]
        return sum(
            (
                Fraction(
                    fall.weight * int(self.goals[goal][fall.layer][fall.targets[0]]),
                    graph.start_weight * scales[fall.layer],
                )
                for fall in graph.starts
            ),
            Fraction(0),
        )


def stays(graph: Graph) -> tuple[Goal, ...]:
    """Return the goals of best and worst play: who stays, ties by affection, then by trust."""
    ends = graph.ends
    ones = np.ones(len(ends.ending), np.int64)
    return (
        Goal(ones.astype(object), 1, stays=True),
        Goal(ends.affection.astype(object), int(ends.affection.max(initial=0))),
        Goal(ends.trust.astype(object), int(ends.trust.max(initial=0))),
    )


def ends_with(graph: Graph, ending: int) -> tuple[Goal, ...]:
    """Return the goal of reaching an ending."""
    return (Goal((graph.ends.ending == ending).astype(np.int64).astype(object), 1),)


def solve(
    graph: Graph,
    goals: Sequence[Goal],
    *,
    best: bool = True,
    allowed: Callable[[int, int], bool] = lambda _, __: True,
) -> Worth:
    """Return the best (or worst) that can be made of every situation, exactly.

    The first goal counts, the next ones break ties. A response that is not ``allowed`` (asked with
    the numbers of its turn and itself) is given only where nothing else is on offer.
    """
    last = len(graph.choices)
    scales = [_scales(graph, goal) for goal in goals]
    worth: list[list[Exact]] = [[goal.ends] * (last + 1) for goal in goals]
    of_choices: list[list[tuple[Exact, ...]]] = [[()] * last for _ in goals]
    ranks: list[tuple[Exact, ...]] = [()] * last
    weights = []
    for turn in reversed(range(last)):
        gains = [
            [_gain(goal, scale, values, turn, choice) for choice in graph.choices[turn]]
            for goal, scale, values in zip(goals, scales, worth, strict=True)
        ]
        bounds = [goal.most * scale[turn] + 1 for goal, scale in zip(goals, scales, strict=True)]
        ranks[turn] = tuple(
            _rank([gain[c] for gain in gains], bounds, best=best)
            + (math.prod(bounds) if allowed(turn, choice.response) else 0)
            for c, choice in enumerate(graph.choices[turn])
        )
        chosen = _chosen(graph.choices[turn], ranks[turn], graph.sizes[turn])
        weights.append(chosen)
        for g, gain in enumerate(gains):
            values = np.zeros(graph.sizes[turn], object)
            for choice, given, numbers in zip(graph.choices[turn], chosen, gain, strict=True):
                values[choice.sources[given > 0]] = numbers[given > 0]
            worth[g][turn] = values
            of_choices[g][turn] = tuple(gain)
    return Worth(
        goals=tuple(tuple(values) for values in worth),
        choices=tuple(tuple(values) for values in of_choices),
        scales=tuple(scales),
        ranks=tuple(ranks),
        policy=Policy(tuple(reversed(weights)), (1,) * last),
    )


def _scales(graph: Graph, goal: Goal) -> tuple[int, ...]:
    """Return the denominator of each layer: the weights of chance, and hundredths who stay."""
    hundred = 100 if goal.stays else 1
    scales = [1]
    for weight in reversed(graph.weights):
        scales.append(scales[-1] * weight * hundred)
    return tuple(reversed(scales))


def _gain(
    goal: Goal, scale: tuple[int, ...], values: list[Exact], turn: int, choice: Choice
) -> Exact:
    """Return what a choice is worth in each of its sources."""
    gain: Exact = np.zeros(len(choice.sources), object)
    for fall in choice.falls:
        then = values[fall.layer][fall.targets] * fall.weight
        if goal.stays:
            skipped = scale[turn + 1] // scale[fall.layer] // 100 ** (fall.layer - turn - 1)
            then *= remaining(fall, turn, np.arange(len(fall.rows)))
        else:
            skipped = scale[turn + 1] // scale[fall.layer]
        gain[fall.rows] += then * skipped
    return gain


def _rank(gains: Sequence[Exact], bounds: Sequence[int], *, best: bool) -> Exact:
    """Return one number for several goals, the first of them counting most."""
    rank: Exact = np.zeros(len(gains[0]), object)
    for gain, bound in zip(gains, bounds, strict=True):
        rank = rank * bound + (gain if best else bound - 1 - gain)
    return rank


def _chosen(
    choices: Sequence[Choice], ranks: Sequence[Exact], size: int
) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], ...]:
    """Return for each choice 1 where it is the first of highest rank, else 0."""
    highest: Exact = np.full(size, -1, object)
    number = np.full(size, -1, np.int64)
    for c, (choice, rank) in enumerate(zip(choices, ranks, strict=True)):
        better = (rank > highest[choice.sources]).astype(np.bool_)
        rows = choice.sources[better]
        highest[rows], number[rows] = rank[better], c
    return tuple((number[choice.sources] == c).astype(np.int64) for c, choice in enumerate(choices))
