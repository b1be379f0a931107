"""Working out what every response is worth, beside the game."""

import multiprocessing
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from game.play import prover, solving
from game.play.beside import Child
from game.play.folders import folders
from game.play.origin import Origin, origin_of
from game.play.progress import NotKnown, Working
from game.play.prover import solved_of
from game.play.solved import Solved, from_bytes, to_bytes
from game.play.solving import (
    MOST_KEPT,
    Solving,
    solved_file,
    start_solving,
    work_out,
)
from game.proof.proof import prove
from tests.play.stories import run_of, story, written

LONG_ENOUGH = 60.0
"""So many seconds are enough on the slowest machine."""


def told(origin: Origin, cache: Path) -> list[Any]:
    """All that the process that works out a scenario would tell."""
    messages: list[Any] = []
    work_out(messages.append, origin, cache)
    return messages


def solved_here(path: Path) -> Solved:
    """What there is to be worked out about a scenario, without a process."""
    session = run_of(path)
    return solved_of(prove(session.scenario, session.rulebook))


def test_a_scenario_is_worked_out_beside_the_game(tmp_path: Path) -> None:
    """The game asks now and then, and never waits unless it wants to."""
    path = written(tmp_path)
    under_way = start_solving(origin_of(str(path)), folders(tmp_path))
    before = time.monotonic()

    assert isinstance(under_way.ask(), Working)
    assert 1 > time.monotonic() - before
    assert solved_here(path) == under_way.ask(LONG_ENOUGH) == under_way.ask()


def test_what_was_worked_out_is_there_at_once(tmp_path: Path) -> None:
    """The second time nothing needs to be asked for, and no process begins."""
    origin, where = origin_of(str(written(tmp_path))), folders(tmp_path)
    first = start_solving(origin, where).ask(LONG_ENOUGH)
    children = multiprocessing.active_children()

    assert first == start_solving(origin, where).state
    assert children == multiprocessing.active_children()


def test_it_tells_how_far_it_has_come(tmp_path: Path) -> None:
    """Turn by turn, and then all of it, which is kept as well."""
    path, cache = written(tmp_path), tmp_path / "cache" / "file"
    *turns, data = told(origin_of(str(path)), cache)

    assert [(1, 3), (2, 3), (3, 3)] == turns
    assert solved_here(path) == from_bytes(data) == from_bytes(cache.read_bytes())


def test_a_full_disk_does_not_matter(tmp_path: Path) -> None:
    """It is told all the same, and worked out again the next time."""
    (tmp_path / "file").touch()

    assert from_bytes(told(origin_of(str(written(tmp_path))), tmp_path / "file" / "cache")[-1])


def test_a_damaged_file_is_worked_out_again(tmp_path: Path) -> None:
    """Nobody is told, because nothing was lost."""
    path, where = written(tmp_path), folders(tmp_path)
    origin = origin_of(str(path))
    where.cache.mkdir()
    solved_file(origin, where).write_bytes(b"damaged")
    under_way = start_solving(origin, where)

    assert isinstance(under_way.state, Working)
    assert solved_here(path) == under_way.ask(LONG_ENOUGH)
    assert to_bytes(solved_here(path)) == solved_file(origin, where).read_bytes()


def test_each_scenario_and_rulebook_has_its_file(tmp_path: Path) -> None:
    """After an edit of either it is another one, and nothing old is shown."""
    rulebook = tmp_path / "rules.yaml"
    files = set()
    for text in (story(), story("one")):
        for rules in ("a", "b"):
            rulebook.write_text(rules)
            origin = origin_of(str(written(tmp_path, text)), rulebook)
            files.add(solved_file(origin, folders(tmp_path)))

    assert 4 == len(files)


def test_only_the_newest_files_are_kept(tmp_path: Path) -> None:
    """An author who edits a scenario a hundred times does not fill the disk."""
    path = written(tmp_path, story("one"))
    for number in range(MOST_KEPT + 2):
        told(origin_of(str(path)), tmp_path / "cache" / f"{number}.solved")

    assert MOST_KEPT == len(list((tmp_path / "cache").iterdir()))
    assert (tmp_path / "cache" / f"{MOST_KEPT + 1}.solved").exists()


def test_too_many_situations_are_not_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said honestly, after the turns that it came through."""
    monkeypatch.setattr(prover, "MOST_SITUATIONS", 1)

    assert ["too large"] == told(origin_of(str(written(tmp_path))), tmp_path / "cache")[-1:]
    assert not (tmp_path / "cache").exists()


def test_too_much_to_keep_is_not_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for what would take too long to read."""
    monkeypatch.setattr(prover, "MOST_ROWS", 1)

    assert ["too large"] == told(origin_of(str(written(tmp_path))), tmp_path / "cache")[-1:]


def test_an_edited_scenario_is_not_known(tmp_path: Path) -> None:
    """What is on disk is no longer what is being played, or cannot be read any more."""
    origin, where = origin_of(str(written(tmp_path))), folders(tmp_path)
    for text in ("", story("one")):
        written(tmp_path, text)
        assert ["not the same"] == told(origin, tmp_path / "cache")

    assert start_solving(origin, where).ask(LONG_ENOUGH) == NotKnown(
        "The scenario was edited while it was played, so the best path is not known."
    )


def test_a_process_that_dies_is_not_known(tmp_path: Path) -> None:
    """Whatever killed it, the debrief goes without it."""
    under_way = start_solving(origin_of(str(written(tmp_path))), folders(tmp_path))
    for child in multiprocessing.active_children():
        child.kill()

    assert NotKnown("The best path could not be worked out.") == under_way.ask(LONG_ENOUGH)


def test_it_can_be_given_up(tmp_path: Path) -> None:
    """The process ends, and what was not known stays so."""
    under_way = start_solving(origin_of(str(written(tmp_path))), folders(tmp_path))
    under_way.stop()

    assert NotKnown("The best path was not worked out.") == under_way.ask(LONG_ENOUGH)
    assert [] == multiprocessing.active_children()


def test_there_is_nothing_to_give_up_once_it_is_known(tmp_path: Path) -> None:
    """What was worked out stays."""
    known = Solving(solved_here(written(tmp_path)))
    known.stop()

    assert isinstance(known.ask(), Solved)


def test_why_it_is_not_known_is_said_in_a_sentence() -> None:
    """One that ends the matter for the trainee."""
    receiving, sending = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("spawn").Process()
    process.start()
    sending.send("too large")
    under_way = Solving(Working(0, 1), Child(process, receiving))

    assert under_way.ask(1) == NotKnown(
        "There are too many ways to play this scenario to know the best one."
    )
    sending.close()


def test_the_game_loads_no_package_for_numbers() -> None:
    """Only the process that works it out does, so that a window is there at once."""
    check = (
        "import sys, game.play.solving, game.play.look_back, game.play.saves, game.play.settings;"
        "sys.exit('numpy' in sys.modules)"
    )
    repository = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", check], cwd=repository, check=False)

    assert 0 == done.returncode


def test_the_digest_of_the_rules_is_that_of_the_code_and_its_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed rule gives every scenario another file."""
    origin = origin_of(str(written(tmp_path)))
    before = solved_file(origin, folders(tmp_path))
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "rules.py").write_text("changed")
    monkeypatch.setattr(solving, "_GAME", tmp_path)
    solving._digest_of_rules.cache_clear()  # noqa: SLF001 - it is asked once in a game
    after = solved_file(origin, folders(tmp_path))
    solving._digest_of_rules.cache_clear()  # noqa: SLF001 - as it was

    assert before != after
