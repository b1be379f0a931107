"""Kinds of trainee: how often each response is chosen in each situation, as whole weights."""

import math
from collections.abc import Callable

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.graph import Choice, Graph

Weights = NDArray[np.int64]


@attrs.frozen(eq=False)
class Policy:
    """How a kind of trainee plays.

    `weights` holds for each turn and each of its choices one weight for each source; in every
    situation the weights of all choices add up to the whole of the turn in `wholes`.
    """

    weights: tuple[tuple[Weights, ...], ...]
    wholes: tuple[int, ...]


def random_policy(graph: Graph) -> Policy:
    """Return the trainee who gives every response that is on offer equally often."""
    return preferring(graph, lambda _, __: False)


def preferring(graph: Graph, prefers: Callable[[int, int], bool]) -> Policy:
    """Return the trainee who gives a preferred response where one is on offer.

    ``prefers`` is asked for a turn and a response, by their numbers. Among several preferred ones,
    and where none is on offer, the choice is random.
    """
    weights, wholes = [], []
    for turn, choices in enumerate(graph.choices):
        preferred = [choice for choice in choices if prefers(turn, choice.response)]
        counts = _counts(preferred, graph.sizes[turn])
        open_minded = counts == 0
        others = _counts(list(choices), graph.sizes[turn])
        counts = np.where(open_minded, others, counts)
        whole = math.lcm(*(int(count) for count in np.unique(counts)))
        weights.append(
            tuple(
                np.where(
                    open_minded[choice.sources] | prefers(turn, choice.response),
                    whole // counts[choice.sources],
                    0,
                )
                for choice in choices
            )
        )
        wholes.append(whole)
    return Policy(tuple(weights), tuple(wholes))


def _counts(choices: list[Choice], size: int) -> Weights:
    """Return how many of these choices are on offer in each situation."""
    counts = np.zeros(size, np.int64)
    for choice in choices:
        counts[choice.sources] += 1
    return counts
