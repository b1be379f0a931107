"""How good the choices are: what each response is worth beside the others of its turn.

A response is judged by what best play makes of it: give it now, play best ever after. Situations
are those that some way of playing leads to, before reduction, each counted once however likely it
is. What hangs on a choice, in customers, is in `game.proof.stakes`.
"""

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs
import numpy as np
from numpy.typing import NDArray

from game.proof.columns import part, put
from game.proof.graph import Choice, Fall, Numbers
from game.proof.places import NOT_ON_OFFER, Places
from game.proof.proof import Proof

Flags = NDArray[np.bool_]
"""A row for each response of a turn, a column for each situation, or for each response."""

Way = tuple[int, int | None, int | None]
"""What tells the falls of a situation apart: the layer they lead to, and luck."""

_WARMER = 1 << 30
"""Warmer than anybody can feel."""


@attrs.frozen
class Quality:
    """A response that can be given, and how it compares with the others of its turn.

    `situations` counts where it is on offer: in `alone` of them nothing else is, in `best` of them
    nothing on offer keeps more customers, and in `traps` of them it looks good at once and costs
    later: nothing on offer leaves her warmer at the end of this turn, something leaves her cooler,
    and yet something on offer keeps more customers.

    `same_as` are responses that lead to the same future at the same risk wherever both are on
    offer; `dominated_by` those which are on offer wherever this one is, never worse and somewhere
    better. There, better is as for best play: more customers stay or, if as many do, there is more
    affection at the end, then more trust.
    """

    turn: str
    response: str
    situations: int
    alone: int
    best: int
    traps: int
    same_as: tuple[str, ...]
    dominated_by: tuple[str, ...]

    @property
    def best_share(self) -> Fraction:
        """In what share of its situations nothing keeps more customers."""
        return Fraction(self.best, self.situations)

    @property
    def trap_share(self) -> Fraction:
        """In what share of its situations it looks good at once and costs later."""
        return Fraction(self.traps, self.situations)

    @property
    def never_best(self) -> bool:
        """Whether something on offer beside it always keeps more customers."""
        return self.best == 0

    @property
    def always_best(self) -> bool:
        """Whether nothing ever keeps more customers, though there is something to choose."""
        return self.best == self.situations > self.alone


def qualities(proof: Proof) -> tuple[Quality, ...]:
    """Return the quality of every response that can be given, in the order of the scenario."""
    turns = range(len(proof.scenario.turns))
    return tuple(quality for turn in turns for quality in _qualities_of_turn(proof, turn))


def _qualities_of_turn(proof: Proof, turn: int) -> Iterator[Quality]:
    """Judge the responses of a turn in all its layers together."""
    layers = [layer for layer in proof.space.layers_of(turn) if proof.graph.choices[layer]]
    if not layers:
        return
    found = [_compare(proof, layer) for layer in layers]
    counts = sum(each.counts for each in found)
    together, differ, worse, better = (
        np.any([getattr(each, name) for each in found], axis=0)
        for name in ("together", "differ", "worse", "better")
    )
    same, dominates = together & ~differ, better & ~worse
    item = proof.scenario.turns[turn]
    ids = [response.id for response in item.responses]
    for number, (situations, alone, best, traps) in enumerate(np.asarray(counts).tolist()):
        if situations:
            yield Quality(
                item.id,
                ids[number],
                situations=situations,
                alone=alone,
                best=best,
                traps=traps,
                same_as=tuple(ids[other] for other in np.flatnonzero(same[number])),
                dominated_by=tuple(ids[other] for other in np.flatnonzero(dominates[:, number])),
            )


@attrs.frozen(eq=False)
class _Comparison:
    """How the responses of a turn compare in one of its layers; by their numbers in the turn.

    `counts` holds for each the numbers of a `Quality`. The others hold a row for each response and
    a column for each: whether both are on offer `together` somewhere, whether their futures
    `differ` there, whether the first is somewhere `worse`, or not on offer where the second is, and
    whether it is somewhere `better`.
    """

    counts: Numbers
    together: Flags
    differ: Flags
    worse: Flags
    better: Flags


