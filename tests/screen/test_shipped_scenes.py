"""Every shipped scenario fits into the window, however it is played."""

import random
from collections.abc import Iterator

import pytest

from game.authoring.files import shipped_scenarios
from game.authoring.library import load_scenario
from game.core.scenario import Scenario
from game.play.settings import Settings
from game.play.view import feedback_view, turn_view
from game.screen.commands import Begin, Choose, OpenPage, Verb
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.places import Place
from game.screen.show import picture
from game.screen.type import Type
from game.screen.update import update
from game.screen.widgets.tabs import PAGES
from tests.screen.boxes import text_boxes
from tests.screen.models import on_shelf
from tests.screen.pens import texts
from tests.screen.test_text_boxes import faults

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


def test_no_meter_is_broken_between_two_lines() -> None:
    """The name of each of a scenario's own meters and its number stand on the same line."""
    scenario = load_scenario("two-speeds").value
    assert scenario is not None
    first_turn = next(played(scenario, Settings(), seed=1)).at(Place.TURN)
    seen = picture(first_turn, Pen(first_turn.theme, TYPE))
    boxes, _ = text_boxes(seen)
    lines = {box.words.lines: box.words.rect.centre[1] for box in boxes}

    own = turn_view(first_turn.running.state).meters.own
    assert 3 == len(own)
    for meter in own:
        assert lines[(meter.name,)] == lines[(str(meter.number),)]


def test_a_full_feedback_card_tells_all_of_it_at_once() -> None:
    """Where many reasons would push the lesson and its why below the edge, they close up."""
    scenario = load_scenario("two-speeds").value
    assert scenario is not None
    model = update(Model(on_shelf(scenario), Settings(), seed=1), Begin(0))
    model = update(model, Choose("mend-the-button"))
    seen = picture(model, Pen(model.theme, TYPE))
    view = feedback_view(*model.running.states[-2:])

    assert len([because for move in view.moves for because in move.reasons]) > 6
    assert seen.region is None
    assert view.lesson
    assert {view.lesson.title, view.why} <= set(texts(seen))


def played(scenario: Scenario, settings: Settings, seed: int) -> Iterator[Model]:
    """The turns, the feedback and the pages of the debrief of a run of random responses."""
    dice = random.Random(seed)
    model = Model(on_shelf(scenario), settings, seed=seed)
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
