"""Names on the command line become files."""

import os
from pathlib import Path

import pytest

from game.checker.files import Wanted, wanted
from game.content import content_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files of several kinds, in which we are."""
    for name in ("b.yaml", "a.yml", "notes.txt", ".hidden.yaml", "deep/er/c.yaml", ".git/d.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*given: str) -> list[str]:
    """The paths that names stand for."""
    return [file.path.as_posix() for file in wanted(given)]


@pytest.mark.usefixtures("folder")
def test_a_folder_stands_for_all_yaml_files_in_it() -> None:
    """Those in its own folders come after them; hidden ones stay hidden."""
    assert ["a.yml", "b.yaml", "deep/er/c.yaml"] == names(".")


@pytest.mark.usefixtures("folder")
def test_a_file_is_checked_once() -> None:
    """However often, and by whatever way, it was named."""
    assert ["b.yaml", "a.yml", "deep/er/c.yaml"] == names("b.yaml", ".", "./deep/../b.yaml")


@pytest.mark.usefixtures("folder")
def test_what_was_named_is_known() -> None:
    """It must be one of ours; what lies in a folder need not."""
    assert [Wanted(Path("b.yaml"), named=True)] == list(wanted(["b.yaml"]))
    assert all(not file.named for file in wanted(["."]))


def test_lessons_come_with_the_scenario_beside_them(folder: Path) -> None:
    """It cannot be played without them."""
    (folder / "lessons.yaml").write_text("", "utf-8")

    assert ["b.yaml", "lessons.yaml"] == names("b.yaml")
    assert ["lessons.yaml"] == names("lessons.yaml")


@pytest.mark.usefixtures("folder")
def test_a_shipped_scenario_is_named_by_its_id() -> None:
    """As everywhere else; its lessons and its translation lie beside it."""
    scenarios = content_folder("scenarios").as_posix()

    files = ("the-new-car.yaml", "lessons.yaml", "the-new-car.nl.yaml")
    assert [f"{scenarios}/{file}" for file in files] == names("the-new-car")


def test_an_empty_folder_stands_for_itself(folder: Path) -> None:
    """So that somebody says that it is empty."""
    (folder / "empty").mkdir()

    assert ["empty"] == names("empty")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["gone.yaml", "no such thing", "a\0b", "x" * 5000])
def test_a_name_of_nothing_is_passed_on(name: str) -> None:
    """What is wrong with it is told where it is opened."""
    assert [name] == [str(file.path) for file in wanted([name])]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_a_link_to_a_folder_above_is_not_followed(folder: Path) -> None:
    """Else there would be no end."""
    (folder / "deep" / "up").symlink_to(folder)

    assert ["a.yml", "b.yaml", "deep/er/c.yaml"] == names(".")


def test_with_a_scenario_comes_what_lies_beside_it(folder: Path) -> None:
    """Its lessons, its customer and its translations, but not those of others."""
    text = "customer: {like: ada}"
    (folder / "b.yaml").write_text(text, "utf-8")
    for name in (
        "lessons.yaml",
        "customers/ada.yaml",
        "customers/bob.yaml",
        "b.nl.yaml",
        "c.nl.yaml",
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("", "utf-8")

    assert ["b.yaml", "lessons.yaml", "customers/ada.yaml", "b.nl.yaml"] == names("b.yaml")
