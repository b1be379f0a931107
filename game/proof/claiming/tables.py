"""Values of choices side by side: a row for each choice of a layer, a column for each class.

A class is a situation of the reduced graph; it stands for situations with the same future.
"""

import numpy as np
from numpy.typing import NDArray

from game.core.claims import ACT, SILENCE, Name
from game.core.scenario import Response
from game.proof.columns import Indices
from game.proof.proof import Proof


def speaks_of(name: Name, response: Response) -> bool:
    """Whether the act or the response that a claim names is, or is in, this response."""
    if name.kind != ACT:
        return name.id == response.id
    return name.id in (response.card.acts or (SILENCE,))


def responses_of(proof: Proof, layer: int) -> list[Response]:
    """Return the response of each choice of a layer."""
    responses = proof.space.turns[layer].responses
    return [responses[choice.response] for choice in proof.graph.choices[layer]]


def situations_of(proof: Proof, layer: int, classes: NDArray[np.bool_]) -> Indices:
    """Return the situations of some classes of a layer: its rows in `proof.space`."""
    return np.flatnonzero(classes[proof.reduced.classes[layer]])
