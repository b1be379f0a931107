"""The page of the settings: what it offers, and that it acts at once."""

import attrs
import pytest

from game.play.settings import Settings, ThemeName
from game.screen.commands import Adjust, Verb
from game.screen.control import command_of
from game.screen.inputs import Press
from game.screen.model import Here, Model
from game.screen.places import Place
from game.screen.update import update
from tests.screen.models import new_car, on_shelf
from tests.screen.pens import seen, texts

SETTINGS = Model(on_shelf(new_car()), trail=(Here(Place.TITLE), Here(Place.SETTINGS)))


@pytest.mark.parametrize(
    ("choice", "after"),
    [
        ("text 160", Settings(text_size=160)),
        ("theme contrast-light", Settings(theme=ThemeName.CONTRAST_LIGHT)),
        ("theme contrast-dark", Settings(theme=ThemeName.CONTRAST_DARK)),
        ("font on", Settings(reading_font=True)),
        ("motion reduced", Settings(reduced_motion=True)),
        ("sound off", Settings(sound=False)),
        ("volume 10", Settings(volume=10)),
        ("language en", Settings()),
    ],
)
def test_a_choice_acts_at_once_and_keeps_focus(choice: str, after: Settings) -> None:
    """Whoever takes a choice is still on it, and it is marked as taken."""
    model = attrs.evolve(SETTINGS, trail=(Here(Place.TITLE), Here(Place.SETTINGS, choice)))
    command = command_of(Press("return"), seen(model), model.here)
    assert Adjust(after) == command

    changed = update(model, Adjust(after))
    focused = seen(changed).stop(changed.here.focus)
    assert focused is not None
    assert choice == focused.id
    assert focused.name.endswith("chosen")


def test_the_page_opens_on_the_way_back() -> None:
    """Enter at once changes nothing."""
    first = seen(SETTINGS).stops[0]

    assert ("Done", Verb.BACK) == (first.name, first.command)


def test_each_setting_shows_what_is_taken() -> None:
    """One choice of each setting is taken, and it says so."""
    names = [each.name for each in seen(SETTINGS).stops if each.name.endswith(", chosen")]

    assert [
        "Text size: 100 %, chosen",
        "Colours: Warm, chosen",
        "Reading font: Off, chosen",
        "Motion: Full, chosen",
        "Sound: On, chosen",
        "Volume: 70 %, chosen",
        "Language: English, chosen",
    ] == names


def test_taking_a_choice_moves_no_other() -> None:
    """What is under the mouse stays there."""
    before = {each.id: each.rect for each in seen(SETTINGS).stops}
    quiet = update(SETTINGS, Adjust(Settings(volume=10)))
    after = {each.id: each.rect for each in seen(quiet).stops}

    assert before == after


def test_what_cannot_be_heard_is_said() -> None:
    """Without a sound card the page says so, at every size of text."""
    for size in (100, 160):
        silent = attrs.evolve(
            SETTINGS, silence="No sound can be played here.", settings=Settings(text_size=size)
        )
        assert "No sound can be played here." in texts(seen(silent))


def test_asking_for_sound_that_there_is_not_is_answered() -> None:
    """M, or the choice, turns it on and says why there is still silence."""
    silent = attrs.evolve(
        SETTINGS, silence="No sound can be played here.", settings=Settings(sound=False)
    )
    for command in (Verb.MUTE, Adjust(Settings())):
        model = update(silent, command)
        assert (Place.NOTICE, ("No sound can be played here.",)) == (model.here.place, model.notice)


def test_keys_change_settings_on_any_page() -> None:
    """Plus, minus and M do the same as the page, and stop at the ends."""
    model = SETTINGS
    for verb, size in ((Verb.LARGER, 120), (Verb.SMALLER, 100), (Verb.SMALLER, 100)):
        model = update(model, verb)
        assert Settings(text_size=size) == model.settings
    assert Settings(sound=False) == update(model, Verb.MUTE).settings


def test_languages_of_scenarios_can_be_chosen_too() -> None:
    """The program goes on in English where it does not speak them."""
    model = attrs.evolve(SETTINGS, translated=("fr",))
    names = [stop.name for stop in seen(model).stops if stop.id.startswith("language")]

    assert ["Language: FR", "Language: English, chosen", "Language: Nederlands"] == names
