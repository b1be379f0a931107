"""Visiting every situation that any way of playing can lead to."""

import math
from collections.abc import Callable, Sequence
from operator import itemgetter

import attrs
import numpy as np

from game.core.rulebook import Rulebook
from game.core.scenario import Branch, Event, Response, Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import applies, close, first_situation, give, happen, on_offer
from game.core.tally import Tally
from game.proof.columns import (
    Field,
    Fields,
    Indices,
    all_rows,
    fields_of,
    folded,
    names_of,
    part,
    rows_where,
    situation_of,
    spread,
    taken,
    taken_of,
)
from game.proof.graph import Choice, Ends, Fall, Graph, Numbers
from game.proof.merging import merge
from game.proof.space import Felt, Layer, Space

DEFAULT_LIMIT = 2_000_000
"""How many situations are visited before an exploration gives up."""

CERTAIN = (Branch(1, Event()),)
"""What is drawn where there is no chance."""

_NONE = np.zeros(0, np.int64)

Progress = Callable[[int, int], None]
"""Told the number of the turn that was entered, and how many situations were seen so far."""


class LimitReached(Exception):  # noqa: N818 - a limit is no error
    """There are more situations than the limit allows.

    `turn` is the turn in which it was reached, `costs` says by how much each value of a situation
    multiplies the situations of that turn, the dearest first.
    """

    def __init__(self, limit: int, turn: str, costs: tuple[tuple[str, float], ...]) -> None:
        super().__init__(f"not finished: limit {limit:,} at turn “{turn}”")
        self.limit = limit
        self.turn = turn
        self.costs = costs


@attrs.define(eq=False)
class _Drop:
    """A fall whose layer is not merged yet: it still holds the situations it leads to."""

    rows: Indices
    layer: int
    fields: Fields
    weight: int = 1
    whole: int = 1
    behind: int | None = None
    branch: int | None = None
    risk: Field = 0
    left: bool = False
    targets: Indices = _NONE


@attrs.frozen(eq=False)
class _Draft:
    """A choice whose falls are not merged yet."""

    response: int
    sources: Indices
    drops: list[_Drop]
    felt: Felt


def explore(
    scenario: Scenario,
    rulebook: Rulebook,
    limit: int = DEFAULT_LIMIT,
    progress: Progress = lambda _, __: None,
) -> Space:
    """Visit all situations, layer by layer; raises `LimitReached` when there are too many."""
    return _Explorer(scenario, rulebook, limit).space(progress)


def costs(layer: Layer) -> tuple[tuple[str, float], ...]:
    """Return by how much each value multiplies the situations of a layer, the dearest first.

    Without a value that costs 2.0 there would be half as many situations.
    """
    fields, found = layer.fields, []
    for at, name in enumerate(names_of(layer.scenario)):
        if isinstance(fields[at], np.ndarray):
            without = merge([(fields[:at] + fields[at + 1 :], layer.size)])
            found.append((name, layer.size / without.size))
    return tuple(sorted(found, key=itemgetter(1), reverse=True))


