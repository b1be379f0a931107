"""Which responses please at once, whatever comes of them later."""

from collections.abc import Iterator

import attrs
import numpy as np

from game.proof.columns import spread
from game.proof.space import Space


@attrs.frozen
class Pleasing:
    """A response that can be given, and how it feels at the end of its turn.

    In a situation it pleases if nothing on offer leaves affection higher. `somewhere` says whether
    there is such a situation; `always` that it pleases in all of its own, and that in some of them
    another response does not.
    """

    turn: str
    response: str
    somewhere: bool
    always: bool


def pleasing(space: Space) -> Iterator[Pleasing]:
    """Yield how every response that can be given feels, in the order of the scenario."""
    for number, turn in enumerate(space.scenario.turns):
        felt = [each for layer in space.layers_of(number) for each in _felt(space, layer)]
        for response in sorted({each.response for each in felt}):
            same = [each for each in felt if each.response == response]
            always = all(each.always for each in same) and any(each.matters for each in same)
            somewhere = any(each.somewhere for each in same)
            yield Pleasing(turn.id, turn.responses[response].id, somewhere, always)


@attrs.frozen
class _Felt:
    """How a response feels in one layer of its turn: whether it pleases somewhere, or always.

    It `matters` if another response that is on offer beside it does not please.
    """

    response: int
    somewhere: bool
    always: bool
    matters: bool


def _felt(space: Space, layer: int) -> Iterator[_Felt]:
    felt, choices = space.felt[layer], space.graph.choices[layer]
    affection = np.full((len(felt), space.graph.sizes[layer]), -1, np.int64)
    for row, choice, feels in zip(affection, choices, felt, strict=True):
        row[choice.sources] = spread(feels.affection, len(choice.sources))
    offered = affection >= 0
    pleases = affection == affection.max(axis=0, initial=-1)
    differs = (offered & ~pleases).any(axis=0)
    for choice, here, pleased in zip(choices, offered, pleases, strict=True):
        yield _Felt(
            choice.response,
            somewhere=bool(pleased[here].any()),
            always=bool(pleased[here].all()),
            matters=bool(differs[here].any()),
        )
