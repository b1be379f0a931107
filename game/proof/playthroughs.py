"""How many ways there are to play a scenario from beginning to end."""

import numpy as np

from game.proof.graph import Graph


def count_playthroughs(graph: Graph) -> int:
    """Return how many plays differ in a response or in what chance draws."""
    ways = [np.zeros(size, object) for size in graph.sizes]
    for fall in graph.starts:
        np.add.at(ways[fall.layer], fall.targets, 1)
    for turn, choices in enumerate(graph.choices):
        for choice in choices:
            here = ways[turn][choice.sources]
            for fall in choice.falls:
                np.add.at(ways[fall.layer], fall.targets, here[fall.rows])
    return int(ways[-1].sum())