class _Explorer:
    """The layers while they fill."""

    def __init__(self, scenario: Scenario, rulebook: Rulebook, limit: int) -> None:
        self.scenario = scenario
        self.rulebook = rulebook
        self.limit = limit
        self.end = len(scenario.turns)
        self.falling: list[list[_Drop]] = [[] for _ in range(self.end + 1)]

    def space(self, progress: Progress) -> Space:
        """Fill the layers one after another, each from those before it."""
        first = [int(field) for field in fields_of(first_situation(self.scenario, self.rulebook))]
        starts = self.enter(0, first, all_rows(1))
        layers: list[Layer] = []
        drafts: list[list[_Draft]] = []
        for turn in range(self.end):
            layers.append(self.layer(turn))
            seen = sum(layer.size for layer in layers)
            progress(turn, seen)
            if seen > self.limit:
                raise LimitReached(self.limit, self.scenario.turns[turn].id, costs(layers[-1]))
            drafts.append(self.choices(layers[turn]))
        layers.append(self.layer(self.end))
        graph = Graph(
            sizes=tuple(layer.size for layer in layers),
            choices=tuple(tuple(_choice(d, _whole(turn)) for d in turn) for turn in drafts),
            weights=tuple(_whole(turn) for turn in drafts),
            starts=_falls(starts, _whole_of(starts)),
            start_weight=_whole_of(starts),
            ends=self.ends(layers[-1]),
        )
        felt = tuple(tuple(draft.felt for draft in turn) for turn in drafts)
        return Space(self.scenario, self.rulebook, tuple(layers), graph, felt)

    def layer(self, turn: int) -> Layer:
        """Merge all that leads into a turn, or to the end."""
        drops = self.falling[turn]
        if not drops:
            first = first_situation(self.scenario, self.rulebook)
            return Layer(self.scenario, turn, fields_of(first), 0)
        merged = merge([(drop.fields, len(drop.rows)) for drop in drops])
        for drop, targets in zip(drops, merged.rows, strict=True):
            drop.targets, drop.fields = targets, []
        return Layer(self.scenario, turn, merged.fields, merged.size)

    def choices(self, layer: Layer) -> list[_Draft]:
        """Give every response in every situation of a layer in which it is on offer."""
        responses = self.scenario.turns[layer.turn].responses if layer.size else ()
        situations, drafts = layer.situations, []
        for number, response in enumerate(responses):
            offered = on_offer(response, situations, self.scenario, self.rulebook)
            sources = rows_where(offered, layer.size)
            if len(sources):
                drafts.append(self.draft(number, response, layer, sources))
        return drafts

    def draft(self, number: int, response: Response, layer: Layer, sources: Indices) -> _Draft:
        """Give a response, in every way the chance behind it can fall, and go on."""
        branches = self.scenario.turns[layer.turn].after
        weights = _weights(branches)
        given = self.tally(layer.at(sources))
        spoke = give(given, response)
        drops: list[_Drop] = []
        affection = trust = 0
        for behind, (branch, weight) in enumerate(zip(branches or CERTAIN, weights, strict=True)):
            t = self.tally(given.situation())
            happen(t, branch.event)
            risk = folded(close(t, response, spoke=spoke))
            affection, trust = affection + weight * t.affection, trust + weight * t.trust
            for drop in self.go_on(t.situation(), len(sources)):
                drop.behind = behind if branches else None
                drop.weight, drop.whole = drop.weight * weight, drop.whole * sum(weights)
                drop.risk = taken_of(risk, drop.rows)
                drops.append(drop)
        return _Draft(number, sources, drops, Felt(folded(affection), folded(trust)))

    def go_on(self, after: Situation, size: int) -> list[_Drop]:
        """Lead those who stay to the next turn, and those who left to the end."""
        fields, drops = [folded(field) for field in fields_of(after)], []
        left = after.status == Status.LEFT
        for turn, leaves in ((self.end, True), (after.turn + 1, False)):
            rows = rows_where(left if leaves else left ^ True, size)
            for drop in self.enter(turn, taken(fields, rows), rows) if len(rows) else ():
                drop.left = leaves
                drops.append(drop)
        return drops

    def enter(self, turn: int, fields: Fields, rows: Indices) -> list[_Drop]:
        """Lead situations to the first turn from this one on that applies to them."""
        drops: list[_Drop] = []
        while turn < self.end:
            situations = self.situation(turn, fields)
            when = self.scenario.turns[turn].when
            applying = applies(when, situations, self.scenario, self.rulebook)
            stop, skip = (rows_where(test, len(rows)) for test in (applying, applying ^ True))
            if len(stop):
                drops += self.arrive(turn, taken(fields, stop), part(rows, stop))
            if not len(skip):
                return drops
            turn, fields, rows = turn + 1, taken(fields, skip), part(rows, skip)
        return [*drops, self.drop(_Drop(rows, turn, fields))]

    def arrive(self, turn: int, fields: Fields, rows: Indices) -> list[_Drop]:
        """Let the event of a turn happen, in every way its chance can fall."""
        item, before = self.scenario.turns[turn], self.situation(turn, fields)
        branches, weights = item.chance or CERTAIN, _weights(item.chance)
        drops = []
        for number, (branch, weight) in enumerate(zip(branches, weights, strict=True)):
            t = self.tally(before)
            happen(t, item.event)
            happen(t, branch.event)
            after = [folded(field) for field in fields_of(t.situation())]
            drop = _Drop(rows, turn, after, weight, sum(weights))
            drop.branch = number if item.chance else None
            drops.append(self.drop(drop))
        return drops

    def drop(self, drop: _Drop) -> _Drop:
        """Let situations fall into their layer."""
        self.falling[drop.layer].append(drop)
        return drop

    def tally(self, before: Situation) -> Tally:
        """Set situations in motion."""
        return Tally(before, self.scenario, self.rulebook)

    def situation(self, turn: int, fields: Fields) -> Situation:
        """Return the situation, or situations, with these fields."""
        return situation_of(turn, fields, self.scenario)

    def ends(self, layer: Layer) -> Ends:
        """Return which ending is reached in each of the last situations."""
        s, size = layer.situations, layer.size
        ending = first_fitting(s, size, self.scenario, self.rulebook)
        values = (s.status, s.feelings.affection, s.feelings.trust)
        status, affection, trust = (spread(value, size).astype(np.int64) for value in values)
        return Ends(ending, status, affection, trust)


def first_fitting(s: Situation, size: int, scenario: Scenario, rulebook: Rulebook) -> Numbers:
    """Return the number of the ending that each of so many last situations leads to."""
    ending = np.zeros(size, np.int64)
    for number, item in reversed(list(enumerate(scenario.endings))):
        fits = applies(item.when, s, scenario, rulebook)
        ending[rows_where(fits, size)] = number
    return ending


def _weights(branches: Sequence[Branch]) -> list[int]:
    """Return the weights of branches in lowest terms, which keeps all numbers small."""
    weights = [branch.weight for branch in branches or CERTAIN]
    return [weight // math.gcd(*weights) for weight in weights]


def _whole(drafts: list[_Draft]) -> int:
    """Return what all weights of a turn's falls are parts of."""
    return _whole_of([drop for draft in drafts for drop in draft.drops])


def _whole_of(drops: list[_Drop]) -> int:
    return math.lcm(*(drop.whole for drop in drops))


def _choice(draft: _Draft, whole: int) -> Choice:
    return Choice(draft.response, draft.sources, _falls(draft.drops, whole))


def _falls(drops: list[_Drop], whole: int) -> tuple[Fall, ...]:
    return tuple(
        Fall(
            rows=drop.rows,
            layer=drop.layer,
            targets=drop.targets,
            weight=drop.weight * whole // drop.whole,
            behind=drop.behind,
            branch=drop.branch,
            risk=drop.risk,
            left=drop.left,
        )
        for drop in drops
    )
