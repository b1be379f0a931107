"""Scenarios on offer, of which only the cards are read."""

import shutil
from pathlib import Path

import attrs
import pytest

from game.authoring import library
from game.authoring.translations import hash_of
from game.play import shelf
from game.play.shelf import COVERS, Shelved, covers_text, shipped_shelf
from tests.covers import FOLDER, shipped_in_full
from tests.worlds import shipped_rulebook


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped scenarios."""
    copy = shutil.copytree(FOLDER, tmp_path / "scenarios")
    for module in (shelf, library):
        monkeypatch.setattr(module, "content_folder", lambda _name: copy)
    return copy


def on_offer(language: str = "", *, own_rules: bool = False) -> dict[str, Shelved]:
    """What stands on the shelf."""
    return shipped_shelf(shipped_rulebook(), language, own_rules=own_rules)


def read(found: dict[str, Shelved]) -> set[str]:
    """The ids of those that were read in full."""
    return {id_ for id_, each in found.items() if each.scenario}


def test_the_covers_say_what_the_scenarios_say() -> None:
    """All of them; if this fails, write them again: python -m tests.covers."""
    closed = {id_: attrs.evolve(each, scenario=None) for id_, each in shipped_in_full().items()}

    assert closed == on_offer()


def test_other_rules_are_asked_how_she_feels() -> None:
    """What stands on the covers holds under the shipped rulebook."""
    found = on_offer(own_rules=True)

    assert shipped_in_full() == found
    assert set(found) == read(found)


def test_a_translation_is_read(folder: Path) -> None:
    """Its title stands on its card, and no other scenario is read for it."""
    told = f"format: 1\ntexts: {{title ({hash_of('The new car')}): La nouvelle voiture}}\n"
    (folder / "the-new-car.fr.yaml").write_text(told, "utf-8")
    (folder / COVERS).write_text(covers_text(shipped_in_full(), folder), "utf-8")
    found = on_offer("fr")

    assert {"the-new-car"} == read(found)
    assert "La nouvelle voiture" == found["the-new-car"].introduction.title
    assert set() == read(on_offer())


@pytest.mark.parametrize("name", ["the-new-car.yaml", "lessons.yaml", "rulebook.yaml"])
def test_covers_of_an_edited_folder_do_not_count(folder: Path, name: str) -> None:
    """Whatever was edited, everything is read; what cannot be read is not on offer."""
    assert set() == read(on_offer())
    with (folder / name).open("a", encoding="utf-8") as file:
        file.write("# Edited.\n")
    found = on_offer()

    assert set(found) == read(found)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"digest": "", "covers": 1}', "\xff"])
def test_covers_that_cannot_be_read_do_not_count(folder: Path, text: str) -> None:
    """Nothing is said: what they say is found in the scenarios."""
    (folder / COVERS).write_text(text, "latin-1")

    assert shipped_in_full() == on_offer()


def test_without_covers_everything_is_read(folder: Path) -> None:
    """As in a folder of one's own."""
    (folder / COVERS).unlink()

    assert shipped_in_full() == on_offer()
