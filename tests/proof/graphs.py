"""Graphs of any kind, long ones with odd weights too, and the same worked out with fractions."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cached_property

import attrs
import numpy as np
from hypothesis import strategies as st

from game.proof.columns import all_rows, folded
from game.proof.graph import Choice, Ends, Fall, Graph
from game.proof.stages import Stage

Place = tuple[int, int]
"""A layer, and a situation in it."""

ENDINGS = 2


@attrs.frozen
class Step:
    """One way in which luck can fall behind a response, and where that leads."""

    weight: int
    behind: int
    risk: int
    left: bool
    to: Place


Turn = tuple[Mapping[int, tuple[Step, ...]], ...]
"""For each situation, the responses on offer and what luck makes of them."""


@attrs.frozen
class World:
    """A graph told one situation at a time."""

    turns: tuple[Turn, ...]
    ends: tuple[tuple[int, int], ...]
    """For each end its ending and its affection."""

    @cached_property
    def graph(self) -> Graph:
        """The same, told one column at a time."""
        endings, affection = (np.array(values) for values in zip(*self.ends, strict=True))
        nothing, last = np.zeros_like(endings), len(self.turns) - 1
        return Graph(
            stages=tuple(Stage(0, turn, 1, last - turn) for turn in range(len(self.turns))),
            sizes=(*map(len, self.turns), len(self.ends)),
            choices=tuple(map(_choices, self.turns)),
            weights=tuple(_whole(turn) for turn in self.turns),
            starts=(Fall(all_rows(1), 0, all_rows(1), 1, None, None, 0, left=False),),
            start_weight=1,
            ends=Ends(endings, nothing, affection, nothing),
        )

    def share(self, turn: int, step: Step, *, stays: bool) -> Fraction:
        """How likely a step is, times the share who stay over it if that counts."""
        turns = step.to[0] - turn if step.left else 1
        stay = (1 - Fraction(step.risk, 100)) ** turns if stays else 1
        return Fraction(step.weight, _whole(self.turns[turn])) * stay

    def masses(self, *, stays: bool) -> Mapping[Place, Fraction]:
        """How often a random trainee comes through each situation, or who is still there."""
        masses = defaultdict(Fraction, {(0, 0): Fraction(1)})
        for turn, situations in enumerate(self.turns):
            for row, offered in enumerate(situations):
                for steps in offered.values():
                    for step in steps:
                        share = self.share(turn, step, stays=stays) / len(offered)
                        masses[step.to] += masses[turn, row] * share
        return masses

    def worth(self, value: Callable[[int], int], *, best: bool, stays: bool) -> Fraction:
        """What the best or the worst way of playing makes of a value of the ends."""
        last = len(self.turns)
        worths = {(last, row): Fraction(value(row)) for row in range(len(self.ends))}
        for turn in reversed(range(last)):
            for row, offered in enumerate(self.turns[turn]):
                worths[turn, row] = (max if best else min)(
                    sum(
                        (self.share(turn, step, stays=stays) * worths[step.to] for step in steps),
                        Fraction(0),
                    )
                    for steps in offered.values()
                )
        return worths[0, 0]

    def likeliest(self) -> Mapping[Place, Fraction]:
        """The chance of the single play that most often leads a random trainee to a situation."""
        chances = {(0, 0): Fraction(1)}
        for turn, situations in enumerate(self.turns):
            for row, offered in enumerate(situations):
                for steps in offered.values() if (turn, row) in chances else ():
                    for step in steps:
                        share = self.share(turn, step, stays=False) / len(offered)
                        chance = chances[turn, row] * share
                        chances[step.to] = max(chance, chances.get(step.to, chance))
        return chances

    def plays(self) -> Mapping[Place, int]:
        """In how many ways one gets to a situation."""
        plays = defaultdict(int, {(0, 0): 1})
        for turn, situations in enumerate(self.turns):
            for row, offered in enumerate(situations):
                for step in (step for steps in offered.values() for step in steps):
                    plays[step.to] += plays[turn, row]
        return plays


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Generate worlds of a few situations in each of a few turns, or of many."""
    sizes = [1, *draw(st.lists(st.integers(1, 3), max_size=3))]
    sizes += [2] * draw(st.sampled_from([0, 0, 12]))
    ends = draw(st.lists(st.tuples(st.integers(0, ENDINGS - 1), st.integers(0, 100)), min_size=1))
    sizes.append(len(ends))
    turns = tuple(draw(_turns(turn, tuple(sizes))) for turn in range(len(sizes) - 1))
    return World(turns, tuple(ends))


@st.composite
def _turns(draw: st.DrawFn, turn: int, sizes: tuple[int, ...]) -> Turn:
    weights = draw(st.sampled_from([(1,), (1, 2), (3, 7), (99_991, 9, 1_000_003)]))
    return tuple(
        {
            response: tuple(
                draw(_steps(turn, sizes, weight, behind)) for behind, weight in enumerate(weights)
            )
            for response in draw(st.sets(st.integers(0, 2), min_size=1))
        }
        for _ in range(sizes[turn])
    )


@st.composite
def _steps(draw: st.DrawFn, turn: int, sizes: tuple[int, ...], weight: int, behind: int) -> Step:
    last = len(sizes) - 1
    left = draw(st.booleans())
    layer = last if left else draw(st.integers(turn + 1, min(turn + 2, last)))
    risk = draw(st.sampled_from([0, 1, 50, 100]) | st.integers(0, 100))
    return Step(weight, behind, risk, left, (layer, draw(st.integers(0, sizes[layer] - 1))))


def _whole(turn: Turn) -> int:
    steps = next(iter(turn[0].values()))
    return sum(step.weight for step in steps)


def _choices(turn: Turn) -> tuple[Choice, ...]:
    responses = sorted({response for offered in turn for response in offered})
    return tuple(_choice(response, turn) for response in responses)


def _choice(response: int, turn: Turn) -> Choice:
    sources = [row for row, offered in enumerate(turn) if response in offered]
    alike: defaultdict[Step, list[tuple[int, Step]]] = defaultdict(list)
    for place, row in enumerate(sources):
        for step in turn[row][response]:
            alike[attrs.evolve(step, risk=0, to=(step.to[0], 0))].append((place, step))
    falls = (
        Fall(
            rows=np.array([place for place, _ in taken]),
            layer=kind.to[0],
            targets=np.array([step.to[1] for _, step in taken]),
            weight=kind.weight,
            behind=kind.behind,
            branch=None,
            risk=folded(np.array([step.risk for _, step in taken])),
            left=kind.left,
        )
        for kind, taken in alike.items()
    )
    return Choice(response, np.array(sources), tuple(falls))
