"""What is before a turn: where it has not come yet, and can still come, conditions aside.

Where turns lead to the next one in the file, that is the same as: in the turns that stand before
it. In a loop it can depend on the visits that were made.
"""

from collections.abc import Sequence

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Indices, kept_situation, part, rows_where, spread, taken_of
from game.proof.graph import Choice, Fall, Graph
from game.proof.space import Space

Flags = NDArray[np.bool_]


def before(space: Space, turn: int) -> tuple[Flags, ...]:
    """Return for each layer but the last which of its situations are before a turn."""
    return tuple(_is_before(space, turn, number) for number in range(len(space.graph.stages)))


def _is_before(space: Space, turn: int, number: int) -> Flags:
    course, layer = space.scenario.course, space.layers[number]
    here = layer.stage.turn
    if here == turn or turn not in course.after[here]:
        return np.zeros(layer.size, np.bool_)
    if turn not in course.loops[here]:
        return np.ones(layer.size, np.bool_)
    visits = kept_situation(here, layer.fields, space.scenario).visits
    still_to_come: Flags = spread(visits[course.counted.index(turn)], layer.size) == 0
    return still_to_come


def only(graph: Graph, where: Sequence[Flags]) -> Graph:
    """Return a graph in which responses are given only in some situations of each layer."""
    choices = tuple(
        tuple(_only(choice, part(flags, choice.sources)) for choice in choices)
        for choices, flags in zip(graph.choices, where, strict=True)
    )
    return attrs.evolve(graph, choices=choices)


def _only(choice: Choice, where: Flags) -> Choice:
    """Return a choice that is given only in some of its sources."""
    if where.all():
        return choice
    kept = rows_where(where, len(where))
    places = np.full(len(where), -1, np.int64)
    places[kept] = np.arange(len(kept))
    falls = tuple(_only_fall(fall, part(places, fall.rows)) for fall in choice.falls)
    return Choice(choice.response, choice.sources[kept], falls)


def _only_fall(fall: Fall, places: Indices) -> Fall:
    """Return a fall in the rows that have a new place in their choice, the others being -1."""
    rows = rows_where(places >= 0, len(places))
    risk, targets = taken_of(fall.risk, rows) if len(rows) else 0, part(fall.targets, rows)
    return attrs.evolve(fall, rows=part(places, rows), targets=targets, risk=risk)


def ends_of(graph: Graph) -> Indices:
    """Return the last situations to which a graph leads."""
    last = len(graph.stages)
    falls = (fall for choices in graph.choices for choice in choices for fall in choice.falls)
    over = np.zeros(graph.sizes[-1], np.bool_)
    for fall in (*graph.starts, *falls):
        if fall.layer == last:
            over[fall.targets] = True
    return np.flatnonzero(over)
