"""The game as a trainee has it: a process, a real window, real keys and a real mouse."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
import numpy as np
import pygame
import pytest

from game.cli.opening import opened
from game.cli.wanted import Wanted
from game.play.folders import folders
from game.play.look_back import look_back
from game.play.saves import PastRun, past_runs
from game.play.view import turn_view
from game.screen.app import Step, draw
from game.screen.control import command_of
from game.screen.inputs import Click, Input, Point, Press
from game.screen.model import LookedBack, Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.show import picture
from game.screen.type import Type
from game.screen.window import WINDOW_CLASS
from tests.play.test_solved import new_car as solved_new_car
from tests.screen.models import RUN
from tests.screen.pngs import Pixels, pixels_of
from tests.screen.x_display import SIZE, XDOTOOL, XVFB, Display, open_display

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 60
A_FEW_FRAMES = 0.2
SCALE = SIZE[0] / 1920

# Keys by their names in X, and in SDL.
KEYS = {
    "Escape": "escape",
    "Next": "pagedown",
    "Prior": "pageup",
    "Return": "return",
    "Tab": "tab",
    "b": "b",
} | {str(number): str(number) for number in range(1, 5)}


@attrs.define
class Trainee:
    """Somebody at a window, beside a model to which the same is done: both must look the same."""

    display: Display
    model: Model
    step: Step

    def press(self, *names: str) -> None:
        """Press keys."""
        for name in names:
            self.display.key(name)
            self._takes(Press(KEYS[name]))

    def click(self, stop_id: str) -> None:
        """Click on a stop."""
        stop = self.seen.stop(stop_id)
        assert stop is not None
        x, y = stop.rect.centre
        self.display.click(x * SCALE, y * SCALE)
        self._takes(Point(x, y))
        self._takes(Click(x, y))

    def go_to(self, stop_id: str, key: str = "Tab") -> None:
        """Press a key until a stop has focus."""
        for _ in self.seen.stops:
            if self.seen.stop(self.model.here.focus) == self.seen.stop(stop_id):
                return
            self.press(key)

    def sees(self) -> None:
        """Wait until the screen shows what the model shows, to the pixel."""
        wanted = painted(self.model)
        end = time.monotonic() + PATIENCE
        while not np.array_equal(wanted, self.display.pixels()):
            assert time.monotonic() < end, f"not what {self.model.here} looks like"
            time.sleep(0.05)
        time.sleep(A_FEW_FRAMES)  # what moved stands still by then, and takes keys

    @property
    def seen(self) -> Picture:
        """What is on the screen."""
        return picture(self.model, Pen(self.model.theme, Type()))

    def _takes(self, given: Input) -> None:
        command = command_of(given, self.seen, self.model.here)
        self.model = self.step(self.model, command) if command else self.model


@pytest.fixture(name="display")
def _display(tmp_path: Path, no_display: None) -> Iterator[Display]:  # noqa: ARG001 - for painting
    """A real display, where there can be one; what this process paints itself is not on it."""
    if not (XVFB and XDOTOOL):
        pytest.skip("Xvfb or xdotool is missing (apt install xvfb xdotool)")
    pygame.display.set_mode((16, 16))
    with open_display(tmp_path) as display:
        yield display


def test_a_conversation_from_the_title_to_the_debrief_and_out(
    display: Display, tmp_path: Path
) -> None:
    """With keys, mouse and clicker in turn; each step is on disk when its feedback is seen."""
    where = folders(tmp_path / "data")
    title, keeper = opened(Wanted("the-new-car", folders(tmp_path / "mine")))
    display.park()
    with playing(display, tmp_path / "data") as game:
        trainee = Trainee(display, title, keeper.update)
        trainee.sees()
        trainee.press("Return")
        for number, response in enumerate(RUN):
            trainee.sees()
            respond(trainee, response, number)
            trainee.sees()
            [run] = past_runs(where)
            assert isinstance(run, PastRun)
            assert RUN[: number + 1] == run.save.lines[-1]
            trainee.press("Next" if number % 2 else "Return")

        session = trainee.model.running
        found = LookedBack(session, look_back(session, solved_new_car()))
        trainee.model = attrs.evolve(trainee.model, looked_back=found)
        assert Place.DEBRIEF is trainee.model.here.place
        trainee.sees()
        trainee.press("b")
        trainee.sees()
        trainee.press("b", "Escape")
        trainee.sees()
        leave(trainee)
        assert 0 == game.wait(PATIENCE)


def respond(trainee: Trainee, response: str, number: int) -> None:
    """Give a response: by its number, with the mouse, or with a clicker."""
    offered = [each.id for each in turn_view(trainee.model.running.state).responses]
    match number % 3:
        case 0:
            trainee.press(str(offered.index(response) + 1), "Return")
        case 1:
            trainee.click(f"response {response}")
        case _:
            trainee.go_to(f"response {response}", "Prior")
            trainee.press("Next")


def leave(trainee: Trainee) -> None:
    """Go from the pause of the debrief to the title, and from there out of the game."""
    trainee.go_to("menu Leave the debrief")
    trainee.press("Return")
    trainee.sees()
    trainee.go_to("button Leave")
    trainee.press("Return")
    trainee.sees()
    trainee.press("Escape")
    trainee.sees()
    trainee.go_to("button Leave")
    trainee.display.key("Return")


@contextmanager
def playing(display: Display, data: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the game as its command does, in a window that has the keys, and end it in the end."""
    hidden = {"SDL_VIDEODRIVER", "WAYLAND_DISPLAY", "COMPLICATED_DATA"}
    mine = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "game", "play", "the-new-car", "--data-folder", str(data)]
    environment = mine | {"DISPLAY": display.name, "SDL_AUDIODRIVER": "dummy"}
    with subprocess.Popen(command, env=environment, cwd=REPOSITORY) as game:
        try:
            display.focus_window(WINDOW_CLASS)
            yield game
        finally:
            game.kill()


def painted(model: Model) -> Pixels:
    """What a model looks like on the whole screen."""
    surface = pygame.Surface(SIZE)
    draw(model, surface)
    return pixels_of(surface)
