"""Claims about what can still happen before a turn."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

import numpy as np

from game.core.claims import CanStill, NobodyLeaves
from game.core.status import Status
from game.proof.backward import Worth, ends_with, solve
from game.proof.claiming.tables import situations_of
from game.proof.claiming.verdict import Spot, Verdict, of_spots, told_apart
from game.proof.columns import Indices
from game.proof.proof import Proof
from game.texts import _


def can_still(claim: CanStill, proof: Proof) -> Verdict:
    """Look before a turn for situations in which it is too late, and for plays that are over."""
    turns = _turns_before(proof, claim.turn.id)
    spots = (*_too_late(claim, proof, turns), *_over(claim, proof, turns))
    return of_spots(claim, proof, spots, empty=_("No turn comes before it."), turns=turns)


def nobody_leaves(claim: NobodyLeaves, proof: Proof) -> Verdict:
    """Look before a turn for plays that are over because she has left."""
    turns = _turns_before(proof, claim.turn.id)
    over = _ends_before(proof, turns)
    left = over[proof.space.graph.ends.status[over] == Status.LEFT]
    spots = [Spot(len(proof.scenario.turns), left, None, lambda _row: _("She leaves."))]
    some = any(proof.space.graph.sizes[:turns])
    return of_spots(
        claim, proof, spots if some else (), empty=_("No turn comes before it."), turns=turns
    )


def _turns_before(proof: Proof, id_: str) -> int:
    return [turn.id for turn in proof.scenario.turns].index(id_)


def _ending(claim: CanStill, proof: Proof) -> int:
    return [ending.id for ending in proof.scenario.endings].index(claim.ending.id)


def _too_late(claim: CanStill, proof: Proof, turns: int) -> Iterator[Spot]:
    """Yield where an ending cannot be reached, or avoided, whatever luck does."""
    worth = solve(proof.graph, ends_with(proof.graph, _ending(claim, proof)), best=claim.reached)
    for turn in range(turns):
        if proof.graph.sizes[turn]:
            wanted = int(1 / worth.units[0][turn]) if claim.reached else 0
            late = (worth.values[0][turn] != wanted).astype(np.bool_)
            why = partial(_why_too_late, claim, proof, worth, turn)
            yield Spot(turn, situations_of(proof, turn, late), None, why)


def _over(claim: CanStill, proof: Proof, turns: int) -> Iterator[Spot]:
    """Yield where a play is over with an ending that was to be avoided, or not to be reached."""
    over = _ends_before(proof, turns)
    ended = proof.space.graph.ends.ending[over] == _ending(claim, proof)
    wrong = over[ended != claim.reached]
    if len(over):
        yield Spot(len(proof.scenario.turns), wrong, None, partial(_why_over, proof))


def _ends_before(proof: Proof, turns: int) -> Indices:
    """Return the last situations of plays that are over after so many turns of the scenario."""
    graph, last = proof.space.graph, len(proof.scenario.turns)
    falls = [fall for turn in graph.choices[:turns] for choice in turn for fall in choice.falls]
    targets = [fall.targets for fall in (*graph.starts, *falls) if fall.layer == last]
    over = np.zeros(graph.sizes[-1], np.bool_)
    for rows in targets:
        over[rows] = True
    return np.flatnonzero(over)


def _why_too_late(claim: CanStill, proof: Proof, worth: Worth, turn: int, row: int) -> str:
    number = proof.reduced.classes[turn][row]
    chance = int(worth.values[0][turn][number]) * worth.units[0][turn]
    sentence = (
        _("From turn “{turn}” on, the chance of “{ending}” is {chance}% at most.")
        if claim.reached
        else _("From turn “{turn}” on, the chance of “{ending}” is {chance}% at least.")
    )
    shown, _wanted = told_apart(100 * chance, Fraction(100 * claim.reached))
    return sentence.format(turn=proof.scenario.turns[turn].id, ending=claim.ending.id, chance=shown)


def _why_over(proof: Proof, row: int) -> str:
    ending = proof.scenario.endings[proof.space.graph.ends.ending[row]]
    return _("The play is over, with ending “{ending}”.").format(ending=ending.id)
