"""Opening the window, or saying in one sentence why not."""

import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.undisturbed import undisturbed
from game.core.engine import State
from game.play.folders import Folders
from game.play.origin import Origin
from game.texts import _

if TYPE_CHECKING:
    from game.play.shelf import Shelved
    from game.screen.keeper import Keeper
    from game.screen.model import Model


def play_in_window(state: State, origin: Origin, where: Folders, *, resuming: bool) -> str:
    """Play in a window until it is closed; return why it cannot be, or nothing.

    The scenario of this origin is picked, and goes on where responses were given or, `resuming`,
    where it was left.
    """
    reason = why_no_window()
    if reason:
        return reason
    with undisturbed():
        model, keeper = opened(state, origin, where)
    return _in_window(keeper.resumed(model) if resuming else model, keeper, where)


def check_up_in_window(team: str, language: str, where: Folders) -> str:
    """Let a team answer the check-up in a window; return why it cannot be, or nothing.

    From there one comes to the title, as if the window had opened with it.
    """
    reason = why_no_window()
    if reason:
        return reason
    with undisturbed():
        from game.authoring.library import shipped_scenarios
        from game.cli.loading import rulebook_or_exit, scenarios_or_exit
        from game.core.engine import start
        from game.play.origin import origin_of
        from game.screen.commands import Visit
        from game.screen.places import Place

        name = shipped_scenarios()[0].stem
        (scenario,) = scenarios_or_exit(name, language=language)
        state = start(scenario, rulebook_or_exit(None), seed=1)
        model, keeper = opened(state, origin_of(name, None, language), where, team=team)
    return _in_window(keeper.update(model, Visit(Place.CHECKUP)), keeper, where)


def _in_window(model: "Model", keeper: "Keeper", where: Folders) -> str:
    """Show a window until it is closed; return why none can be opened, or nothing."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    with undisturbed():
        from game.screen.best_path import BestPath
        from game.screen.renewal import Renewal
        from game.screen.window import NoWindow, play

    best_path, renewal = BestPath(keeper.origin, where), Renewal(keeper.origin)
    try:
        play(model, keeper.update, lambda now: renewal.news(now) or best_path.news(now))
    except NoWindow as impossible:
        return str(impossible)
    finally:
        best_path.stop()
    return ""


def opened(
    state: State, origin: Origin, where: Folders, team: str = ""
) -> tuple["Model", "Keeper"]:
    """Return what a window shows first, and what leads the game from there."""
    from game.play.checkup_rounds import Rounds
    from game.play.origin import origin_of
    from game.play.session import Session
    from game.play.settings import load_settings
    from game.screen.checking_up import CheckingUp
    from game.screen.keeper import Keeper
    from game.screen.model import SCENARIO, Here, Model
    from game.screen.places import Place
    from game.screen.update import continued

    read = load_settings(where)
    shelf = _shelf(origin, state)
    picked = list(shelf).index(origin.scenario)
    model = Model(
        tuple(shelf.values()),
        state.rulebook,
        settings=read.settings,
        trail=(Here(Place.TITLE, f"{SCENARIO} {picked}"),),
        picked=picked,
        seed=state.seed,
        translated=_translated(shelf),
        checkup=CheckingUp(rounds=Rounds(team)),
    )
    if state.responses:
        session = Session(state.scenario, state.rulebook, state.seed, state.responses)
        model = continued(model, session)
    rulebook = Path(origin.rulebook) if origin.rulebook else None
    origins = [origin_of(name, rulebook, origin.language) for name in shelf]
    keeper = Keeper(origins, where)
    return keeper.opened(model, read.problems), keeper


def _shelf(origin: Origin, state: State) -> dict[str, "Shelved"]:
    """Return the shipped scenarios that can be read, and the one of this origin, by their names."""
    from game.play.shelf import shelved, shipped_shelf

    own_rules = bool(origin.rulebook)
    shelf = shipped_shelf(state.rulebook, origin.language, own_rules=own_rules)
    return {**shelf, origin.scenario: shelved(state.scenario, state.rulebook)}


def _translated(shelf: Mapping[str, "Shelved"]) -> tuple[str, ...]:
    """Return the languages in which there are some of these scenarios beside their own."""
    from game.authoring.library import languages_of

    found = {code for name, each in shelf.items() for code in languages_of(name, each.language)[1:]}
    return tuple(sorted(found))


def why_no_window() -> str:
    """Return why no window can open; a set SDL_VIDEODRIVER counts as a display."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        return _("There is no display here, so it goes on in the terminal.")
    if find_spec("pygame") is None:
        return _("The package pygame-ce is missing, so it goes on in the terminal.")
    return ""
