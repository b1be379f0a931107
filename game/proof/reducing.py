"""Lossless reduction: situations with the same future become one.

Two situations are the same if they offer the same responses, each with the same churn risk, and
lead to the same situations again; ends are the same if ending, status, affection and trust are.
That is the coarsest reduction which no question about the future can tell from the whole
(bisimulation of a layered graph, worked out from the last layer to the first).
"""

from collections.abc import Iterator

import attrs
import numpy as np

from game.proof.columns import Indices, all_rows, folded, part, rows_where
from game.proof.graph import Choice, Ends, Fall, Graph, Numbers
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
        stages=graph.stages,
        sizes=tuple(len(first) for first in firsts),
        choices=tuple(choices),
        weights=graph.weights,
        starts=tuple(_start(fall, classes) for fall in graph.starts),
        start_weight=graph.start_weight,
        ends=Ends(*(value[firsts[last]] for value in values)),
    )
    return Reduced(smaller, tuple(classes))


def _classes(columns: Iterator[Numbers], size: int) -> tuple[Indices, Indices]:
    """Return the class of each row, and for each class its first row."""
    if not size:
        return all_rows(0), all_rows(0)
    numbers, count = numbered(columns, size)
    first = np.empty(count, np.int64)
    first[numbers[::-1]] = all_rows(size)[::-1]
    return numbers, first


def _future(choices: tuple[Choice, ...], classes: list[Indices], size: int) -> Iterator[Numbers]:
    """Yield all that the future of the rows of a layer depends on; -1 where there is nothing.

    A churn risk that is the same in all rows of a fall tells none of them apart.
    """
    for fall, sources in ((fall, choice.sources) for choice in choices for fall in choice.falls):
        rows = part(sources, fall.rows)
        yield _in_rows(rows, classes[fall.layer][fall.targets], size)
        if isinstance(fall.risk, np.ndarray):
            yield _in_rows(rows, fall.risk, size)


def _in_rows(rows: Indices, values: Numbers, size: int) -> Numbers:
    """Return a column with these values in some rows, and -1 in the others."""
    if len(rows) == size:
        return values
    column = np.full(size, -1, values.dtype)
    column[rows] = values
    return column


def _choice(choice: Choice, classes: list[Indices], turn: int, first: Indices) -> Choice:
    """Keep a choice only in the first row of each class."""
    places = _in_rows(choice.sources, all_rows(len(choice.sources)), len(classes[turn]))[first]
    sources = rows_where(places >= 0, len(first))
    kept = part(places, sources)
    size = len(choice.sources)
    falls = (small for fall in choice.falls for small in _fall(fall, classes, kept, size))
    return Choice(choice.response, sources, tuple(falls))


def _fall(fall: Fall, classes: list[Indices], kept: Indices, size: int) -> Iterator[Fall]:
    """Lead a fall to classes, in the places that are kept of so many; yield it if any are."""
    places = _in_rows(fall.rows, all_rows(len(fall.rows)), size)[kept]
    rows = rows_where(places >= 0, len(kept))
    if len(rows):
        old = part(places, rows)
        risk = folded(fall.risk[old]) if isinstance(fall.risk, np.ndarray) else fall.risk
        targets = classes[fall.layer][fall.targets[old]]
        yield attrs.evolve(fall, rows=rows, targets=targets, risk=risk)


def _start(fall: Fall, classes: list[Indices]) -> Fall:
    return attrs.evolve(fall, targets=classes[fall.layer][fall.targets])
