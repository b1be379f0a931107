"""What each response is worth against the best on offer beside it, in the plays of a class.

A class is taken to respond at random: the averages are over the situations in which a random
trainee is offered a response, each counted as often as such a trainee comes by. A response is
judged by what best play makes of it: give it now, play best ever after.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs
import numpy as np

from game.proof.columns import part, put
from game.proof.graph import Choice
from game.proof.proof import CUSTOMERS, Proof
from game.proof.units import Exact


@attrs.frozen
class ResponseWorth:
    """How much a response of a turn loses against the best one there.

    `offered` is how likely a random trainee who comes to the turn has it on offer, `right` in what
    share of those situations nothing on offer keeps more customers. `lost` is how many customers
    it loses there on average, `most` and `least` in any situation at all, of 1,000 who are still
    there when the turn awaits its response. `cooler` is how much affection it loses on average,
    expected at the end; below 0 where it leaves her warmer than the best one does.
    """

    turn: str
    response: str
    offered: Fraction
    right: Fraction
    lost: Fraction
    least: Fraction
    most: Fraction
    cooler: Fraction


def worths(proof: Proof) -> tuple[ResponseWorth, ...]:
    """Return the worth of every response that can be given, in the order of the scenario."""
    turns = range(len(proof.scenario.turns))
    return tuple(worth for turn in turns for worth in _worths_of_turn(proof, turn))


@attrs.frozen
class _Share:
    """What a layer adds to the worth of a response: sums over the plays of a random trainee."""

    response: int
    comes_by: Fraction
    right: Fraction
    lost: Fraction
    cooler: Fraction
    least: Fraction
    most: Fraction


def _worths_of_turn(proof: Proof, turn: int) -> Iterator[ResponseWorth]:
    """Gather the responses of a turn from all its layers."""
    layers = [layer for layer in proof.space.layers_of(turn) if proof.graph.choices[layer]]
    come = _total(_comes_by(proof, layer) for layer in layers)
    shares = [share for layer in layers for share in _shares(proof, layer)]
    item = proof.scenario.turns[turn]
    for number, response in enumerate(item.responses):
        own = [share for share in shares if share.response == number]
        if not own:
            continue
        comes_by = _total(share.comes_by for share in own)
        yield ResponseWorth(
            item.id,
            response.id,
            offered=comes_by / come,
            right=_total(share.right for share in own) / comes_by,
            lost=_total(share.lost for share in own) / comes_by,
            least=min(share.least for share in own),
            most=max(share.most for share in own),
            cooler=_total(share.cooler for share in own) / comes_by,
        )


def _total(numbers: Iterable[Fraction]) -> Fraction:
    return sum(numbers, Fraction(0))


def _shares(proof: Proof, layer: int) -> Iterator[_Share]:
    """Compare the choices of a layer with the best ones there."""
    choices, best = proof.graph.choices[layer], proof.best
    customers, points = CUSTOMERS * best.units[0][layer], best.units[1][layer]
    stayed, affection = (best.of_choices(layer, goal) for goal in range(2))
    for choice, stays, feels in zip(choices, stayed, affection, strict=True):
        lost = part(best.values[0][layer], choice.sources) - stays
        warmest = part(best.values[1][layer], choice.sources)
        # Only sums of what is 0 or more are exact, and a response may leave her warmer.
        cooler = _sum(proof, layer, choice, warmest) - _sum(proof, layer, choice, feels)
        yield _Share(
            choice.response,
            comes_by=_sum(proof, layer, choice, np.ones(len(lost), np.int8)),
            right=_sum(proof, layer, choice, (lost == 0).astype(np.int8)),
            lost=customers * _sum(proof, layer, choice, lost),
            cooler=points * cooler,
            least=customers * int(lost.min()),
            most=customers * int(lost.max()),
        )


def _comes_by(proof: Proof, layer: int) -> Fraction:
    """Return how likely a random trainee comes to a layer."""
    return proof.random.expected(layer, np.ones(proof.graph.sizes[layer], np.int8))


def _sum(proof: Proof, layer: int, choice: Choice, values: Exact) -> Fraction:
    """Return the sum of values of a choice, each times how likely a random trainee comes by."""
    everywhere = np.zeros(proof.graph.sizes[layer], values.dtype)
    return proof.random.expected(layer, put(everywhere, choice.sources, values))
