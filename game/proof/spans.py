"""How far apart the ways of playing are: the least and the greatest that any of them makes of it.

A way of playing may look at all that happened so far, luck included, before it chooses.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from game.proof.backward import Goal, ends_with, solve, stays
from game.proof.graph import Graph
from game.proof.proof import Proof

CUSTOMERS = 1000
"""Of so many customers it is told how many stayed."""


@attrs.frozen
class Span:
    """The least and the greatest value, each exact."""

    least: Fraction
    greatest: Fraction


@attrs.frozen
class Spans:
    """How far apart the ways of playing are in each thing on its own.

    `endings` holds the span of the chance of each ending, by its id: from 0 to 1, both 0 if it can
    never be reached. `stayed` is expected and of 1,000 customers, `affection` expected at the end.
    """

    endings: Mapping[str, Span]
    stayed: Span
    affection: Span


def spans(proof: Proof) -> Spans:
    """Return how far apart the ways of playing a scenario are."""
    plot = proof.outline
    endings = {
        ending.id: _span(plot, ends_with(plot, number))
        for number, ending in enumerate(proof.scenario.endings)
    }
    stayed = Span(
        least=CUSTOMERS * proof.worst.expected(proof.graph),
        greatest=CUSTOMERS * proof.best.expected(proof.graph),
    )
    _, affection, _ = stays(proof.graph)
    return Spans(endings, stayed, _span(proof.graph, (affection,)))


def _span(graph: Graph, goals: Sequence[Goal]) -> Span:
    return Span(
        least=solve(graph, goals, best=False).expected(graph),
        greatest=solve(graph, goals).expected(graph),
    )
