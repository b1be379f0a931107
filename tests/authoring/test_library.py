"""Scenarios, lessons and rulebooks are found by their names and loaded."""

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from game.authoring.files import shipped_scenarios
from game.authoring.library import load_rulebook, load_scenario, shipped_lessons
from game.content import content_folder
from tests.authoring.everything import SOURCE
from tests.authoring.reports import block, report
from tests.worlds import shipped_rulebook

LESSONS = """
format: 1
lessons:
  no-excuses: {title: Mine, text: My own., law: 14}
  tell-before-they-ask: {title: Mine too, text: My own., law: 23}
"""


@pytest.mark.parametrize("path", shipped_scenarios(), ids=lambda path: path.stem)
def test_every_shipped_scenario_can_be_read(path: Path) -> None:
    """By its id and by its path, without a problem."""
    reading = load_scenario(path.stem)

    assert "" == report(reading.problems)
    assert reading.value is not None
    assert path.stem == reading.value.id
    assert reading == load_scenario(path)


def test_the_shipped_rulebook_can_be_read() -> None:
    """Without a name it is the game's own."""
    reading = load_rulebook()

    assert "" == report(reading.problems)
    assert shipped_rulebook() == reading.value


def test_the_shipped_lessons_can_be_read() -> None:
    """By id, without a problem."""
    reading = shipped_lessons()

    assert "" == report(reading.problems)
    assert reading.value is not None
    assert all(id_ == lesson.id for id_, lesson in reading.value.items())


def test_the_shipped_scenarios_are_the_scenarios_of_the_folder() -> None:
    """Neither the rulebook nor the lessons nor a translation is a scenario."""
    names = [path.name for path in shipped_scenarios()]

    assert "the-new-car.yaml" in names
    assert [] == [name for name in names if name in ("rulebook.yaml", "lessons.yaml")]
    assert all(path.parent == content_folder("scenarios") for path in shipped_scenarios())


def test_an_unknown_scenario_names_the_nearest() -> None:
    """A slip of the keyboard is forgiven."""
    reading = load_scenario("the-new-cat")

    expected = """
        1:1 unknown-scenario
          There is no scenario “the-new-cat”.
          Did you mean “the-new-car”?
    """
    assert block(expected) == report(reading.problems)
    assert reading.value is None


def test_a_scenario_that_is_nothing_like_ours_lists_them() -> None:
    """Who wants to play a file of their own is told how."""
    (problem,) = load_scenario("xyz").problems

    assert "There is no scenario “xyz”." == problem.message
    assert "the-new-car" in problem.help
    assert problem.help.endswith("A file of your own is named with its ending .yaml.")


def test_a_file_anywhere_is_read_with_the_shipped_lessons(tmp_path: Path) -> None:
    """Its id is its name, its place in messages the path that was given."""
    file = tmp_path / "my-own.case.yaml"
    file.write_text(SOURCE, encoding="utf-8")

    reading = load_scenario(str(file))

    assert "" == report(reading.problems)
    assert reading.value is not None
    assert "my-own" == reading.value.id
    assert "Say what you can do, not what stops you." == reading.value.lessons[1].title


def test_lessons_beside_a_scenario_take_the_place_of_the_shipped_ones(tmp_path: Path) -> None:
    """A firm that teaches something else writes its own."""
    (tmp_path / "lessons.yaml").write_text(LESSONS, encoding="utf-8")
    (tmp_path / "case").write_text(SOURCE, encoding="utf-8")

    reading = load_scenario(tmp_path / "case")

    assert reading.value is not None
    assert ["Mine too", "Mine"] == [lesson.title for lesson in reading.value.lessons]


def test_problems_of_the_lessons_are_told_with_their_own_file(tmp_path: Path) -> None:
    """A scenario cannot be read without its lessons."""
    (tmp_path / "lessons.yaml").write_text("format: 1\n", encoding="utf-8")
    (tmp_path / "case.yaml").write_text(SOURCE, encoding="utf-8")

    reading = load_scenario(tmp_path / "case.yaml")

    expected = """
        1:1 missing-key
          “lessons” is missing here.
          Add a line such as: lessons: ...
    """
    assert block(expected) == report(reading.problems)
    assert [str(tmp_path / "lessons.yaml")] == [p.place.file for p in reading.problems]


def test_a_rulebook_of_ones_own_is_laid_over_the_shipped_one(tmp_path: Path) -> None:
    """It holds only what differs."""
    file = tmp_path / "mine.yaml"
    file.write_text("format: 1\nwow: {affection: 10}\n", encoding="utf-8")

    shipped = shipped_rulebook()
    expected = attrs.evolve(shipped, wow=attrs.evolve(shipped.wow, affection=10))
    assert expected == load_rulebook(file).value


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As a problem like any other, with the file as it was named."""
    reading = load_scenario(tmp_path / "nowhere.yaml")

    expected = """
        1:1 file-unreadable
          The file cannot be opened: No such file or directory.
          Check its name and whether you may read it.
    """
    assert block(expected) == report(reading.problems)
    assert str(tmp_path / "nowhere.yaml") == reading.problems[0].place.file


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Whatever its name."""
    folder = tmp_path / "case.yaml"
    folder.mkdir()

    expected = """
        1:1 file-unreadable
          The file cannot be opened: it is a folder.
          Check its name and whether you may read it.
    """
    assert block(expected) == report(load_scenario(folder).problems)


def test_a_large_file_is_not_even_looked_at(tmp_path: Path) -> None:
    """A million bytes are more than any scenario needs."""
    file = tmp_path / "case.yaml"
    file.write_bytes(b"#" * 1_000_001)

    expected = """
        1:1 file-too-large
          The file has more than 1,000,000 bytes.
          Check that it is a scenario, and split it if it is one.
    """
    assert block(expected) == report(load_scenario(file).problems)


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "/",
        "a\0b",
        "a\0b.yaml",
        "x" * 5000,
        "x" * 5000 + ".yaml",
        "../" * 50,
        "\ud800.yaml",
    ],
)
def test_no_name_is_too_odd(name: str) -> None:
    """A name that no system allows is a problem, not an exception."""
    for problems in (load_scenario(name).problems, load_rulebook(name).problems):
        (problem,) = problems
        assert problem.code in ("unknown-scenario", "file-unreadable")


def test_the_room_is_light() -> None:
    """Reading needs no package for screens or commands: it starts fast, anywhere."""
    heavy = {"rich", "click", "pygame", "numpy", "asyncio", "http", "email"}
    code = "import sys, game.authoring.library; print(*sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert set() == heavy & set(done.stdout.split())
