"""Choosing between whole numbers without branching.

The rules never write ``if`` about a value of the customer; they call `pick`, `lower` and `higher`,
and join conditions with ``&`` and ``|``. So one text of the rules can be read by a person, run on
one situation, and run on whole columns of situations at once.
"""


def pick(condition: bool, yes: int, no: int) -> int:  # noqa: FBT001 - the condition is the point
    """Return ``yes`` where the condition holds and ``no`` elsewhere."""
    return yes if condition else no


def lower(first: int, second: int) -> int:
    """Return the lower of two numbers."""
    return pick(first < second, first, second)


def higher(first: int, second: int) -> int:
    """Return the higher of two numbers."""
    return pick(first > second, first, second)


def clamp(number: int, lowest: int, highest: int) -> int:
    """Return ``number`` kept within ``lowest`` and ``highest``."""
    return lower(higher(number, lowest), highest)
