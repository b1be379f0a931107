"""Kinds of trainee: how often each response is chosen in each situation, as whole weights."""

import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import narrowest, part, put
from game.proof.graph import Choice, Graph

Weights = NDArray[np.integer[Any]]


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

    ``prefers`` is asked for a layer and a response, by their numbers. Among several preferred ones,
    and where none is on offer, the choice is random.
    """
    marked = []
    for turn, (choices, size) in enumerate(zip(graph.choices, graph.sizes, strict=False)):
        wanted = [prefers(turn, choice.response) for choice in choices]
        preferred = offers_of(itertools.compress(choices, wanted), size)
        open_minded = (preferred == 0).astype(np.int8)
        marked.append(
            tuple(
                np.ones(len(choice.sources), np.int8)
                if is_wanted
                else part(open_minded, choice.sources)
                for choice, is_wanted in zip(choices, wanted, strict=True)
            )
        )
    return evenly(graph, marked)


def evenly(graph: Graph, marked: Sequence[Sequence[Weights]]) -> Policy:
    """Return the trainee who gives every marked response equally often.

    ``marked`` holds for each turn and each of its choices a 1 for each source in which the
    response is one to be given, else 0; in every situation there is at least one.
    """
    weights, wholes = [], []
    for choices, size, marks in zip(graph.choices, graph.sizes, marked, strict=False):
        counts = np.zeros(size, np.int8)
        for choice, mark in zip(choices, marks, strict=True):
            counts = put(counts, choice.sources, part(counts, choice.sources) + mark)
        whole = math.lcm(*(n for n in range(1, len(choices) + 1) if (counts == n).any()))
        shares = np.array([0, *(whole // n for n in range(1, len(choices) + 1))])
        shares = shares.astype(narrowest(0, whole))[counts]
        weights.append(
            tuple(
                part(shares, choice.sources) * mark
                for choice, mark in zip(choices, marks, strict=True)
            )
        )
        wholes.append(whole)
    return Policy(tuple(weights), tuple(wholes))


def offers_of(choices: Iterable[Choice], size: int) -> Weights:
    """Return how many of these choices are on offer in each of so many situations."""
    counts = np.zeros(size, np.int8)
    for choice in choices:
        counts = put(counts, choice.sources, part(counts, choice.sources) + np.int8(1))
    return counts
