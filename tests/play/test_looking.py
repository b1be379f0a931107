"""Looking back at runs in a process of its own, beside the game."""

import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.play.folders import Folders, folders
from game.play.look_back import LookBack, look_back
from game.play.looking import Looking, start_looking
from game.play.origin import Origin, origin_of
from game.play.progress import NotKnown, Working
from game.play.prover import solved_of
from game.play.session import Session
from game.play.solving import solved_file
from game.proof.proof import prove
from tests.play.stories import run_of, written

LONG_ENOUGH = 60.0


def answered(looking: Looking) -> Working | LookBack | NotKnown:
    """What is known in the end, asked for again and again as a window does."""
    until = time.monotonic() + LONG_ENOUGH
    while isinstance(looking.ask(), Working) and time.monotonic() < until:
        time.sleep(0.01)
    return looking.ask()


def looked_back(session: Session) -> LookBack:
    """The same without a process."""
    return look_back(session, solved_of(prove(session.scenario, session.rulebook)))


def begun(folder: Path) -> tuple[Path, Origin, Folders, Looking]:
    """A small story, where it comes from, and a process that works it out."""
    path = written(folder)
    origin, where = origin_of(str(path)), folders(folder / "data")
    return path, origin, where, start_looking(origin, where)


def test_one_run_after_another_is_looked_back_at(tmp_path: Path) -> None:
    """The process answers for a run, then for a branch of it, and is the same one."""
    path, _, _, looking = begun(tmp_path)
    first = run_of(path, "wait", "wait", "wait")
    branch = run_of(path, "wait", "care", "care")
    looking.look(first)
    assert looked_back(first) == answered(looking)
    [child] = multiprocessing.active_children()

    looking.look(branch)
    assert isinstance(looking.state, Working)
    assert looked_back(branch) == answered(looking)
    assert [child] == multiprocessing.active_children()
    looking.stop()


def test_asking_again_for_the_same_run_changes_nothing(tmp_path: Path) -> None:
    """What is known stays known."""
    path, _, _, looking = begun(tmp_path)
    session = run_of(path, "care", "care", "care")
    looking.look(session)
    found = answered(looking)
    looking.look(session)

    assert found is looking.ask()
    looking.stop()


def test_it_works_before_there_is_a_run(tmp_path: Path) -> None:
    """While the trainee plays, the best path is already looked for, and kept for the next time."""
    _, origin, where, looking = begun(tmp_path)
    until = time.monotonic() + LONG_ENOUGH
    while not solved_file(origin, where).exists() and time.monotonic() < until:
        looking.ask()
        time.sleep(0.01)

    assert isinstance(looking.ask(), Working)
    assert solved_file(origin, where).exists()
    looking.stop()


def test_what_was_worked_out_is_used_again(tmp_path: Path) -> None:
    """The second process reads what the first one kept."""
    path, origin, where, looking = begun(tmp_path)
    session = run_of(path, "care", "wait", "care")
    looking.look(session)
    first = answered(looking)
    looking.stop()
    kept = solved_file(origin, where).read_bytes()
    again = start_looking(origin, where)
    again.look(session)

    assert first == answered(again)
    assert kept == solved_file(origin, where).read_bytes()
    again.stop()


def test_neither_asking_nor_leaving_waits(tmp_path: Path) -> None:
    """In the middle of the work, both are over at once, and nothing is left behind."""
    _, _, _, looking = begun(tmp_path)
    before = time.monotonic()
    looking.ask()
    looking.stop()

    assert 2 > time.monotonic() - before
    assert [] == multiprocessing.active_children()
    assert isinstance(looking.ask(), NotKnown)


def test_a_process_that_dies_is_told_in_a_sentence(tmp_path: Path) -> None:
    """The debrief does without the best path then."""
    path, _, _, looking = begun(tmp_path)
    looking.look(run_of(path, "wait", "wait", "wait"))
    for child in multiprocessing.active_children():
        child.kill()

    assert NotKnown("The best path could not be worked out.") == answered(looking)
    looking.look(run_of(path, "care", "care", "care"))
    assert isinstance(looking.ask(), NotKnown)


def test_a_scenario_that_was_edited_is_told_in_a_sentence(tmp_path: Path) -> None:
    """What was played is not what is on disk now."""
    path = written(tmp_path)
    origin = origin_of(str(path))
    path.write_text(path.read_text("utf-8") + "\n# edited\n", "utf-8")
    known = answered(start_looking(origin, folders(tmp_path / "data")))

    assert isinstance(known, NotKnown)
    assert "edited while it was played" in known.sentence


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux lists processes so")
def test_it_ends_with_the_game(tmp_path: Path) -> None:
    """A game that is killed leaves no process behind."""
    code = (
        "import sys, time\n"
        "from game.play.folders import folders\n"
        "from game.play.looking import start_looking\n"
        "from game.play.origin import origin_of\n"
        "if __name__ == '__main__':\n"
        "    looking = start_looking(origin_of(sys.argv[1]), folders(None))\n"
        "    print(looking._child.process.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    script = tmp_path / "game_to_kill.py"
    script.write_text(code, "utf-8")
    command = [sys.executable, str(script), str(written(tmp_path))]
    there = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=there) as game:
        assert game.stdout
        pid = int(game.stdout.readline())
        game.kill()
    until = time.monotonic() + LONG_ENOUGH
    while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
        time.sleep(0.05)

    assert not Path(f"/proc/{pid}").exists()
