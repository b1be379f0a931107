"""The strategies for everybody's tests: what they generate is played, and failures shrink."""

from hypothesis import HealthCheck, find, given, settings, strategies as st

from game.core.cards import Card
from game.core.customer import Customer
from game.core.engine import replay
from game.core.scenario import Ending, Response, Scenario, Turn
from game.testing.customers import customers
from game.testing.scenarios import playthroughs, scenarios
from tests.worlds import shipped_rulebook

THOROUGHLY = settings(max_examples=2_000, suppress_health_check=list(HealthCheck))


def silence(turn: str, *ids: str) -> Turn:
    """A turn in which nothing happens, with responses that are silent."""
    return Turn(turn, tuple(Response(id_, id_, Card(), says=id_) for id_ in ids))


def small(*turns: Turn) -> Scenario:
    """A generated scenario of which nothing is said but its turns."""
    title = "A generated scenario"
    return Scenario("generated", title, Customer("Ada"), turns, (Ending("last", "The end"),))


def test_a_scenario_shrinks_to_two_silences() -> None:
    """Whatever fails for every scenario is shown for the smallest one."""
    smallest = find(scenarios(most_turns=2), lambda _: True, settings=THOROUGHLY)

    assert small(silence("turn-1", "a", "b")) == smallest


def test_a_customer_shrinks_to_what_matters() -> None:
    """And keeps what does."""
    warm = find(customers(), lambda ada: (ada.affection or 0) >= 70, settings=THOROUGHLY)

    assert Customer("Ada", affection=70) == warm


def test_a_playthrough_shrinks_to_the_first_responses() -> None:
    """Here one turn needs the second one."""
    world = small(*(silence(f"turn-{n}", "a", "b", "c") for n in range(3)))
    shortest = find(playthroughs(world), lambda play: "b" in play[1], settings=THOROUGHLY)

    assert (0, ("a", "a", "b")) == shortest


@given(st.data())
def test_a_playthrough_ends(data: st.DataObject) -> None:
    """It is legal from the first response to the last, by the rulebook of the game."""
    world = data.draw(scenarios())
    play = data.draw(playthroughs(world))

    assert replay(world, shipped_rulebook(), *play).finished


@given(st.integers(1, 8), st.data())
def test_scenarios_have_no_more_turns_than_asked_for(most: int, data: st.DataObject) -> None:
    """Small ones are soon listed in all their plays."""
    assert len(data.draw(scenarios(most_turns=most)).turns) <= most
