"""Conditions in the words in which authors write them."""

from collections.abc import Collection

from game.core.conditions import MARKS, OPEN, Both, Compare, Condition, Either, Not
from game.core.status import Status

_WORDS = tuple(f"{word} " for word in (*MARKS, OPEN))


def written(condition: Condition, flags: Collection[str] = ()) -> str:
    """Return a condition as an author writes it; these of its names are flags, which are yes or no.

    What is returned reads as the same condition again.
    """
    match condition:
        case Compare():
            return _comparison(condition, flags)
        case Both(first, second):
            return f"{_inside(first, flags, Either)} and {_inside(second, flags, Either, Both)}"
        case Either(first, second):
            return f"{written(first, flags)} or {_inside(second, flags, Either)}"
        case Not(part):
            return f"not {_inside(part, flags, Both, Either)}"


def _inside(part: Condition, flags: Collection[str], *looser: type) -> str:
    """Return a part of a condition, in brackets if it would fall apart without them."""
    text = written(part, flags)
    return f"({text})" if isinstance(part, looser) else text


def _comparison(condition: Compare, flags: Collection[str]) -> str:
    name, sign, number = condition.name, condition.operator, condition.number
    if name.startswith(_WORDS):
        return name
    if name == "status":
        return f"status {sign} {Status(number).id}"
    if name in flags and sign in ("is", "is not"):
        return f"{name} {sign} {'yes' if number else 'no'}"
    return f"{name} {sign} {number}"
