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

from game.proof.columns import part
from game.proof.forward import Exact
from game.proof.graph import Choice, Fall
from game.proof.proof import Proof
from game.proof.space import Space

Table = NDArray[np.int64]
"""A row for each choice of a turn, a column for each situation."""

Flags = NDArray[np.bool_]
"""The same, where something holds or does not."""


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
    places = _places(choices, proof.best.ranks[turn], size)
    offered = places >= 0
    alone = offered & (offered.sum(axis=0) == 1)
    best = offered & (_places(choices, proof.best.choices[0][turn], size) == 0)
    traps = _looks_good(proof.space, turn) & ~best[:, proof.reduced.classes[turn]]
    same, dominates = _same(choices, offered), _dominates(places)
    for c, response in enumerate(responses):
        yield Quality(
            proof.scenario.turns[turn].id,
            response,
            situations=int(counts[offered[c]].sum()),
            alone=int(counts[alone[c]].sum()),
            best=int(counts[best[c]].sum()),
            traps=int(traps[c].sum()),
            same_as=tuple(responses[other] for other in np.flatnonzero(same[c])),
            dominated_by=tuple(responses[other] for other in np.flatnonzero(dominates[:, c])),
        )


def _places(choices: Sequence[Choice], values: Sequence[Exact], size: int) -> Table:
    """Return how many others on offer have a higher value; -1 where a choice is not on offer."""
    table = np.full((len(choices), size), -1, object)
    for c, (choice, value) in enumerate(zip(choices, values, strict=True)):
        table[c, choice.sources] = value
    higher = np.array([(table > row).sum(axis=0) for row in table], np.int64)
    return np.where(table >= 0, higher, -1)


def _looks_good(space: Space, turn: int) -> Flags:
    """Return in which situations nothing leaves her warmer at once, but something cooler."""
    choices, size = space.graph.choices[turn], space.graph.sizes[turn]
    warmth = np.full((len(choices), size), -1, np.int64)
    for row, choice, felt in zip(warmth, choices, space.felt[turn], strict=True):
        row[choice.sources] = felt.affection
    warmest = warmth.max(axis=0)
    some_cooler = np.where(warmth == -1, warmest, warmth).min(axis=0) < warmest
    good: Flags = (warmth == warmest) & some_cooler
    return good


def _same(choices: Sequence[Choice], offered: Flags) -> Flags:
    """Return which pairs of choices have the same future wherever both are on offer."""
    ways = {_way(fall): None for choice in choices for fall in choice.falls}
    futures = np.full((len(choices), len(ways), 2, offered.shape[1]), -1, np.int64)
    for future, choice in zip(futures, choices, strict=True):
        numbers = dict(zip(ways, future, strict=True))
        for fall in choice.falls:
            targets, risk = numbers[_way(fall)]
            rows = part(choice.sources, fall.rows)
            targets[rows], risk[rows] = fall.targets, fall.risk
    same = np.zeros((len(choices), len(choices)), np.bool_)
    for first, second in itertools.combinations(range(len(choices)), 2):
        both = offered[first] & offered[second]
        equal = (futures[first] == futures[second])[:, :, both].all()
        same[first, second] = same[second, first] = both.any() and equal
    return same


def _way(fall: Fall) -> tuple[int, int | None, int | None]:
    """Return what tells the falls of a situation apart: the turn they lead to, and luck."""
    return fall.layer, fall.behind, fall.branch


def _dominates(places: Table) -> Flags:
    """Return which choice (row) dominates which (column)."""
    found = np.zeros((len(places), len(places)), np.bool_)
    for column, place in enumerate(places):
        here = place >= 0
        for row, other in enumerate(places):
            never_worse = (other[here] >= 0) & (other[here] <= place[here])
            found[row, column] = never_worse.all() and (other[here] < place[here]).any()
    return found
