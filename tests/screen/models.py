"""Models for the tests of the window: the shipped scenario, and places in it."""

from functools import cache

import attrs

from game.authoring.library import load_scenario
from game.core.scenario import Scenario
from game.play.session import Session
from game.screen.model import Here, Model
from game.screen.places import Place
from game.screen.theme import Theme
from tests.screen.pseudo import pseudo_scenario
from tests.worlds import shipped_rulebook

# A run in which much happens: promises made, kept and broken, many reasons, a failure on arrival.
RUN = (
    "praise-her",
    "ring-today",
    "lend-the-demonstrator",
    "ring-the-port",
    "ring-with-a-plan",
    "keep-distance",
    "this-month",
    "send-the-survey",
    "better-offer",
    "start-again",
)


@cache
def new_car(*, longer: bool = False) -> Scenario:
    """The scenario that the game ships with, or the same in words that are 40 % longer."""
    reading = load_scenario("the-new-car")
    assert reading.value is not None, reading.problems
    return pseudo_scenario(reading.value) if longer else reading.value


def model_at(
    *places: Place, taken: int = 0, shelf: int = 1, longer: bool = False, theme: Theme | None = None
) -> Model:
    """A game in which places are open, one on the other, so many turns into the run."""
    scenario = new_car(longer=longer)
    session = Session(scenario, shipped_rulebook(), 1, RUN[:taken])
    trail = tuple(Here(place) for place in places)
    needs_session = places[0] is not Place.TITLE
    return Model(
        (scenario,) * shelf,
        shipped_rulebook(),
        theme=theme or Theme(),
        trail=trail,
        session=session if needs_session else None,
    )


def every_scene(theme: Theme, *, longer: bool = False) -> dict[str, Model]:
    """Every place, at the turns at which most is to be seen."""
    turn, feedback = Place.TURN, Place.FEEDBACK
    found = {f"title with {count}": model_at(Place.TITLE, shelf=count) for count in (1, 3, 8, 9)}
    found |= {f"turn {taken + 1}": model_at(turn, taken=taken) for taken in (0, 1, 2, 5, 7)}
    found |= {f"feedback {taken}": model_at(feedback, taken=taken) for taken in (1, 3, 7, 10)}
    found |= {
        "story": model_at(turn, Place.STORY, taken=5),
        "the whole exchange": model_at(feedback, Place.STORY, taken=3),
        "promises": model_at(turn, Place.PROMISES, taken=7),
        "no promises": model_at(turn, Place.PROMISES),
        "lessons": model_at(feedback, Place.LESSONS, taken=10),
        "no lessons": model_at(turn, Place.LESSONS),
        "pause": model_at(turn, Place.PAUSE, taken=1),
        "leave the game": model_at(Place.TITLE, Place.LEAVE),
        "leave the conversation": model_at(turn, Place.PAUSE, Place.LEAVE),
        "keys": model_at(turn, Place.KEYS),
    }
    scenario = new_car(longer=longer)
    return {
        name: attrs.evolve(
            model,
            theme=theme,
            shelf=(scenario,) * len(model.shelf),
            session=attrs.evolve(model.session, scenario=scenario) if model.session else None,
        )
        for name, model in found.items()
    }
