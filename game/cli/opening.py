"""Opening the window, or saying in one sentence why not."""

import os
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

from game.cli.undisturbed import undisturbed
from game.cli.wanted import Wanted
from game.play.folders import Folders
from game.texts import _, speak

if TYPE_CHECKING:
    from game.play.shelf import Shelved
    from game.screen.commands import Command
    from game.screen.keeper import Keeper
    from game.screen.model import Model


def play_in_window(wanted: Wanted, *, resuming: bool) -> str:
    """Play in a window until it is closed; return why it cannot be, or nothing.

    The scenario is picked, and goes on where responses were given or, `resuming`, where it was
    left.
    """
    reason = why_no_window()
    if reason:
        return reason
    with undisturbed():
        model, keeper = opened(wanted)
        card = model.shelf[model.picked]
        if not card.loaded and wanted.language.lower() not in ("", *card.languages):
            from game.cli.loading import tell_gaps

            tell_gaps(card.id, wanted.language)
    return _in_window(keeper.resumed(model) if resuming else model, keeper, wanted.where)


def check_up_in_window(team: str, language: str, where: Folders) -> str:
    """Let a team answer the check-up in a window; return why it cannot be, or nothing.

    From there one comes to the title, as if the window had opened with it.
    """
    reason = why_no_window()
    if reason:
        return reason
    with undisturbed():
        from game.authoring.files import shipped_scenarios
        from game.screen.commands import Visit
        from game.screen.places import Place

        first = shipped_scenarios()[0].stem
        model, keeper = opened(Wanted(first, where, language=language), team)
    return _in_window(keeper.update(model, Visit(Place.CHECKUP)), keeper, where)


def _in_window(model: "Model", keeper: "Keeper", where: Folders) -> str:
    """Show a window until it is closed; return why none can be opened, or nothing."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    with undisturbed():
        from game.screen.best_path import BestPath
        from game.screen.renewal import Renewal
        from game.screen.window import NoWindow, play

    best_path, renewal = BestPath(keeper.origin, where), Renewal(keeper.origin)

    def news(now: "Model") -> "Command | None":
        return keeper.news(now) or renewal.news(now) or best_path.news(now)

    try:
        play(model, keeper.update, news)
    except NoWindow as impossible:
        return str(impossible)
    finally:
        best_path.stop()
    return ""


def opened(wanted: Wanted, team: str = "") -> tuple["Model", "Keeper"]:
    """Return what a window shows first, and what leads the game from there."""
    from game.play.checkup_rounds import Rounds
    from game.play.settings import load_settings
    from game.screen.checking_up import CheckingUp
    from game.screen.keeper import Keeper
    from game.screen.model import SCENARIO, Here, Model
    from game.screen.places import Place
    from game.screen.update import continued

    read = load_settings(wanted.where)
    spoken = wanted.language or read.settings.language
    speak(spoken)
    shelf, picked = _shelf(wanted, spoken)
    model = Model(
        shelf,
        settings=read.settings,
        trail=(Here(Place.TITLE, f"{SCENARIO} {picked}"),),
        picked=picked,
        seed=wanted.seed,
        translated=tuple(sorted({code for each in shelf for code in each.languages[1:]})),
        checkup=CheckingUp(rounds=Rounds(team)),
    )
    loaded = shelf[picked].loaded
    if wanted.responses and loaded:
        model = continued(model, wanted.session_or_exit(loaded))
    keeper = Keeper(wanted.where)
    return keeper.opened(model, read.problems), keeper


def _shelf(wanted: Wanted, spoken: str) -> tuple[tuple["Shelved", ...], int]:
    """Return the scenarios on offer in a language, and the index of the one that is wanted.

    That one is read where its card will not do; what is wrong with it is told then.
    """
    from game.play.shelf import shelved, shipped_shelf

    shelf = shipped_shelf(spoken, str(wanted.rulebook.absolute()) if wanted.rulebook else "")
    name = wanted.scenario
    if wanted.responses or wanted.rulebook or name not in shelf:
        loaded = wanted.loaded_or_exit()
        name = loaded.origin.scenario
        shelf[name] = shelved(loaded)
    return tuple(shelf.values()), list(shelf).index(name)


def why_no_window() -> str:
    """Return why no window can open; a set SDL_VIDEODRIVER counts as a display."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        return _("There is no display here, so it goes on in the terminal.")
    if find_spec("pygame") is None:
        return _("The package pygame-ce is missing, so it goes on in the terminal.")
    return ""
