"""`complicated play` opens a window, or says in one sentence why not and plays in the terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest
from click.testing import CliRunner

from game.authoring import files
from game.authoring.translations import hash_of
from game.cli.play import command
from game.play.folders import folders
from game.play.settings import Settings, save_settings
from game.screen import window
from game.screen.app import News, Step
from game.screen.commands import Begin, Choose, Verb
from game.screen.model import Model
from game.screen.places import Place
from tests.play.stories import written

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_it_is_played_in_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first line says so."""
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    said, *played = CliRunner().invoke(command, ["the-new-car"]).stdout.splitlines()

    assert "There is no display here, so it goes on in the terminal." == said
    assert any("The new car" in line for line in played)


def test_a_window_that_does_not_open_leaves_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """What SDL gives as its reason stands in the sentence."""
    pygame.display.quit()  # what a test before this one opened would be used
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    said, *played = CliRunner().invoke(command, ["the-new-car"]).stdout.splitlines()

    assert (
        "No window can be opened here (no-such-driver not available), "
        "so it goes on in the terminal."
    ) == said
    assert any("The new car" in line for line in played)


@pytest.fixture(name="opened")
def _opened(monkeypatch: pytest.MonkeyPatch) -> list[Model]:
    """The models that windows were opened with, each of which was played for a turn."""
    models: list[Model] = []

    def play(model: Model, step: Step, _news: News) -> Model:
        models.append(model)
        if model.here.place is Place.TITLE:
            model = step(model, Begin(model.picked))
        if model.here.place is Place.TURN:
            turn = model.running.state.turn
            assert turn is not None
            model = step(model, Choose(turn.responses[0].id))
        return step(model, Verb.QUIT)

    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr(window, "play", play)
    return models


