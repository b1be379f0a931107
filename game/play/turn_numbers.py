"""What a turn is called by its number: the one that trainees see on it, whichever way they came."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count
from string import ascii_lowercase

from game.core.scenario import Scenario
from game.texts import _

NEVER = "–"
"""What stands for the number of a turn to which no way leads."""

_FEW = 3


def turn_numbers(scenario: Scenario) -> tuple[str, ...]:
    """Return for each turn its number on the screen: “5”, or “5 or 6” if that depends on the way.

    Turns that would be called the same are told apart in the order of the file: “4a”, “4b”. More
    than three numbers are told by the first and the last one: “2 to 9”.
    """
    plain = [_told(numbers) for numbers in scenario.step_numbers]
    shared = Counter(plain)
    letters = {told: _letters() for told in shared}
    return tuple(
        _told(numbers, next(letters[told])) if shared[told] > 1 else told
        for numbers, told in zip(scenario.step_numbers, plain, strict=True)
    )


def _letters() -> Iterator[str]:
    """Yield a to z, and then two of each, three of each and so on."""
    return (letter * times for times in count(1) for letter in ascii_lowercase)


def _told(numbers: Sequence[int], letter: str = "") -> str:
    if not numbers:
        return NEVER
    *some, last = (f"{number}{letter}" for number in numbers)
    if len(numbers) > _FEW:
        return _("{first} to {last}").format(first=some[0], last=last)
    return _("{some} or {last}").format(some=", ".join(some), last=last) if some else last
