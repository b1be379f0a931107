"""`complicated runs`: what was played here."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli import past_runs
from game.cli.main import main
from game.play.folders import folders
from game.play.origin import origin_of
from game.play.progress import NotKnown
from game.play.saves import new_run, save_run
from tests.play.stories import run_of, story, written

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def runs(data: Path, *arguments: str, typed: str | None = None) -> Result:
    """The result of `complicated runs` with these arguments."""
    return CliRunner().invoke(main, ["runs", "--data-folder", str(data), *arguments], input=typed)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with a run that is over and, a day later, one that is not."""
    path = written(tmp_path)
    for days, responses in enumerate([("care", "wait", "care"), ("care",)]):
        moment = NOON + timedelta(days=days)
        file = new_run(origin_of(str(path)), folders(tmp_path / "data"), moment)
        save_run(file, run_of(path, *responses), moment)
    return tmp_path / "data"


def test_the_runs_are_listed(data: Path) -> None:
    """The last one first: when it was played, how far it came, and where they all lie."""
    first, second, where = runs(data).stdout.splitlines()

    assert first.startswith("  1  2026-03-0")
    assert first.endswith("  A small story, after 1 of 3 turns, 990 of 1,000 stayed")
    assert second.startswith("  2  2026-03-0")
    assert second.endswith("  A small story, the end: Warm, 970 of 1,000 stayed")
    assert f"Runs lie in {data / 'runs'}" == where


def test_where_nothing_was_played_there_is_nothing_to_list(tmp_path: Path) -> None:
    """It is said, with the place in which runs would lie."""
    assert [
        "No run was played here yet.",
        f"Runs lie in {tmp_path / 'runs'}",
    ] == runs(tmp_path).stdout.splitlines()


def test_a_file_that_cannot_be_read_is_listed(data: Path) -> None:
    """With its name and what is wrong, so that one can look for oneself; it cannot be shown."""
    (data / "runs" / "broken.json").write_bytes(b"{")
    result = runs(data)

    assert "  broken.json: It is damaged, or no saved run at all." in result.stdout.splitlines()[0]
    shown = runs(data, "show", "1")
    assert 1 == shown.exit_code
    assert "broken.json: It is damaged" in shown.stderr


def test_a_run_is_shown(data: Path) -> None:
    """All pages of its debrief, with the turning points and the best path of the proof."""
    shown = runs(data, "show", "2")

    assert (0, "") == (shown.exit_code, shown.stderr)
    parts = (
        "Debrief. Warm.",
        "How Ada felt, turn by turn.",
        "The best path, with the same luck.",
        "Promises and lessons.",
        "To talk about.",
    )
    places = [shown.stdout.index(part) for part in parts]
    assert sorted(places) == places
    assert "Type u 3" not in shown.stdout
    assert 80 >= max(map(len, shown.stdout.splitlines()))


def test_a_run_is_shown_without_the_best_path(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not known, it says so."""
    monkeypatch.setattr(past_runs, "wait_for", lambda *_, **__: NotKnown("Too many ways."))
    shown = runs(data, "show", "2")

    assert "Too many ways." in shown.stdout
    assert "The best path, with" not in shown.stdout


def test_a_run_that_is_not_over_is_told(data: Path) -> None:
    """It has no debrief, but it can be read."""
    shown = runs(data, "show", "1")

    assert shown.stdout == (
        "This run is not over: turn 2 awaits a response. All of it so far: "
        "complicated runs show 1 --transcript FILE\n"
    )


@pytest.mark.parametrize(("number", "last"), [("1", "Here the run was left."), ("2", "stayed.")])
def test_a_run_is_written_into_a_file(data: Path, number: str, last: str) -> None:
    """All that was shown, whether it is over or not."""
    path = data / "run.txt"
    result = runs(data, "show", number, "--transcript", str(path))

    assert f"All that was shown is in {path}\n" == result.stdout
    text = path.read_text("utf-8")
    assert text.startswith("A small story\n")
    assert text.endswith(f"{last}\n")


def test_a_transcript_that_cannot_be_written_is_told(data: Path) -> None:
    """A folder is in its place."""
    result = runs(data, "show", "1", "--transcript", str(data))

    assert 1 == result.exit_code
    assert f"“{data}” could not be written" in result.stderr


def test_an_edited_scenario_is_told(data: Path) -> None:
    """What it did to the run stands before it."""
    written(data.parent, story("one", "two"))
    shown = runs(data, "show", "2")

    assert "was edited after this run. It is over now before “care”." in shown.stderr
    assert "Debrief. Warm." in shown.stdout


def test_a_scenario_that_is_gone_is_told(data: Path) -> None:
    """The sentence names its file."""
    (data.parent / "story.yaml").unlink()
    shown = runs(data, "show", "2")

    assert 1 == shown.exit_code
    assert str(data.parent / "story.yaml") in shown.stderr


@pytest.mark.parametrize("what", ["show", "delete"])
def test_a_number_that_is_not_in_the_list_is_told(data: Path, what: str) -> None:
    """It is a slip, and nothing happens."""
    result = runs(data, what, "3")

    assert 2 == result.exit_code
    assert "There is no run 3: “complicated runs” lists 2.\n" == result.stderr
    assert 3 == len(runs(data).stdout.splitlines())


def test_a_run_is_deleted_after_a_question(data: Path) -> None:
    """It shows which one it is, and whoever says no keeps it."""
    kept = runs(data, "delete", "2", typed="n\n")
    assert 1 == kept.exit_code
    assert "the end: Warm" in kept.stdout
    assert 3 == len(runs(data).stdout.splitlines())

    gone = runs(data, "delete", "2", typed="y\n")
    assert gone.stdout.endswith("Deleted.\n")
    assert "the end: Warm" not in runs(data).stdout


def test_a_run_is_deleted_without_a_question(data: Path) -> None:
    """With --yes, also one that cannot be read."""
    (data / "runs" / "broken.json").write_bytes(b"{")

    assert [0, 0] == [runs(data, "delete", "1", "--yes").exit_code for _ in "ab"]
    assert "the end: Warm" in runs(data).stdout.splitlines()[0]


def test_what_cannot_be_deleted_is_told(data: Path) -> None:
    """A folder with the name of a run stays."""
    (data / "runs" / "folder.json").mkdir()
    number = len(runs(data).stdout.splitlines()) - 1
    result = runs(data, "delete", str(number), "--yes")

    assert 1 == result.exit_code
    assert "could not be deleted" in result.stderr