def test_without_a_name_the_window_offers_all(
    opened: list[Model], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where one can choose on the screen, nobody is asked for a name first."""
    shipped = files.shipped_scenarios()
    copy = tmp_path / "another-car.yaml"
    copy.write_bytes(shipped[0].read_bytes())
    monkeypatch.setattr(files, "shipped_scenarios", lambda: (*shipped, copy))
    done = CliRunner().invoke(command, ["--data-folder", str(tmp_path)])

    assert "" == done.output
    assert 0 == opened[0].picked
    assert len(opened[0].shelf) > 1


def test_a_window_opens_on_the_title(opened: list[Model], tmp_path: Path) -> None:
    """The scenario that was named is picked, and nothing is printed."""
    done = CliRunner().invoke(command, ["the-new-car", "--data-folder", str(tmp_path)])
    [model] = opened

    assert (0, "") == (done.exit_code, done.output)
    assert Place.TITLE is model.here.place
    assert "the-new-car" == model.shelf[model.picked].id


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_window_opens_without_reading_a_scenario(
    opened: list[Model], language: str, tmp_path: Path
) -> None:
    """Their cards are known in each language; the one that is begun is read then."""
    save_settings(Settings(language=language), folders(tmp_path))
    CliRunner().invoke(command, ["the-new-car", "--data-folder", str(tmp_path)])
    [model] = opened

    assert {None} == {each.loaded for each in model.shelf}
    assert {language} == {each.origin.language for each in model.shelf}


def test_a_window_opens_light(tmp_path: Path) -> None:
    """Nothing is loaded that reads scenarios, and nothing for proofs, the terminal or tests."""
    program = (
        "import sys\nfrom game.cli.main import main\nfrom game.screen import window\n"
        "window.play = lambda *_: print(*sys.modules)\n"
        f"main(['play', '--data-folder', {str(tmp_path)!r}])"
    )
    idle = {
        "yaml", "numpy", "rich", "hypothesis", "game.authoring.library", "game.proof",
        "game.text", "game.testing", "game.checker",
    }  # fmt: skip

    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "SDL_VIDEODRIVER": "dummy"},
    )

    assert "game.screen.window" in done.stdout.split()
    assert set() == idle & set(done.stdout.split())


def test_a_language_that_a_scenario_does_not_speak_is_said(
    opened: list[Model], tmp_path: Path
) -> None:
    """One that it speaks needs no word, and no reading."""
    options = ["the-new-car", "--data-folder", str(tmp_path), "--lang"]
    dutch = CliRunner().invoke(command, [*options, "nl"])
    french = CliRunner().invoke(command, [*options, "fr"])

    assert "" == dutch.output
    assert "“the-new-car” is not translated into “fr”." in french.stderr
    assert ["De nieuwe auto", "The new car"] == [
        model.shelf[model.picked].introduction.title for model in opened
    ]


def test_under_rules_of_ones_own_a_missing_language_is_said_once(
    opened: list[Model], tmp_path: Path
) -> None:
    """Every scenario is read then, and only the one that is asked for is spoken of."""
    rules = tmp_path / "rules.yaml"
    rules.write_text("format: 1\n", "utf-8")
    options = ["--data-folder", str(tmp_path), "--rulebook", str(rules), "--lang", "fr"]
    done = CliRunner().invoke(command, ["the-new-car", *options])

    assert 1 == done.stderr.count("is not translated into “fr”")
    assert all(each.loaded for each in opened[0].shelf)


def test_a_window_opens_with_the_settings_that_were_kept(
    opened: list[Model], tmp_path: Path
) -> None:
    """What was wrong with them stands over the title."""
    save_settings(Settings(text_size=140), folders(tmp_path))
    CliRunner().invoke(command, ["--data-folder", str(tmp_path)])
    (tmp_path / "settings.json").write_text("{")
    CliRunner().invoke(command, ["--data-folder", str(tmp_path)])

    kept, lost = opened
    assert Settings(text_size=140) == kept.settings
    assert (Settings(), Place.NOTICE) == (lost.settings, lost.here.place)
    assert "are damaged and were not used" in lost.notice[0]


def test_a_window_goes_on_where_it_was_left(opened: list[Model], tmp_path: Path) -> None:
    """The title offers it, and --resume begins there."""
    options = ["the-new-car", "--data-folder", str(tmp_path)]
    for more in ([], [], ["--resume"]):
        CliRunner().invoke(command, [*options, *more])

    first, second, third = opened
    assert {None} == set(first.left_off)
    assert second.left_off[second.picked] is not None
    assert (Place.TURN, 1) == (third.here.place, len(third.running.responses))


def test_a_window_goes_on_after_given_responses(opened: list[Model], tmp_path: Path) -> None:
    """It opens at the turn behind them."""
    options = ["the-new-car", "--data-folder", str(tmp_path), "--responses", "ask-her"]
    CliRunner().invoke(command, options)

    [model] = opened
    assert (Place.TURN, ("ask-her",)) == (model.here.place, model.running.responses)


def test_a_scenario_of_ones_own_stands_on_the_shelf(opened: list[Model], tmp_path: Path) -> None:
    """It is picked and has focus, beside those that the game ships with."""
    done = CliRunner().invoke(command, [str(written(tmp_path)), "--data-folder", str(tmp_path)])
    [model] = opened

    assert 0 == done.exit_code, done.output
    shipped = [path.stem for path in files.shipped_scenarios()]
    assert [*shipped, "story"] == [each.id for each in model.shelf]
    assert (len(shipped), f"scenario {len(shipped)}") == (model.picked, model.here.focus)


def test_a_window_opens_in_a_language(opened: list[Model], tmp_path: Path) -> None:
    """That of --lang or else of the settings; what is translated can be chosen in the settings."""
    (tmp_path / "story.nl.yaml").write_text(
        f"format: 1\ntexts: {{title ({hash_of('A small story')}): Een klein verhaal}}\n", "utf-8"
    )
    play = [str(written(tmp_path)), "--data-folder", str(tmp_path)]
    CliRunner().invoke(command, [*play, "--lang", "nl"])
    save_settings(Settings(language="nl"), folders(tmp_path))
    CliRunner().invoke(command, play)

    assert ["Een klein verhaal"] * 2 == [
        model.shelf[model.picked].introduction.title for model in opened
    ]
    assert [("nl",)] * 2 == [model.translated for model in opened]
