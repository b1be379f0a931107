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
"""A row for each choice of a turn, a column for each situation, or for each choice."""

Way = tuple[int, int | None, int | None]
"""What tells the falls of a situation apart: the turn they lead to, and luck."""

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
    """Compare the choices of a turn in every class, each counted as often as it has situations."""
    choices, size = proof.graph.choices[turn], proof.graph.sizes[turn]
    if not choices:
        return
    responses = [proof.scenario.turns[turn].responses[c.response].id for c in choices]
    counts = np.bincount(proof.reduced.classes[turn], minlength=size)
    places = proof.places[turn]
    offered = places < NOT_ON_OFFER
    alone = offered & (offered.sum(axis=0) == 1)
    best = proof.places_by_stayed[turn] == 0
    traps = _traps(proof, turn)
    same, dominates = _same(choices, offered), _dominates(places)
    for c, response in enumerate(responses):
        yield Quality(
            proof.scenario.turns[turn].id,
            response,
            situations=int(counts[offered[c]].sum()),
            alone=int(counts[alone[c]].sum()),
            best=int(counts[best[c]].sum()),
            traps=traps[c],
            same_as=tuple(responses[other] for other in np.flatnonzero(same[c])),
            dominated_by=tuple(responses[other] for other in np.flatnonzero(dominates[:, c])),
        )


def _traps(proof: Proof, turn: int) -> list[int]:
    """Count for each choice where it looks good at once and costs later; see `Quality`."""
    choices, felt = proof.space.graph.choices[turn], proof.space.felt[turn]
    classes, places = proof.reduced.classes[turn], proof.places_by_stayed[turn]
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


def _same(choices: Sequence[Choice], offered: Flags) -> Flags:
    """Return which pairs of choices have the same future wherever both are on offer."""
    ways = tuple({_way(fall): None for choice in choices for fall in choice.falls})
    futures = [_future(choice, ways, offered.shape[1]) for choice in choices]
    same = np.zeros((len(choices), len(choices)), np.bool_)
    for first, second in itertools.combinations(range(len(choices)), 2):
        both = np.flatnonzero(offered[first] & offered[second])
        columns = zip(futures[first], futures[second], strict=True)
        if len(both) and all((one[both] == other[both]).all() for one, other in columns):
            same[first, second] = same[second, first] = True
    return same


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


def _dominates(places: Places) -> Flags:
    """Return which choice (row) dominates which (column)."""
    found = np.zeros((len(places), len(places)), np.bool_)
    for column, place in enumerate(places):
        here = np.flatnonzero(place < NOT_ON_OFFER)
        for row, other in enumerate(places):
            never_worse = (other[here] <= place[here]).all()
            found[row, column] = never_worse and (other[here] < place[here]).any()
    return found
