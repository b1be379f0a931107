"""How the responses on offer in a situation compare."""

from collections.abc import Sequence
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from game.proof.backward import beats
from game.proof.graph import Choice
from game.proof.units import Exact

Places = NDArray[np.int8]
"""A row for each choice of a turn, a column for each situation: how many on offer are better.

It is 0 for the best, of which there may be several, and `NOT_ON_OFFER` where it cannot be given.
"""

NOT_ON_OFFER = 127


def places(choices: Sequence[Choice], goals: Sequence[Sequence[Exact]], size: int) -> Places:
    """Return how the choices of a turn with so many situations compare.

    ``goals`` holds, for each goal, what each choice is worth in each of its sources; the first goal
    in which two choices differ says which is better.
    """
    found = np.full((len(choices), size), NOT_ON_OFFER, np.int8)
    for row, choice in zip(found, choices, strict=True):
        row[choice.sources] = 0
    offered = found == 0
    tables = [_table(choices, worths, size) for worths in goals]
    for c, other in permutations(range(len(choices)), 2):
        better = beats([table[other] for table in tables], [table[c] for table in tables])
        found[c] += better & offered[c] & offered[other]
    return found


def _table(choices: Sequence[Choice], worths: Sequence[Exact], size: int) -> Exact:
    """Return worths side by side; 0 where a choice is not on offer."""
    table: Exact = np.zeros((len(choices), size), worths[0].dtype if worths else np.int8)
    for row, choice, worth in zip(table, choices, worths, strict=True):
        row[choice.sources] = worth
    return table
