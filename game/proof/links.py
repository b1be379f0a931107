"""The graph as plain numbers: what can follow each situation, and what happens on the way there.

For walking from situation to situation, one play at a time. The rules are asked a second time, on
columns again, to write down what they change and why.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from game.core.reasons import Change
from game.core.situation import Situation
from game.core.steps import close, first_situation, give, happen
from game.core.tally import Tally
from game.proof.columns import Indices, spread
from game.proof.graph import Choice, Fall
from game.proof.merging import numbered
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
    status at the end of that turn; then the turn that is entered, the branch that falls there, what
    that changes, and the fork that is reached. Turns and responses are numbers: `response` is None
    before the first turn, and at the end `entered` is the number of turns. Branches are None where
    nothing is drawn.
    """

    turn: int
    response: int | None
    behind: int | None
    changes: tuple[Change, ...]
    status: int
    entered: int
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
        self.turns = space.scenario.turns
        self.happenings: list[Happening] = []
        self.forks: list[Fork] = []
        self.forks_of: dict[int, Indices] = {}

    def links(self) -> Links:
        """Find what leads into the ends, then what leads into the last turn, and so on."""
        self.ends()
        for turn in reversed(range(len(self.turns))):
            if self.graph.sizes[turn]:
                self.turn(turn)
        return Links(self.start(), tuple(self.happenings))

    def ends(self) -> None:
        """Find the forks at which plays end."""
        ends, last = self.graph.ends, len(self.turns)
        classes, examples = _classes([ends.ending, ends.status], self.graph.sizes[last])
        self.forks_of[last] = classes
        for row in examples:
            fork = Fork(last, status=int(ends.status[row]), ending=int(ends.ending[row]))
            self.forks.append(fork)

    def turn(self, turn: int) -> None:
        """Find the forks of a turn."""
        size = self.graph.sizes[turn]
        ways = [(choice, fall) for choice in self.graph.choices[turn] for fall in choice.falls]
        links = [self.respond(turn, choice, fall) for choice, fall in ways]
        status = spread(self.space.layers[turn].situations.status, size)
        leads = [np.asarray(link.targets) >= 0 for link in links]
        classes, examples = _classes([status, *leads], size)
        self.forks_of[turn] = classes + len(self.forks)
        for row in examples:
            here = [number for number, lead in enumerate(leads) if lead[row]]
            fork = Fork(
                turn=turn,
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

    def respond(self, turn: int, choice: Choice, fall: Fall) -> Link:
        """Give a response in all situations from which chance falls so."""
        response, sources = self.turns[turn].responses[choice.response], choice.sources[fall.rows]
        t = self.tally(self.space.layers[turn].at(sources))
        spoke = give(t, response)
        if fall.behind is not None:
            happen(t, self.turns[turn].after[fall.behind].event)
        close(t, response, spoke=spoke)
        return self.link(turn, choice.response, fall, sources, t)

    def link(self, turn: int, response: int | None, fall: Fall, sources: Indices, t: Tally) -> Link:
        """Lead on from the end of a turn, and note what happens."""
        changes, status = t.changes or [], t.status
        arrival = t.changes = []
        if fall.layer < len(self.turns):
            happen(t, self.turns[fall.layer].event)
        if fall.branch is not None:
            happen(t, self.turns[fall.layer].chance[fall.branch].event)

        size, forks = len(sources), self.forks_of[fall.layer][fall.targets]
        given = [spread(change.by, size) for change in changes]
        brought = [spread(change.by, size) for change in arrival]
        statuses = spread(status, size)
        classes, examples = _classes([statuses, forks, *given, *brought], size)
        targets, happenings = np.full((2, self.size(turn)), -1, np.int32)
        targets[sources] = fall.targets
        happenings[sources] = len(self.happenings) + classes
        for row in examples:
            happening = Happening(
                turn=turn,
                response=response,
                behind=fall.behind,
                changes=_at(row, changes, given),
                status=int(statuses[row]),
                entered=fall.layer,
                branch=fall.branch,
                arrival=_at(row, arrival, brought),
                fork=self.forks[forks[row]],
            )
            self.happenings.append(happening)
        return Link(targets.data, happenings.data)

    def size(self, turn: int) -> int:
        """Return how many situations a turn has; before the first there is one place."""
        return self.graph.sizes[turn] if turn >= 0 else 1

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
