"""Luck keyed by seed, turn and event: every table with the same seed has the same luck.

SplitMix64 (Steele, Lea and Flood, 2014) over an FNV-1a hash of the key; whole numbers only, so it
gives the same draws in any language and on any machine.
"""

from collections.abc import Sequence
from functools import lru_cache

_MASK = (1 << 64) - 1


def draw(seed: int, *key: str) -> int:
    """Return a number from 0 to 2**64 - 1 that depends on the seed and the key alone."""
    return _mix(_mix(seed & _MASK) ^ _hash("\0".join(key)))


def draw_branch(seed: int, turn: str, weights: Sequence[int], event: str = "chance") -> int:
    """Return the index of the branch that an event of a turn takes, in proportion to the weights.

    The event is "chance", before the response, or "after", behind it, of a visit (`at_visit`).
    """
    left = draw(seed, turn, event) * sum(weights) >> 64
    for index, weight in enumerate(weights):
        left -= weight
        if left < 0:
            return index
    raise ValueError(f"the weights {weights!r} leave nothing to draw from")


def at_visit(event: str, visit: int) -> str:
    """Return the key of an event of a turn that is entered for this time, counted from 1."""
    return event if visit == 1 else f"{event} {visit}"


def shuffled(seed: int, turn: str, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the ids in the order in which a turn shows them; leaving one out moves no other."""
    return tuple(sorted(ids, key=lambda id_: draw(seed, turn, "order", id_)))


def _mix(number: int) -> int:
    z = (number + 0x9E3779B97F4A7C15) & _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return z ^ (z >> 31)


@lru_cache(maxsize=4096)  # byte by byte is slow, and a scenario has few turns and responses
def _hash(text: str) -> int:
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 & _MASK
    return value
