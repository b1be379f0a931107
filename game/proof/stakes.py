"""What hangs on a choice: how many customers a response keeps or loses, if best play follows.

Customers are counted in 1,000 who are still there when the turn awaits its response.
"""

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
    turns = enumerate(proof.scenario.turns)
    return tuple(_stake(proof, turn, item.id) for turn, item in turns if proof.graph.choices[turn])


def worth_of_responses(proof: Proof, situation: Situation) -> dict[str, Fraction]:
    """Return for each response on offer how many customers stay if it is given now.

    Raises `LookupError` for a situation that no way of playing this scenario leads to.
    """
    turn, row = situation.turn, row_of(proof.space, situation)
    if turn == len(proof.scenario.turns):
        return {}
    number, unit = proof.reduced.classes[turn][row], proof.best.units[0][turn]
    responses = proof.scenario.turns[turn].responses
    return {
        responses[choice.response].id: CUSTOMERS * int(worth[choice.sources == number][0]) * unit
        for choice, worth in zip(
            proof.graph.choices[turn], proof.best.of_choices(turn), strict=True
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


def row_of(space: Space, situation: Situation) -> int:
    """Return the row of a situation in its layer; raises `LookupError` if it is in none."""
    layer = space.layers[situation.turn]
    rows = np.arange(layer.size)
    for field, value in zip(layer.fields, fields_of(situation), strict=True):
        rows = rows[spread(field, layer.size)[rows] == value]
    if not len(rows):
        raise LookupError(f"no way of playing “{space.scenario.id}” leads to {situation}")
    return int(rows[0])


def _stake(proof: Proof, turn: int, id_: str) -> Stake:
    highest, unit = proof.best.values[0][turn], CUSTOMERS * proof.best.units[0][turn]
    lowest = highest
    for choice, worth in zip(proof.graph.choices[turn], proof.best.of_choices(turn), strict=True):
        rows = choice.sources
        lowest = put(lowest.copy(), rows, np.minimum(part(lowest, rows), worth))
    spreads, everybody = highest - lowest, np.ones(len(highest), np.int8)
    comes_by, lost_there = (proof.random.expected(turn, x) for x in (everybody, spreads))
    return Stake(id_, average=unit * lost_there / comes_by, largest=unit * int(spreads.max()))
