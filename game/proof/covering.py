"""A few plays that show everything: every response, every branch of luck, every ending."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

import attrs
import numpy as np

from game.core.engine import State, outcome, replay
from game.core.luck import at_visit, draw_branch
from game.core.scenario import Scenario, Turn
from game.proof.columns import Indices
from game.proof.graph import Choice, Fall, Graph
from game.proof.proof import Proof

Luck = Mapping[tuple[int, str], int]
"""The branch of each chance, by the number of its turn and the key of its event at a visit."""

Part = tuple[str, str, str | int]
"""What a play can show: the id of a turn, a word for what it is, and an id or number in it."""

_ENOUGH_SEEDS = 10_000
"""So many seeds are tried; what only rarer luck could show is not shown."""

_NOWHERE = -1_000_000
"""Worse than a play that shows nothing: one that cannot go on to its end."""


def covering_plays(proof: Proof) -> tuple[State, ...]:
    """Return finished plays which together show all that can be shown; the same ones every time.

    With the luck of seed 1, then 2 and so on, the play is taken that shows most of what is still
    missing, until nothing is. What later plays show as well is left out in the end.
    """
    graph, scenario = proof.outline, proof.scenario
    missing = set(_parts(scenario, graph))
    plays: list[State] = []
    spent: set[tuple[int, ...]] = set()
    for seed in range(1, _ENOUGH_SEEDS):
        if not missing:
            break
        luck = _luck(scenario, seed)
        drawn = tuple(luck.values())
        while missing and drawn not in spent:
            responses = _Search(scenario, graph, luck, missing).responses()
            state = replay(scenario, proof.rulebook, seed, responses)
            if missing.isdisjoint(shown(state)):
                spent.add(drawn)
            else:
                plays.append(state)
                missing -= shown(state)
    return _needed(plays)


def shown(state: State) -> frozenset[Part]:
    """Return what a play has shown: responses, branches of luck and, if it is over, the ending."""
    parts: set[Part] = set()
    for step in state.steps:
        parts.add((step.turn.id, "response", step.response.id))
        if step.chance is not None:
            parts.add((step.turn.id, "chance", step.chance))
        if step.behind is not None:
            parts.add((step.turn.id, "after", step.behind))
    result = outcome(state)
    return frozenset(parts | ({("", "ending", result.ending.id)} if result else set()))


def _parts(scenario: Scenario, graph: Graph) -> Iterator[Part]:
    """Yield all that some play can show."""
    turns = [scenario.turns[stage.turn] for stage in graph.stages]
    for fall in graph.starts:
        yield from _drawn(turns, -1, fall)
    for layer, choices in enumerate(graph.choices):
        for choice in choices:
            yield _response(turns[layer], choice.response)
            for fall in choice.falls:
                yield from _drawn(turns, layer, fall)
    for number in np.flatnonzero(np.bincount(graph.ends.ending)):
        yield _ending(scenario, int(number))


def _response(turn: Turn, number: int) -> Part:
    return turn.id, "response", turn.responses[number].id


def _ending(scenario: Scenario, number: int) -> Part:
    return "", "ending", scenario.endings[number].id


def _drawn(turns: Sequence[Turn], layer: int, fall: Fall) -> Iterator[Part]:
    """Yield the branches that are drawn in a fall from a layer, given the turns of layers."""
    if fall.behind is not None:
        yield turns[layer].id, "after", fall.behind
    if fall.branch is not None:
        yield turns[fall.layer].id, "chance", fall.branch


def _luck(scenario: Scenario, seed: int) -> Luck:
    return {
        (number, key): draw_branch(seed, turn.id, [branch.weight for branch in branches], key)
        for number, turn in enumerate(scenario.turns)
        for event, branches in (("chance", turn.chance), ("after", turn.after))
        for key in (at_visit(event, visit) for visit in range(1, turn.repeat + 1))
        if branches
    }


def _needed(plays: list[State]) -> tuple[State, ...]:
    """Leave out each play whose parts are all shown by the others that are kept."""
    times = Counter(part for play in plays for part in shown(play))
    kept = []
    for play in plays:
        if all(times[part] > 1 for part in shown(play)):
            times.subtract(shown(play))
        else:
            kept.append(play)
    return tuple(kept)


@attrs.frozen(eq=False)
class _Search:
    """Looking for the play that, with a given luck, shows most of what is missing."""

    scenario: Scenario
    graph: Graph
    luck: Luck
    missing: Collection[Part]

    def responses(self) -> tuple[str, ...]:
        """Return the responses of that play; of equal ones the first in the order of the file."""
        steps = self.steps()
        fall = next(fall for fall in self.graph.starts if self.happens(-1, fall))
        layer, row = fall.layer, int(fall.targets[0])
        responses = []
        while layer < len(steps):
            number, following, target = map(int, steps[layer][row])
            responses.append(self.turns[layer].responses[number].id)
            layer, row = following, target
        return tuple(responses)

    def steps(self) -> Sequence[Indices]:
        """Return for every situation a response, and the layer and the row it leads to."""
        graph = self.graph
        news = [np.full(size, _NOWHERE, np.int64) for size in graph.sizes]
        steps = [np.zeros((size, 3), np.int64) for size in graph.sizes[:-1]]
        for number in np.flatnonzero(np.bincount(graph.ends.ending)):
            new = _ending(self.scenario, int(number)) in self.missing
            news[-1][graph.ends.ending == number] = new
        for layer in reversed(range(len(steps))):
            for choice in graph.choices[layer]:
                for fall in (fall for fall in choice.falls if self.happens(layer, fall)):
                    found = news[fall.layer][fall.targets] + self.new(layer, choice, fall)
                    rows = choice.sources[fall.rows]
                    better = found > news[layer][rows]
                    news[layer][rows[better]] = found[better]
                    steps[layer][rows[better], :2] = choice.response, fall.layer
                    steps[layer][rows[better], 2] = fall.targets[better]
        return steps

    @cached_property
    def turns(self) -> Sequence[Turn]:
        """The turns of the layers."""
        return [self.scenario.turns[stage.turn] for stage in self.graph.stages]

    def new(self, layer: int, choice: Choice, fall: Fall) -> int:
        """Return how much of what is missing is shown by a response and the luck it meets."""
        given = _response(self.turns[layer], choice.response)
        return sum(part in self.missing for part in (given, *_drawn(self.turns, layer, fall)))

    def happens(self, layer: int, fall: Fall) -> bool:
        """Whether luck takes a fall from a layer (-1 from the start)."""
        behind = fall.behind is None or fall.behind == self.drawn(layer, "after")
        return behind and (fall.branch is None or fall.branch == self.drawn(fall.layer, "chance"))

    def drawn(self, layer: int, event: str) -> int:
        """Return the branch that luck takes in a layer."""
        stage = self.graph.stages[layer]
        return self.luck[stage.turn, at_visit(event, stage.visit)]
