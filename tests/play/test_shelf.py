"""Scenarios on offer, of which only the cards are read."""

import shutil
from pathlib import Path

import attrs
import pytest

from game.authoring import files, library
from game.authoring.translations import hash_of
from game.play import shelf
from game.play.shelf import COVERS, Shelved, shipped_shelf
from tests.covers import FOLDER, shipped_in_full, write_covers


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped scenarios."""
    copy = shutil.copytree(FOLDER, tmp_path / "scenarios")
    for module in (shelf, files, library):
        monkeypatch.setattr(module, "content_folder", lambda _name: copy)
    return copy


def read(found: dict[str, Shelved]) -> set[str]:
    """The ids of those that were read in full."""
    return {id_ for id_, each in found.items() if each.loaded}


def closed(found: dict[str, Shelved]) -> dict[str, Shelved]:
    """The same, with nothing but their cards known."""
    return {
        id_: attrs.evolve(each, loaded=None, origin=attrs.evolve(each.origin, digest=""))
        for id_, each in found.items()
    }


@pytest.mark.parametrize("language", ["", "en", "nl", "fr"])
def test_the_covers_say_what_the_scenarios_say(language: str) -> None:
    """All of them; if this fails, write them again: python -m tests.covers."""
    found = shipped_shelf(language)

    assert set() == read(found)
    assert closed(shipped_in_full(language)) == found


def test_other_rules_are_asked_how_she_feels(tmp_path: Path) -> None:
    """What stands on the covers holds under the shipped rulebook."""
    rules = tmp_path / "rules.yaml"
    rules.write_text("format: 1\n", "utf-8")
    found = shipped_shelf("", str(rules))

    assert {str(rules)} == {each.origin.rulebook for each in found.values()}
    assert set(shipped_in_full()) == read(found)


def test_a_translation_stands_on_its_cover(folder: Path) -> None:
    """The others are told in their own language, and nothing is read."""
    told = f"format: 1\ntexts: {{title ({hash_of('The new car')}): La nouvelle voiture}}\n"
    (folder / "the-new-car.fr.yaml").write_text(told, "utf-8")
    write_covers(folder)
    found = shipped_shelf("fr")

    assert set() == read(found)
    assert "La nouvelle voiture" == found["the-new-car"].introduction.title
    assert "Two speeds" == found["two-speeds"].introduction.title
    assert ("en", "fr", "nl") == found["the-new-car"].languages


@pytest.mark.parametrize("name", ["the-new-car.yaml", "lessons.yaml", "rulebook.yaml"])
def test_covers_of_an_edited_folder_do_not_count(folder: Path, name: str) -> None:
    """Whatever was edited, everything is read; what cannot be read is not on offer."""
    assert set() == read(shipped_shelf(""))
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("# Edited.\n")
    found = shipped_shelf("")

    assert set(found) == read(found)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"sum": "", "covers": 1}', "\xff"])
def test_covers_that_cannot_be_read_do_not_count(folder: Path, text: str) -> None:
    """Nothing is said: what they say is found in the scenarios."""
    (folder / COVERS).write_text(text, "latin-1")

    assert shipped_in_full() == shipped_shelf("")


def test_without_covers_everything_is_read(folder: Path) -> None:
    """As in a folder of one's own."""
    (folder / COVERS).unlink()

    assert shipped_in_full() == shipped_shelf("")
