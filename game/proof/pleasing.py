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
    for number, felt in enumerate(space.felt):
        turn, choices = space.scenario.turns[number], space.graph.choices[number]
        affection = np.full((len(felt), space.graph.sizes[number]), -1, np.int64)
        for row, choice, feels in zip(affection, choices, felt, strict=True):
            row[choice.sources] = spread(feels.affection, len(choice.sources))
        offered = affection >= 0
        pleases = affection == affection.max(axis=0, initial=-1)
        differs = (offered & ~pleases).any(axis=0)
        for choice, here, pleased in zip(choices, offered, pleases, strict=True):
            yield Pleasing(
                turn.id,
                turn.responses[choice.response].id,
                somewhere=bool(pleased[here].any()),
                always=bool(pleased[here].all() and differs[here].any()),
            )
