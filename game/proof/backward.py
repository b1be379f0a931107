"""Best and worst play: what each situation is still worth, from the last layer to the first."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cached_property

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Indices, add, all_rows, part, put
from game.proof.graph import Choice, Graph, Numbers
from game.proof.policies import Policy, Weights
from game.proof.units import Exact, either, greatest_unit, kind_for, shares_of


@attrs.frozen(eq=False)
class Goal:
    """What a play is worth at its end: a whole number, 0 or more, for each last situation.

    With `stays`, it is multiplied by the share of customers who stay.
    """

    ends: Numbers
    stays: bool = False

    @cached_property
    def most(self) -> int:
        """The most that a play can be worth."""
        return int(self.ends.max(initial=0))

    @cached_property
    def even(self) -> bool:
        """Whether every play is worth the same."""
        return not self.stays and bool((self.ends == self.most).all())


@attrs.frozen(eq=False)
class Worth:
    """What best (or worst) play makes of every situation, by each goal.

    `values[g][turn]` holds for each situation whole numbers of the unit `units[g][turn]`.
    """

    graph: Graph
    goals: tuple[Goal, ...]
    values: tuple[tuple[Exact, ...], ...]
    units: tuple[tuple[Fraction, ...], ...]
    policy: Policy

    def expected(self, goal: int = 0) -> Fraction:
        """Return what the whole scenario is worth by a goal."""
        values, units, graph = self.values[goal], self.units[goal], self.graph
        return (
            sum(
                (
                    fall.weight * int(values[fall.layer][fall.targets[0]]) * units[fall.layer]
                    for fall in graph.starts
                ),
                Fraction(0),
            )
            / graph.start_weight
        )

    def of_choices(self, turn: int, goal: int = 0) -> tuple[Exact, ...]:
        """Return what each choice of a turn is worth by a goal, in each of its sources.

        The numbers are of the same unit as the values of the turn.
        """
        return _gains(self.graph, self.goals[goal], turn, self.values[goal], self.units[goal])


def stays(graph: Graph) -> tuple[Goal, ...]:
    """Return the goals of best and worst play: who stays, ties by affection, then by trust."""
    ends = graph.ends
    return Goal(np.ones_like(ends.ending), stays=True), Goal(ends.affection), Goal(ends.trust)


def ends_with(graph: Graph, ending: int) -> tuple[Goal, ...]:
    """Return the goal of reaching an ending."""
    return (Goal((graph.ends.ending == ending).astype(np.int8)),)


def solve(
    graph: Graph,
    goals: Sequence[Goal],
    *,
    best: bool = True,
    allowed: Callable[[int, int], bool] = lambda _, __: True,
) -> Worth:
    """Return the best (or worst) that can be made of every situation, exactly.

    The first goal counts, the next ones break ties. A response that is not ``allowed`` (asked with
    the numbers of its layer and itself) is given only where nothing else is on offer. In every
    situation something must be.
    """
    last = len(graph.choices)
    values: list[list[Exact]] = [[goal.ends] * (last + 1) for goal in goals]
    units = [[Fraction(1)] * (last + 1) for _ in goals]
    weights: list[tuple[Weights, ...]] = [()] * last
    for turn in reversed(range(last)):
        choices, gains = graph.choices[turn], []
        for goal, worth, unit in zip(goals, values, units, strict=True):
            unit[turn] = _unit(graph, goal, turn, unit)
            gains.append(_gains(graph, goal, turn, worth, unit))
        free = [allowed(turn, choice.response) for choice in choices]
        chosen, reached = _contest(choices, gains, free, graph.sizes[turn], best=best)
        for worth, here in zip(values, reached, strict=True):
            worth[turn] = here
        weights[turn] = tuple((chosen[c.sources] == n).view(np.int8) for n, c in enumerate(choices))
    return Worth(
        graph=graph,
        goals=tuple(goals),
        values=tuple(map(tuple, values)),
        units=tuple(map(tuple, units)),
        policy=Policy(tuple(weights), (1,) * last),
    )


def _unit(graph: Graph, goal: Goal, turn: int, units: Sequence[Fraction]) -> Fraction:
    """Return a unit of all that the choices of a turn can be worth."""
    if goal.even:
        return Fraction(1)
    return greatest_unit(
        share.unit * units[share.fall.layer]
        for choice in graph.choices[turn]
        for share in shares_of(choice, turn, graph, stays=goal.stays)
    )


def _gains(
    graph: Graph, goal: Goal, turn: int, values: Sequence[Exact], units: Sequence[Fraction]
) -> tuple[Exact, ...]:
    """Return what each choice of a turn is worth in each of its sources."""
    if goal.even:
        even = np.full(1, goal.most, goal.ends.dtype)
        return tuple(np.broadcast_to(even, len(c.sources)) for c in graph.choices[turn])
    kind = kind_for(max(1, goal.most) / units[turn])
    gains = []
    for choice in graph.choices[turn]:
        gain: Exact = np.zeros(len(choice.sources), kind)
        for share in shares_of(choice, turn, graph, stays=goal.stays):
            fall, unit = share.fall, share.unit * units[share.fall.layer]
            then: Exact = values[fall.layer][fall.targets].astype(kind, copy=False)
            then = then * share.times(all_rows(len(fall.rows))) * int(unit / units[turn])
            add(gain, fall.rows, then)
        gains.append(gain)
    return tuple(gains)


def _contest(
    choices: Sequence[Choice],
    gains: Sequence[Sequence[Exact]],
    allowed: Sequence[bool],
    size: int,
    *,
    best: bool,
) -> tuple[Indices, list[Exact]]:
    """Return the number of the choice that wins in each situation, and its gain by each goal."""
    chosen: Indices = np.full(size, -1, np.int8)
    won: list[Exact] = [np.zeros(size, gain[0].dtype if gain else np.int8) for gain in gains]
    for in_turn in (True, False):
        open_ = chosen < 0
        for c in (c for c in range(len(choices)) if allowed[c] == in_turn):
            rows, offers = choices[c].sources, [gain[c] for gain in gains]
            before, known = part(chosen, rows), [part(values, rows) for values in won]
            better = beats(offers, known, best=best)
            better = (better | (before < 0)) & part(open_, rows)
            chosen = put(chosen, rows, either(better, c, before))
            won = [
                put(values, rows, either(better, offer, now))
                for values, offer, now in zip(won, offers, known, strict=True)
            ]
    return chosen, won


def beats(
    offers: Sequence[Exact], known: Sequence[Exact], *, best: bool = True
) -> NDArray[np.bool_]:
    """Return where some worths are better than others, by the first goal in which they differ."""
    better, equal = np.zeros(len(offers[0]), np.bool_), np.ones(len(offers[0]), np.bool_)
    for offer, now in zip(offers, known, strict=True):
        more = offer > now if best else offer < now
        better |= equal & more.astype(np.bool_)
        equal &= (offer == now).astype(np.bool_)
    return better
