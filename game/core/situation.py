"""What decides the future, and nothing else: small, hashable, all that a rule may read."""

from typing import NamedTuple

from game.core.feelings import Feelings


class Situation(NamedTuple):
    """Everything the rules may read; equal situations have equal futures.

    `turn` is the index of the turn that awaits a response (the number of turns when the scenario
    is over), `status` a `Status`, `temptation` what the turn adds to churn risk until it ends.
    `ledger` holds for each promise of the scenario the turns until it falls due: 1 at the end of
    this turn, 0 when it is not open. `marks` holds 0 or 1 for each mark of the scenario, `meters`
    the value of each of its meters.

    `onward` is the index of the turn that follows, as far as that is decided. `visits` says how
    often each turn was entered that is in the same loop as this one (see `game.core.course`; 0 for
    turns of other loops). `pending` says for each of the scenario's `laters` when it is to come:
    its bit n is set if it comes n turns after the next one.
    """

    turn: int
    status: int
    temptation: int
    inspiration: int
    ticks: int
    feelings: Feelings
    ledger: tuple[int, ...]
    marks: tuple[int, ...]
    meters: tuple[int, ...] = ()
    onward: int = 0
    visits: tuple[int, ...] = ()
    pending: tuple[int, ...] = ()
