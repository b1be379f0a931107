"""Promises on paper."""

import attrs
import pytest

from game.core.cards import Keep, Promise
from game.core.conditions import parse
from game.core.scenario import Scenario
from game.handout.promises import promises
from tests.handout.sheets import Reader, material_of, named
from tests.worlds import response, scenario, turn

WAIT = response("wait")
CALL = response("call", promise=Promise("call", "A call", 2))
RING = response("ring", keep=(Keep("call", check=True),))


def told(world: Scenario) -> str:
    """What a sheet says of the promises of a world."""
    return page(world).said


def page(world: Scenario) -> Reader:
    """The promises of a world on paper."""
    return Reader(promises(material_of(world)))


def test_when_a_promise_is_due_is_told_by_the_turn() -> None:
    """Where turns follow one another, it is known which one that is."""
    said = told(scenario(turn("a", CALL, WAIT), turn("b"), turn("c", RING, WAIT), turn("d")))

    assert "turn 1, “call”. Due at the end of turn 3, “c”." in said
    assert "turn 3, “ring”. Checks that it was really done." in said
    assert "any other response on the day it is due." in said


def test_where_turns_may_be_left_out_their_number_is_told() -> None:
    """The one that trainees see: which turn that is depends on the way, when it is does not."""
    maybe = attrs.evolve(turn("b"), when=parse("trust > 40"))
    said = told(scenario(turn("a", CALL, WAIT), maybe, turn("c", RING, WAIT)))

    assert "turn 1, “call”. Due at the end of turn 3." in said
    assert "turn 2 or 3, “ring”." in said


def test_where_even_the_number_depends_on_the_way_turns_are_counted() -> None:
    """It is made in the first or in the second turn."""
    maybe = attrs.evolve(turn("b"), when=parse("trust > 40"))
    last = turn("d", RING, WAIT)
    said = told(scenario(maybe, turn("a", CALL, WAIT), attrs.evolve(maybe, id="c"), last))

    assert "turn 1 or 2, “call”. Due at the end, 2 turns later." in said


def test_a_promise_that_is_due_too_late() -> None:
    """Nobody can break what is still open at the end."""
    said = told(scenario(turn("a", CALL, WAIT), turn("b")))

    assert "Due after the last turn." in said
    assert "nobody: it cannot be broken." in said


def test_a_promise_that_nobody_can_keep() -> None:
    """Everybody who makes it breaks it."""
    said = page(scenario(turn("a", CALL, WAIT), turn("b"), turn("c"), turn("d"))).text

    assert "Kept by nobody" in said
    assert "everybody who makes it: it cannot be kept." in said


@pytest.mark.parametrize(("name", "count"), [("the-new-car", 2), ("because-of-corona", 1)])
def test_shipped_promises(name: str, count: int) -> None:
    """Each has its card."""
    tags = page(named(name)).tags

    assert count == sum(tag == "article" for tag, _attributes in tags)
