"""What stands on a map."""

from itertools import pairwise

import attrs
from hypothesis import given, settings

from game.authoring.library import load_scenario
from game.core.cards import Card, Promise
from game.core.conditions import parse
from game.core.scenario import Branch, Event, Later, Lesson, Response, Scenario, Turn
from game.map.plan import Arrow, Box, Kind, plan_of
from game.testing.scenarios import scenarios
from tests.worlds import response, scenario, turn

HEED, CARE = Lesson("heed", "Heed what she says."), Lesson("care", "Care.")


def box(world: Scenario, id_: str) -> Box:
    """The box with this id on the map of a world."""
    return next(box for box in plan_of(world).boxes if box.id == id_)


def heads(world: Scenario, tail: str) -> list[str]:
    """Where the arrows from a box lead."""
    return [arrow.head for arrow in plan_of(world).arrows if arrow.tail == tail]


@settings(max_examples=25)
@given(scenarios())
def test_everything_has_a_box_and_arrows(world: Scenario) -> None:
    """Every box can be come to, and from every box but the last ones one goes on.

    A turn that nothing leads to is on the map all the same.
    """
    plan = plan_of(world)
    ids = [box.id for box in plan.boxes]
    tails, tips = ({getattr(arrow, end) for arrow in plan.arrows} for end in ("tail", "head"))
    kinds = {box.id: box.kind for box in plan.boxes}

    assert len(ids) == len(set(ids))
    assert tails | tips == set(ids)
    assert {"start", "left"} <= set(ids) - tips
    assert {kinds[id_] for id_ in set(ids) - tips - {"start", "left"}} <= {Kind.TURN}
    assert {Kind.ENDING, Kind.LEAVES} == {kinds[id_] for id_ in set(ids) - tails}


def test_the_new_car_is_on_its_map() -> None:
    """Every title of a turn, every label and every ending of the new car can be read on its map."""
    world = load_scenario("the-new-car").value
    assert world is not None
    headings = "\n".join(box.heading for box in plan_of(world).boxes)

    for words in (
        *(item.title for item in world.turns),
        *(ending.title for ending in world.endings),
        *(item.label for item in world.responses),
    ):
        assert words in headings


def test_a_turn_that_does_not_always_apply_can_be_skipped() -> None:
    """It says what the author wrote, and an arrow leads past it."""
    second = attrs.evolve(turn("second"), when=parse("trust < 40"))
    world = scenario(turn("first"), second, turn("third"))

    assert "only if trust < 40" in box(world, "turn second").lines
    assert Arrow("meeting first", "turn third", "skips 2", aside=True) in plan_of(world).arrows
    assert Arrow("meeting first", "turn second") in plan_of(world).arrows


def test_turns_have_the_numbers_that_trainees_see() -> None:
    """So have those that are skipped; turns that exclude each other share one."""
    maybe = attrs.evolve(turn("maybe"), when=parse("trust > 40"), next="last")
    world = scenario(turn("first"), maybe, turn("other"), turn("last"))

    headings = [box.heading for box in plan_of(world).boxes if box.kind is Kind.TURN]
    assert ["1 · first", "2a · maybe", "2b · other", "3 · last"] == headings
    assert Arrow("meeting first", "turn other", "skips 2a", aside=True) in plan_of(world).arrows


def test_what_leads_elsewhere_has_an_arrow_of_its_own() -> None:
    """A response that says what follows leads there; what leads back is told apart."""
    jump = attrs.evolve(response("jump"), next="end")
    again = attrs.evolve(response("again"), next="first")
    first = attrs.evolve(turn("first", response("wait"), jump, again), repeat=2)
    world = scenario(first, turn("second"))

    assert "at most 2 times" in box(world, "turn first").lines
    assert ["end", "leaves first"] == heads(world, "response first jump")
    assert ["turn second", "leaves first"] == heads(world, "meeting first")
    assert Arrow("response first again", "turn first", back=True) in plan_of(world).arrows
    assert Arrow("response first again", "turn second", "skips 1 or 2", aside=True) in (
        plan_of(world).arrows
    )


def test_what_comes_later_is_told() -> None:
    """Beside the acts: when, and what."""
    later = Later(2, Event("The letter arrives."))
    world = scenario(turn("only", attrs.evolve(response("wait"), later=later)))

    assert "in 2 turns: The letter arrives." in box(world, "response only wait").lines


def test_luck_stands_before_and_behind_the_responses() -> None:
    """Branches have their weights, and lead on to one place."""
    drawn = (Branch(2, Event("It rains.")), Branch(1, Event("It is dry.")))
    only = Turn("only", (response("wait"),), chance=drawn, after=drawn)
    world = scenario(only)
    way = ["turn only", "chance only 2", "fork only", "response only wait", "meeting only"]

    assert ("2 of 3", ("It rains.",)) == (
        box(world, "chance only 1").heading,
        box(world, "chance only 1").lines,
    )
    for tail, head in pairwise([*way, "after only 1", "end", "ending end"]):
        assert head in heads(world, tail)


def test_a_response_says_what_it_is() -> None:
    """Its acts, when it is on offer, and the lesson that it follows or breaks."""
    card = Card(own=True, promise=Promise("call", "A call", 2))
    good = Response("good", "Own it", card, follows=HEED, when=parse("not open call"))
    bad = Response("bad", "Wait", Card(), breaks=CARE)
    world = scenario(turn("only", good, bad), lessons=(HEED,))

    assert Box(
        "response only good",
        Kind.RESPONSE,
        "Own it",
        ("only if not open call", "promise call, own", "follows heed"),
        "heed",
        follows=True,
    ) == box(world, "response only good")
    assert ("silence", "breaks care") == box(world, "response only bad").lines
    assert (HEED, CARE) == plan_of(world).lessons
