"""Focus is never lost, and every stop of every scene can be reached."""

from collections import deque

import attrs
import pytest

from game.play.settings import Settings
from game.screen.commands import Focus
from game.screen.control import command_of
from game.screen.geometry import SCREEN, Rect
from game.screen.inputs import Press, Wheel
from game.screen.model import Here, Model
from game.screen.pen import Pen
from game.screen.picture import Group, Picture
from game.screen.places import Place
from game.screen.show import picture
from game.screen.type import Type
from game.screen.update import update
from tests.screen.models import every_scene

TYPE = Type()
SIZES = [Settings(), Settings(text_size=160)]
CASES = [
    pytest.param(model, id=f"{name} at {settings.text_size}")
    for settings in SIZES
    for name, model in every_scene(settings).items()
    if not model.here.focus and not name.endswith(("working", "not known"))
]
STEPS = [Press("tab"), Press("tab", shift=True), Press("pageup")]
ARROWS = [Press("left"), Press("right"), Press("up"), Press("down")]
MOVES: list[Press | Wheel] = [*STEPS, *ARROWS, Wheel(-1), Wheel(1)]


@pytest.mark.parametrize("model", CASES)
def test_tab_visits_every_stop_and_comes_back(model: Model) -> None:
    """Tab goes through all stops, each once, and then begins again."""
    stops = [stop.id for stop in seen(model).stops]
    visited = []
    for _ in stops:
        visited.append(focused(model))
        model = pressed(model, Press("tab"))

    assert len(stops) == len(set(stops))
    assert stops == visited
    assert visited[0] == focused(model)


@pytest.mark.parametrize("model", CASES)
def test_arrows_reach_every_stop(model: Model) -> None:
    """From the first stop, some way of arrows leads to each other one."""
    stops = {stop.id for stop in seen(model).stops}
    reached = {focused(model)}
    waiting = deque([model])
    for _ in range(400):
        if not waiting or reached == stops:
            break
        here = waiting.popleft()
        for arrow in ARROWS:
            there = pressed(here, arrow)
            if focused(there) not in reached:
                reached.add(focused(there))
                waiting.appendleft(there)
            elif there.here.scroll != here.here.scroll:
                waiting.append(there)

    assert stops == reached


@pytest.mark.parametrize("model", CASES)
def test_what_has_focus_can_be_seen(model: Model) -> None:
    """Whatever moves focus, its stop is on the screen, and in its list if it is in one."""
    for step in MOVES:
        walk = model
        for _ in range(6):
            walk = pressed(walk, step)
            shown = seen(walk)
            stop = shown.stop(walk.here.focus)
            assert stop is not None
            window = shown.region.rect if shown.region and stop.scrolls else SCREEN
            assert visible(stop.rect, window), (step, stop.id, stop.rect, window)


def test_a_place_without_such_a_stop_gives_focus_to_its_first() -> None:
    """An unknown name does not lose focus."""
    model = every_scene(Settings())["turn 1"]
    shown = seen(model)

    assert shown.stops[0] == shown.stop("no such stop")


def test_the_name_of_an_icon_comes_when_focus_moves_there() -> None:
    """On a page that has just been opened it would hide what the page begins with."""
    model = every_scene(Settings(text_size=160))["to talk about"]
    shown = seen(model)
    moved = attrs.evolve(model, trail=(Here(Place.TO_TALK_ABOUT, shown.stops[0].id),))

    assert shown.stops[0].tip
    assert ["ring"] == over(shown)
    assert ["ring", "tip"] == over(seen(moved))


def over(shown: Picture) -> list[str]:
    """The names of what lies over a picture."""
    groups = (element for element in shown.elements if isinstance(element, Group))
    return [group.name for group in groups if group.name in {"ring", "tip"}]


def visible(rect: Rect, window: Rect) -> bool:
    """Whether all of a rectangle is seen in a window or, if it is higher, the window is full."""
    room = window.inset(-14)
    if rect.h > window.h:
        return rect.y <= window.bottom and rect.bottom >= window.y
    return room.surrounds(rect)


def seen(model: Model) -> Picture:
    """The picture of a model."""
    return picture(model, Pen(model.theme, TYPE))


def focused(model: Model) -> str:
    """The stop that has focus."""
    stop = seen(model).stop(model.here.focus)
    assert stop is not None
    return stop.id


def pressed(model: Model, given: Press | Wheel) -> Model:
    """The model after an input that only moves focus."""
    command = command_of(given, seen(model), model.here)
    assert command is None or isinstance(command, Focus)
    moved = update(model, command) if command else model
    # The title speaks of another scenario then; that is not what is looked at here.
    return attrs.evolve(moved, picked=model.picked)
