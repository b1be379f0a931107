"""`complicated translate`: a translation to be filled in."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.authoring.translations import hash_of
from game.cli.main import main
from tests.checker.examples import scenario


def run(*arguments: str | Path) -> Result:
    """The result of the command with these arguments."""
    return CliRunner().invoke(main, [*map(str, arguments)])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A scenario of one's own."""
    path = tmp_path / "parcel.yaml"
    path.write_text(scenario(), "utf-8")
    return path


def test_a_translation_is_begun_and_played(file: Path) -> None:
    """The file lies beside the scenario; what is filled in is shown, the rest in the original."""
    first = run("translate", file, "nl")
    translation = file.with_name("parcel.nl.yaml")
    begun = translation.read_text("utf-8")
    title = begun.split("# en: ")[1].split("\n")[0]
    line = f"title ({hash_of(title)}):"
    translation.write_text(begun.replace(line, f"{line} Het late pakje"), "utf-8")
    second = run("translate", file, "nl")
    played = run("play", file, "--plain", "--lang", "nl")

    assert (0, 0) == (first.exit_code, second.exit_code), first.output + second.output
    assert f"Here is {translation}: " in first.output
    assert "Het late pakje" in translation.read_text("utf-8")
    assert "Het late pakje" in played.output


def test_lessons_are_translated_too(tmp_path: Path) -> None:
    """They are a file of their own, which several scenarios share."""
    lessons = tmp_path / "lessons.yaml"
    lessons.write_text(
        "format: 1\nlessons:\n  be-there: {title: Be there., text: Be there now., law: 1}\n",
        "utf-8",
    )
    result = run("translate", lessons, "nl")

    assert 0 == result.exit_code, result.output
    assert "# en: Be there now.\n" in (tmp_path / "lessons.nl.yaml").read_text("utf-8")


def test_a_translation_with_mistakes_stays_as_it_is(file: Path) -> None:
    """Its problems are told."""
    translation = file.with_name("parcel.nl.yaml")
    translation.write_text("format: 1\ntexts: {a b: c}\n", "utf-8")
    result = run("translate", file, "nl")

    assert 1 == result.exit_code
    assert "stays as it is" in result.output
    assert "format: 1\ntexts: {a b: c}\n" == translation.read_text("utf-8")


@pytest.mark.parametrize(
    ("language", "said"),
    [("Dutch", "“Dutch” is no code of a language"), ("en", "is written in “en”")],
)
def test_a_language_must_be_another_one(file: Path, language: str, said: str) -> None:
    """A sentence says why not, and nothing is written."""
    result = run("translate", file, language)

    assert 2 == result.exit_code
    assert said in result.output
    assert [file] == list(file.parent.iterdir())
