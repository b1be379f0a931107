"""Which responses please at once."""

import attrs

from game.core.cards import Fix
from game.core.conditions import parse
from game.core.customer import Customer, Issue
from game.core.feelings import IssueKind
from game.core.scenario import Scenario
from game.proof.exploring import explore
from game.proof.pleasing import pleasing
from tests.worlds import response, scenario, shipped_rulebook, turn

UPSET = Customer("Ada", issue=Issue(IssueKind.SERVICE, 2, ours=True))
WAIT, CARE = response("wait"), response("care", care=True, own=True)


def found(world: Scenario) -> dict[str, tuple[bool, bool]]:
    """For each response whether it pleases somewhere, and whether always."""
    return {
        f"{felt.turn}/{felt.response}": (felt.somewhere, felt.always)
        for felt in pleasing(explore(world, shipped_rulebook()))
    }


def test_the_response_that_leaves_her_warmest_pleases() -> None:
    """The others do not."""
    world = scenario(turn("one", WAIT, CARE), customer=UPSET)

    assert {"one/wait": (False, False), "one/care": (True, True)} == found(world)


def test_where_all_please_alike_none_does_always() -> None:
    """Nothing can be told by it."""
    again = attrs.evolve(CARE, id="again")
    world = scenario(turn("one", CARE, again), customer=UPSET)

    assert {"one/care": (True, False), "one/again": (True, False)} == found(world)


def test_it_is_judged_where_it_is_on_offer() -> None:
    """What is hidden pleases nobody, and takes nothing from the others."""
    never = attrs.evolve(CARE, id="never", when=parse("excuses > 2"))
    rare = attrs.evolve(CARE, id="rare", when=parse("chose care"))
    world = scenario(
        turn("one", WAIT, CARE),
        turn("two", WAIT, rare, never, response("lie", lie=True)),
        customer=UPSET,
    )

    felt = found(world)

    assert "two/never" not in felt
    assert (True, False) == felt["two/wait"]


def test_a_turn_that_comes_again_is_judged_as_one() -> None:
    """At the second visit nothing is open any more, and neither response leaves her warmer."""
    fix = response("fix", own=True, fix=Fix.MATCH)
    again = attrs.evolve(turn("one", WAIT, fix), next="one", repeat=2)
    once = scenario(turn("one", WAIT, fix), customer=UPSET)
    twice = attrs.evolve(once, turns=(again,))

    assert {"one/wait": (False, False), "one/fix": (True, True)} == found(once)
    assert {"one/wait": (True, False), "one/fix": (True, True)} == found(twice)
