"""Tells: what gives the best response away without any thought about the customer."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from game.checker.rules.best import Compared, compared
from game.checker.rules.rule import Found
from game.core.scenario import Response
from game.proof.sheet import Sheet

_FEWEST = 4
"""In fewer turns it may be chance."""

_TELLING = Fraction(9, 10)
"""From this share of the turns on, people notice."""


def tell(
    sheet: Sheet, shows: Callable[[Compared, Response], bool], message: str, help_: str
) -> Iterator[Found]:
    """Find that the best response shows something in all turns, or in nearly all of them.

    Turns are counted in which one response is best most often; `message` tells `count` and `all`.
    """
    turns = [(turn, turn.best) for turn in compared(sheet) if turn.best is not None]
    count = sum(shows(turn, best) for turn, best in turns)
    if len(turns) >= _FEWEST and count >= _TELLING * len(turns):
        yield Found("turns", message.format(count=count, all=len(turns)), help_)
