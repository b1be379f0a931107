"""Opening the window, or saying in one sentence why not."""

import os
import sys
from importlib.util import find_spec

from game.core.engine import State
from game.core.scenario import Scenario
from game.texts import _


def play_in_window(scenario: str, state: State) -> str:
    """Play in a window until it is closed; return why it cannot be, or nothing.

    The scenario that was named is picked, and goes on where responses were given.
    """
    reason = _why_no_window()
    if reason:
        return reason
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.play.session import Session
    from game.screen.model import Here, Model
    from game.screen.places import Place
    from game.screen.window import NoWindow, play

    shelf = _shelf(scenario, state.scenario)
    picked = shelf.index(state.scenario)
    model = Model(shelf, state.rulebook, picked=picked, seed=state.seed)
    if state.responses:
        session = Session(state.scenario, state.rulebook, state.seed, state.responses)
        place = Place.FEEDBACK if state.finished else Place.TURN
        model = Model(
            shelf, state.rulebook, trail=(Here(place),), session=session, picked=picked,
            seed=state.seed,
        )  # fmt: skip
    try:
        play(model)
    except NoWindow as impossible:
        return str(impossible)
    return ""


def _shelf(name: str, scenario: Scenario) -> tuple[Scenario, ...]:
    """Return the shipped scenarios that can be read, and the one that was named."""
    from game.authoring.library import load_scenario, shipped_scenarios

    found = [
        scenario if path.stem == name else load_scenario(str(path)).value
        for path in shipped_scenarios()
    ]
    shelf = [each for each in found if each is not None]
    return tuple(shelf if scenario in shelf else [*shelf, scenario])


def _why_no_window() -> str:
    """Return why no window can open; a set SDL_VIDEODRIVER counts as a display."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        return _("There is no display here, so you play in the terminal.")
    if find_spec("pygame") is None:
        return _("The package pygame-ce is missing, so you play in the terminal.")
    return ""
