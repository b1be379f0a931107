"""Claims about which response is best."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

import numpy as np
from numpy.typing import NDArray

from game.core.claims import NeverBeats, NoneAlwaysBest
from game.core.scenario import Response, Turn
from game.proof.claiming.tables import responses_of, situations_of, speaks_of
from game.proof.claiming.verdict import Spot, Verdict, of_spots, told_apart
from game.proof.places import NOT_ON_OFFER
from game.proof.proof import CUSTOMERS, Proof
from game.texts import _

_STAYED, _AFFECTION, _TRUST = range(3)
"""The goals of best play, by number."""

Flags = NDArray[np.bool_]
"""Whether something holds, for each class of a layer."""


def never_beats(claim: NeverBeats, proof: Proof) -> Verdict:
    """Look for situations in which best play prefers the one to the best of the other."""
    layers = range(len(proof.graph.stages))
    spots = (spot for layer in layers for spot in _beating(claim, proof, layer))
    return of_spots(claim, proof, spots, empty=_("The two are never on offer together."))


def none_always_best(claim: NoneAlwaysBest, proof: Proof) -> Verdict:
    """Look for a response that is best wherever it is on offer and there is a choice."""
    ids = [turn.id for turn in proof.scenario.turns]
    turns = range(ids.index(claim.turn.id), len(ids))
    spots = (spot for turn in turns for spot in _always_best(proof, turn))
    return of_spots(claim, proof, spots, empty=_("There is never a choice from there on."))


def _beating(claim: NeverBeats, proof: Proof, layer: int) -> Iterator[Spot]:
    """Yield where both are on offer in a layer and the first is better."""
    responses = responses_of(proof, layer)
    first = [speaks_of(claim.first, response) for response in responses]
    second = [speaks_of(claim.second, response) for response in responses]
    rivals = [c for c in range(len(responses)) if second[c] and not first[c]]
    places = proof.places[layer]
    for c in range(len(responses)):
        if rivals and first[c] and not second[c]:
            rival = places[rivals].min(axis=0)
            both = (places[c] < NOT_ON_OFFER) & (rival < NOT_ON_OFFER)
            if both.any():
                rows = situations_of(proof, layer, both & (places[c] < rival))
                why = partial(_why_beaten, proof, layer, c, rivals)
                yield Spot(layer, rows, proof.graph.choices[layer][c].response, why)


def _always_best(proof: Proof, turn: int) -> Iterator[Spot]:
    """Yield where a response is on offer with others, if nowhere there one keeps more customers.

    All layers of the turn count together.
    """
    item, layers = proof.scenario.turns[turn], proof.space.layers_of(turn)
    for number, response in enumerate(item.responses):
        contests = [(layer, *_contest(proof, layer, number)) for layer in layers]
        always = not any((offered & ~best).any() for _layer, offered, best in contests)
        why = partial(_why_best, item, response)
        for layer, offered, _all_best in contests:
            if offered.any():
                rows = situations_of(proof, layer, offered & always)
                yield Spot(layer, rows, number, why)


def _contest(proof: Proof, layer: int, response: int) -> tuple[Flags, Flags]:
    """Return in which classes of a layer a response is on offer with others, and where it is best.

    It is best if nothing on offer keeps more customers.
    """
    numbers = [choice.response for choice in proof.graph.choices[layer]]
    if response not in numbers:
        nowhere = np.zeros(proof.graph.sizes[layer], np.bool_)
        return nowhere, nowhere
    places = proof.places_by_stayed[layer]
    contested = (places < NOT_ON_OFFER).sum(axis=0) > 1
    mine = places[numbers.index(response)]
    return contested & (mine < NOT_ON_OFFER), mine == 0


def _why_best(turn: Turn, response: Response, _row: int) -> str:
    return _("In turn “{turn}”, “{response}” is best wherever there is a choice.").format(
        turn=turn.id, response=response.id
    )


def _why_beaten(proof: Proof, layer: int, c: int, rivals: Sequence[int], row: int) -> str:
    """Say by how much a choice is better than the best of its rivals, by the goal that decides."""
    number = int(proof.reduced.classes[layer][row])
    places = proof.places[layer][:, number]
    rival = min(rivals, key=lambda other: places[other])
    worths = (
        (goal, _worth(proof, layer, c, goal, number), _worth(proof, layer, rival, goal, number))
        for goal in (_STAYED, _AFFECTION, _TRUST)
    )
    goal, more, less = next(worth for worth in worths if worth[1] != worth[2])
    responses, shown = responses_of(proof, layer), told_apart(more, less)
    return _sentence(goal).format(
        turn=proof.space.turns[layer].id,
        better=responses[c].id,
        worse=responses[rival].id,
        more=shown[0],
        less=shown[1],
    )


def _sentence(goal: int) -> str:
    if goal == _STAYED:
        return _("In turn “{turn}”, {more} of 1,000 stay after “{better}”, {less} after “{worse}”.")
    if goal == _AFFECTION:
        return _(
            "In turn “{turn}”, as many stay after “{better}” as after “{worse}”, "
            "but affection is {more} instead of {less} in the end."
        )
    return _(
        "In turn “{turn}”, as many stay after “{better}” as after “{worse}”, "
        "but trust is {more} instead of {less} in the end."
    )


def _worth(proof: Proof, layer: int, c: int, goal: int, number: int) -> Fraction:
    """Return what a choice is worth by a goal in a class of situations."""
    at = proof.graph.choices[layer][c].sources == number
    found = proof.best.of_choices(layer, goal)[c][at]
    worth = int(found[0]) * proof.best.units[goal][layer]
    return CUSTOMERS * worth if goal == _STAYED else worth
