"""Everything that can happen in a scenario: its situations, and the graph that joins them."""

from functools import cached_property

import attrs
import numpy as np

from game.core.rulebook import Rulebook
from game.core.scenario import Scenario, Turn
from game.core.situation import Situation
from game.proof.budget import Limits
from game.proof.columns import Field, Fields, Indices, folded, situation_of, taken
from game.proof.graph import Graph
from game.proof.stages import Stage


@attrs.frozen(eq=False)
class Layer:
    """All situations of a stage; the last layer holds those of the end.

    `fields` are kept folded; `situations` and `at` return them ready for the rules.
    """

    scenario: Scenario
    stage: Stage
    fields: Fields
    size: int

    @property
    def situations(self) -> Situation:
        """All situations, side by side."""
        return situation_of(self.stage.turn, self.fields, self.scenario)

    def block(self, first: int, most: int) -> "Layer":
        """Return some situations that follow each other, as a layer of their own."""
        fields = [f[first : first + most] if isinstance(f, np.ndarray) else f for f in self.fields]
        size = min(most, self.size - first)
        return Layer(self.scenario, self.stage, [folded(field) for field in fields], size)

    def at(self, rows: Indices) -> Situation:
        """Return the situations in some rows, side by side."""
        return situation_of(self.stage.turn, taken(self.fields, rows), self.scenario)


@attrs.frozen(eq=False)
class Felt:
    """How she feels at the end of a turn, for each of the sources of a choice that is given there.

    Where luck is drawn behind the response, each is the sum over its branches, times their weights.
    So it can be compared within a turn.
    """

    affection: Field
    trust: Field


@attrs.frozen(eq=False)
class Space:
    """Everything that can happen in a scenario.

    `limits` are those by which it was explored, which hold for whatever is worked out from it.
    `layers` are those of `graph`, the ends included. `felt` holds for each layer what its choices
    feel like at once.
    """

    scenario: Scenario
    rulebook: Rulebook
    limits: Limits
    layers: tuple[Layer, ...]
    graph: Graph
    felt: tuple[tuple[Felt, ...], ...]

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turn of each layer but the last."""
        return tuple(self.scenario.turns[stage.turn] for stage in self.graph.stages)

    def layers_of(self, turn: int) -> tuple[int, ...]:
        """Return the numbers of the layers of a turn."""
        stages = enumerate(self.graph.stages)
        return tuple(layer for layer, stage in stages if stage.turn == turn)

    @property
    def size(self) -> int:
        """How many different situations there are, the ends included."""
        return sum(self.graph.sizes)
