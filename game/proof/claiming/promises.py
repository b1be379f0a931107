"""The claim that a promise is never worth breaking."""

from collections.abc import Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray

from game.core.claims import NeverWorthBreaking
from game.proof.claiming.verdict import Spot, Verdict, of_spots
from game.proof.columns import spread
from game.proof.graph import Choice
from game.proof.proof import Proof
from game.texts import _

Flags = NDArray[np.bool_]


def never_worth_breaking(claim: NeverWorthBreaking, proof: Proof) -> Verdict:
    """Look for situations in which all best responses break a promise, or give it up."""
    spots = (
        spot
        for promise in range(len(proof.scenario.promises))
        for spot in _giving_up(proof, promise)
    )
    return of_spots(claim, proof, spots, empty=_("No promise can be broken."))


def _giving_up(proof: Proof, promise: int) -> Iterator[Spot]:
    """Yield, in every layer, where best play gives up a promise that it could be sure not to break.

    `sure` says for each layer in which situations some way of playing avoids the break for certain.
    """
    graph = proof.space.graph
    breaking = [
        [_breaks(proof, promise, layer, choice) for choice in choices]
        for layer, choices in enumerate(graph.choices)
    ]
    if not any(breaks.any() for layer in breaking for breaks in layer):
        return
    sure = [np.ones(size, np.bool_) for size in graph.sizes]
    for layer in reversed(range(len(graph.choices))):
        best = _best(proof, layer)
        stays_sure, best_stays_sure = np.zeros((2, graph.sizes[layer]), np.bool_)
        choices = graph.choices[layer]
        for choice, is_best, breaks in zip(choices, best, breaking[layer], strict=True):
            good = ~breaks
            for fall in choice.falls:
                good[fall.rows] &= sure[fall.layer][fall.targets]
            stays_sure[choice.sources] |= good
            best_stays_sure[choice.sources] |= good & is_best
        sure[layer] = stays_sure
        worth_it = stays_sure & ~best_stays_sure
        for choice, is_best in zip(choices, best, strict=True):
            rows = choice.sources[is_best & worth_it[choice.sources]]
            yield Spot(layer, rows, choice.response, partial(_why, proof, promise, layer, choice))


def _breaks(proof: Proof, promise: int, layer: int, choice: Choice) -> Flags:
    """Return in which of its sources a choice lets a promise fall due without keeping it."""
    response = proof.space.turns[layer].responses[choice.response]
    if proof.scenario.promises[promise] in {keep.promise for keep in response.card.keep}:
        return np.zeros(len(choice.sources), np.bool_)
    here = proof.space.layers[layer]
    due: Flags = spread(here.situations.ledger[promise], here.size)[choice.sources] == 1
    return due


def _best(proof: Proof, layer: int) -> list[Flags]:
    """Return for each choice of a layer, and each of its sources, whether nothing is better."""
    best = proof.places[layer] == 0
    classes = proof.reduced.classes[layer]
    return [
        row[classes[choice.sources]]
        for row, choice in zip(best, proof.space.graph.choices[layer], strict=True)
    ]


def _why(proof: Proof, promise: int, layer: int, choice: Choice, row: int) -> str:
    breaks = _breaks(proof, promise, layer, choice)[choice.sources == row]
    sentence = (
        _("In turn “{turn}”, best play is “{response}”, which breaks the promise “{promise}”.")
        if breaks.any()
        else _(
            "In turn “{turn}”, best play is “{response}”, after which it is no longer sure that "
            "the promise “{promise}” can be kept."
        )
    )
    item = proof.space.turns[layer]
    return sentence.format(
        turn=item.id,
        response=item.responses[choice.response].id,
        promise=proof.scenario.promises[promise],
    )
