"""Runs through the shipped scenario, page by page."""

from collections.abc import Iterator
from functools import cache

from game.authoring.library import load_scenario
from game.core.scenario import Scenario
from game.play.session import Session
from game.text.commands import command
from game.text.scenes import Model, Scene, first_model, update
from tests.worlds import shipped_rulebook


@cache
def new_car() -> Scenario:
    """The shipped scenario."""
    reading = load_scenario("the-new-car")
    assert reading.value is not None, reading.problems
    return reading.value


def first() -> Model:
    """The model in which a run through the shipped scenario begins."""
    return first_model(Session(new_car(), shipped_rulebook()))


def typed(*lines: str) -> Model:
    """The model after these lines."""
    model = first()
    for line in lines:
        model = update(model, command(line))
    return model


def whole_run(number: int) -> Iterator[Model]:
    """Every model of a run that always takes the response with this number, or else the first."""
    model = first()
    while model.scene is not Scene.GONE:
        yield model
        if model.scene is Scene.TURN:
            chosen = update(model, command(str(number)))
            model = chosen if chosen.scene is Scene.FEEDBACK else update(model, command("1"))
        else:
            model = update(model, command(""))
