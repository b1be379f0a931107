"""Proof sheets and comparisons as plain data; whole ones stand in the tests of the commands."""

import attrs

from game.core.cards import Keep, Promise
from game.core.conditions import parse
from game.core.engine import start
from game.core.scenario import Branch, Event, Scenario
from game.proof.answers import line_of
from game.proof.comparing import compare
from game.proof.comparison_data import comparison_data
from game.proof.data import Data, sheet_data
from game.proof.matching import matching
from game.proof.proof import prove
from game.proof.sheet import Sheet
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT = response("wait")


def sheet(world: Scenario) -> Sheet:
    """The proof sheet of a world."""
    return Sheet(prove(world, shipped_rulebook()), "0123456789ab")


def compared(old: Scenario, new: Scenario) -> Data:
    """What changed between two worlds, as data."""
    before, after = sheet(old), sheet(new)
    return comparison_data(before, after, compare(before, after))


def test_a_line_without_a_seed_is_null() -> None:
    """Heads or tails in twenty turns is luck too rare to be found."""
    coin = (Branch(1, Event()), Branch(1, Event()))
    tossed = [attrs.evolve(turn(f"turn-{number}"), chance=coin) for number in range(20)]
    found = sheet_data(sheet(scenario(*tossed)))

    assert (None, None, None) == (
        found["best_line"],
        found["worst_line"],
        found["endings"]["end"]["shortest"],
    )


def test_a_play_that_is_not_over_is_no_line() -> None:
    """It has no end to be compared."""
    world = scenario(turn("one"))

    assert line_of(start(world, shipped_rulebook()), matching(world, world)) is None


def test_what_can_show_and_what_must_be_chosen() -> None:
    """Each with all that is known of it."""
    lie = response("lie", lie=True)
    hidden = attrs.evolve(lie, when=parse("affection > 100"))
    found = compared(scenario(turn("one", WAIT, lie)), scenario(turn("one", WAIT, hidden)))

    one = {"what": "response", "place": "one/lie"}
    assert [
        {"id": "response one/lie", "old": {**one, "ever": True}, "new": {**one, "ever": False}}
    ] == found["shows"]
    assert [{"id": "one/wait", "old": None, "new": {"situations": 1, "of": 1}}] == found["forced"]


def test_what_can_become_of_a_promise() -> None:
    """It can no longer be kept."""
    call = response("call", promise=Promise("call", what="a call", due=1))
    ring = response("ring", keep=(Keep("call"),))
    old, new = (scenario(turn("one", call), turn("two", WAIT, *more)) for more in ((ring,), ()))
    promise = {"made": True, "kept": True, "broken": True}

    assert [{"id": "call", "old": promise, "new": {**promise, "kept": False}}] == (
        compared(old, new)["promises"]
    )