def _compare(proof: Proof, layer: int) -> _Comparison:
    """Compare the choices of a layer in every class, each counted as often as it has situations."""
    choices, size = proof.graph.choices[layer], proof.graph.sizes[layer]
    numbers = [choice.response for choice in choices]
    responses = len(proof.space.turns[layer].responses)
    places = np.full((responses, size), NOT_ON_OFFER, np.int8)
    places[numbers] = proof.places[layer]
    offered = places < NOT_ON_OFFER
    best = np.zeros_like(offered)
    best[numbers] = proof.places_by_stayed[layer] == 0
    alone = offered & (offered.sum(axis=0) == 1)
    often = np.bincount(proof.reduced.classes[layer], minlength=size)
    counts = np.zeros((responses, 4), np.int64)
    counts[:, :3] = np.stack([flags @ often for flags in (offered, alone, best)], axis=1)
    counts[numbers, 3] = _traps(proof, layer)
    together, differ = _futures(choices, offered)
    worse, better = _ranks(places)
    return _Comparison(counts, together, differ, worse, better)


def _traps(proof: Proof, layer: int) -> list[int]:
    """Count for each choice where it looks good at once and costs later; see `Quality`."""
    choices, felt = proof.space.graph.choices[layer], proof.space.felt[layer]
    classes, places = proof.reduced.classes[layer], proof.places_by_stayed[layer]
    warmest, coolest = np.full((2, len(classes)), [[-1], [_WARMER]], np.int32)
    for rows, feels in zip((choice.sources for choice in choices), felt, strict=True):
        warmest = put(warmest, rows, np.maximum(part(warmest, rows), feels.affection))
        coolest = put(coolest, rows, np.minimum(part(coolest, rows), feels.affection))
    tempting, counts = coolest < warmest, []
    for choice, feels, place in zip(choices, felt, places, strict=True):
        rows = choice.sources
        good = part(tempting, rows) & (part(warmest, rows) == feels.affection)
        counts.append(int(np.count_nonzero(good & (place[classes[rows]] > 0))))
    return counts


def _futures(choices: Sequence[Choice], offered: Flags) -> tuple[Flags, Flags]:
    """Return which pairs of responses are on offer together, and which lead apart somewhere."""
    ways = tuple({_way(fall): None for choice in choices for fall in choice.falls})
    futures = [(choice.response, _future(choice, ways, offered.shape[1])) for choice in choices]
    together, differ = np.zeros((2, len(offered), len(offered)), np.bool_)
    for (first, one), (second, other) in itertools.combinations(futures, 2):
        both = np.flatnonzero(offered[first] & offered[second])
        columns = zip(one, other, strict=True)
        together[first, second] = len(both) > 0
        differ[first, second] = any((here[both] != there[both]).any() for here, there in columns)
    return together | together.T, differ | differ.T


def _future(choice: Choice, ways: Sequence[Way], size: int) -> list[Numbers]:
    """Return where a choice leads and at which risk, for each way; -1 where it does not."""
    targets: list[Numbers] = [np.full(size, -1, np.int32) for _ in ways]
    risks: list[Numbers] = [np.full(size, -1, np.int8) for _ in ways]
    for fall in choice.falls:
        way, rows = ways.index(_way(fall)), part(choice.sources, fall.rows)
        targets[way][rows], risks[way][rows] = fall.targets, fall.risk
    return [*targets, *risks]


def _way(fall: Fall) -> Way:
    return fall.layer, fall.behind, fall.branch


def _ranks(places: Places) -> tuple[Flags, Flags]:
    """Return which response (row) is worse than which (column) somewhere, and which is better."""
    worse, better = np.zeros((2, len(places), len(places)), np.bool_)
    for column, place in enumerate(places):
        here = np.flatnonzero(place < NOT_ON_OFFER)
        for row, other in enumerate(places):
            worse[row, column] = (other[here] > place[here]).any()
            better[row, column] = (other[here] < place[here]).any()
    return worse, better
