"""Writing files so that nothing is ever lost."""

import errno
import io
import os
import time
from pathlib import Path

import pytest

from game.play.files import PART, NotSaved, Saved, sweep, write_file


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    """What is not there yet is made."""
    path = tmp_path / "new" / "deep" / "file.txt"

    assert Saved(path) == write_file(path, b"hello")
    assert b"hello" == path.read_bytes()


def test_a_file_is_replaced_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    """The new content takes the place of the old one."""
    path = tmp_path / "file.txt"
    write_file(path, b"old")
    write_file(path, b"new")

    assert b"new" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_the_old_file_is_kept_when_the_new_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Whatever step fails: the old content is there, and no part of the new one."""
    path = tmp_path / "file.txt"
    write_file(path, b"old")
    fail_at(step, OSError(errno.EIO, "Input/output error"), monkeypatch)

    expected = NotSaved(f"“{path}” could not be written: Input/output error.")
    assert expected == write_file(path, b"new")
    assert b"old" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EACCES, "you have no right to do so"),
        (errno.ENOENT, "it is not there"),
    ],
)
def test_what_stands_in_the_way_is_said_plainly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    """A full disk, a disk that cannot be written and a missing right each have their words."""
    fail_at("fsync", OSError(number, "as the system says it"), monkeypatch)
    path = tmp_path / "file.txt"

    assert NotSaved(f"“{path}” could not be written: {why}.") == write_file(path, b"new")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_disk_that_is_really_full_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system itself refuses the bytes, and the old file is kept."""
    path = tmp_path / "file.txt"
    write_file(path, b"old")
    monkeypatch.setattr(Path, "open", lambda *_: io.FileIO("/dev/full", "w"))
    saved = write_file(path, b"new")
    monkeypatch.undo()

    assert NotSaved(f"“{path}” could not be written: the disk is full.") == saved
    assert b"old" == path.read_bytes()


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    """Where a file is in the way of the folder, the game is told and goes on."""
    (tmp_path / "runs").write_text("in the way")

    saved = write_file(tmp_path / "runs" / "file.txt", b"new")
    assert isinstance(saved, NotSaved)
    assert str(tmp_path / "runs" / "file.txt") in saved.sentence


@pytest.mark.parametrize("name", ["\0", "x" * 300])
def test_a_name_that_no_system_allows_is_a_sentence(tmp_path: Path, name: str) -> None:
    """Nothing is raised, whatever name the user thought of."""
    assert isinstance(write_file(tmp_path / name, b"new"), NotSaved)


def test_only_abandoned_parts_are_swept_away(tmp_path: Path) -> None:
    """What a killed game left behind goes, what another game is just writing stays."""
    old, young, other = tmp_path / f"old{PART}", tmp_path / f"young{PART}", tmp_path / "old.json"
    for path in (old, young, other):
        path.write_text("half")
    for path in (old, other):
        os.utime(path, (time.time() - 7200, time.time() - 7200))
    sweep(tmp_path)

    assert {young, other} == set(tmp_path.iterdir())


def test_there_is_nothing_to_sweep_where_there_is_no_folder(tmp_path: Path) -> None:
    """A missing folder is no error."""
    sweep(tmp_path / "missing")


def fail_at(step: str, error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a step of writing fail."""

    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(os if step == "fsync" else Path, step, fails)
