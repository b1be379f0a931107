"""Scenarios of a line or two, explored, and all their plays."""

from itertools import islice

from hypothesis import assume

from game.core.conditions import parse
from game.core.scenario import Ending, Scenario, Turn
from game.proof.proof import Proof, prove
from tests.proof.enumeration import Enumeration, Play
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT = response("wait")
CARE = response("care", care=True)

_MOST_PLAYS = 2_000


def warm_up(*names: str) -> tuple[Turn, ...]:
    """Turns in which one can wait or care, and nothing else happens."""
    return tuple(turn(name, WAIT, CARE) for name in names)


def ending(id_: str, condition: str | None = None) -> Ending:
    """An ending, the last one or one that has a condition."""
    return Ending(id_, id_, when=parse(condition) if condition else None)


def proof_of(*turns: Turn, **parts: object) -> Proof:
    """A small world, explored."""
    return prove(scenario(*turns, **parts), shipped_rulebook())  # type: ignore[arg-type]  # parts


def plays_of(scenario: Scenario) -> tuple[Play, ...]:
    """All plays of a generated scenario, if they are few enough to list them."""
    found = tuple(islice(Enumeration(scenario, shipped_rulebook()).plays(), _MOST_PLAYS + 1))
    assume(len(found) <= _MOST_PLAYS)
    return found
