"""The window on a desktop; where none can be opened, somebody is told so."""

import sys

import pygame
import pytest

from game.screen.art import drawing
from game.screen.window import NoWindow, open_window


def test_desktops_show_the_window_with_the_mark_of_the_game(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And not with that of the library it is made with."""
    icons: list[pygame.Surface] = []
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr(pygame.display, "set_icon", icons.append)
    open_window()
    mark = drawing("logo", (128, 128))

    assert mark is not None
    assert [pygame.image.tobytes(mark, "RGBA")] == [
        pygame.image.tobytes(icon, "RGBA") for icon in icons
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_display_that_does_not_answer_is_no_display(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """SDL would draw to memory then, where nobody sees it, and print what it thinks of that."""
    for name in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":987")

    with pytest.raises(NoWindow, match="no display answers"):
        open_window()
    assert ("", "") == capfd.readouterr()
