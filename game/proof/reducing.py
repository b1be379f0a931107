"""Lossless reduction: situations with the same future become one.

Two situations are the same if they offer the same responses, each with the same churn risk, and
lead to the same situations again; ends are the same if ending, status, affection and trust are.
That is the coarsest reduction which no question about the future can tell from the whole
(bisimulation of a layered graph, worked out from the last layer to the first).
"""

from collections.abc import Iterator

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import Indices
from game.proof.graph import Choice, Ends, Fall, Graph
from game.proof.merging import numbered


@attrs.frozen(eq=False)
class Reduced:
    """A smaller graph with the same futures; `classes` says for each layer what became of a row."""

    graph: Graph
    classes: tuple[Indices, ...]

    @property
    def size(self) -> int:
        """How many different situations are left."""
        return sum(self.graph.sizes)


def reduce_graph(graph: Graph) -> Reduced:
    """Merge all situations of a graph that have the same future."""
    ends, last = graph.ends, len(graph.choices)
    classes: list[Indices] = [np.zeros(0, np.int64)] * (last + 1)
    firsts: list[Indices] = list(classes)
    values = (ends.ending, ends.status, ends.affection, ends.trust)
    classes[last], firsts[last] = _classes(iter(values), graph.sizes[last])
    choices: list[tuple[Choice, ...]] = [()] * last
    for turn in reversed(range(last)):
        size = graph.sizes[turn]
        future = _future(graph.choices[turn], classes, size)
        classes[turn], firsts[turn] = _classes(future, size)
        choices[turn] = tuple(
            _choice(choice, classes, turn, firsts[turn]) for choice in graph.choices[turn]
        )
    smaller = Graph(
        sizes=tuple(len(first) for first in firsts),
        choices=tuple(choices),
        weights=graph.weights,
        starts=tuple(_start(fall, classes) for fall in graph.starts),
        start_weight=graph.start_weight,
        ends=Ends(*(value[firsts[last]] for value in values)),
    )
    return Reduced(smaller, tuple(classes))


def _classes(columns: Iterator[NDArray[np.int64]], size: int) -> tuple[Indices, Indices]:
    """Return the class of each row, and for each class its first row."""
    if not size:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    numbers, count = numbered(columns, size)
    first = np.empty(count, np.int64)
    first[numbers[::-1]] = np.arange(size)[::-1]
    return numbers, first


def _future(
    choices: tuple[Choice, ...], classes: list[Indices], size: int
) -> Iterator[NDArray[np.int64]]:
    """Yield all that the future of the rows of a layer depends on; -1 where there is nothing."""
    for fall, sources in ((fall, choice.sources) for choice in choices for fall in choice.falls):
        for values in (classes[fall.layer][fall.targets], fall.risk):
            column = np.full(size, -1, np.int64)
            column[sources[fall.rows]] = values
            yield column


def _choice(choice: Choice, classes: list[Indices], turn: int, first: Indices) -> Choice:
    """Keep a choice only in the first row of each class."""
    places = np.full(len(classes[turn]), -1, np.int64)
    places[choice.sources] = np.arange(len(choice.sources))
    kept = places[first][places[first] >= 0]
    place = np.full(len(choice.sources), -1, np.int64)
    place[kept] = np.arange(len(kept))
    return Choice(
        response=choice.response,
        sources=classes[turn][choice.sources[kept]],
        falls=tuple(
            small
            for fall in choice.falls
            if len((small := _fall(fall, classes, place[fall.rows])).rows)
        ),
    )


def _start(fall: Fall, classes: list[Indices]) -> Fall:
    return attrs.evolve(fall, targets=classes[fall.layer][fall.targets])


def _fall(fall: Fall, classes: list[Indices], rows: Indices) -> Fall:
    """Lead a fall to classes, for the rows that are kept (the others are -1)."""
    kept = rows >= 0
    return attrs.evolve(
        fall,
        rows=rows[kept],
        targets=classes[fall.layer][fall.targets[kept]],
        risk=fall.risk[kept],
        left=fall.left[kept],
    )
