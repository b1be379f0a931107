"""A kind of trainee on the way through a graph: what each fall leads on of those who come to it."""

from collections.abc import Iterator
from fractions import Fraction

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Indices, part, rows_where
from game.proof.graph import Choice, Fall, Graph
from game.proof.policies import Policy, Weights
from game.proof.units import Exact, Share, greatest_unit, kind_for, shares_of


@attrs.frozen(eq=False)
class Led:
    """What a fall leads on, in those places of its `rows` that it leads anybody on from.

    `sources` are the situations there and `targets` those led to. Each unit of the layer it comes
    from becomes so many `times` the unit of the layer it leads to.
    """

    choice: Choice
    fall: Fall
    places: Indices
    times: Exact

    @property
    def sources(self) -> Indices:
        """The situations in which the response is given."""
        return part(part(self.choice.sources, self.fall.rows), self.places)

    @property
    def targets(self) -> Indices:
        """The situations that are entered."""
        return part(self.fall.targets, self.places)


@attrs.frozen(eq=False)
class _Part:
    """A fall of a choice, the `weights` by which it is given, and the `unit` of what it leads on.

    The latter is that part of all plays which one unit of the layer it comes from becomes, for each
    of the weights and each time that the share says.
    """

    choice: Choice
    weights: Weights
    share: Share
    unit: Fraction

    def led(self, some: NDArray[np.bool_], there: Fraction) -> Iterator[Led]:
        """Yield what is led on from some situations, in the unit of the layer that is entered."""
        fall = self.share.fall
        sources, weights = part(self.choice.sources, fall.rows), part(self.weights, fall.rows)
        places = rows_where(part(some, sources) & (weights > 0), len(sources))
        if len(places):
            units, weights = int(self.unit / there), part(weights, places)
            kind = kind_for(int(weights.max()) * self.share.most * units)
            times = weights.astype(kind) * self.share.times(places) * units
            yield Led(self.choice, fall, places, times)


@attrs.frozen(eq=False)
class Stream:
    """All plays of a kind of trainee or, with `stays`, the customers still there in them.

    `units` holds for each layer a unit of all that can come through its situations, which together
    is 1 at most; `parts` for each turn what leads on from it.
    """

    graph: Graph
    units: tuple[Fraction, ...]
    parts: tuple[tuple[_Part, ...], ...]

    @classmethod
    def of(cls, graph: Graph, policy: Policy, *, stays: bool = False) -> "Stream":
        """Return the stream of a kind of trainee."""
        into: list[list[Fraction]] = [[] for _ in graph.sizes]
        for fall in graph.starts:
            into[fall.layer].append(Fraction(fall.weight, graph.start_weight))
        units, parts = [], []
        for turn, choices in enumerate(graph.choices):
            units.append(greatest_unit(into[turn]))
            each = units[turn] / policy.wholes[turn]
            parts.append(
                tuple(
                    _Part(choice, weights, share, each * share.unit)
                    for choice, weights in zip(choices, policy.weights[turn], strict=True)
                    for share in shares_of(choice, turn, graph, stays=stays)
                )
            )
            for part_of_it in parts[turn]:
                into[part_of_it.share.fall.layer].append(part_of_it.unit)
        return cls(graph, (*units, greatest_unit(into[-1])), tuple(parts))

    @property
    def most(self) -> tuple[int, ...]:
        """For each layer the most units that can come through all of it together."""
        return tuple(int(1 / unit) for unit in self.units)

    def starts(self) -> Iterator[tuple[Fall, int]]:
        """Yield how the scenario begins, and how many units come that way."""
        for fall in self.graph.starts:
            chance = Fraction(fall.weight, self.graph.start_weight)
            yield fall, int(chance / self.units[fall.layer])

    def led(self, turn: int, some: NDArray[np.bool_]) -> Iterator[Led]:
        """Yield what the falls of a turn lead on, if there is anybody in `some` situations."""
        for each in self.parts[turn]:
            yield from each.led(some, self.units[each.share.fall.layer])
