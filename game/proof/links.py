"""The graph as plain numbers: what can follow each situation, and what happens on the way there.

For walking from situation to situation, one play at a time. The rules are asked a second time, on
columns again, to write down what they change and why.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from game.core.reasons import Change
from game.core.scenario import CERTAIN, Later
from game.core.situation import Situation
from game.core.steps import arrive, befall, close, coming, first_situation, give
from game.core.tally import Tally
from game.proof.columns import Indices, fields_of, situation_of, spread, taken
from game.proof.graph import Choice, Fall
from game.proof.merging import apart, numbered
from game.proof.space import Space


@attrs.frozen(eq=False)
class Link:
    """One way in which a turn can go on, for each of its situations in their order.

    `targets` are the places, among the situations of the turn that is entered, of those that are
    led to, `happenings` the numbers of what happens; -1 where this is no way to go on.
    """

    targets: memoryview
    happenings: memoryview


@attrs.frozen(eq=False)
class Fork:
    """What situations have in common that look alike and go on in the same ways.

    `offered` are the numbers of the responses on offer. `links` lead on; `bounds` are their chances
    for a random trainee, each added to those before it, so that the last is 1. At the end of a play
    there are none, but the number of an ending, which is -1 before.
    """

    turn: int
    status: int
    offered: tuple[int, ...] = ()
    bounds: tuple[float, ...] = ()
    links: tuple[Link, ...] = ()
    ending: int = -1


@attrs.frozen(eq=False)
class Happening:
    """What happens between two situations; many such steps are alike in it.

    A response in a turn, the branch that falls behind it, what they change, and the relationship
    status at the end of that turn; then the turn that is entered, what comes `now` of earlier
    turns, the branch that falls there, what all that changes, and the fork that is reached. Turns
    and responses are numbers: `response` is None before the first turn, and at the end `entered` is
    the number of turns. Branches are None where nothing is drawn.
    """

    turn: int
    response: int | None
    behind: int | None
    changes: tuple[Change, ...]
    status: int
    entered: int
    now: tuple[Later, ...]
    branch: int | None
    arrival: tuple[Change, ...]
    fork: Fork


@attrs.frozen(eq=False)
class Links:
    """All that can happen; `start` leads from one place, before the first turn, into it."""

    start: Fork
    happenings: tuple[Happening, ...]


def links_of(space: Space) -> Links:
    """Return the graph of a space as plain numbers."""
    return _Linking(space).links()


class _Linking:
    """Forks and happenings while they are found, from the ends back to the start."""

    def __init__(self, space: Space) -> None:
        self.space = space
        self.graph = space.graph
        self.turns = space.turns
        self.happenings: list[Happening] = []
        self.forks: list[Fork] = []
        self.forks_of: dict[int, Indices] = {}

    def links(self) -> Links:
        """Find what leads into the ends, then what leads into the last turn, and so on."""
        self.ends()
        for layer in reversed(range(len(self.turns))):
            if self.graph.sizes[layer]:
                self.layer(layer)
        return Links(self.start(), tuple(self.happenings))

    def ends(self) -> None:
        """Find the forks at which plays end."""
        ends, last = self.graph.ends, len(self.turns)
        classes, examples = _classes([ends.ending, ends.status], self.graph.sizes[last])
        self.forks_of[last] = classes
        for row in examples:
            turn, status = len(self.space.scenario.turns), int(ends.status[row])
            fork = Fork(turn, status, ending=int(ends.ending[row]))
            self.forks.append(fork)

    def layer(self, layer: int) -> None:
        """Find the forks of a layer."""
        size = self.graph.sizes[layer]
        ways = [(choice, fall) for choice in self.graph.choices[layer] for fall in choice.falls]
        links = [self.respond(layer, choice, fall) for choice, fall in ways]
        status = spread(self.space.layers[layer].situations.status, size)
        leads = [np.asarray(link.targets) >= 0 for link in links]
        classes, examples = _classes([status, *leads], size)
        self.forks_of[layer] = classes + len(self.forks)
        for row in examples:
            here = [number for number, lead in enumerate(leads) if lead[row]]
            fork = Fork(
                turn=self.graph.stages[layer].turn,
                status=int(status[row]),
                offered=tuple(dict.fromkeys(ways[number][0].response for number in here)),
                bounds=_bounds([ways[number][1].weight for number in here]),
                links=tuple(links[number] for number in here),
            )
            self.forks.append(fork)

    def start(self) -> Fork:
        """Return the fork that leads into the first turn."""
        first = first_situation(self.space.scenario, self.space.rulebook)
        here, falls = np.zeros(1, np.int64), self.graph.starts
        links = [self.link(-1, None, fall, here, self.tally(first)) for fall in falls]
        bounds = _bounds([fall.weight for fall in falls])
        return Fork(-1, first.status, bounds=bounds, links=tuple(links))

    def respond(self, layer: int, choice: Choice, fall: Fall) -> Link:
        """Give a response in all situations from which chance falls so."""
        turn, sources = self.turns[layer], choice.sources[fall.rows]
        t = self.tally(self.space.layers[layer].at(sources))
        spoke = give(t, turn.responses[choice.response])
        befall(t, CERTAIN[0] if fall.behind is None else turn.after[fall.behind])
        close(t, turn.responses[choice.response], spoke=spoke)
        return self.link(layer, choice.response, fall, sources, t)

    def link(
        self, layer: int, response: int | None, fall: Fall, sources: Indices, t: Tally
    ) -> Link:
        """Lead on from the end of a turn, and note what happens."""
        targets, happenings = np.full((2, self.size(layer)), -1, np.int32)
        changes, after = t.changes or [], t.situation()
        columns = [spread(field, len(sources)) for field in (t.status, *(c.by for c in changes))]
        for due, rows in apart([bits & 1 for bits in after.pending], len(sources)):
            now = coming(after._replace(pending=due), self.space.scenario)
            there = situation_of(after.turn, taken(fields_of(after), rows), self.space.scenario)
            arrival = self.arrive(fall, there, now)
            brought = [spread(change.by, len(rows)) for change in arrival]
            status, *given = (column[rows] for column in columns)
            forks = self.forks_of[fall.layer][fall.targets[rows]]
            classes, examples = _classes([status, forks, *given, *brought], len(rows))
            targets[sources[rows]] = fall.targets[rows]
            happenings[sources[rows]] = len(self.happenings) + classes
            for row in examples:
                happening = Happening(
                    turn=self.graph.stages[layer].turn if layer >= 0 else -1,
                    response=response,
                    behind=fall.behind,
                    changes=_at(row, changes, given),
                    status=int(status[row]),
                    entered=self.forks[forks[row]].turn,
                    now=now,
                    branch=fall.branch,
                    arrival=_at(row, arrival, brought),
                    fork=self.forks[forks[row]],
                )
                self.happenings.append(happening)
        return Link(targets.data, happenings.data)

    def arrive(self, fall: Fall, after: Situation, now: Iterable[Later]) -> Sequence[Change]:
        """Let the turn begin that a fall leads to, and return what that changes."""
        t = self.tally(after)
        if fall.layer < len(self.turns):
            turn = self.turns[fall.layer]
            t.turn = self.graph.stages[fall.layer].turn
            arrive(t, turn, CERTAIN[0] if fall.branch is None else turn.chance[fall.branch], now)
        return t.changes or []

    def size(self, layer: int) -> int:
        """Return how many situations a layer has; before the first there is one place."""
        return self.graph.sizes[layer] if layer >= 0 else 1

    def tally(self, s: Situation) -> Tally:
        """Set situations in motion, and write down what changes."""
        return Tally(s, self.space.scenario, self.space.rulebook, [])


def _classes(columns: Sequence[NDArray[Any]], size: int) -> tuple[Indices, Indices]:
    """Return for each row the number of its class of equal rows, and for each class one row."""
    classes, count = numbered(columns, size)
    examples = np.empty(count, np.int64)
    examples[classes] = np.arange(size)
    return classes, examples


def _at(row: int, changes: Sequence[Change], columns: Sequence[NDArray[Any]]) -> tuple[Change, ...]:
    """Return what changes in one row, given by how much it does in all of them."""
    pairs = zip(changes, columns, strict=True)
    return tuple(change._replace(by=int(by[row])) for change, by in pairs if by[row])


def _bounds(weights: Sequence[int]) -> tuple[float, ...]:
    """Return the chances of these weights, each added to those before it."""
    return tuple(bound / sum(weights) for bound in accumulate(weights))
