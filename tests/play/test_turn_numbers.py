"""The numbers by which turns are called."""

import attrs
from hypothesis import given

from game.core.conditions import parse
from game.core.scenario import Scenario, Turn
from game.play.turn_numbers import NEVER, turn_numbers
from game.testing.scenarios import scenarios
from tests.worlds import scenario, turn


def only_if(id_: str, next_: str = "") -> Turn:
    """A turn that need not come."""
    return attrs.evolve(turn(id_), when=parse("trust > 40"), next=next_)


def test_one_after_the_other() -> None:
    """Each has its number."""
    assert ("1", "2") == turn_numbers(scenario(turn("a"), turn("b")))


def test_turns_that_exclude_each_other_have_letters() -> None:
    """As in the file; all show the same number on the screen."""
    world = scenario(turn("a"), only_if("b", "e"), only_if("c", "e"), turn("d"), turn("e"))

    assert ("1", "2a", "2b", "2c", "3") == turn_numbers(world)


def test_a_number_that_depends_on_the_way() -> None:
    """All are told, and letters go with them."""
    world = scenario(turn("a"), only_if("b"), only_if("c", "e"), turn("d"), turn("e"))

    assert ("1", "2", "2a or 3a", "2b or 3b", "3 or 4") == turn_numbers(world)


def test_three_numbers_and_more() -> None:
    """Three are told, of more the first and the last one."""
    often = attrs.evolve(turn("often"), next="often", repeat=4)
    maybe = attrs.evolve(often, id="maybe", next="maybe", repeat=3)

    assert ("1 to 4", "5") == turn_numbers(scenario(often, turn("last")))
    assert ("1, 2 or 3", "4") == turn_numbers(scenario(maybe, turn("last")))


def test_what_cannot_come_has_no_number() -> None:
    """A dash stands there, without a letter."""
    first = attrs.evolve(turn("a"), next="d")

    assert ("1", NEVER, NEVER, "2") == turn_numbers(
        scenario(first, turn("b"), turn("c"), turn("d"))
    )


def test_more_versions_than_letters() -> None:
    """They go on with two letters."""
    versions = [only_if(f"v{number}", "last") for number in range(28)]
    found = turn_numbers(scenario(turn("first"), *versions, turn("last")))

    assert ("2a", "2z", "2aa", "2bb") == (found[1], found[26], found[27], found[28])


@given(scenarios())
def test_no_two_turns_are_called_the_same(world: Scenario) -> None:
    """But for those to which no way leads."""
    told = [number for number in turn_numbers(world) if number != NEVER]

    assert len(told) == len({*told})
