"""The course of a scenario: which turn can follow which, if no condition stands in the way.

Turns are numbers here, from 0 in the order of the file; the number of turns stands for the end.

Turns that can lead back to one another are a loop. Only there it has to be remembered how often a
turn was entered: what is in no loop comes once, and a loop that is left never comes again.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs


@attrs.frozen
class Course:
    """What can follow what.

    `order` holds all turns, each after those that can lead to it, the turns of a loop side by side.
    `after` holds for each turn all that can come after it, the end included. `loops` holds for each
    turn the turns of its loop, itself among them, or nothing. `counted` are the turns in loops: the
    slots in which visits are remembered. `longest` is how many turns there can be in all: every
    visit to a turn of a loop counts, as if all could be made.
    """

    order: tuple[int, ...]
    after: tuple[frozenset[int], ...]
    loops: tuple[tuple[int, ...], ...]
    counted: tuple[int, ...]
    longest: int
    _limits: tuple[int, ...]
    _beyond: tuple[int, ...]

    def may_be_entered(self, turn: int, visits: Sequence[int]) -> bool:
        """Whether a turn was not entered as often as it may be, after these visits."""
        if not self.loops[turn]:
            return True
        return visits[self.counted.index(turn)] < self._limits[turn]

    def visit(self, turn: int, visits: Sequence[int]) -> tuple[int, ...]:
        """Return the visits after one more, to this turn; loops that are left are forgotten."""
        if not self.counted:
            return ()
        loop = self.loops[turn]
        return tuple(
            number + (counted == turn) if counted in loop else 0
            for counted, number in zip(self.counted, visits, strict=True)
        )

    def which_visit(self, turn: int, visits: Sequence[int]) -> int:
        """Return the number of the visit, from 1, that is paid to a turn just now."""
        return visits[self.counted.index(turn)] if self.loops[turn] else 1

    def visits_made(self, turn: int, visits: Sequence[int]) -> int:
        """Return how many visits were made to the turns of a turn's loop, 0 if it is in none."""
        return sum(visits[self.counted.index(other)] for other in self.loops[turn])

    def most_left(self, turn: int, visits_made: int) -> int:
        """Return how many turns can still come after a turn, at most, given its `visits_made`."""
        in_loop = sum(self._limits[other] for other in self.loops[turn])
        return in_loop - visits_made + self._beyond[turn]


def course_of(
    leads: Sequence[Collection[int]], passing: Sequence[bool], limits: Sequence[int]
) -> Course:
    """Return the course of turns of which each leads to some others.

    ``passing`` says which turns may be passed over, because they have a condition, ``limits`` how
    often each may be entered. A turn that was entered so often is passed over too.
    """
    follows, reach = _follows(leads, passing)
    loops = [_loop(turn, reach) for turn in range(len(leads))]
    order, first = tuple(_ordered(reach)), tuple(_landings(0, passing))
    counts = [limit if loop else 1 for limit, loop in zip(limits, loops, strict=True)]
    beyond = _beyond(order, follows, loops, counts)
    return Course(
        order=order,
        after=tuple(map(frozenset, reach)),
        loops=tuple(loops),
        counted=tuple(turn for turn in range(len(leads)) if loops[turn]),
        longest=_most(first, loops, counts, beyond),
        limits=tuple(limits),
        beyond=tuple(beyond),
    )


def _follows(
    leads: Sequence[Collection[int]], passing: Sequence[bool]
) -> tuple[list[set[int]], list[set[int]]]:
    """Return what can come right after each turn, and what can come at all.

    A turn can have been entered before if it leads here; that it may be passed over then can make
    more turns lead to it, so this is asked until nothing new comes up.
    """
    follows = [set(targets) for targets in leads]
    while True:
        reach = _reach(follows)
        more = []
        for turn, targets in enumerate(leads):
            passed = [may or _is_before(at, turn, reach) for at, may in enumerate(passing)]
            more.append({to for target in targets for to in _landings(target, passed)})
        if more == follows:
            return follows, reach
        follows = more


def _is_before(turn: int, other: int, reach: Sequence[set[int]]) -> bool:
    return turn == other or other in reach[turn]


def _landings(target: int, passed: Sequence[bool]) -> Iterator[int]:
    """Yield where one can come to who is sent to a turn: there, or to the next one, and so on."""
    yield target
    while target < len(passed) and passed[target]:
        target += 1
        yield target


def _reach(follows: Sequence[Collection[int]]) -> list[set[int]]:
    """Return all that can come after each turn [Warshall 1962]."""
    reach = [set(targets) for targets in follows]
    for middle, beyond in enumerate(reach):
        for found in reach:
            if middle in found:
                found.update(beyond)
    return reach


def _loop(turn: int, reach: Sequence[set[int]]) -> tuple[int, ...]:
    """Return the turns that lead to a turn and that it leads to; itself if it is in a loop."""
    return tuple(
        other for other, after in enumerate(reach) if turn in after and other in reach[turn]
    )


def _ordered(reach: Sequence[set[int]]) -> Iterator[int]:
    """Yield turns before what they lead to; of several that could be next, the first one."""
    left = list(range(len(reach)))
    while left:
        first = next(
            turn
            for turn in left
            if all(other in reach[turn] for other in left if turn in reach[other])
        )
        together = {first, *_loop(first, reach)}
        yield from sorted(together)
        left = [turn for turn in left if turn not in together]


def _beyond(
    order: Sequence[int],
    follows: Sequence[Collection[int]],
    loops: Sequence[Collection[int]],
    counts: Sequence[int],
) -> list[int]:
    """Return how much can come after each turn, at most, once its loop is left.

    A turn counts for so much, all its visits together.
    """
    beyond = [0] * len(order)
    for turn in reversed(order):
        members = loops[turn] or (turn,)
        exits = {to for member in members for to in follows[member] if to not in members}
        beyond[turn] = _most(exits, loops, counts, beyond)
    return beyond


def _most(
    turns: Iterable[int],
    loops: Sequence[Collection[int]],
    counts: Sequence[int],
    beyond: Sequence[int],
) -> int:
    """Return how much there can be, at most, from the best of these turns on."""
    found = [
        sum(counts[other] for other in loops[turn] or (turn,)) + beyond[turn]
        for turn in turns
        if turn < len(beyond)
    ]
    return max(found, default=0)
