"""What hangs on a choice: how many customers a response keeps or loses, if best play follows.

Customers are counted in 1,000 who are still there when the turn awaits its response.
"""

from collections.abc import Iterator
from fractions import Fraction

import attrs
import numpy as np

from game.core.engine import IllegalResponse
from game.core.situation import Situation
from game.proof.columns import fields_of, part, put, spread
from game.proof.proof import CUSTOMERS, Proof
from game.proof.space import Space


@attrs.frozen
class Stake:
    """How much hangs on a turn: how many customers lie between its best and its worst response.

    `average` is over the situations in which a random trainee takes this turn, as often as he comes
    by them; `largest` over all situations. A turn with small stakes is filler.
    """

    turn: str
    average: Fraction
    largest: Fraction


def stakes(proof: Proof) -> tuple[Stake, ...]:
    """Return what is at stake in every turn that can show."""
    return tuple(_stakes(proof))


def worth_of_responses(proof: Proof, situation: Situation) -> dict[str, Fraction]:
    """Return for each response on offer how many customers stay if it is given now.

    Raises `LookupError` for a situation that no way of playing this scenario leads to.
    """
    layer, row = place_of(proof.space, situation)
    if layer == len(proof.graph.stages):
        return {}
    number, unit = proof.reduced.classes[layer][row], proof.best.units[0][layer]
    responses = proof.space.turns[layer].responses
    return {
        responses[choice.response].id: CUSTOMERS * int(worth[choice.sources == number][0]) * unit
        for choice, worth in zip(
            proof.graph.choices[layer], proof.best.of_choices(layer), strict=True
        )
        if (choice.sources == number).any()
    }


def lost(proof: Proof, situation: Situation, response: str) -> Fraction:
    """Return how many more customers the best response on offer keeps than this one.

    Raises `IllegalResponse` if it is not on offer in this situation, and `LookupError` for a
    situation that no way of playing this scenario leads to.
    """
    worth = worth_of_responses(proof, situation)
    if response not in worth:
        turns = proof.scenario.turns
        turn = turns[situation.turn].id if situation.turn < len(turns) else None
        raise IllegalResponse(response, turn, tuple(worth))
    return max(worth.values()) - worth[response]


def place_of(space: Space, situation: Situation) -> tuple[int, int]:
    """Return the layer of a situation and its row there; raises `LookupError` if it is in none."""
    for number, layer in enumerate(space.layers):
        if layer.stage.turn == situation.turn:
            rows = np.arange(layer.size)
            for field, value in zip(layer.fields, fields_of(situation), strict=True):
                rows = rows[spread(field, layer.size)[rows] == value]
            if len(rows):
                return number, int(rows[0])
    raise LookupError(f"no way of playing “{space.scenario.id}” leads to {situation}")


def _stakes(proof: Proof) -> Iterator[Stake]:
    """Gather what is at stake in the layers of each turn."""
    for number, turn in enumerate(proof.scenario.turns):
        layers = [at for at in proof.space.layers_of(number) if proof.graph.choices[at]]
        found = [_stake(proof, layer) for layer in layers]
        if found:
            lost_there, comes_by, largest = zip(*found, strict=True)
            yield Stake(turn.id, sum(lost_there) / sum(comes_by), max(largest))


def _stake(proof: Proof, layer: int) -> tuple[Fraction, Fraction, Fraction]:
    """Return how many customers a random trainee plays for in a layer, how likely he comes by it.

    The former is expected over all his plays; the third number is the most he can play for there.
    """
    highest, unit = proof.best.values[0][layer], CUSTOMERS * proof.best.units[0][layer]
    lowest = highest
    for choice, worth in zip(proof.graph.choices[layer], proof.best.of_choices(layer), strict=True):
        rows = choice.sources
        lowest = put(lowest.copy(), rows, np.minimum(part(lowest, rows), worth))
    spreads, everybody = highest - lowest, np.ones(len(highest), np.int8)
    comes_by, lost_there = (proof.random.expected(layer, x) for x in (everybody, spreads))
    return unit * lost_there, comes_by, unit * int(spreads.max())
