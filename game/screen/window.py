"""The window itself: opened, resized, and run until it is closed."""

import os

import pygame

from game.screen.app import App, News, Step
from game.screen.art import drawing
from game.screen.model import Model
from game.screen.quiet import quiet
from game.texts import _

WINDOW_CLASS = "its-complicated"
"""What desktops on Linux, and programs that look for windows, know it by."""

_ICON = (128, 128)

_UNSEEN = {"offscreen", "dummy"}

_MOVING, _STILL = 60, 30
"""Frames in a second while something moves, and while nothing does."""

_LARGEST = (1920, 1080)
_SHARE = 0.9
"""How much of the desktop the window takes at most."""


class NoWindow(Exception):  # noqa: N818 - it is the machine's doing
    """No window can be opened here; the sentence says why."""


def play(model: Model, step: Step, news: News) -> Model:
    """Play in a window until it is closed; return where the trainee was then.

    `step` says where each command leads, and keeps what must not be lost; `news` is asked in each
    frame for what has been worked out beside the game.

    Raises:
        NoWindow: none can be opened here.
    """
    surface = open_window()
    try:
        app = App(model, surface, step=step, news=news, resize=_set_mode)
        clock = pygame.time.Clock()
        while app.running:
            app.frame()
            clock.tick(_MOVING if app.moving else _STILL)
        return app.model
    finally:
        pygame.quit()


def open_window() -> pygame.Surface:
    """Open the window, in the middle of the desktop and not quite as large.

    Raises:
        NoWindow: none can be opened here.
    """
    # Without this, Windows stretches the window and blurs it.
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    # pygame has put the name of a file there, under which desktops on Linux would list the window.
    os.environ["SDL_VIDEO_X11_WMCLASS"] = os.environ["SDL_VIDEO_WAYLAND_WMCLASS"] = WINDOW_CLASS
    try:
        _reach_display()
        pygame.font.init()
        pygame.display.set_caption(_("It’s Complicated"))
        _set_icon()
        return _set_mode(full_screen=False)
    except pygame.error as error:
        pygame.quit()
        sentence = _("No window can be opened here ({reason}), so it goes on in the terminal.")
        raise NoWindow(sentence.format(reason=error)) from None


def _reach_display() -> None:
    """Connect to the display; memory that nobody sees is none, unless somebody asked for it."""
    with quiet():
        pygame.display.init()
    if pygame.display.get_driver() in _UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
        raise pygame.error(_("no display answers"))


def _set_icon() -> None:
    """Let desktops show the window with the game's mark."""
    icon = drawing("logo", _ICON)
    if icon:
        pygame.display.set_icon(icon)


def _set_mode(*, full_screen: bool) -> pygame.Surface:
    """Return the surface of the window, or of the whole screen."""
    if full_screen:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
    desktop = pygame.display.get_desktop_sizes()[0]
    share = min(1, *(_SHARE * side / most for side, most in zip(desktop, _LARGEST, strict=True)))
    size = (round(_LARGEST[0] * share), round(_LARGEST[1] * share))
    return pygame.display.set_mode(size, pygame.RESIZABLE)
