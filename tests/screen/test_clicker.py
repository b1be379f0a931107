"""A presenter's clicker has two buttons and a third one for black: they are enough."""

import attrs
import pytest

from game.play.settings import Settings
from game.screen.control import command_of
from game.screen.inputs import Press
from game.screen.model import Model
from game.screen.places import Place
from game.screen.update import update
from tests.screen.models import every_scene, model_at
from tests.screen.pens import seen

FORWARD, BACK, BLACK = Press("pagedown"), Press("pageup"), Press("b")
SCENES = every_scene(Settings())


def clicked(model: Model, *clicks: Press) -> Model:
    """The model after some clicks."""
    for click in clicks:
        command = command_of(click, seen(model), model.here)
        model = update(model, command) if command else model
    return model


def focused(model: Model) -> str:
    """The stop that has focus."""
    stop = seen(model).stop(model.here.focus)
    assert stop is not None
    return stop.id


@pytest.mark.parametrize("scene", SCENES)
def test_one_button_goes_to_everything(scene: str) -> None:
    """Page Up visits every stop of every page, and comes round to where it began."""
    model = SCENES[scene]
    stops = [stop.id for stop in seen(model).stops]
    at = stops.index(focused(model))
    visited = []
    for _ in stops:
        # The title speaks of another scenario then; that is not what is looked at here.
        model = attrs.evolve(clicked(model, BACK), picked=model.picked)
        visited.append(focused(model))

    assert [*stops[at + 1 :], *stops[: at + 1]] == visited


def test_the_other_button_plays_to_the_end() -> None:
    """Page Down starts, gives the response that has focus, and goes on; Page Up picks another."""
    model = clicked(model_at(Place.TITLE), FORWARD)
    given = 0
    while model.here.place is not Place.TITLE:
        assert Place.TURN is model.here.place
        model = clicked(model, BACK, FORWARD)
        given += 1
        assert given == len(model.running.responses)
        model = clicked(model, FORWARD)
        if model.here.place is Place.DEBRIEF:
            break

    assert given > 1


def test_black_hides_everything_and_gives_it_back() -> None:
    """Any button lights the screen again, and does nothing else."""
    model = model_at(Place.TURN)
    for button in (FORWARD, BACK, BLACK):
        dark = clicked(model, BLACK)
        assert (True, ()) == (dark.dark, seen(dark).elements)
        assert model == clicked(dark, button)
