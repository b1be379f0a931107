"""Runs on disk: saved, listed, taken up again, deleted."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.play.files import NotSaved, Saved
from game.play.folders import folders
from game.play.origin import NotLoaded, origin_of
from game.play.replaying import Replayed
from game.play.saves import (
    Deleted,
    NotDeleted,
    NotResumed,
    PastRun,
    Resumed,
    UnreadableRun,
    delete,
    look_at,
    new_run,
    past_runs,
    resume,
    save_run,
    unfinished_run,
)
from tests.play.stories import kept, run_of, story, written

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def only(folder: Path) -> PastRun:
    """The one run that is kept in a folder."""
    [run] = past_runs(folders(folder / "data"))
    assert isinstance(run, PastRun), run
    return run


def test_a_run_is_saved_at_every_step(tmp_path: Path) -> None:
    """The file always holds the run as it was last saved."""
    _, _, file = kept(tmp_path)
    session = run_of(tmp_path / "story.yaml")
    for response in ("care", "wait"):
        session = session.respond(response)
        assert Saved(file.path) == save_run(file, session)
        assert (session.responses,) == only(tmp_path).save.lines


def test_nothing_is_written_before_the_first_step(tmp_path: Path) -> None:
    """A run that was only looked at leaves no file."""
    _, where, file = kept(tmp_path)

    assert not file.path.exists()
    assert () == past_runs(where)


def test_a_run_that_cannot_be_saved_goes_on(tmp_path: Path) -> None:
    """There is a sentence for it, and nothing is raised."""
    origin, where, _ = kept(tmp_path)
    where.runs.parent.mkdir()
    where.runs.touch()
    saved = save_run(new_run(origin, where), run_of(tmp_path / "story.yaml", "care"))

    assert isinstance(saved, NotSaved)
    assert "could not be written" in saved.sentence


def test_runs_are_listed_with_the_last_one_first(tmp_path: Path) -> None:
    """The order is that in which they were played last, not that in which they began."""
    origin, where, _ = kept(tmp_path)
    session = run_of(tmp_path / "story.yaml", "care")
    early, late = (new_run(origin, where, NOON + timedelta(days=day)) for day in (0, 1))
    save_run(late, session, NOON + timedelta(days=1))
    save_run(early, session, NOON + timedelta(days=2))

    assert [early.path, late.path] == [run.path for run in past_runs(where)]


def test_a_file_that_cannot_be_read_is_listed_and_kept(tmp_path: Path) -> None:
    """It is shown with a sentence, among the others by its age, and nobody touches it."""
    _, where, file = kept(tmp_path)
    save_run(file, run_of(tmp_path / "story.yaml", "care"))
    broken = where.runs / "broken.json"
    broken.write_bytes(b"{")
    os.utime(broken, (0, 0))

    good, bad = past_runs(where)
    assert isinstance(good, PastRun)
    assert isinstance(bad, UnreadableRun)
    assert (broken, "It is damaged, or no saved run at all.") == (bad.path, bad.sentence)
    assert b"{" == broken.read_bytes()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_bytes(b" " * 2_000_000), "It is far too large."),
        (lambda path: path.mkdir(), "It could not be read"),
    ],
)
def test_other_things_among_the_runs_do_no_harm(
    tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    """A file that is no run, and a folder with the name of one, each have a sentence."""
    where = folders(tmp_path / "data")
    where.runs.mkdir(parents=True)
    make(where.runs / "other.json")

    [run] = past_runs(where)
    assert isinstance(run, UnreadableRun)
    assert run.sentence.startswith(said)


def test_a_run_goes_on_where_it_was_left(tmp_path: Path) -> None:
    """With all its lines, and from then on in a file that no other window has."""
    _, where, file = kept(tmp_path)
    session = run_of(tmp_path / "story.yaml", "care", "care", "care").another_way(2)
    save_run(file, session)

    taken_up = resume(only(tmp_path), where)
    assert isinstance(taken_up, Resumed)
    assert (session, "") == (taken_up.session, taken_up.sentence)
    assert not file.path.exists()
    assert taken_up.file.path == only(tmp_path).path
    assert taken_up.file.started == only(tmp_path).save.started


def test_the_run_that_was_left_last_is_offered(tmp_path: Path) -> None:
    """One that is over, has not begun, or plays another scenario is not."""
    origin, where, _ = kept(tmp_path)
    left = run_of(tmp_path / "story.yaml", "care")
    other = origin_of(str(written_elsewhere(tmp_path)))
    for hours, (of, session) in enumerate(
        [
            (origin, left.back_to(1)),
            (origin, left.respond("care")),
            (origin, left),
            (origin, left.respond("care").respond("care")),
            (origin, left.back_to(1)),
            (other, left),
        ]
    ):
        save_run(new_run(of, where), session, NOON + timedelta(hours=hours))

    offered = unfinished_run(origin, where)
    assert offered is not None
    assert (left.responses,) == offered.save.lines
    assert None is unfinished_run(origin_of("the-new-car"), where)


def test_two_windows_cannot_take_up_the_same_run(tmp_path: Path) -> None:
    """The second one is told, and the first one is not disturbed."""
    _, where, file = kept(tmp_path)
    save_run(file, run_of(tmp_path / "story.yaml", "care"))
    seen = only(tmp_path)

    first, second = resume(seen, where), resume(seen, where)
    assert isinstance(first, Resumed)
    assert NotResumed("This run was taken up in another window, or deleted.") == second


def test_a_run_that_is_still_played_can_be_taken_up(tmp_path: Path) -> None:
    """Both windows go on, each in its own file, and no step of either is lost."""
    _, where, file = kept(tmp_path)
    playing = run_of(tmp_path / "story.yaml", "care")
    save_run(file, playing)
    seen = only(tmp_path)
    save_run(file, playing := playing.respond("wait"))

    taken_up = resume(seen, where)
    assert isinstance(taken_up, Resumed)
    assert playing == taken_up.session
    save_run(taken_up.file, taken_up.session.respond("care"))
    save_run(file, playing.respond("wait"))

    lines = {run.save.lines[-1] for run in past_runs(where) if isinstance(run, PastRun)}
    assert {("care", "wait", "care"), ("care", "wait", "wait")} == lines


def test_an_edited_scenario_stops_a_run_where_it_must(tmp_path: Path) -> None:
    """The sentence names the turn and the response, and what was chosen behind it is not lost."""
    origin, where, file = kept(tmp_path)
    save_run(file, run_of(tmp_path / "story.yaml", "care", "wait", "care"))
    before, behind = story().split("title: Day two")
    written(tmp_path, f"{before}title: Day two{behind.replace('id: wait', 'id: stay', 1)}")

    taken_up = resume(only(tmp_path), where)
    assert isinstance(taken_up, Resumed)
    assert ("care",) == taken_up.session.responses
    assert taken_up.sentence == (
        "The scenario or its rulebook was edited after this run. "
        "It stops at turn 2, “Day two”: “wait” cannot be chosen there now."
    )
    assert origin != taken_up.file.origin == origin_of(str(tmp_path / "story.yaml"))
    assert (("care", "wait", "care"),) == only(tmp_path).save.lines
    assert not taken_up.file.path.exists()


def test_an_edited_scenario_may_be_over_too_soon(tmp_path: Path) -> None:
    """A turn was taken away at the end."""
    _, _, file = kept(tmp_path)
    save_run(file, run_of(tmp_path / "story.yaml", "care", "wait", "care"))
    written(tmp_path, story("one", "two"))

    found = look_at(only(tmp_path))
    assert isinstance(found, Replayed)
    assert ("care", "wait") == found.session.responses
    assert found.sentence.endswith("It is over now before “care”.")


def test_an_edited_scenario_may_change_nothing_but_figures(tmp_path: Path) -> None:
    """Then the whole run can be followed, and the reader is warned all the same."""
    _, _, file = kept(tmp_path)
    save_run(file, run_of(tmp_path / "story.yaml", "care", "wait", "care"))
    written(tmp_path, story().replace("Ada", "Eva"))

    found = look_at(only(tmp_path))
    assert isinstance(found, Replayed)
    assert found.whole
    assert found.sentence.endswith("What it shows may differ from what it showed then.")


def test_a_line_that_an_edited_scenario_forbids_is_left_out(tmp_path: Path) -> None:
    """The line that was played last is followed, one beside it cannot be."""
    _, where, file = kept(tmp_path)
    session = run_of(tmp_path / "story.yaml", "wait", "care", "care").another_way(1)
    save_run(file, session.respond("care"))
    written(tmp_path, story().replace("id: wait", "id: stay", 1))

    taken_up = resume(only(tmp_path), where)
    assert isinstance(taken_up, Resumed)
    assert (("care",), ()) == (taken_up.session.responses, taken_up.session.beside)
    assert "Another line of it cannot be followed to its end" in taken_up.sentence
    assert 2 == len(only(tmp_path).save.lines)


@pytest.mark.parametrize("text", ["", "format: 1\ntitle: Cut"])
def test_a_scenario_that_cannot_be_read_any_more_is_told(tmp_path: Path, text: str) -> None:
    """The sentence names the file, and the run stays where it is."""
    _, where, file = kept(tmp_path)
    save_run(file, run_of(tmp_path / "story.yaml", "care"))
    written(tmp_path, text)

    found = look_at(only(tmp_path))
    assert isinstance(found, NotLoaded)
    assert f"of “{tmp_path / 'story.yaml'}”" in found.sentence
    assert NotResumed(found.sentence) == resume(only(tmp_path), where)
    assert (("care",),) == only(tmp_path).save.lines


def test_a_run_is_deleted_for_good(tmp_path: Path) -> None:
    """Deleting it twice does no harm."""
    _, where, file = kept(tmp_path)
    save_run(file, run_of(tmp_path / "story.yaml", "care"))

    assert [Deleted(file.path)] * 2 == [delete(file.path), delete(file.path)]
    assert () == past_runs(where)


def test_what_cannot_be_deleted_is_told(tmp_path: Path) -> None:
    """A folder is no run."""
    refused = delete(tmp_path)

    assert isinstance(refused, NotDeleted)
    assert f"“{tmp_path}” could not be deleted" in refused.sentence


def test_a_run_is_played_on_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run goes on, although saving it will not do."""
    _, where, file = kept(tmp_path)
    session = run_of(tmp_path / "story.yaml", "care")
    save_run(file, session)
    seen = only(tmp_path)

    def refuses(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuses)
    monkeypatch.setattr(Path, "replace", refuses)
    taken_up = resume(seen, where)

    assert isinstance(taken_up, Resumed)
    assert session == taken_up.session
    assert isinstance(save_run(taken_up.file, session), NotSaved)
    assert file.path == only(tmp_path).path


def test_a_folder_that_cannot_be_listed_holds_no_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The game starts all the same."""

    def refuses(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "glob", refuses)

    assert () == past_runs(folders(tmp_path))


def test_a_run_that_spoiled_since_it_was_listed_is_told(tmp_path: Path) -> None:
    """What was seen a moment ago is read again before it goes on."""
    _, where, file = kept(tmp_path)
    save_run(file, run_of(tmp_path / "story.yaml", "care"))
    seen = only(tmp_path)
    file.path.write_bytes(b"{")

    assert NotResumed("It is damaged, or no saved run at all.") == resume(seen, where)


def written_elsewhere(folder: Path) -> Path:
    """The same scenario in another folder."""
    (folder / "elsewhere").mkdir()
    return written(folder / "elsewhere")
