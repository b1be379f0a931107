"""The loop of the window under a driver without a display: what it does when things go wrong."""

from collections.abc import Iterator
from typing import Any

import attrs
import pygame
import pytest

from game.play.settings import Settings
from game.play.view import turn_view
from game.screen import app, art
from game.screen.app import App, Step
from game.screen.commands import Command
from game.screen.model import Model
from game.screen.places import Place
from game.screen.update import update
from tests.screen.models import model_at, new_car, on_shelf
from tests.screen.pens import texts

TITLE = attrs.evolve(model_at(Place.TITLE), settings=Settings(reduced_motion=True))


@pytest.fixture(name="drivers", autouse=True)
def _drivers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is seen and nothing is heard."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.display.init()
    yield
    pygame.mixer.quit()
    pygame.display.quit()
    art.complaints()


class Window:
    """A window of any size whose inputs are given."""

    def __init__(
        self, model: Model, size: tuple[int, int] = (1280, 720), step: Step = update
    ) -> None:
        self._events: list[pygame.event.Event] = []
        self.app = App(model, pygame.display.set_mode(size), step=step, events=self._given)

    def look(self) -> Model:
        """Let a frame pass."""
        self.app.frame()
        return self.app.model

    def press(self, *keys: int) -> Model:
        """Press keys, each in a frame of its own."""
        for key in keys:
            event = pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")
            self._events.append(event)
            self.app.frame()
        return self.app.model

    def send(self, kind: int, about: dict[str, Any]) -> Model:
        """Let any event come in."""
        self._events.append(pygame.event.Event(kind, about))
        self.app.frame()
        return self.app.model

    def resize(self, *size: int) -> Model:
        """Make the window larger or smaller."""
        pygame.display.set_mode(size)
        self._events.append(pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1]))
        self.app.frame()
        return self.app.model

    def _given(self) -> list[pygame.event.Event]:
        given, self._events = self._events, []
        return given


@pytest.mark.parametrize(
    "size", [(1, 1), (16, 9), (320, 200), (640, 480), (767, 431), (720, 1280), (3000, 300)]
)
def test_a_tiny_window_says_so(size: tuple[int, int]) -> None:
    """Where nothing could be read there is one sentence, as large as it can be."""
    window = Window(TITLE, size)

    assert window.look().cramped
    assert ["This window is too small to read. Make it larger, or press F11."] == texts(
        window.app.picture
    )


def test_a_small_window_is_the_same_page_made_smaller() -> None:
    """From 768 x 432 on everything is there."""
    window = Window(TITLE, (768, 432))

    assert not window.look().cramped
    assert len(window.app.picture.stops) > 1


def test_in_a_tiny_window_nothing_is_done_by_mistake() -> None:
    """Keys do nothing but fill the screen or quit; made larger, the game is where it was."""
    window = Window(TITLE, (320, 200))
    window.press(pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_m, pygame.K_TAB)
    assert attrs.evolve(TITLE, cramped=True) == window.app.model

    assert TITLE == window.resize(1280, 720)
    assert window.resize(200, 100).cramped


def test_a_number_and_enter_in_one_go_give_a_response() -> None:
    """The ring may still be on its way to the response."""
    model = attrs.evolve(model_at(Place.TURN), settings=Settings())
    window = Window(model)
    window.press(pygame.K_RETURN)
    assert Place.TURN is window.app.model.here.place  # it only brought the page there

    given = window.press(pygame.K_2, pygame.K_RETURN)
    second = turn_view(model.running.state).responses[1].id
    assert (Place.FEEDBACK, (second,)) == (given.here.place, given.running.responses)


def test_a_mouse_that_lies_still_chooses_nothing() -> None:
    """Where a window opens under it, what comes in does not get focus; what has come in does."""
    window = Window(attrs.evolve(model_at(Place.TITLE, shelf=3), settings=Settings()))
    x, y = window.app.picture.stops[1].rect.centre
    there: dict[str, Any] = {"pos": (x * 2 / 3, y * 2 / 3), "rel": (0, 0), "buttons": (0, 0, 0)}

    assert 0 == window.send(pygame.MOUSEMOTION, there).picked
    window.press(pygame.K_RETURN)  # it only brings the page there
    assert 1 == window.send(pygame.MOUSEMOTION, there).picked


def test_a_portrait_that_cannot_be_read_is_told_and_the_game_goes_on() -> None:
    """A notice comes up once; behind it the page is there."""
    scenario = new_car()
    stranger = attrs.evolve(scenario, customer=attrs.evolve(scenario.customer, portrait="nobody"))
    window = Window(attrs.evolve(TITLE, shelf=on_shelf(stranger)))
    window.look()
    told = window.look()

    assert Place.NOTICE is told.here.place
    assert ("The portrait “nobody” cannot be read, so a plain figure stands in.",) == told.notice
    assert Place.TITLE is window.press(pygame.K_ESCAPE, pygame.K_TAB).here.place


@pytest.fixture(name="no_card")
def _no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a sound card."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")


@pytest.mark.usefixtures("no_card")
def test_without_a_sound_card_the_settings_say_so() -> None:
    """Nobody is interrupted: the sentence stands where sound is set."""
    window = Window(TITLE)
    model = window.press(pygame.K_TAB)

    assert model.silence.startswith("No sound can be played here.")
    assert Place.TITLE is model.here.place


@pytest.mark.usefixtures("no_card")
def test_without_a_sound_card_asking_for_sound_is_answered() -> None:
    """M turns it on, and a notice says why nothing is heard."""
    silent = attrs.evolve(TITLE, settings=Settings(sound=False, reduced_motion=True))
    model = Window(silent).press(pygame.K_m)

    assert Place.NOTICE is model.here.place
    assert model.notice == (model.silence,)


def test_turning_the_sound_off_is_heard_at_once() -> None:
    """What still rings stops."""
    window = Window(TITLE)
    window.look()
    window.press(pygame.K_F1)
    assert pygame.mixer.get_busy()

    window.press(pygame.K_m)
    assert not pygame.mixer.get_busy()


def test_another_language_is_spoken_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next picture is in it."""
    spoken: list[str] = []
    monkeypatch.setattr(app, "speak", spoken.append)

    def step(model: Model, _command: Command) -> Model:
        return attrs.evolve(model, settings=attrs.evolve(model.settings, language="nl"))

    Window(TITLE, step=step).press(pygame.K_TAB)
    assert ["nl"] == spoken


@pytest.mark.parametrize("key", [pygame.K_b, pygame.K_PAGEDOWN, pygame.K_PAGEUP, pygame.K_q])
def test_a_black_screen_is_black_and_lights_up_again(key: int) -> None:
    """B is the presenter's; the key that lights the screen does nothing else."""
    window = Window(TITLE)
    assert window.press(pygame.K_b).dark
    assert {(0, 0, 0, 255)} == colours(pygame.display.get_surface())

    assert TITLE == window.press(key)
    assert len(colours(pygame.display.get_surface())) > 1


def colours(surface: pygame.Surface | None) -> set[tuple[int, ...]]:
    """The colours of a few points of the window."""
    assert surface is not None
    return {tuple(surface.get_at((x, y))) for x in range(0, 1280, 64) for y in range(0, 720, 36)}
