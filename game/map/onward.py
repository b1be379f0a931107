"""Where one can come to from the end of a turn, whatever conditions say.

Turns are numbers, from 0 in the order of the file; the number of turns stands for the end.
"""

from collections.abc import Iterable, Iterator, Mapping

from game.core.scenario import Scenario, Turn
from game.map import stops

Exits = Mapping[tuple[str, int], tuple[int, ...]]
"""From which stop one comes to which turn, and which turns are passed over on the way."""


def starts(scenario: Scenario) -> Exits:
    """Return where one comes to from the start."""
    return _exits(scenario, [(stops.START, 0)])


def exits(scenario: Scenario, number: int) -> Exits:
    """Return where one comes to from a turn."""
    return _exits(scenario, _targets(scenario, number))


def _exits(scenario: Scenario, targets: Iterable[tuple[str, int]]) -> Exits:
    found: dict[tuple[str, int], tuple[int, ...]] = {}
    for stop, target in targets:
        for landing, passed in _landings(scenario, target):
            before = found.get((stop, landing), passed)
            found[stop, landing] = min(before, passed, key=len)
    return found


def _targets(scenario: Scenario, number: int) -> Iterator[tuple[str, int]]:
    """Yield the stops that lead on from a turn, and the turns that they lead to."""
    turn = scenario.turns[number]
    undecided = [r for r in turn.responses if not r.next]
    before = {*_before(scenario, number)} if undecided else set()
    for at, branch in enumerate(turn.after):
        decided = _named(scenario, (r.next for r in turn.responses))
        targets = {scenario.numbers[branch.next]} if branch.next else {*decided, *before}
        for target in sorted(targets):
            yield stops.branch_stop(scenario, number, "after", at), target
    if not turn.after:
        for target in sorted(before):
            yield stops.meeting(scenario, number), target
        for at, response in enumerate(turn.responses):
            for target in _named(scenario, [response.next]):
                yield stops.response_stop(scenario, number, at), target


def _before(scenario: Scenario, number: int) -> Iterator[int]:
    """Yield the turns that follow if neither the response nor what is drawn behind it says so."""
    turn: Turn = scenario.turns[number]
    yield from _named(scenario, (branch.next for branch in turn.chance))
    if not turn.chance or any(not branch.next for branch in turn.chance):
        yield scenario.following(number)


def _named(scenario: Scenario, ids: Iterable[str]) -> Iterator[int]:
    return (scenario.numbers[id_] for id_ in ids if id_)


def _landings(scenario: Scenario, target: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield where one can come to who is sent to a turn, and what is passed over."""
    passed: tuple[int, ...] = ()
    while target < len(scenario.turns):
        yield target, passed
        if scenario.turns[target].when is None and not scenario.course.loops[target]:
            return
        passed = (*passed, target)
        target += 1
    yield target, passed
