"""What goes on beside the pages: a run is saved, and its best path is worked out."""

import multiprocessing
from functools import partial
from pathlib import Path

import pytest

from game.play.folders import Folders, folders
from game.play.look_back import LookBack
from game.play.progress import NotKnown
from game.play.saves import PastRun, past_runs
from game.text import beside as module
from game.text.beside import Beside
from game.text.commands import command
from game.text.plain import plain_text
from game.text.scenes import Model, Scene, first_model, page, update
from game.text.waiting import wait_for
from tests.play.stories import kept, run_of

PATIENT = partial(wait_for, patience=120)
"""Waits for the best path however busy the machine is."""


def typed(beside: Beside, model: Model, *lines: str) -> Model:
    """The model after these lines, with all that goes on beside it."""
    for line in lines:
        model = beside.follow(model, update(model, command(line)))
    return model


def begun(folder: Path, *responses: str) -> tuple[Beside, Model, Folders]:
    """A run of the small story in a file, after these responses."""
    _, where, file = kept(folder)
    beside = Beside(file, where)
    model = first_model(run_of(folder / "story.yaml", *responses))
    return beside, beside.follow(None, model), where


def lines_of(where: Folders) -> list[tuple[tuple[str, ...], ...]]:
    """The lines of each run that is kept."""
    return [run.save.lines for run in past_runs(where) if isinstance(run, PastRun)]


def test_every_step_is_saved(tmp_path: Path) -> None:
    """A response is on the disk before its feedback is read; taking it back is saved too."""
    beside, model, where = begun(tmp_path)

    assert [] == lines_of(where)
    model = typed(beside, model, "", "1")
    assert [(model.session.responses,)] == lines_of(where)
    assert beside.saved
    typed(beside, model, "u")
    assert [((),)] == lines_of(where)


def test_only_a_step_is_saved(tmp_path: Path) -> None:
    """Reading on, help and slips of the keyboard write nothing."""
    beside, model, where = begun(tmp_path)
    typed(beside, model, "", "?", "p", "r", "x")

    assert [] == lines_of(where)


def test_another_way_is_saved_beside_the_first(tmp_path: Path) -> None:
    """Going back from the debrief keeps the line that was played."""
    beside, model, where = begun(tmp_path, "care", "wait", "care")
    typed(beside, model, "", "u 2")

    assert [(("care", "wait", "care"), ("care",))] == lines_of(where)


def test_that_it_cannot_be_saved_is_told_once(tmp_path: Path) -> None:
    """The game goes on; when saving fails again, nothing new is said; then it may work again."""
    beside, model, where = begun(tmp_path)
    where.runs.parent.mkdir()
    where.runs.touch()

    first = typed(beside, model, "", "1")
    saved = [beside.saved]
    second = typed(beside, first, "", "1")
    where.runs.unlink()
    third = typed(beside, second, "u")
    saved.append(beside.saved)

    assert "The game goes on, but it is not being saved." in plain_text(page(first))
    assert "not being saved" not in plain_text(page(second))
    assert [False, True] == saved
    assert [(third.session.responses,)] == lines_of(where)


def test_both_notices_are_told(tmp_path: Path) -> None:
    """One of the game itself is not lost when a run cannot be saved."""
    beside, model, where = begun(tmp_path, "care")
    where.runs.parent.mkdir()
    where.runs.touch()
    text = plain_text(page(typed(beside, model, "u")))

    assert "You are back in turn 1." in text
    assert "not being saved" in text


def test_the_debrief_shows_the_best_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The turning points are those of the proof, and the best path has a page of its own."""
    monkeypatch.setattr(module, "wait_for", PATIENT)
    beside, model, _ = begun(tmp_path, "wait", "wait", "wait")
    path = typed(beside, model, "")
    best = typed(beside, path, "")

    assert isinstance(path.back, LookBack)
    assert (Scene.PATH, Scene.BEST) == (path.scene, best.scene)
    assert all(point.text in plain_text(page(path)) for point in path.back.turning_points)
    assert "The best path, with the same luck." in plain_text(page(best))
    assert Scene.LESSONS is typed(beside, best, "").scene


def test_without_the_best_path_the_debrief_is_what_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says why, shows what moved affection most, and goes on; it asks again on each reading."""
    monkeypatch.setattr(module, "wait_for", lambda *_, **__: NotKnown("Too many ways."))
    beside, model, _ = begun(tmp_path, "wait", "wait", "wait")
    path = typed(beside, model, "")

    assert NotKnown("Too many ways.") == path.back
    assert "Too many ways." in plain_text(page(path))
    assert Scene.LESSONS is typed(beside, path, "").scene
    monkeypatch.setattr(module, "wait_for", PATIENT)
    assert isinstance(typed(beside, path, "r").back, LookBack)


def test_another_way_is_looked_back_at_anew(tmp_path: Path) -> None:
    """What was known of the first line says nothing about the second."""
    beside, model, _ = begun(tmp_path, "wait", "wait", "wait")
    path = typed(beside, model, "")
    again = typed(beside, path, "u 3", "1", "", "")

    assert Scene.PATH is again.scene
    assert isinstance(again.back, LookBack)
    assert again.back.values[-1].number == 3


def test_leaving_leaves_nothing_under_way(tmp_path: Path) -> None:
    """The process that works out the best path ends with the game."""
    beside, _, _ = begun(tmp_path, "wait", "wait", "wait")
    beside.stop()

    assert [] == multiprocessing.active_children()


def test_without_a_file_nothing_goes_on_beside(tmp_path: Path) -> None:
    """Whoever embeds the game decides for himself what is kept."""
    kept(tmp_path)
    session = run_of(tmp_path / "story.yaml", "wait", "wait", "wait")
    beside = Beside()
    model = typed(beside, beside.follow(None, first_model(session)), "", "u")
    beside.stop()

    assert () == past_runs(folders(tmp_path / "data"))
    assert Scene.TURN is model.scene
