"""Every shipped scenario fits into the window, however it is played."""

import random
from collections.abc import Iterator

import pytest

from game.authoring.library import load_scenario, shipped_scenarios
from game.core.scenario import Scenario
from game.play.settings import Settings
from game.play.view import turn_view
from game.screen.commands import Begin, Choose, OpenPage, Verb
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.show import picture
from game.screen.type import Type
from game.screen.update import update
from game.screen.widgets.tabs import PAGES
from tests.screen.models import on_shelf
from tests.screen.test_text_boxes import faults
from tests.worlds import shipped_rulebook

RUNS = 3
TYPE = Type()


@pytest.mark.parametrize("text_size", [100, 160])
@pytest.mark.parametrize("id_", [path.stem for path in shipped_scenarios()])
def test_every_text_of_a_scenario_has_its_place(id_: str, text_size: int) -> None:
    """Nothing is cut or covered in three runs of random responses, nor in their debriefs."""
    scenario = load_scenario(id_).value
    assert scenario is not None
    seen = {
        f"{model.here.place}, {model.running.responses}": picture(model, Pen(model.theme, TYPE))
        for seed in range(RUNS)
        for model in played(scenario, Settings(text_size=text_size), seed)
    }

    assert [] == [fault for name, shown in seen.items() for fault in faults(name, shown)]


def played(scenario: Scenario, settings: Settings, seed: int) -> Iterator[Model]:
    """The turns, the feedback and the pages of the debrief of a run of random responses."""
    dice = random.Random(seed)
    model = Model(on_shelf(scenario), shipped_rulebook(), settings, seed=seed)
    model = update(model, Begin(0))
    while model.running.state.turn:
        yield model
        model = update(model, Verb.BACK) if len(model.trail) > 1 else model
        yield model
        offered = turn_view(model.running.state).responses
        model = update(model, Choose(dice.choice(offered).id))
        yield model
        model = update(model, Verb.GO_ON)
    for page in PAGES:
        yield update(model, OpenPage(page))
