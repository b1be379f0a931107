"""How much a proof may take before it gives up."""

import enum
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from game.proof.columns import Field

GIGABYTE = 1_000_000_000

Costs = tuple[tuple[str, float], ...]
"""By how much each value of a situation multiplies the situations, the dearest first."""


class Resource(enum.Enum):
    """What a proof can take too much of."""

    SITUATIONS = enum.auto()
    MEMORY = enum.auto()


class LimitReached(Exception):  # noqa: N818 - a limit is no error
    """A proof takes more than the limit allows: so many situations, or so many bytes of memory.

    `turn` is the turn in which that showed, `costs` says by how much each value of a situation
    multiplies the situations of that turn, the dearest first; it may be empty.
    """

    def __init__(self, limit: int, resource: Resource, turn: str, costs: Costs) -> None:
        what = f"{limit:,} situations"
        if resource is Resource.MEMORY:
            what = f"{limit / GIGABYTE:g} GB of memory"
        super().__init__(f"not finished: limit {what} at turn “{turn}”")
        self.limit = limit
        self.resource = resource
        self.turn = turn
        self.costs = costs


@attrs.frozen
class Limits:
    """How many situations are visited, and how many bytes they may take, before a proof gives up.

    What is measured is what the situations and the graph take while they are explored. Python and
    numpy take about 40 MB besides, and the answers up to twice as much again.
    """

    situations: int = 2_000_000
    memory: int = GIGABYTE

    def check(
        self, turn: str, situations: int, memory: int, costs: Callable[[], Costs] = tuple
    ) -> None:
        """Raise `LimitReached` if a proof has come to a turn with more than it may take."""
        if situations > self.situations:
            raise LimitReached(self.situations, Resource.SITUATIONS, turn, costs())
        if memory > self.memory:
            raise LimitReached(self.memory, Resource.MEMORY, turn, costs())


def bytes_of(fields: Iterable["Field"]) -> int:
    """Return how much memory some fields take; a read-only array shares that of another one."""
    import numpy as np  # noqa: PLC0415 - limits are also given where nothing is proved

    return sum(f.nbytes for f in fields if isinstance(f, np.ndarray) and f.flags.writeable)
