"""Which chime goes with what happens."""

import pytest

from game.play.session import Session
from game.play.settings import Settings
from game.play.view import turn_view
from game.screen.chimes import Chime, chime_for, chime_of
from game.screen.commands import Adjust, Begin, Choose, Command, Focus, Verb, Visit
from game.screen.model import Here, Model
from game.screen.places import Place
from game.screen.update import update
from tests.screen.models import new_car, on_shelf
from tests.transcripts import GOLDEN, run_of


@pytest.mark.parametrize(
    ("command", "chime"),
    [
        (Focus("second"), Chime.FOCUS),
        (Focus(""), None),
        (Visit(Place.SETTINGS), Chime.SELECT),
        (Visit(Place.LESSONS), Chime.LESSON),
        (Begin(0), Chime.SELECT),
        (Verb.LARGER, Chime.SELECT),
        (Verb.SMALLER, None),
        (Verb.DARK, None),
        (Verb.QUIT, None),
    ],
)
def test_each_command_has_its_chime(command: Command, chime: Chime | None) -> None:
    """Focus ticks, what opens or changes something rings, what changes nothing is silent."""
    model = Model(on_shelf(new_car()))

    assert chime == chime_of(model, update(model, command))


def test_a_notice_over_the_same_place_rings() -> None:
    """A sentence that comes up is heard."""
    model = Model(on_shelf(new_car()))

    assert Chime.SELECT == chime_of(model, model.told("The disk is full."))


@pytest.mark.parametrize(
    ("by", "chime"),
    [
        (10, Chime.BIG_GAIN),
        (9, Chime.SMALL_GAIN),
        (1, Chime.SMALL_GAIN),
        (0, Chime.SELECT),
        (-1, Chime.SMALL_LOSS),
        (-4, Chime.SMALL_LOSS),
        (-5, Chime.BIG_LOSS),
    ],
)
def test_a_response_is_heard_as_it_is_felt(by: int, chime: Chime) -> None:
    """A gain rises and a loss falls; where the face starts to show it, the chime is bigger."""
    assert chime == chime_for(by)


def test_a_response_rings_and_the_next_turn_does_not_ring_it_again() -> None:
    """What it did to affection is heard when the feedback opens, and only then."""
    model = update(Model(on_shelf(new_car())), Begin(0))
    responses = [response.id for response in model.running.scenario.turns[0].responses]
    for response in responses:
        answered = update(model, Choose(response))
        [by] = turn_view(update(answered, Verb.GO_ON).running.state).so_far

        assert chime_for(by) == chime_of(model, answered)
        assert Chime.SELECT == chime_of(answered, update(answered, Verb.GO_ON))


@pytest.mark.parametrize(("run", "chime"), [("worst", Chime.LEAVES), ("best", Chime.STAYS)])
def test_the_end_is_heard_when_the_debrief_opens(run: str, chime: Chime) -> None:
    """Somebody who left is heard to leave; anybody else stays."""
    state = run_of(GOLDEN / "the-new-car" / f"{run}.txt")
    session = Session(state.scenario, state.rulebook, state.seed, state.responses)
    over = Model(on_shelf(state.scenario), trail=(Here(Place.FEEDBACK),), session=session)

    assert state.finished
    assert chime == chime_of(over, over.at(Place.DEBRIEF))


def test_adjusting_the_volume_is_heard_at_once() -> None:
    """A chime at the new volume says how loud it is."""
    model = Model(on_shelf(new_car()))

    assert Chime.SELECT == chime_of(model, update(model, Adjust(Settings(volume=20))))
