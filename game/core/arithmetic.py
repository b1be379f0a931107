"""Choosing between whole numbers without branching.

The rules never write ``if`` about a value of the customer; they call `pick`, `lower` and `higher`,
and join conditions with ``&`` and ``|``. So one text of the rules can be read by a person, run on
one situation, and run on whole columns of situations at once: wherever a rule says ``int`` or
``bool``, a column of them may stand.
"""

from typing import Protocol


class Choosing(Protocol):
    """A condition that holds in some situations and not in others, and picks for each of them."""

    def pick(self, yes: int, no: int) -> int:
        """Return ``yes`` where it holds and ``no`` elsewhere."""


def pick(condition: bool | Choosing, yes: int, no: int) -> int:  # noqa: FBT001 - the point of it
    """Return ``yes`` where the condition holds and ``no`` elsewhere."""
    if condition is True:
        return yes
    if condition is False:
        return no
    return condition.pick(yes, no)


def possible(condition: bool | Choosing) -> bool:  # noqa: FBT001 - the point of it
    """Return whether a condition may hold anywhere, so that rules skip what cannot matter."""
    return condition is not False


def lower(first: int, second: int) -> int:
    """Return the lower of two numbers."""
    return pick(first < second, first, second)


def higher(first: int, second: int) -> int:
    """Return the higher of two numbers."""
    return pick(first > second, first, second)


def clamp(number: int, lowest: int, highest: int) -> int:
    """Return ``number`` kept within ``lowest`` and ``highest``."""
    number = pick(number > lowest, number, lowest)
    return pick(number < highest, number, highest)
