"""`--lang`: playing in another language."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from game import texts
from game.authoring import files, library
from game.authoring.text_ids import text_ids
from game.authoring.translations import hash_of
from game.cli.main import main
from game.play.folders import folders
from game.play.saves import PastRun, past_runs
from game.play.settings import Settings, save_settings
from tests.play.stories import story


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A scenario in a file, with a translation that shouts."""
    path = tmp_path / "story.yaml"
    path.write_text(story(), "utf-8")
    scenario = library.load_scenario(path).value
    assert scenario is not None
    lines = [
        f"  {id_} ({hash_of(text)}): {text.upper()}" for id_, text in text_ids(scenario).items()
    ]
    translation = "format: 1\ntexts:\n" + "\n".join(lines)
    path.with_name("story.nl.yaml").write_text(translation, "utf-8")
    return path


@pytest.fixture(autouse=True)
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The languages that the program was told to speak."""
    said: list[str] = []
    for module in ("loading", "list", "wanted"):
        monkeypatch.setattr(f"game.cli.{module}.speak", said.append)
    return said


def test_playing_in_another_language(file: Path, spoken: list[str]) -> None:
    """Every text of the scenario is that of the translation, and the program speaks it too."""
    done = CliRunner().invoke(main, ["play", str(file), "--plain", "--lang", "nl"], input="\n")

    assert "A SMALL STORY" in done.stdout
    assert "HOW ARE YOU?" in done.stdout
    assert "" == done.stderr
    assert "--lang nl" in done.stdout.splitlines()[-1]
    assert ["nl"] == spoken


def test_without_a_language_that_of_the_settings_counts(
    file: Path, tmp_path: Path, spoken: list[str]
) -> None:
    """Nothing is said of what is not translated into it, since nobody asked for it here."""
    data = tmp_path / "data"
    save_settings(Settings(language="nl"), folders(data))
    play = ["play", str(file), "--plain", "--data-folder", str(data)]
    dutch = CliRunner().invoke(main, play)
    save_settings(Settings(language="fr"), folders(data))
    french = CliRunner().invoke(main, play)

    assert "A SMALL STORY" in dutch.stdout
    assert "A small story" in french.stdout
    assert "" == dutch.stderr == french.stderr
    assert ["nl", "fr"] == spoken


def test_what_is_not_translated_is_counted(file: Path) -> None:
    """One line beside the play says so."""
    text = file.read_text("utf-8").replace("Day one", "Day 1").replace("Day two", "Day 2")
    file.write_text(text, "utf-8")
    done = CliRunner().invoke(main, ["run", str(file), "--lang", "nl"])

    expected = "2 texts are shown in the original: their translations are missing or outdated.\n"
    assert expected == done.stderr
    assert 0 == done.exit_code

    translation = file.with_name("story.nl.yaml")
    translation.write_text(translation.read_text("utf-8") + "\n  gone (0000): WEG\n", "utf-8")
    again = CliRunner().invoke(main, ["run", str(file), "--lang", "nl"])
    assert expected == again.stderr


def test_a_language_nobody_knows(file: Path) -> None:
    """The original is played, and a line says which languages there are."""
    done = CliRunner().invoke(main, ["run", str(file), "--lang", "fr"])

    assert "“story” is not translated into “fr”. It is there in: en, nl.\n" == done.stderr
    assert 0 == done.exit_code


def test_a_scenario_that_cannot_be_read(tmp_path: Path) -> None:
    """It is told as without a language."""
    done = CliRunner().invoke(main, ["run", str(tmp_path / "gone.yaml"), "--lang", "nl"])

    assert 1 == done.exit_code
    assert "The file cannot be opened" in done.stderr


def test_the_list_names_languages(
    file: Path, monkeypatch: pytest.MonkeyPatch, spoken: list[str]
) -> None:
    """And it is in the language that is asked for, as far as there are translations."""
    monkeypatch.setattr(files, "shipped_scenarios", lambda: (file,))
    rows = json.loads(CliRunner().invoke(main, ["list", "--json"]).stdout)
    dutch = json.loads(CliRunner().invoke(main, ["list", "--json", "--lang", "nl"]).stdout)
    french = CliRunner().invoke(main, ["list", "--lang", "fr"])

    assert [("A small story", ["en", "nl"])] == [(row["title"], row["languages"]) for row in rows]
    assert ["A SMALL STORY"] == [row["title"] for row in dutch]
    assert "A small story" in french.stdout
    assert ["nl", "fr"] == spoken


def test_a_run_is_taken_up_in_the_language_that_is_asked_for(file: Path, tmp_path: Path) -> None:
    """Without one it is read as it was left, also where past runs are shown."""
    data = ["--data-folder", str(tmp_path / "data")]
    play = ["play", str(file), "--plain", *data]
    first = CliRunner().invoke(main, [*play, "--lang", "nl"], input="\n1\nq\n")
    assert "HOW ARE YOU?" in first.stdout
    [run] = past_runs(folders(tmp_path / "data"))
    assert isinstance(run, PastRun)
    assert ("nl", "A SMALL STORY") == (run.save.origin.language, run.save.title)

    again = CliRunner().invoke(main, [*play, "--resume"], input="q\n")
    assert "DAY TWO" not in again.stdout
    assert "Day two" in again.stdout
    dutch = CliRunner().invoke(main, [*play, "--resume", "--lang", "nl"], input="q\n")
    assert "DAY TWO" in dutch.stdout


def test_the_program_speaks_a_language() -> None:
    """As far as there is a catalogue; English elsewhere."""
    texts.speak("xx")

    assert "Affection" == texts._("Affection")


def test_every_command_speaks_the_language_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the commands are for, what is wrong with a file, and what a condition lacks."""
    monkeypatch.setenv("COMPLICATED_DATA", str(tmp_path))
    save_settings(Settings(language="nl"), folders())
    path = tmp_path / "story.yaml"
    claim = "claims: [best play keeps many of 1,000]\n"
    path.write_text(story().replace("affection > 50", "trust") + claim, "utf-8")
    helped = CliRunner().invoke(main, ["--help"])
    checked = CliRunner().invoke(main, ["check", str(path)])

    assert "Toon de scenario’s." in helped.output
    assert "“when” houdt op waar een vergelijking zoals “>= 50” hoort." in checked.output
    assert "“many” staat waar “at” hoort." in checked.output
