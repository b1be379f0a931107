"""Claims about which response is best."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

from game.core.claims import NeverBeats, NoneAlwaysBest
from game.core.scenario import Response
from game.proof.claiming.tables import responses_of, situations_of, speaks_of
from game.proof.claiming.verdict import Spot, Verdict, of_spots, told_apart
from game.proof.places import NOT_ON_OFFER
from game.proof.proof import CUSTOMERS, Proof
from game.texts import _

_STAYED, _AFFECTION, _TRUST = range(3)
"""The goals of best play, by number."""


def never_beats(claim: NeverBeats, proof: Proof) -> Verdict:
    """Look for situations in which best play prefers the one to the best of the other."""
    spots = (spot for turn in _turns(proof) for spot in _beating(claim, proof, turn))
    return of_spots(claim, proof, spots, empty=_("The two are never on offer together."))


def none_always_best(claim: NoneAlwaysBest, proof: Proof) -> Verdict:
    """Look for a response that is best wherever it is on offer and there is a choice."""
    first = [turn.id for turn in proof.scenario.turns].index(claim.turn.id)
    spots = (spot for turn in _turns(proof)[first:] for spot in _always_best(proof, turn))
    return of_spots(claim, proof, spots, empty=_("There is never a choice from there on."))


def _turns(proof: Proof) -> Sequence[int]:
    return range(len(proof.scenario.turns))


def _beating(claim: NeverBeats, proof: Proof, turn: int) -> Iterator[Spot]:
    """Yield where both are on offer in a turn and the first is better."""
    responses = responses_of(proof, turn)
    first = [speaks_of(claim.first, response) for response in responses]
    second = [speaks_of(claim.second, response) for response in responses]
    rivals = [c for c in range(len(responses)) if second[c] and not first[c]]
    places = proof.places[turn]
    for c in range(len(responses)):
        if rivals and first[c] and not second[c]:
            rival = places[rivals].min(axis=0)
            both = (places[c] < NOT_ON_OFFER) & (rival < NOT_ON_OFFER)
            if both.any():
                rows = situations_of(proof, turn, both & (places[c] < rival))
                why = partial(_why_beaten, proof, turn, c, rivals)
                yield Spot(turn, rows, proof.graph.choices[turn][c].response, why)


def _always_best(proof: Proof, turn: int) -> Iterator[Spot]:
    """Yield where a response is on offer with others, if nowhere there one keeps more customers."""
    places = proof.places_by_stayed[turn]
    contested = (places < NOT_ON_OFFER).sum(axis=0) > 1
    for c, response in enumerate(responses_of(proof, turn)):
        offered = (places[c] < NOT_ON_OFFER) & contested
        if offered.any():
            always = bool((places[c, offered] == 0).all())
            rows = situations_of(proof, turn, offered & always)
            why = partial(_why_best, proof, turn, response)
            yield Spot(turn, rows, proof.graph.choices[turn][c].response, why)


def _why_best(proof: Proof, turn: int, response: Response, _row: int) -> str:
    return _("In turn “{turn}”, “{response}” is best wherever there is a choice.").format(
        turn=proof.scenario.turns[turn].id, response=response.id
    )


def _why_beaten(proof: Proof, turn: int, c: int, rivals: Sequence[int], row: int) -> str:
    """Say by how much a choice is better than the best of its rivals, by the goal that decides."""
    number = int(proof.reduced.classes[turn][row])
    places = proof.places[turn][:, number]
    rival = min(rivals, key=lambda other: places[other])
    worths = (
        (goal, _worth(proof, turn, c, goal, number), _worth(proof, turn, rival, goal, number))
        for goal in (_STAYED, _AFFECTION, _TRUST)
    )
    goal, more, less = next(worth for worth in worths if worth[1] != worth[2])
    responses, shown = responses_of(proof, turn), told_apart(more, less)
    return _sentence(goal).format(
        turn=proof.scenario.turns[turn].id,
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


def _worth(proof: Proof, turn: int, c: int, goal: int, number: int) -> Fraction:
    """Return what a choice is worth by a goal in a class of situations."""
    at = proof.graph.choices[turn][c].sources == number
    found = proof.best.of_choices(turn, goal)[c][at]
    worth = int(found[0]) * proof.best.units[goal][turn]
    return CUSTOMERS * worth if goal == _STAYED else worth
