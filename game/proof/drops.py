"""Parts of a graph while it grows: situations that have fallen into a layer and are not merged.

Situations are visited in blocks, which the processor's memory holds at once; here they are joined.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs
import numpy as np

from game.proof.budget import bytes_of
from game.proof.columns import Field, Fields, Indices, all_rows, joined, ordered
from game.proof.graph import Choice, Fall
from game.proof.space import Felt
from game.proof.stages import Stage

_NOWHERE = all_rows(0)


@attrs.frozen
class Route:
    """How luck leads situations on, as in a `Fall`; its chance is `weight` out of `whole`."""

    stage: Stage
    weight: int = 1
    whole: int = 1
    behind: int | None = None
    branch: int | None = None
    left: bool = False


@attrs.define(eq=False)
class Drop:
    """Situations that have fallen into a layer on some route.

    `rows` are the places that they come from, counted from `first`. When the layer is merged they
    have found their `targets`, and `fields` are no longer needed.
    """

    route: Route
    rows: Indices
    fields: Fields
    risk: Field = 0
    first: int = 0
    targets: Indices = _NOWHERE

    @property
    def memory(self) -> int:
        """How many bytes it takes."""
        return bytes_of((self.rows, self.risk, self.targets, *self.fields))


@attrs.define(eq=False)
class Draft:
    """A choice while block after block of its situations is added; it has `size` sources so far."""

    response: int
    size: int = 0
    sources: list[tuple[int, Indices]] = attrs.field(factory=list)
    drops: list[Drop] = attrs.field(factory=list)
    feels: list[Felt] = attrs.field(factory=list)

    def add(self, first: int, sources: Indices, drops: Iterable[Drop], felt: Felt) -> None:
        """Add the sources of a block of the layer that begins with this row."""
        for drop in drops:
            drop.first = self.size
            self.drops.append(drop)
        self.sources.append((first, sources))
        self.feels.append(felt)
        self.size += len(sources)

    def choice(self, whole: int, situations: int, layers: Mapping[Stage, int]) -> Choice:
        """Return the finished choice of a layer with so many situations."""
        sources = _joined_rows(self.sources, situations)
        return Choice(self.response, sources, falls_of(self.drops, whole, self.size, layers))

    def felt(self) -> Felt:
        """Return what it feels like in all sources."""
        sizes = [len(rows) for _, rows in self.sources]
        return Felt(
            affection=joined([felt.affection for felt in self.feels], sizes),
            trust=joined([felt.trust for felt in self.feels], sizes),
        )


def together(drops: Iterable[Drop]) -> list[Drop]:
    """Join drops that take the same route, in the order of the rows that they come from."""
    routes: defaultdict[Route, list[Drop]] = defaultdict(list)
    for drop in drops:
        routes[drop.route].append(drop)
    return [_joined(route, some) for route, some in routes.items()]


def _joined(route: Route, drops: Sequence[Drop]) -> Drop:
    if len(drops) == 1:
        return drops[0]
    sizes = [len(drop.rows) for drop in drops]
    rows = np.concatenate([drop.rows for drop in drops])
    order = np.argsort(rows)
    fields = [joined(parts, sizes) for parts in zip(*(drop.fields for drop in drops), strict=True)]
    risk = joined([drop.risk for drop in drops], sizes)
    fields, (risk,) = ordered(fields, order), ordered([risk], order)
    return Drop(route, rows[order], fields, risk)


def whole_of(drops: Iterable[Drop]) -> int:
    """Return what all weights of the falls of a turn are parts of."""
    return math.lcm(*(drop.route.whole for drop in drops))


def falls_of(
    drops: Iterable[Drop], whole: int, size: int, layers: Mapping[Stage, int]
) -> tuple[Fall, ...]:
    """Return the falls of a choice with so many sources, each with all that takes its route."""
    routes: defaultdict[Route, list[Drop]] = defaultdict(list)
    for drop in drops:
        routes[drop.route].append(drop)
    return tuple(_fall(route, whole, some, size, layers) for route, some in routes.items())


def _fall(
    route: Route, whole: int, drops: Sequence[Drop], size: int, layers: Mapping[Stage, int]
) -> Fall:
    return Fall(
        rows=_joined_rows([(drop.first, drop.rows) for drop in drops], size),
        layer=layers[route.stage],
        targets=np.concatenate([drop.targets for drop in drops]),
        weight=route.weight * whole // route.whole,
        behind=route.behind,
        branch=route.branch,
        risk=joined([drop.risk for drop in drops], [len(drop.rows) for drop in drops]),
        left=route.left,
    )


def _joined_rows(blocks: Sequence[tuple[int, Indices]], size: int) -> Indices:
    """Return rows that are counted from several first ones, of so many in all."""
    if sum(len(rows) for _, rows in blocks) == size:
        return all_rows(size)
    return np.concatenate([(rows + first).astype(np.int32) for first, rows in blocks])
