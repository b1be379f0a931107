"""How far apart the ways of playing are: the least and the greatest that any of them makes of it.

A way of playing may look at all that happened so far, luck included, before it chooses.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs
import numpy as np

from game.proof.columns import add, part, put
from game.proof.graph import Graph, Numbers
from game.proof.proof import CUSTOMERS, Proof
from game.proof.units import Exact, greatest_unit, kind_for


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
    ids = [ending.id for ending in proof.scenario.endings]
    plot = proof.outline
    reached = [(plot.ends.ending == number).astype(np.int8) for number in range(len(ids))]
    stayed = Span(CUSTOMERS * proof.worst.expected(), CUSTOMERS * proof.best.expected())
    (affection,) = extremes(proof.graph, [proof.graph.ends.affection])
    return Spans(dict(zip(ids, extremes(plot, reached), strict=True)), stayed, affection)


def extremes(graph: Graph, ends: Sequence[Numbers]) -> tuple[Span, ...]:
    """Return how far each of some numbers that the ends are worth can be moved by playing.

    What a number is worth is its expected value. In every situation something must be on offer.
    """
    # The least of a number is the greatest of its opposite, so that all are found in one go.
    worths = np.stack([*ends, *(-numbers for numbers in ends)], axis=1)
    values: list[Exact] = [worths] * len(graph.sizes)
    units = [Fraction(1)] * len(graph.sizes)
    most = int(np.abs(worths).max(initial=1))
    for turn in reversed(range(len(graph.choices))):
        units[turn] = _unit(graph, turn, units)
        values[turn] = _greatest(graph, turn, values, units, int(most / units[turn]))
    firsts = [
        (fall, values[fall.layer][fall.targets[0]].tolist(), units[fall.layer])
        for fall in graph.starts
    ]
    found = [
        sum(fall.weight * numbers[n] * unit for fall, numbers, unit in firsts) / graph.start_weight
        for n in range(2 * len(ends))
    ]
    opposites = found[len(ends) :]
    return tuple(Span(-low, high) for low, high in zip(opposites, found, strict=False))


def _unit(graph: Graph, turn: int, units: Sequence[Fraction]) -> Fraction:
    """Return a unit of all that the situations of a turn can be worth."""
    return greatest_unit(
        Fraction(fall.weight, graph.weights[turn]) * units[fall.layer]
        for choice in graph.choices[turn]
        for fall in choice.falls
    )


def _greatest(
    graph: Graph, turn: int, values: Sequence[Exact], units: Sequence[Fraction], most: int
) -> Exact:
    """Return what the situations of a turn are worth at best: whole numbers, at most so large."""
    kind, width = kind_for(most), values[-1].shape[1]
    greatest: Exact = np.full((graph.sizes[turn], width), -most, kind)
    for choice in graph.choices[turn]:
        gain: Exact = np.zeros((len(choice.sources), width), kind)
        for fall in choice.falls:
            chance = Fraction(fall.weight, graph.weights[turn])
            then: Exact = values[fall.layer].take(fall.targets, axis=0).astype(kind, copy=False)
            then *= int(chance * units[fall.layer] / units[turn])
            add(gain, fall.rows, then)
        np.maximum(part(greatest, choice.sources), gain, out=gain)
        greatest = put(greatest, choice.sources, gain)
    return greatest
