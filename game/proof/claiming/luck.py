"""The claim that luck alone never decides between two endings.

Two plays with the same responses and different luck are followed side by side, turn by turn, as
pairs of situations: each pair once, however many plays lead to it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

import attrs
import numpy as np
from numpy.typing import NDArray

from game.core.claims import LuckNeverDecides
from game.proof.backward import ends_with, solve
from game.proof.budget import bytes_of
from game.proof.claiming.verdict import Verdict
from game.proof.columns import Indices
from game.proof.graph import Choice, Graph
from game.proof.merging import numbered
from game.proof.proof import Proof
from game.proof.ways import Way, seed_for, shortest_ways
from game.texts import _

_Layers = tuple[int, int]
"""The layers of the two situations of a pair."""

_Possible = tuple[Sequence[NDArray[np.bool_]], Sequence[NDArray[np.bool_]]]
"""For each layer, where the first ending can still be reached with some luck, and the second."""


@attrs.frozen(eq=False)
class _Pairs:
    """Pairs of situations, and how they were reached.

    `plans` holds a row for each pair: the response to each turn that at least one of the two plays
    came to, or -1. `taken` counts the responses of the first play.
    """

    first: Indices
    second: Indices
    taken: Indices
    plans: NDArray[np.int8]

    @property
    def memory(self) -> int:
        """How many bytes they take."""
        return bytes_of((self.first, self.second, self.taken, self.plans))

    def rows(self, rows: Indices) -> "_Pairs":
        """Return some of the pairs."""
        return _Pairs(self.first[rows], self.second[rows], self.taken[rows], self.plans[rows])


def luck_never_decides(claim: LuckNeverDecides, proof: Proof) -> Verdict:
    """Look for responses that luck leads to the one ending or to the other."""
    ids = [ending.id for ending in proof.scenario.endings]
    first, second = ids.index(claim.first.id), ids.index(claim.second.id)
    drawn = any(turn.chance or turn.after for turn in proof.scenario.turns)
    reached = {first, second} <= set(proof.graph.ends.ending.tolist())
    if first == second or not (drawn and reached):
        return Verdict(claim, holds=True, why=_("Luck has nothing to decide between them."))
    plan = _plan(proof, first, second)
    if plan is None:
        return Verdict(claim, holds=True)
    way, other = (_way(proof, plan, ending) for ending in (first, second))
    return Verdict(
        claim,
        holds=False,
        counterexample=way.responses,
        seed=seed_for(proof.scenario, way),
        why=_why(claim, proof, way, other),
    )


def _plan(proof: Proof, first: int, second: int) -> Sequence[int] | None:
    """Return a response to each turn with which luck decides, the shortest there is, or None."""
    graph = proof.outline
    last = len(graph.choices)
    possible = (_possible(graph, first), _possible(graph, second))
    none = np.full((1, last), -1, np.int8)
    waiting: defaultdict[_Layers, list[_Pairs]] = defaultdict(list)
    for one, other in product(graph.starts, repeat=2):
        start = _Pairs(one.targets, other.targets, np.zeros(1, np.int64), none)
        waiting[one.layer, other.layer].append(start)
    for turn in range(last):
        for layers in [layers for layers in waiting if min(layers) == turn]:
            pairs = _merged(waiting.pop(layers), layers, possible)
            for choice in graph.choices[turn]:
                for entered, moved in _moved(pairs, layers, turn, choice):
                    waiting[entered].append(moved)
                memory = sum(some.memory for parts in waiting.values() for some in parts)
                id_ = proof.scenario.turns[turn].id
                proof.space.limits.check(id_, len(pairs.first), pairs.memory + memory)
    pairs = _merged(waiting[last, last], (last, last), possible)
    if not len(pairs.first):
        return None
    plan: list[int] = pairs.plans[np.argmin(pairs.taken)].tolist()
    return plan


def _possible(graph: Graph, ending: int) -> list[NDArray[np.bool_]]:
    chances = solve(graph, ends_with(graph, ending)).values[0]
    return [(chance > 0).astype(np.bool_) for chance in chances]


def _moved(
    pairs: _Pairs, layers: _Layers, turn: int, choice: Choice
) -> Iterator[tuple[_Layers, _Pairs]]:
    """Give a response in both plays, or in the one that has come to this turn, with all luck."""
    plans = pairs.plans.copy()
    plans[:, turn] = choice.response
    taken = pairs.taken + (layers[0] == turn)
    firsts = _leads(choice, pairs.first) if layers[0] == turn else [(layers[0], pairs.first)]
    seconds = _leads(choice, pairs.second) if layers[1] == turn else [(layers[1], pairs.second)]
    for (layer, first), (other, second) in product(firsts, seconds):
        offered = np.flatnonzero((first >= 0) & (second >= 0))
        yield (layer, other), _Pairs(first, second, taken, plans).rows(offered)


def _leads(choice: Choice, situations: Indices) -> list[tuple[int, Indices]]:
    """Return where a choice leads from situations, with all luck; -1 where it is not on offer."""
    size = max(situations.max(initial=0), choice.sources.max()) + 1
    leads = []
    for fall in choice.falls:
        targets = np.full(size, -1, np.int64)
        targets[choice.sources[fall.rows]] = fall.targets
        leads.append((fall.layer, targets[situations]))
    return leads


def _merged(parts: Sequence[_Pairs], layers: _Layers, possible: _Possible) -> _Pairs:
    """Join pairs that can still end in both endings, each once, with the fewest responses."""
    first, second, taken, plans = (
        np.concatenate([getattr(pairs, field) for pairs in parts])
        for field in ("first", "second", "taken", "plans")
    )
    open_ = possible[0][layers[0]][first] & possible[1][layers[1]][second]
    pairs = _Pairs(first, second, taken, plans).rows(np.flatnonzero(open_))
    if not len(pairs.first):
        return pairs
    pairs = pairs.rows(np.argsort(-pairs.taken, kind="stable"))
    numbers, count = numbered((pairs.first, pairs.second), len(pairs.first))
    shortest = np.empty(count, np.int64)
    shortest[numbers] = np.arange(len(numbers))
    return pairs.rows(shortest)


def _way(proof: Proof, plan: Sequence[int], ending: int) -> Way:
    """Return the shortest way to an ending with these responses."""
    graph = proof.space.graph
    planned = tuple(
        tuple(choice for choice in choices if choice.response == response)
        for choices, response in zip(graph.choices, plan, strict=True)
    )
    ways = shortest_ways(proof.scenario, attrs.evolve(graph, choices=planned))
    ends = np.flatnonzero(graph.ends.ending == ending)
    return ways.way(len(plan), ways.nearest(len(plan), ends))


def _why(claim: LuckNeverDecides, proof: Proof, way: Way, other: Way) -> str:
    """Say with which luck the same responses end in the second ending."""
    seed = seed_for(proof.scenario, other)
    sentence = (
        _("With {luck}, the same responses end in “{ending}”.")
        if way.responses == other.responses
        else _("With {luck}, and no other response to any turn, {responses} ends in “{ending}”.")
    )
    return sentence.format(
        luck=_("seed {seed}").format(seed=seed) if seed else _("other luck"),
        responses=", ".join(other.responses),
        ending=claim.second.id,
    )
