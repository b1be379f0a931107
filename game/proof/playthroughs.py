"""How many ways there are to play a scenario from beginning to end."""

import math

import numpy as np

from game.proof.columns import part
from game.proof.graph import Graph
from game.proof.long import Long, add_at, columns, long_of, total_of, zeros

_ONCE = np.ones(1, np.int64)


def count_playthroughs(graph: Graph) -> int:
    """Return how many plays differ in a response or in what chance draws."""
    return sum(playthroughs_by_ending(graph).values())


def playthroughs_by_ending(graph: Graph) -> dict[int, int]:
    """Return the same for each ending that can be reached, by its number."""
    counts, endings = _counts(graph), graph.ends.ending
    return {
        ending: total_of(counts, (endings == ending).astype(np.int8))
        for ending in np.flatnonzero(np.bincount(endings)).tolist()
    }


def _counts(graph: Graph) -> Long:
    """Return in how many ways one gets to each end."""
    falls = (sum(len(choice.falls) for choice in choices) for choices in graph.choices)
    most = len(graph.starts) * math.prod(max(1, number) for number in falls)
    counts = [zeros(size, most) for size in graph.sizes]
    for fall in graph.starts:
        add_at(counts[fall.layer], fall.targets, long_of(1, len(counts[0])), _ONCE)
    for turn, choices in enumerate(graph.choices):
        for choice in choices:
            for fall in choice.falls:
                here = columns(counts[turn], part(choice.sources, fall.rows))
                add_at(counts[fall.layer], fall.targets, here, _ONCE)
    return counts[-1]
