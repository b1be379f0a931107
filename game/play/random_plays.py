"""Random plays with all that is read in them, one after another, fast enough for a million.

Where a play can go is explored before, and each text is written once. A play then only follows
numbers from one situation to the next.
"""

import random
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from game.core.luck import at_visit
from game.core.scenario import Branch, Ending, Scenario
from game.core.status import Status
from game.play.script import arrival_lines, ending_lines, prompt_lines, reply_lines
from game.proof.links import Fork, Happening, Links, links_of
from game.proof.space import Space
from game.proof.ways import Way


@attrs.frozen(eq=False)
class Book:
    """A scenario with all that can be read in it: a text for each happening."""

    scenario: Scenario
    happenings: tuple[Happening, ...]
    texts: tuple[str, ...]


@attrs.frozen(eq=False)
class RandomPlay:
    """A play from beginning to end, as the numbers of what happens in it."""

    book: Book
    path: list[int]

    @property
    def text(self) -> str:
        """All that is read, line by line; responses stand in the order of the file."""
        texts = self.book.texts
        return "".join([texts[number] for number in self.path])

    @property
    def way(self) -> Way:
        """The responses, and the branches that luck drew."""
        turns = self.book.scenario.turns
        visits: Counter[int] = Counter()
        responses: list[str] = []
        branches: dict[tuple[str, str], int] = {}
        for happening in map(self.book.happenings.__getitem__, self.path):
            here, there = happening.turn, happening.entered
            if happening.response is not None:
                responses.append(turns[here].responses[happening.response].id)
            if happening.behind is not None:
                branches[turns[here].id, at_visit("after", visits[here])] = happening.behind
            visits[there] += 1
            if happening.branch is not None:
                branches[turns[there].id, at_visit("chance", visits[there])] = happening.branch
        return Way(tuple(responses), branches)

    @property
    def ending(self) -> Ending:
        """How it ends."""
        return self.book.scenario.endings[self.book.happenings[self.path[-1]].fork.ending]


def random_plays(space: Space, seed: int = 1) -> Iterator[RandomPlay]:
    """Yield plays without end, in which each response on offer is given equally often.

    All of them draw from one generator: the same seed yields the same plays.
    """
    links = links_of(space)
    book = _book(space.scenario, links)
    forks = [happening.fork for happening in links.happenings]
    draw = random.Random(seed).random  # noqa: S311 - dice, no secrets
    while True:
        fork, place = links.start, 0
        path = []
        while fork.links:
            link = fork.links[bisect(fork.bounds, draw())]
            number = link.happenings[place]
            place = link.targets[place]
            fork = forks[number]
            path.append(number)
        yield RandomPlay(book, path)


def _book(scenario: Scenario, links: Links) -> Book:
    """Write every text of a scenario."""
    texts = (
        _text((*_told(happening, scenario), *_asked(happening.fork, scenario)))
        for happening in links.happenings
    )
    return Book(scenario, links.happenings, tuple(texts))


def _told(happening: Happening, scenario: Scenario) -> Iterator[str]:
    """Yield what is read on the way: what came of a response, and how the next turn begins."""
    turns = scenario.turns
    if happening.response is not None:
        turn = turns[happening.turn]
        response, behind = turn.responses[happening.response], _branch(turn.after, happening.behind)
        status = Status(happening.status)
        yield from reply_lines(response, behind, status, happening.changes, scenario)
    if happening.entered < len(turns):
        turn = turns[happening.entered]
        branch = _branch(turn.chance, happening.branch)
        yield from arrival_lines(turn, happening.now, branch, happening.arrival, scenario)


def _asked(fork: Fork, scenario: Scenario) -> Iterator[str]:
    """Yield what is read where a response is awaited, or how it ends."""
    if fork.links:
        turn = scenario.turns[fork.turn]
        offered = [turn.responses[number] for number in fork.offered]
        yield from prompt_lines(turn, Status(fork.status), offered, scenario)
    else:
        yield from ending_lines(scenario.endings[fork.ending], scenario)


def _branch(branches: tuple[Branch, ...], number: int | None) -> Branch | None:
    return None if number is None else branches[number]


def _text(lines: Iterable[str]) -> str:
    """Return lines as one text, without those that are empty."""
    return "".join(f"{line}\n" for line in lines if line)
