"""Killed at any moment, the window loses no step whose feedback was shown."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.play.folders import folders
from game.play.saves import PastRun, past_runs
from game.play.settings import load_settings
from tests.play.stories import story, written

KILLS = 24
KILLS_A_FOLDER = 6
LONGEST_DELAY = 0.05
LONGEST_OPENING = 0.6
REPOSITORY = Path(__file__).parents[2]
STORY = story(*(f"turn-{number}" for number in range(60)))

Line = tuple[int, tuple[str, ...]]
"""The seed of a run, and its responses so far."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork typists")
def test_no_kill_loses_a_step_that_was_seen(tmp_path: Path) -> None:
    """Of 24 windows killed while keys are pressed, every run and the settings can be read.

    The kill comes while the window opens, or a random part of a few frames after the feedback of
    a random number of steps. Each window goes on with the run that the one before it left.
    """
    dice = random.Random(6)
    command = [sys.executable, "-m", "tests.screen.typists", str(written(tmp_path, STORY))]
    quiet = dict.fromkeys(("SDL_VIDEODRIVER", "SDL_AUDIODRIVER"), "dummy")
    quiet["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    seen_in_all = 0
    with subprocess.Popen(
        command,
        cwd=REPOSITORY,
        env={**os.environ, **quiet},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as typists:
        for number in range(KILLS // KILLS_A_FOLDER):
            folder, seen = tmp_path / str(number), set[Line]()
            for _ in range(KILLS_A_FOLDER):
                seen.update(killed(typists, folder, dice))
                assert_kept(folder, seen)
            seen_in_all += len(seen)

    assert seen_in_all > KILLS


def killed(typists: "subprocess.Popen[str]", folder: Path, dice: random.Random) -> Iterator[Line]:
    """Let a typist play, kill it, and yield each step that it has seen: seed and responses."""
    assert typists.stdin
    assert typists.stdout
    typists.stdin.write(f"{folder} {dice.getrandbits(40)}\n")
    typists.stdin.flush()
    typist = int(typists.stdout.readline().removeprefix("player "))
    seen = dice.randrange(6)
    for _ in range(seen):
        yield step(typists.stdout.readline())
    time.sleep(dice.uniform(0, LONGEST_DELAY if seen else LONGEST_OPENING))
    if sys.platform != "win32":
        os.kill(typist, signal.SIGKILL)
    while (line := typists.stdout.readline()) != "dead\n":
        yield step(line)


def step(line: str) -> Line:
    """The seed and the responses of a run in a line that a typist printed."""
    seed, responses = line.split()
    return int(seed), tuple(responses.split(","))


def assert_kept(folder: Path, seen: set[Line]) -> None:
    """Every run can be read, all that was seen is the beginning of one; so can the settings."""
    runs = past_runs(folders(folder))
    saves = [run.save for run in runs if isinstance(run, PastRun)]
    kept = {
        (save.seed, line[:length])
        for save in saves
        for line in save.lines
        for length in range(len(line) + 1)
    }

    assert len(runs) == len(saves)
    assert set() == seen - kept
    assert () == load_settings(folders(folder)).problems
