"""Where commands lead, from the title to the end of a run."""

import attrs
import pytest

from game.play.settings import Settings, ThemeName
from game.play.view import turn_view
from game.screen.commands import Begin, Choose, Command, Focus, Verb, Visit
from game.screen.model import Model
from game.screen.places import Place
from game.screen.update import update
from tests.screen.models import RUN, model_at


def after(model: Model, *commands: Command) -> Model:
    """The model after some commands."""
    for command in commands:
        model = update(model, command)
    return model


def places(model: Model) -> list[Place]:
    """The places that are open, from the first on."""
    return [here.place for here in model.trail]


def test_a_run_goes_from_turn_to_feedback_and_on() -> None:
    """Begin, then respond and read what it did, ten times; then it is over."""
    model = after(model_at(Place.TITLE), Begin(0))
    for response in RUN[:-1]:
        assert [Place.TURN] == places(model)
        model = after(model, Choose(response))
        assert [Place.FEEDBACK] == places(model)
        model = after(model, Verb.GO_ON)
    model = after(model, Choose(RUN[-1]))

    assert RUN == model.running.responses
    assert Place.TURN is not after(model, Verb.GO_ON).here.place


def test_the_story_of_a_turn_comes_first_for_large_text() -> None:
    """There it has no room beside the portrait, so it is a page of its own; then comes the turn."""
    model = after(attrs.evolve(model_at(Place.TITLE), settings=Settings(text_size=140)), Begin(0))

    assert [Place.TURN, Place.STORY] == places(model)
    assert [Place.TURN] == places(after(model, Verb.BACK))


@pytest.mark.parametrize(
    ("place", "asked"),
    [(Place.TITLE, Place.LEAVE), (Place.TURN, Place.PAUSE), (Place.FEEDBACK, Place.PAUSE)],
)
def test_back_asks_before_it_leaves(place: Place, asked: Place) -> None:
    """Where there is nothing to go back to, nothing is lost by a key pressed too often."""
    taken = 1 if place is Place.FEEDBACK else 0
    model = model_at(place, taken=taken)

    assert [place, asked] == places(after(model, Verb.BACK))
    assert [place] == places(after(model, Verb.BACK, Verb.BACK))


def test_a_place_opens_once() -> None:
    """Visiting a place that is open further down goes back to it."""
    model = after(
        model_at(Place.TURN), Visit(Place.PAUSE), Visit(Place.LESSONS), Visit(Place.PAUSE)
    )

    assert [Place.TURN, Place.PAUSE] == places(model)


def test_focus_comes_back_with_its_place() -> None:
    """What lies on top does not move focus below it."""
    model = after(model_at(Place.TURN), Focus("response ask-her"), Visit(Place.PAUSE), Verb.BACK)

    assert "response ask-her" == model.here.focus


def test_a_response_counts_only_in_its_turn() -> None:
    """While the feedback is read, nothing can be chosen a second time."""
    model = after(model_at(Place.TURN), Choose("ask-her"))
    offered = turn_view(model.running.state).responses[0].id

    assert model == after(model, Choose(offered))


def test_the_title_speaks_of_the_card_that_had_focus() -> None:
    """Facts and the start button go with the scenario, also when focus moves to the button."""
    model = after(model_at(Place.TITLE, shelf=3), Focus("scenario 2"), Focus("button Start"))

    assert 2 == model.picked


def test_text_grows_to_the_largest_and_no_further() -> None:
    """Plus and minus stop at the ends; the button goes around."""
    model = model_at(Place.TITLE)

    assert 160 == after(model, *[Verb.LARGER] * 9).settings.text_size
    assert 100 == after(model, Verb.SMALLER).settings.text_size


def test_colours_go_around() -> None:
    """Warm, high contrast on white, high contrast on black, and warm again."""
    model = model_at(Place.TITLE)
    looks = []
    for _ in ThemeName:
        looks.append(model.settings.theme)
        model = after(model, Verb.NEXT_LOOK)

    assert list(ThemeName) == looks
    assert ThemeName.LIGHT is model.settings.theme


def test_a_black_screen_ends_with_any_key() -> None:
    """And that key does nothing else."""
    model = model_at(Place.TURN)

    assert model == after(model, Verb.DARK, Choose("ask-her"))


def test_quitting_leaves_the_game() -> None:
    """From anywhere."""
    assert [Place.GONE] == places(after(model_at(Place.TURN), Verb.QUIT))
