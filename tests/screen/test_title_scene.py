"""The title: what it offers to begin with, and to go on with."""

import attrs

from game.play.settings import Settings
from game.play.shelf import Shelved, shipped_shelf
from game.screen.commands import Adjust, Begin, Command, TakeUp, Verb, Visit
from game.screen.languages import next_language, offered_languages
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.show import picture
from game.screen.theme import theme_of
from game.screen.type import Type
from tests.screen.models import LEFT_OFF, model_at
from tests.screen.pens import seen, texts

NEW = model_at(Place.TITLE)
LEFT = attrs.evolve(NEW, runs=(LEFT_OFF,), left_off=(LEFT_OFF,))


def offered(model: Model) -> dict[str, Command | None]:
    """What can be done on the title, by name."""
    return {stop.name: stop.command for stop in seen(model).stops}


def test_a_new_game_begins() -> None:
    """There is nothing to go on with, and nothing to look back at."""
    assert {
        "The new car. Sanne, 12 minutes.": Begin(0),
        "Start the conversation": Begin(0),
        "How it works": Visit(Place.HOW_IT_WORKS),
        "Check-up": Visit(Place.CHECKUP),
        "Text size and settings": Visit(Place.SETTINGS),
        "Sound is on": Verb.MUTE,
        "Colours: warm": Verb.NEXT_LOOK,
        "Language: English": Adjust(Settings(language="nl")),
    } == offered(NEW)


def test_a_run_that_was_left_goes_on() -> None:
    """Its card and the main button go on, another button starts again, a third looks back."""
    found = offered(LEFT)

    assert TakeUp(LEFT_OFF) == found["The new car. Sanne, 12 minutes."]
    assert TakeUp(LEFT_OFF) == found["Go on at turn 3"]
    assert Begin(0) == found["Start again"]
    assert Visit(Place.PAST_RUNS) == found["Past conversations"]


def test_only_the_scenario_that_was_left_goes_on() -> None:
    """The card of another one begins it."""
    two = attrs.evolve(
        model_at(Place.TITLE, shelf=2), runs=(LEFT_OFF,), left_off=(None, LEFT_OFF), picked=0
    )
    commands = [stop.command for stop in seen(two).stops[:3]]

    assert [Begin(0), TakeUp(LEFT_OFF), Begin(0)] == commands


def library() -> tuple[Shelved, ...]:
    """The scenarios that the game ships with."""
    return tuple(shipped_shelf("").values())


def rows(shown: Picture) -> list[int]:
    """How many cards stand in each row."""
    tops = [stop.rect.y for stop in shown.stops if stop.id.startswith("scenario ")]
    return [tops.count(top) for top in dict.fromkeys(tops)]


def test_the_whole_library_is_seen_at_once() -> None:
    """Four in a row, as drawn; nothing scrolls."""
    in_real_type = Pen(theme_of(NEW.settings), Type())
    shown = picture(attrs.evolve(NEW, shelf=library()), in_real_type)

    assert [4] * (len(library()) // 4) == rows(shown)
    assert shown.region is None


def test_minutes_stand_below_a_name_that_leaves_no_room_beside_it() -> None:
    """The cards stay as wide as they were, and a dot stands between the two no more."""
    shelf = library()
    about = attrs.evolve(shelf[0].introduction, customer="Maximiliane")
    model = attrs.evolve(NEW, shelf=(attrs.evolve(shelf[0], introduction=about),) * 8)

    assert "Maximiliane" in texts(seen(model))
    assert "•" not in texts(seen(model))
    assert [4, 4] == rows(seen(model))


def test_languages_go_around() -> None:
    """Those of the program, and of scenarios that are translated into others."""
    model = attrs.evolve(NEW, translated=("de",))
    seen_so_far = []
    for _ in offered_languages(model):
        seen_so_far.append(model.settings.language)
        other = next_language(model)
        model = attrs.evolve(model, settings=attrs.evolve(model.settings, language=other))

    assert {"de", "en", "nl"} == set(seen_so_far)
    assert "en" == model.settings.language
