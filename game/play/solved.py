"""What every response of a scenario is worth, wherever a run may come: small enough to be kept.

The numbers are worked out by a proof in a process of its own (`game.play.solving`); here they are
plain tuples, so that looking them up needs no package for numbers. Situations with the same future
are one, and have a number in their layer, of which a turn that can come again has several: a run is
followed through layers and numbers from its start.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import attrs

from game.core.engine import State

SOLVED_FORMAT = 2
"""The number of the form on disk; another form has another number, and is worked out again."""


class Spot(NamedTuple):
    """Where a run stands: the number of a layer, and that of the situation in it."""

    layer: int
    number: int


@attrs.frozen
class Way:
    """Where a response leads if luck falls one way.

    `layer` is the layer that is entered, `behind` and `branch` are the branches drawn behind the
    response and on entering a turn, or None. `rows` are places in the `situations` of the option,
    each leading to the situation of the same place in `leads_to`.
    """

    layer: int
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
    """A whole scenario: how runs begin, the options of each layer, and best play.

    `best` holds for each layer the index of the best response in each situation; of several that
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

    def first(self, start: State) -> Spot:
        """Return where a run begins."""
        [found] = (
            Spot(way.layer, way.leads_to[0]) for way in self.starts if way.branch == start.chance
        )
        return found

    def following(self, spot: Spot, after: State) -> Spot:
        """Return where the last response of a run has led, which was given in a spot."""
        step = after.steps[-1]
        response = step.turn.responses.index(step.response)
        option = next(o for o in self.options[spot.layer] if o.response == response)
        row, luck = option.situations.index(spot.number), (step.behind, after.chance)
        [found] = (
            Spot(way.layer, way.leads_to[way.rows.index(row)])
            for way in option.ways
            if (way.behind, way.branch) == luck and row in way.rows
        )
        return found

    def worths(self, spot: Spot) -> Mapping[int, float]:
        """Return what each response on offer in a spot is worth, by its index."""
        return {
            option.response: option.worths[option.situations.index(spot.number)]
            for option in self.options[spot.layer]
            if spot.number in option.situations
        }

    def best_response(self, spot: Spot) -> int:
        """Return the index of the response that best play gives in a spot."""
        return self.best[spot.layer][spot.number]


def to_bytes(solved: Solved) -> bytes:
    """Return a solved scenario in its form on disk, with a checksum in it."""
    options = [
        [[o.response, o.situations, o.worths, _listed(o.ways)] for o in layer]
        for layer in solved.options
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
            options=tuple(tuple(map(_option, layer)) for layer in options),
            best=tuple(map(tuple, best)),
            expected=expected,
        )
    except (zlib.error, ValueError, TypeError, RecursionError):
        return None


def _listed(ways: Iterable[Way]) -> list[list[Any]]:
    return [[way.layer, way.behind, way.branch, way.rows, way.leads_to] for way in ways]


def _way(values: list[Any]) -> Way:
    layer, behind, branch, rows, leads_to = values
    return Way(layer, behind, branch, tuple(rows), tuple(leads_to))


def _option(values: list[Any]) -> Option:
    response, situations, worths, ways = values
    return Option(response, tuple(situations), tuple(worths), tuple(map(_way, ways)))
