"""Visiting every situation that any way of playing can lead to."""

import math
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

import attrs
import numpy as np

from game.core.rulebook import Rulebook
from game.core.scenario import Branch, Event, Response, Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import applies, close, first_situation, give, happen, on_offer
from game.core.tally import Tally
from game.proof.budget import Costs, Limits, bytes_of
from game.proof.columns import (
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
from game.proof.drops import Draft, Drop, Route, falls_of, whole_of
from game.proof.graph import Ends, Graph, Numbers
from game.proof.merging import merge
from game.proof.space import Felt, Layer, Space

NOTHING = Event()
CERTAIN = (Branch(1, NOTHING),)
"""What is drawn where there is no chance."""

_BLOCK = 1 << 17
"""So many situations are visited at a time."""

Progress = Callable[[int, int], None]
"""Told the number of the turn that was entered, and how many situations were seen so far."""


def explore(
    scenario: Scenario,
    rulebook: Rulebook,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    progress: Progress = lambda _, __: None,
) -> Space:
    """Visit all situations, layer by layer; raises `LimitReached` when that takes too much."""
    return _Explorer(scenario, rulebook, limits).space(progress)


def costs(layer: Layer) -> Costs:
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
    """The layers while they fill; `memory` is how many bytes they take."""

    def __init__(self, scenario: Scenario, rulebook: Rulebook, limits: Limits) -> None:
        self.scenario = scenario
        self.rulebook = rulebook
        self.limits = limits
        self.end = len(scenario.turns)
        self.falling: list[list[Drop]] = [[] for _ in range(self.end + 1)]
        self.layers: list[Layer] = []
        self.memory = 0

    def space(self, progress: Progress) -> Space:
        """Fill the layers one after another, each from those before it."""
        first = [int(field) for field in fields_of(first_situation(self.scenario, self.rulebook))]
        starts = list(self.enter(0, first, all_rows(1)))
        self.let_fall(starts)
        drafts: list[list[Draft]] = []
        for turn in range(self.end):
            self.layers.append(self.layer(turn))
            progress(turn, self.seen)
            self.check()
            drafts.append(self.drafts(self.layers[turn]))
        self.layers.append(self.layer(self.end))
        felt = tuple(tuple(draft.felt() for draft in turn) for turn in drafts)
        graph = self.graph(starts, drafts)
        return Space(self.scenario, self.rulebook, self.limits, tuple(self.layers), graph, felt)

    @property
    def seen(self) -> int:
        """How many situations were seen so far."""
        return sum(layer.size for layer in self.layers)

    def check(self) -> None:
        """Give up if the turn that was entered last takes too much."""
        layer = self.layers[-1]
        turn = self.scenario.turns[layer.turn].id
        self.limits.check(turn, self.seen, self.memory, lambda: costs(layer))

    def layer(self, turn: int) -> Layer:
        """Merge all that leads into a turn, or to the end."""
        drops, self.falling[turn] = self.falling[turn], []
        if not drops:
            first = first_situation(self.scenario, self.rulebook)
            return Layer(self.scenario, turn, fields_of(first), 0)
        self.memory -= sum(drop.memory for drop in drops)
        merged = merge([(drop.fields, len(drop.rows)) for drop in drops])
        for drop, targets in zip(drops, merged.rows, strict=True):
            drop.targets, drop.fields = targets, []
        self.memory += bytes_of(merged.fields) + sum(drop.memory for drop in drops)
        return Layer(self.scenario, turn, merged.fields, merged.size)

    def drafts(self, layer: Layer) -> list[Draft]:
        """Give every response in every situation of a layer in which it is on offer."""
        responses = self.scenario.turns[layer.turn].responses
        drafts = list(map(Draft, range(len(responses))))
        for first in range(0, layer.size, _BLOCK):
            block = layer.block(first, _BLOCK)
            situations = block.situations
            for draft, response in zip(drafts, responses, strict=True):
                offered = on_offer(response, situations, self.scenario, self.rulebook)
                rows = rows_where(offered, block.size)
                if len(rows):
                    before = situations if len(rows) == block.size else block.at(rows)
                    drops, felt = self.answers(before, response, len(rows))
                    draft.add(first, rows, drops, felt)
                    self.let_fall(drops)
                    self.memory += bytes_of((rows, felt.affection, felt.trust))
                    self.check()
        return [draft for draft in drafts if draft.size]

    def answers(self, before: Situation, response: Response, size: int) -> tuple[list[Drop], Felt]:
        """Give a response, in every way the chance behind it can fall, and go on."""
        branches = self.scenario.turns[before.turn].after
        weights = _weights(branches)
        given = self.tally(before)
        spoke = give(given, response)
        drops: list[Drop] = []
        affection = trust = 0
        for number, (branch, weight) in enumerate(zip(branches or CERTAIN, weights, strict=True)):
            t = self.tally(given.situation())
            happen(t, branch.event)
            risk = folded(close(t, response, spoke=spoke))
            affection, trust = affection + weight * t.affection, trust + weight * t.trust
            for drop in self.go_on(t.situation(), size):
                drop.route = attrs.evolve(
                    drop.route,
                    weight=drop.route.weight * weight,
                    whole=drop.route.whole * sum(weights),
                    behind=number if branches else None,
                )
                drop.risk = taken_of(risk, drop.rows)
                drops.append(drop)
        return drops, Felt(folded(affection), folded(trust))

    def go_on(self, after: Situation, size: int) -> Iterator[Drop]:
        """Lead those who stay to the next turn, and those who left to the end."""
        fields = [folded(field) for field in fields_of(after)]
        left = after.status == Status.LEFT
        for turn, leaves in ((self.end, True), (after.turn + 1, False)):
            rows = rows_where(left if leaves else left ^ True, size)
            for drop in self.enter(turn, taken(fields, rows), rows):
                drop.route = attrs.evolve(drop.route, left=leaves)
                yield drop

    def enter(self, turn: int, fields: Fields, rows: Indices) -> Iterator[Drop]:
        """Lead situations to the first turn from this one on that applies to them."""
        while len(rows) and turn < self.end:
            applying = self.applying(turn, fields)
            stop, skip = (rows_where(test, len(rows)) for test in (applying, applying ^ True))
            if len(stop):
                yield from self.arrive(turn, taken(fields, stop), part(rows, stop))
            turn, fields, rows = turn + 1, taken(fields, skip), part(rows, skip)
        if len(rows):
            yield Drop(Route(turn), rows, fields)

    def applying(self, turn: int, fields: Fields) -> bool:
        """Whether, or where, a turn applies to situations."""
        when = self.scenario.turns[turn].when
        if when is None:
            return True
        return applies(when, self.situation(turn, fields), self.scenario, self.rulebook)

    def arrive(self, turn: int, fields: Fields, rows: Indices) -> Iterator[Drop]:
        """Let the event of a turn happen, in every way its chance can fall."""
        item = self.scenario.turns[turn]
        branches, weights = item.chance or CERTAIN, _weights(item.chance)
        if item.event == NOTHING and not item.chance:
            yield Drop(Route(turn), rows, fields)
            return
        before = self.situation(turn, fields)
        for number, (branch, weight) in enumerate(zip(branches, weights, strict=True)):
            t = self.tally(before)
            happen(t, item.event)
            happen(t, branch.event)
            after = [folded(field) for field in fields_of(t.situation())]
            drawn = number if item.chance else None
            yield Drop(Route(turn, weight, sum(weights), branch=drawn), rows, after)

    def let_fall(self, drops: Sequence[Drop]) -> None:
        """Let situations fall into their layers."""
        for drop in drops:
            self.falling[drop.route.layer].append(drop)
            self.memory += drop.memory

    def tally(self, before: Situation) -> Tally:
        """Set situations in motion."""
        return Tally(before, self.scenario, self.rulebook)

    def situation(self, turn: int, fields: Fields) -> Situation:
        """Return the situation, or situations, with these fields."""
        return situation_of(turn, fields, self.scenario)

    def graph(self, starts: Sequence[Drop], drafts: list[list[Draft]]) -> Graph:
        """Return the finished graph; the drafts are used up, which makes room for it."""
        sizes = tuple(layer.size for layer in self.layers)
        choices, weights = [], []
        for size in sizes[:-1]:
            turn = drafts.pop(0)
            whole = whole_of(drop for draft in turn for drop in draft.drops)
            choices.append(tuple(draft.choice(whole, size) for draft in turn))
            weights.append(whole)
        whole = whole_of(starts)
        return Graph(
            sizes=sizes,
            choices=tuple(choices),
            weights=tuple(weights),
            starts=falls_of(starts, whole, 1),
            start_weight=whole,
            ends=self.ends(self.layers[-1]),
        )

    def ends(self, layer: Layer) -> Ends:
        """Return which ending is reached in each of the last situations."""
        s, size = layer.situations, layer.size
        ending = first_fitting(s, size, self.scenario, self.rulebook)
        values = (s.status, s.feelings.affection, s.feelings.trust)
        return Ends(*(spread(folded(value), size) for value in (ending, *values)))


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
