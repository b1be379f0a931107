"""Claims about what can still happen before a turn."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

import numpy as np

from game.core.claims import CanStill, Name, NobodyLeaves
from game.core.status import Status
from game.proof.backward import Worth, ends_with, solve
from game.proof.claiming.before import Flags, before, ends_of, only
from game.proof.claiming.verdict import Spot, Verdict, of_spots, told_apart
from game.proof.graph import Graph
from game.proof.proof import Proof
from game.texts import _


def can_still(claim: CanStill, proof: Proof) -> Verdict:
    """Look before a turn for situations in which it is too late, and for plays that are over."""
    early = _before(proof, claim.turn)
    plays = only(proof.space.graph, early)
    spots = (*_too_late(claim, proof, early), *_over(claim, proof, plays))
    return of_spots(claim, proof, spots, empty=_("No turn comes before it."), graph=plays)


def nobody_leaves(claim: NobodyLeaves, proof: Proof) -> Verdict:
    """Look before a turn for plays that are over because she has left."""
    early = _before(proof, claim.turn)
    plays = only(proof.space.graph, early)
    over = ends_of(plays)
    left = over[plays.ends.status[over] == Status.LEFT]
    spots = [Spot(len(plays.stages), left, None, lambda _row: _("She leaves."))]
    some = any(flags.any() for flags in early)
    return of_spots(
        claim, proof, spots if some else (), empty=_("No turn comes before it."), graph=plays
    )


def _before(proof: Proof, turn: Name) -> tuple[Flags, ...]:
    return before(proof.space, proof.scenario.numbers[turn.id])


def _ending(claim: CanStill, proof: Proof) -> int:
    return [ending.id for ending in proof.scenario.endings].index(claim.ending.id)


def _too_late(claim: CanStill, proof: Proof, early: Sequence[Flags]) -> Iterator[Spot]:
    """Yield where an ending cannot be reached, or avoided, whatever luck does."""
    worth = solve(proof.graph, ends_with(proof.graph, _ending(claim, proof)), best=claim.reached)
    for layer, flags in enumerate(early):
        if flags.any():
            wanted = int(1 / worth.units[0][layer]) if claim.reached else 0
            late = (worth.values[0][layer] != wanted).astype(np.bool_)
            rows = np.flatnonzero(late[proof.reduced.classes[layer]] & flags)
            yield Spot(layer, rows, None, partial(_why_too_late, claim, proof, worth, layer))


def _over(claim: CanStill, proof: Proof, plays: Graph) -> Iterator[Spot]:
    """Yield where a play is over with an ending that was to be avoided, or not to be reached."""
    over = ends_of(plays)
    ended = plays.ends.ending[over] == _ending(claim, proof)
    wrong = over[ended != claim.reached]
    if len(over):
        yield Spot(len(plays.stages), wrong, None, partial(_why_over, proof))


def _why_too_late(claim: CanStill, proof: Proof, worth: Worth, layer: int, row: int) -> str:
    number = proof.reduced.classes[layer][row]
    chance = int(worth.values[0][layer][number]) * worth.units[0][layer]
    sentence = (
        _("From turn “{turn}” on, the chance of “{ending}” is {chance}% at most.")
        if claim.reached
        else _("From turn “{turn}” on, the chance of “{ending}” is {chance}% at least.")
    )
    shown, _wanted = told_apart(100 * chance, Fraction(100 * claim.reached))
    return sentence.format(turn=proof.space.turns[layer].id, ending=claim.ending.id, chance=shown)


def _why_over(proof: Proof, row: int) -> str:
    ending = proof.scenario.endings[proof.space.graph.ends.ending[row]]
    return _("The play is over, with ending “{ending}”.").format(ending=ending.id)
