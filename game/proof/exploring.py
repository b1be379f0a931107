"""Visiting every situation that any way of playing can lead to."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

import attrs
import numpy as np

from game.core.rulebook import Rulebook
from game.core.scenario import CERTAIN, Branch, Event, Response, Scenario
from game.core.situation import Situation
from game.core.steps import applies, arrive, befall, close, first_situation, give, on_offer
from game.core.tally import Tally
from game.proof.budget import Costs, Limits, bytes_of
from game.proof.columns import (
    all_rows,
    fields_of,
    folded,
    names_of,
    rows_where,
    situation_of,
    spread,
    taken_of,
)
from game.proof.drops import Draft, Drop, Route, falls_of, together, whole_of
from game.proof.graph import Ends, Graph, Numbers
from game.proof.leading import Entry, Leading
from game.proof.merging import merge
from game.proof.space import Felt, Layer, Space
from game.proof.stages import Stage, end_of, in_order

_NOTHING = Event()

_BLOCK = 1 << 17
"""So many situations are visited at a time."""

Progress = Callable[[int, int], None]
"""Told how many turns were entered before this one, and how many situations were seen so far."""


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
        self.leading = Leading(scenario, rulebook)
        self.falling: defaultdict[Stage, list[Drop]] = defaultdict(list)
        self.layers: list[Layer] = []
        self.memory = 0

    def space(self, progress: Progress) -> Space:
        """Fill the layers one after another, each from those before it."""
        course = self.scenario.course
        first = [int(field) for field in fields_of(first_situation(self.scenario, self.rulebook))]
        starts = [
            drop
            for entry in self.leading.enter(0, first, all_rows(1))
            for drop in self.arrive(entry)
        ]
        self.let_fall(starts)
        drafts: list[list[Draft]] = []
        for stage in in_order(course, self.falling):
            self.layers.append(self.layer(stage))
            progress(course.order.index(stage.turn), self.seen)
            self.check()
            drafts.append(self.drafts(self.layers[-1]))
        self.layers.append(self.layer(end_of(course)))
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
        turn = self.scenario.turns[layer.stage.turn].id
        self.limits.check(turn, self.seen, self.memory, lambda: costs(layer))

    def layer(self, stage: Stage) -> Layer:
        """Merge all that leads into a stage, or to the end."""
        drops = self.falling.pop(stage, [])
        if not drops:
            first = first_situation(self.scenario, self.rulebook)
            return Layer(self.scenario, stage, fields_of(first), 0)
        self.memory -= sum(drop.memory for drop in drops)
        merged = merge([(drop.fields, len(drop.rows)) for drop in drops])
        for drop, targets in zip(drops, merged.rows, strict=True):
            drop.targets, drop.fields = targets, []
        self.memory += bytes_of(merged.fields) + sum(drop.memory for drop in drops)
        return Layer(self.scenario, stage, merged.fields, merged.size)

    def drafts(self, layer: Layer) -> list[Draft]:
        """Give every response in every situation of a layer in which it is on offer."""
        responses = self.scenario.turns[layer.stage.turn].responses
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
            befall(t, branch)
            risk = folded(close(t, response, spoke=spoke))
            affection, trust = affection + weight * t.affection, trust + weight * t.trust
            for left, entry in self.leading.go_on(t.situation(), size):
                for drop in self.arrive(entry):
                    drop.route = attrs.evolve(
                        drop.route,
                        weight=drop.route.weight * weight,
                        whole=drop.route.whole * sum(weights),
                        behind=number if branches else None,
                        left=left,
                    )
                    drop.risk = taken_of(risk, drop.rows)
                    drops.append(drop)
        return together(drops), Felt(folded(affection), folded(trust))

    def arrive(self, entry: Entry) -> Iterator[Drop]:
        """Let a turn begin, in every way its chance can fall."""
        stage, rows = entry.stage, entry.rows
        if stage.turn == self.leading.end:
            yield Drop(Route(stage), rows, entry.fields)
            return
        item = self.scenario.turns[stage.turn]
        if item.event == _NOTHING and not (item.chance or self.scenario.laters):
            yield Drop(Route(stage), rows, entry.fields)
            return
        before = situation_of(stage.turn, entry.fields, self.scenario)
        branches, weights = item.chance or CERTAIN, _weights(item.chance)
        for number, (branch, weight) in enumerate(zip(branches, weights, strict=True)):
            t = self.tally(before)
            arrive(t, item, branch, entry.now)
            after = [folded(field) for field in fields_of(t.situation())]
            drawn = number if item.chance else None
            yield Drop(Route(stage, weight, sum(weights), branch=drawn), rows, after)

    def let_fall(self, drops: Sequence[Drop]) -> None:
        """Let situations fall into their layers."""
        for drop in drops:
            self.falling[drop.route.stage].append(drop)
            self.memory += drop.memory

    def tally(self, before: Situation) -> Tally:
        """Set situations in motion."""
        return Tally(before, self.scenario, self.rulebook)

    def graph(self, starts: Sequence[Drop], drafts: list[list[Draft]]) -> Graph:
        """Return the finished graph; the drafts are used up, which makes room for it."""
        sizes = tuple(layer.size for layer in self.layers)
        layers = {layer.stage: number for number, layer in enumerate(self.layers)}
        choices, weights = [], []
        for size in sizes[:-1]:
            turn = drafts.pop(0)
            whole = whole_of(drop for draft in turn for drop in draft.drops)
            choices.append(tuple(draft.choice(whole, size, layers) for draft in turn))
            weights.append(whole)
        whole = whole_of(starts)
        return Graph(
            stages=tuple(layer.stage for layer in self.layers[:-1]),
            sizes=sizes,
            choices=tuple(choices),
            weights=tuple(weights),
            starts=falls_of(starts, whole, 1, layers),
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
