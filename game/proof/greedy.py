"""The greedy trainee, who looks no further than the end of the turn."""

from collections.abc import Sequence

import numpy as np

from game.proof.columns import spread
from game.proof.graph import Choice, Numbers
from game.proof.policies import Policy, Weights, evenly
from game.proof.space import Felt, Space


def greedy_policy(space: Space) -> Policy:
    """Return who always gives the response that leaves her warmest at the end of the turn.

    Ties go to the greater trust; responses that are equal in that too are given equally often.
    Where luck is drawn behind the response, the expected values count. The policy is one for the
    graph of the whole space, since situations with the same future may differ in what they feel
    like.
    """
    graph = space.graph
    turns = zip(graph.choices, space.felt, graph.sizes, strict=False)
    return evenly(graph, [_warmest(choices, felt, size) for choices, felt, size in turns])


def _warmest(choices: Sequence[Choice], felt: Sequence[Felt], size: int) -> tuple[Weights, ...]:
    """Return for each choice of a turn 1 where nothing on offer leaves her warmer, else 0."""
    most_trust = max((int(np.max(each.trust)) for each in felt), default=0)
    warmths = [
        _warmth(each, most_trust, len(choice.sources))
        for choice, each in zip(choices, felt, strict=True)
    ]
    warmest = np.full(size, -1, np.int64)
    for choice, warmth in zip(choices, warmths, strict=True):
        warmest[choice.sources] = np.maximum(warmest[choice.sources], warmth)
    return tuple(
        (warmth == warmest[choice.sources]).astype(np.int8)
        for choice, warmth in zip(choices, warmths, strict=True)
    )


def _warmth(felt: Felt, most_trust: int, size: int) -> Numbers:
    """Return one number for affection, then trust, of which the latter is at most so large."""
    affection = spread(felt.affection, size).astype(np.int64)
    warmth: Numbers = affection * (most_trust + 1) + felt.trust
    return warmth
