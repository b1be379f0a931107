"""`complicated new`: a first scenario."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings, strategies as st

from game.authoring.beginning import LONGEST_NAME, first_scenario, name_of
from game.authoring.library import load_lessons, load_scenario
from game.authoring.reading import read_bytes
from game.authoring.scenarios import scenario_shape
from game.checker.limits import LIMITS
from game.cli.main import main
from game.cli.writing import write_new
from tests.worlds import shipped_rulebook

FILE = "the-late-parcel.yaml"
LESSONS = load_lessons(Path("nowhere.yaml")).value or {}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which we are."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names() -> list[str]:
    """What is in the folder."""
    return [path.name for path in Path().iterdir()]


def new(title: str) -> Result:
    """The result of `complicated new` with this title."""
    return CliRunner().invoke(main, ["new", title])


def test_it_is_named_after_its_title() -> None:
    """In the current folder; and it says what to do next."""
    result = new("The late parcel")

    assert 0 == result.exit_code
    assert [FILE] == names()
    assert f"complicated play {FILE}" in result.stdout
    assert f"complicated check {FILE}" in result.stdout


def test_it_checks_without_any_problem() -> None:
    """Not even a hint: whoever starts from it starts from something good."""
    new("The late parcel")

    result = CliRunner().invoke(main, ["check", FILE, "--strict"])

    assert (0, "No problems in 1 file.\n") == (result.exit_code, result.stdout)


def test_it_plays_to_an_end() -> None:
    """And best play is told at the party."""
    new("The late parcel")

    best = "name-a-time,ring-at-noon,drive-it-over"
    result = CliRunner().invoke(main, ["run", FILE, "--responses", best])

    assert "The end: told-at-the-party" in result.stdout


def test_it_teaches_by_its_notes() -> None:
    """They name the file itself, so that they can be typed."""
    new("The late parcel")

    notes = [line for line in Path(FILE).read_text("utf-8").splitlines() if "#" in line]
    assert len(notes) >= 10
    assert f"#   complicated play {FILE}" in notes


def test_it_never_overwrites() -> None:
    """What was there stays as it was, and nothing else is left behind."""
    Path(FILE).write_text("mine", "utf-8")

    result = new("The late parcel")

    assert (1, "mine") == (result.exit_code, Path(FILE).read_text("utf-8"))
    assert f"“{FILE}” is there already" in result.stderr
    assert [FILE] == names()


def test_a_file_that_comes_in_the_meantime_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name is taken at once or not at all."""
    link = Path.hardlink_to

    def slow_link(path: Path, target: Path) -> None:
        path.write_text("mine", "utf-8")
        link(path, target)

    monkeypatch.setattr(Path, "hardlink_to", slow_link)

    assert 1 == new("The late parcel").exit_code
    assert ["mine"] == [path.read_text("utf-8") for path in Path().iterdir()]


def test_a_system_without_links_gets_its_file_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some disks know none."""

    def no_links(_path: Path, _target: Path) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", no_links)

    write_new(Path("a.yaml"), b"first")
    with pytest.raises(FileExistsError):
        write_new(Path("a.yaml"), b"second")

    assert ["a.yaml"] == names()
    assert b"first" == Path("a.yaml").read_bytes()


def test_a_disk_that_is_full_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left behind that looks like a file."""

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = new("The late parcel")

    assert (1, []) == (result.exit_code, names())
    assert "could not be written: the disk is full." in result.stderr


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("日本", "No scenario’s file can be named after “日本”.\n"),
        ("...", "No scenario’s file can be named after “...”.\n"),
        ("Lessons", "No scenario’s file can be named after “Lessons”.\n"),
        ("x" * 33, f"A title has at most 32 characters; “{'x' * 33}” has 33.\n"),
        ("Hello {name}", "A title has no braces, and nothing that cannot be seen.\n"),
        ("Hello \x1b[2J", "A title has no braces, and nothing that cannot be seen.\n"),
    ],
)
def test_a_title_that_cannot_be_one_is_refused(title: str, sentence: str) -> None:
    """With a sentence, and without a file."""
    result = new(title)

    assert (2, sentence, []) == (result.exit_code, result.stderr, names())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The late parcel", "the-late-parcel"),
        ("Zoë’s “No”: 100% #1", "zoes-no-100-1"),
        ("  What,  again?! ", "what-again"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_a_name_has_small_letters_digits_and_dashes(title: str, name: str) -> None:
    """It is the id of the scenario, and leads nowhere else."""
    assert name == name_of(title)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=32))
def test_any_title_is_written_so_that_it_is_read(title: str) -> None:
    """Quotes, colons and signs of all kinds included."""
    text = first_scenario(title.replace("{", ""), LESSONS)

    shape = scenario_shape("x", LESSONS, shipped_rulebook())
    reading = read_bytes(text.encode(), "x.yaml", shape)

    if title.replace("{", ""):
        assert reading.value is not None, reading.problems
        assert title.replace("{", "") == reading.value.title
    assert len(name_of(title)) <= LONGEST_NAME


def test_where_lessons_are_others_it_leaves_its_own_as_notes(folder: Path) -> None:
    """It can be read and played there too."""
    (folder / "lessons.yaml").write_text(
        "format: 1\nlessons: {mine: {title: Mine, text: My own., law: 1}}\n", "utf-8"
    )

    new("The late parcel")

    reading = load_scenario(FILE)
    assert reading.value is not None, reading.problems
    assert () == reading.value.lessons
    assert "# follows: make-it-good" in Path(FILE).read_text("utf-8")


def test_the_limit_of_a_title_is_that_of_the_window() -> None:
    """There is one table of limits."""
    assert 0 == new("x" * LIMITS["title"]).exit_code
