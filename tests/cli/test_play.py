"""`complicated play`: which scenario, and where it is played."""

import sys

import pytest
from click.testing import CliRunner

from game.authoring import library
from game.cli.play import command
from game.content import content_folder

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")


def test_the_only_scenario_is_played_unasked() -> None:
    """With one scenario there is nothing to choose."""
    assert "The new car" in CliRunner().invoke(command, ["--plain"]).stdout


def test_several_scenarios_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a name, those that can be named are shown, and none is started."""
    shipped = library.shipped_scenarios()
    monkeypatch.setattr(library, "shipped_scenarios", lambda: shipped * 2)
    done = CliRunner().invoke(command, ["--plain"])

    assert 0 == done.exit_code
    assert [
        "Which one? Type its name behind “complicated play”.",
        "the-new-car",
        "the-new-car",
    ] == [line.partition("  ")[0] for line in done.stdout.splitlines()]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    ("display", "said"), [(None, "There is no display here"), ("dummy", "There is no window yet")]
)
def test_why_it_is_played_in_the_terminal(
    monkeypatch: pytest.MonkeyPatch, display: str | None, said: str
) -> None:
    """A line says why no window opens; a set SDL_VIDEODRIVER counts as a display."""
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    if display:
        monkeypatch.setenv("SDL_VIDEODRIVER", display)

    assert f"{said}, so you play in the terminal.\n" in CliRunner().invoke(command).stdout


def test_the_way_back_names_every_choice() -> None:
    """The command at the end has the seed, the rulebook and the way of playing."""
    rulebook = str(content_folder("scenarios") / "rulebook.yaml")
    done = CliRunner().invoke(command, ["--text", "--seed", "7", "--rulebook", rulebook])

    assert done.stdout.splitlines()[-1] == (
        f"complicated play the-new-car --text --seed 7 --rulebook {rulebook}"
    )
