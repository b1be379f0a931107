"""Models for the tests of the window: the shipped scenario, and places in it."""

from functools import cache

from game.authoring.library import load_scenario
from game.core.scenario import Scenario
from game.screen.model import Here, Model
from game.screen.places import Place
from tests.worlds import shipped_rulebook


@cache
def new_car() -> Scenario:
    """The scenario that the game ships with."""
    reading = load_scenario("the-new-car")
    assert reading.value is not None, reading.problems
    return reading.value


def model_at(place: Place, focus: str = "") -> Model:
    """A game whose title, or any other place without a session, is open."""
    return Model((new_car(),), shipped_rulebook(), trail=(Here(place, focus),))
