"""Killed at any moment, a game loses no step that was saved."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.play.files import PART
from game.play.folders import folders
from game.play.saves import PastRun, past_runs
from tests.play.stories import story, written

KILLS = 200
KILLS_A_FOLDER = 10
LONGEST_DELAY = 0.004
REPOSITORY = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork players quickly")
def test_no_kill_spoils_a_save_or_loses_a_step(tmp_path: Path) -> None:
    """Of 200 games killed at random moments, each step that was confirmed is there, and readable.

    A player does little but save, so that most moments lie within a write; the kill comes after a
    random number of steps and a random part of the next few milliseconds, which is about as long
    as a step takes. Each player takes up the run that the one killed before it left. The parts of
    files that are left behind show how many kills came in the middle of a write.
    """
    dice = random.Random(4)
    command = [sys.executable, "-m", "tests.play.players", str(written(tmp_path, STORY))]
    cut_short = 0
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as players:
        for number in range(KILLS // KILLS_A_FOLDER):
            folder = tmp_path / str(number)
            confirmed: dict[int, tuple[str, ...]] = {}
            for _ in range(KILLS_A_FOLDER):
                confirmed.update(killed(players, folder, dice))
                assert_kept(folder, confirmed)
            cut_short += len(list((folder / "runs").glob(f"*{PART}")))

    assert cut_short > KILLS // 20


def killed(
    players: "subprocess.Popen[str]", folder: Path, dice: random.Random
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Let a player play, kill it, and yield each step that it confirmed: seed and responses."""
    assert players.stdin
    assert players.stdout
    players.stdin.write(f"{folder} {dice.random()}\n")
    players.stdin.flush()
    player = int(players.stdout.readline().removeprefix("player "))
    for _ in range(dice.randrange(6)):
        yield step(players.stdout.readline())
    time.sleep(dice.uniform(0, LONGEST_DELAY))
    if sys.platform != "win32":
        os.kill(player, signal.SIGKILL)
    while (line := players.stdout.readline()) != "dead\n":
        yield step(line)


def step(line: str) -> tuple[int, tuple[str, ...]]:
    """The seed and the responses of a run in a line that a player printed."""
    seed, responses = line.split()
    return int(seed), tuple(responses.split(","))


def assert_kept(folder: Path, confirmed: dict[int, tuple[str, ...]]) -> None:
    """Every run can be read, and begins with all that was confirmed of it."""
    runs = past_runs(folders(folder))
    saved = {run.save.seed: run.save.lines[-1] for run in runs if isinstance(run, PastRun)}

    assert len(runs) == len(saved)
    assert confirmed == {
        seed: saved.get(seed, ())[: len(responses)] for seed, responses in confirmed.items()
    }


STORY = story(*(f"turn-{number}" for number in range(8)))
