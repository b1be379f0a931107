"""What every response of a scenario is worth, wherever a run may come: small enough to be kept.

The numbers are worked out by a proof in a process of its own (`game.play.solving`); here they are
plain tuples, so that looking them up needs no package for numbers. Situations with the same future
are one, and have a number in their turn: a run is followed through these numbers from its start.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from game.core.engine import State

SOLVED_FORMAT = 1
"""The number of the form on disk; another form has another number, and is worked out again."""


@attrs.frozen
class Way:
    """Where a response leads if luck falls one way.

    `turn` is the index of the turn that awaits the next response (the number of turns at the end),
    `behind` and `branch` the branches drawn behind the response and on entering that turn, or None.
    `rows` are places in the `situations` of the option, each leading to the situation of the same
    place in `leads_to`.
    """

    turn: int
    behind: int | None
    branch: int | None
    rows: tuple[int, ...]
    leads_to: tuple[int, ...]


@attrs.frozen
class Option:
    """One response of a turn, by its index, in all situations in which it is on offer.

    `worths` says for each of them how many of 1,000 customers who are still there will stay, if
    this response is given and best play follows: the nearest float to the exact number.
    """

    response: int
    situations: tuple[int, ...]
    worths: tuple[float, ...]
    ways: tuple[Way, ...]


@attrs.frozen
class Solved:
    """A whole scenario: how runs begin, the options of each turn, and best play.

    `best` holds for each turn the index of the best response in each situation; of several that
    keep as many customers it is the one with more affection at the end, then more trust.
    `expected` is how many of 1,000 stay if best play is followed from the start.
    """

    starts: tuple[Way, ...]
    options: tuple[tuple[Option, ...], ...]
    best: tuple[tuple[int, ...], ...]
    expected: float

    @property
    def rows(self) -> int:
        """How many numbers there are to keep, for a notion of size."""
        return sum(len(option.worths) for options in self.options for option in options)

    def first(self, start: State) -> int:
        """Return the number of the situation in which a run begins."""
        [number] = (way.leads_to[0] for way in self.starts if _leads(way, None, start))
        return number

    def following(self, number: int, after: State) -> int:
        """Return the number of the situation to which the last response of a run has led.

        ``number`` is that of the situation in which it was given.
        """
        step = after.steps[-1]
        turn, response = step.before.turn, step.turn.responses.index(step.response)
        option = next(o for o in self.options[turn] if o.response == response)
        row = option.situations.index(number)
        ways = (way for way in option.ways if _leads(way, step.behind, after))
        [found] = (way.leads_to[way.rows.index(row)] for way in ways if row in way.rows)
        return found

    def worths(self, turn: int, number: int) -> Mapping[int, float]:
        """Return what each response on offer in a situation is worth, by its index."""
        return {
            option.response: option.worths[option.situations.index(number)]
            for option in self.options[turn]
            if number in option.situations
        }


def _leads(way: Way, behind: int | None, state: State) -> bool:
    """Whether a way is the one that luck took to a state."""
    drawn = (state.situation.turn, behind, state.chance)
    return (way.turn, way.behind, way.branch) == drawn


def to_bytes(solved: Solved) -> bytes:
    """Return a solved scenario in its form on disk, with a checksum in it."""
    options = [
        [[o.response, o.situations, o.worths, _listed(o.ways)] for o in turn]
        for turn in solved.options
    ]
    values = [SOLVED_FORMAT, _listed(solved.starts), options, solved.best, solved.expected]
    return zlib.compress(json.dumps(values, separators=(",", ":")).encode())


def from_bytes(data: bytes) -> Solved | None:
    """Read a solved scenario from the bytes of a file; None if it is damaged. Never raises."""
    try:
        number, starts, options, best, expected = json.loads(zlib.decompress(data))
        if number != SOLVED_FORMAT:
            return None
        return Solved(
            starts=tuple(map(_way, starts)),
            options=tuple(tuple(map(_option, turn)) for turn in options),
            best=tuple(map(tuple, best)),
            expected=expected,
        )
    except (zlib.error, ValueError, TypeError, RecursionError):
        return None


def _listed(ways: Iterable[Way]) -> list[list[Any]]:
    return [[way.turn, way.behind, way.branch, way.rows, way.leads_to] for way in ways]


def _way(values: list[Any]) -> Way:
    turn, behind, branch, rows, leads_to = values
    return Way(turn, behind, branch, tuple(rows), tuple(leads_to))


def _option(values: list[Any]) -> Option:
    response, situations, worths, ways = values
    return Option(response, tuple(situations), tuple(worths), tuple(map(_way, ways)))
