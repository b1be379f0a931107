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
from game.core.scenario import Scenario
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

    `plans` holds a row for each pair: the response to each visit of a turn that at least one of the
    two plays came to, or -1. `taken` counts the responses of the first play.
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
    visits = _Visits.of(proof.scenario, proof.outline)
    plan = _plan(proof, visits, first, second)
    if plan is None:
        return Verdict(claim, holds=True)
    way, other = (_way(proof, visits, plan, ending) for ending in (first, second))
    return Verdict(
        claim,
        holds=False,
        counterexample=way.responses,
        seed=seed_for(proof.scenario, way),
        why=_why(claim, proof, way, other),
    )


@attrs.frozen(eq=False)
class _Visits:
    """The visits that a plan answers, numbered, and for each layer the number of its visit.

    In a loop two plays can come to the same visit of a turn in different layers: `ends` says for
    each visit after which layer that cannot be any more, -1 outside of loops.
    """

    of_layers: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, scenario: Scenario, graph: Graph) -> "_Visits":
        """Return the visits of a graph."""
        keys = [(stage.turn, stage.visit) for stage in graph.stages]
        numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        loops = scenario.course.loops
        last = {loops[stage.turn]: layer for layer, stage in enumerate(graph.stages)}
        ends = (last[loops[turn]] if loops[turn] else -1 for turn, _visit in numbers)
        return cls(tuple(numbers[key] for key in keys), tuple(ends))

    def open(self, layer: int) -> list[int]:
        """Return the visits that one of two plays may still come to after the other."""
        return [visit for visit, end in enumerate(self.ends) if end >= layer]


def _plan(proof: Proof, visits: _Visits, first: int, second: int) -> Sequence[int] | None:
    """Return a response to each visit with which luck decides, the shortest there is, or None."""
    graph = proof.outline
    last = len(graph.choices)
    possible = (_possible(graph, first), _possible(graph, second))
    none = np.full((1, len(visits.ends)), -1, np.int8)
    waiting: defaultdict[_Layers, list[_Pairs]] = defaultdict(list)
    for one, other in product(graph.starts, repeat=2):
        start = _Pairs(one.targets, other.targets, np.zeros(1, np.int64), none)
        waiting[one.layer, other.layer].append(start)
    for layer in range(last):
        for layers in [layers for layers in waiting if min(layers) == layer]:
            pairs = _merged(waiting.pop(layers), layers, possible, visits.open(layer))
            for choice in graph.choices[layer]:
                for entered, moved in _moved(pairs, layers, visits.of_layers[layer], choice):
                    waiting[entered].append(moved)
                memory = sum(some.memory for parts in waiting.values() for some in parts)
                id_ = proof.space.turns[layer].id
                proof.space.limits.check(id_, len(pairs.first), pairs.memory + memory)
    pairs = _merged(waiting[last, last], (last, last), possible, [])
    if not len(pairs.first):
        return None
    plan: list[int] = pairs.plans[np.argmin(pairs.taken)].tolist()
    return plan


def _possible(graph: Graph, ending: int) -> list[NDArray[np.bool_]]:
    chances = solve(graph, ends_with(graph, ending)).values[0]
    return [(chance > 0).astype(np.bool_) for chance in chances]


def _moved(
    pairs: _Pairs, layers: _Layers, visit: int, choice: Choice
) -> Iterator[tuple[_Layers, _Pairs]]:
    """Give a response in both plays, or in the one that has come to this layer, with all luck."""
    agreed = np.isin(pairs.plans[:, visit], (-1, choice.response))
    pairs = pairs.rows(np.flatnonzero(agreed))
    plans, layer = pairs.plans.copy(), min(layers)
    plans[:, visit] = choice.response
    taken = pairs.taken + (layers[0] == layer)
    firsts = _leads(choice, pairs.first) if layers[0] == layer else [(layers[0], pairs.first)]
    seconds = _leads(choice, pairs.second) if layers[1] == layer else [(layers[1], pairs.second)]
    for (one, first), (other, second) in product(firsts, seconds):
        offered = np.flatnonzero((first >= 0) & (second >= 0))
        yield (one, other), _Pairs(first, second, taken, plans).rows(offered)


def _leads(choice: Choice, situations: Indices) -> list[tuple[int, Indices]]:
    """Return where a choice leads from situations, with all luck; -1 where it is not on offer."""
    size = max(situations.max(initial=0), choice.sources.max()) + 1
    leads = []
    for fall in choice.falls:
        targets = np.full(size, -1, np.int64)
        targets[choice.sources[fall.rows]] = fall.targets
        leads.append((fall.layer, targets[situations]))
    return leads


def _merged(
    parts: Sequence[_Pairs], layers: _Layers, possible: _Possible, visits: Sequence[int]
) -> _Pairs:
    """Join pairs that can still end in both endings, each once, with the fewest responses.

    Pairs are told apart by their situations and by what is planned for some visits.
    """
    first, second, taken, plans = (
        np.concatenate([getattr(pairs, field) for pairs in parts])
        for field in ("first", "second", "taken", "plans")
    )
    open_ = possible[0][layers[0]][first] & possible[1][layers[1]][second]
    pairs = _Pairs(first, second, taken, plans).rows(np.flatnonzero(open_))
    if not len(pairs.first):
        return pairs
    pairs = pairs.rows(np.argsort(-pairs.taken, kind="stable"))
    planned = (pairs.plans[:, visit] for visit in visits)
    numbers, count = numbered((pairs.first, pairs.second, *planned), len(pairs.first))
    shortest = np.empty(count, np.int64)
    shortest[numbers] = np.arange(len(numbers))
    return pairs.rows(shortest)


def _way(proof: Proof, visits: _Visits, plan: Sequence[int], ending: int) -> Way:
    """Return the shortest way to an ending with these responses."""
    graph = proof.space.graph
    planned = tuple(
        tuple(choice for choice in choices if choice.response == plan[visit])
        for choices, visit in zip(graph.choices, visits.of_layers, strict=True)
    )
    ways, last = shortest_ways(proof.scenario, attrs.evolve(graph, choices=planned)), len(planned)
    return ways.way(last, ways.nearest(last, np.flatnonzero(graph.ends.ending == ending)))


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
