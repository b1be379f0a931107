"""Claims about what a response moves at once."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from game.core.claims import NeverMoves
from game.core.steps import give, number_of
from game.core.tally import Tally
from game.proof.claiming.tables import speaks_of
from game.proof.claiming.verdict import Spot, Verdict, of_spots
from game.proof.columns import spread
from game.proof.graph import Choice, Numbers
from game.proof.proof import Proof
from game.texts import _


def never_moves(claim: NeverMoves, proof: Proof) -> Verdict:
    """Look for situations in which a response moves a value the wrong way."""
    empty = _("It never moves {value} at once.").format(value=claim.value.id)
    return of_spots(claim, proof, _moving(claim, proof), empty=empty)


def _moving(claim: NeverMoves, proof: Proof) -> Iterator[Spot]:
    """Yield, for every response that moves the value at all, where it moves it the wrong way."""
    for layer, choices in enumerate(proof.space.graph.choices):
        for choice in choices:
            if speaks_of(claim.subject, proof.space.turns[layer].responses[choice.response]):
                before, after = _at_once(proof, claim.value.id, layer, choice)
                if (before != after).any():
                    wrong = after > before if claim.up else after < before
                    why = partial(_why, claim, proof, layer, choice)
                    yield Spot(layer, choice.sources[wrong], choice.response, why)


def _at_once(proof: Proof, value: str, layer: int, choice: Choice) -> tuple[Numbers, Numbers]:
    """Return a value before and just after a choice, in each of its sources."""
    scenario, rulebook = proof.scenario, proof.rulebook
    before = proof.space.layers[layer].at(choice.sources)
    t = Tally(before, scenario, rulebook)
    give(t, proof.space.turns[layer].responses[choice.response])
    first, second = (
        spread(number_of(value, s, scenario, rulebook), len(choice.sources)).astype(np.int64)
        for s in (before, t.situation())
    )
    return first, second


def _why(claim: NeverMoves, proof: Proof, layer: int, choice: Choice, row: int) -> str:
    before, after = _at_once(proof, claim.value.id, layer, choice)
    at = int(np.flatnonzero(choice.sources == row)[0])
    sentence = (
        _("In turn “{turn}”, “{response}” raises {value} from {before} to {after}.")
        if claim.up
        else _("In turn “{turn}”, “{response}” lowers {value} from {before} to {after}.")
    )
    item = proof.space.turns[layer]
    return sentence.format(
        turn=item.id,
        response=item.responses[choice.response].id,
        value=claim.value.id,
        before=before[at],
        after=after[at],
    )
