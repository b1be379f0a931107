"""A kind of trainee on the way through a graph: what each fall leads on of those who come to it."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Indices, part, rows_where
from game.proof.graph import Choice, Fall, Graph
from game.proof.policies import Policy, Weights
from game.proof.units import Exact, Share, greatest_unit, kind_for


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
class Stream:
    """All plays of a kind of trainee or, with `stays`, the customers still there in them."""

    graph: Graph
    policy: Policy
    stays: bool = attrs.field(default=False, kw_only=True)

    @cached_property
    def units(self) -> tuple[Fraction, ...]:
        """For each layer a unit of all that can come through its situations, together 1 at most."""
        into: list[list[Fraction]] = [[] for _ in self.graph.sizes]
        for fall in self.graph.starts:
            into[fall.layer].append(Fraction(fall.weight, self.graph.start_weight))
        units = []
        for turn, choices in enumerate(self.graph.choices):
            units.append(greatest_unit(into[turn]))
            for fall in (fall for choice in choices for fall in choice.falls):
                share = Share.of(fall, turn, self.graph, stays=self.stays)
                into[fall.layer].append(units[turn] * share.unit / self.policy.wholes[turn])
        return (*units, greatest_unit(into[-1]))

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
        weights_of = zip(self.graph.choices[turn], self.policy.weights[turn], strict=True)
        for choice, weights in weights_of:
            for fall in choice.falls:
                sources, given = part(choice.sources, fall.rows), part(weights, fall.rows)
                places = rows_where(part(some, sources) & (given > 0), len(sources))
                times = self._times(fall, turn, places, part(given, places))
                yield Led(choice, fall, places, times)

    def _times(self, fall: Fall, turn: int, places: Indices, weights: Weights) -> Exact:
        """Return how many units there become of each unit here."""
        share = Share.of(fall, turn, self.graph, stays=self.stays)
        unit = share.unit * self.units[turn] / self.policy.wholes[turn]
        units = int(unit / self.units[fall.layer])
        kind = kind_for(int(weights.max(initial=0)) * share.most * units)
        return weights.astype(kind) * (share.times(places) * units)
