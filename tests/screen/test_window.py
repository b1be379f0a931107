"""Where no window can be opened, somebody is told so instead of looking at nothing."""

import sys

import pytest

from game.screen.window import NoWindow, open_window


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
