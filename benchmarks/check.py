"""How much CPU time `complicated check --quick` takes, start included.

    .venv/bin/python benchmarks/check.py

Prints, for good scenarios of 300 and of 5,000 lines, and for the larger one with a slip in every
turn, the median and the range of the user and system time of fifteen runs, and what it may be at
most. It ends with 1 if a median is above that.
"""

import resource
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

# An assertion, because it is what tells the types checker that nothing below is for Windows.
assert sys.platform != "win32", "Windows does not count CPU time as this needs it"

RUNS = 15
COMPLICATED = str(Path(sys.executable).with_name("complicated"))

HEAD = """\
format: 1
title: A long story
minutes: 240
customer: {name: Ada Bakker}
endings:
  - {id: end, title: It is over, text: She has kept the box.}
turns:
"""

TURN = """\
  - id: turn-{turn}
    title: Day {turn}
    scene: office
    story: Another day begins, and the parcel is somewhere between two depots.
    chance:
      - weight: 2
        story: It rains.
      - weight: 1
        story: The sun is out.
    speech:
      in-love: "Number {turn} in the queue: what can be wrong?"
      engaged: "Number {turn} in the queue: is it on its way?"
      married: "Number {turn} in the queue: what happened?"
      complicated: "Number {turn} in the queue: again?"
      breaking-up: "Number {turn} in the queue: where is it?"
      otherwise: "Number {turn} in the queue: where is it now?"
    pause: Who in the room has waited for a parcel?
    notes: Have the next turn ready on the wall.
    failure: {{kind: attention, severity: 1, ours: yes}}
    responses:
"""

RESPONSE = """\
      - id: response-{turn}-{number}
        label: Look it up
        icon: phone
        says: "Let me look: parcel #{turn}{number} was seen this morning."
        did: looked it up at once
        acts:
          - care
          - {act}
        reaction:
          in-love: Please do. I know that you will.
          engaged: Please do, and ring me when you know.
          married: Please do. I will be at home.
          complicated: Another morning, and I have taken it off.
          breaking-up: I have heard that before.
          otherwise: Please do.
        why: A person who looks is worth more than a page of tracking.
"""
"""A response of 18 lines, of which a turn has four."""

ACTS = ("tell", "own", "sorry", "wow")
SLIP = 'says: "Let me', "says: Let me"


def scenario(lines: int) -> str:
    """A scenario of about so many lines, whose last turn may have fewer responses."""
    text = HEAD
    turn = 0
    while text.count("\n") < lines:
        turn += 1
        text += TURN.format(turn=turn)
        left = (lines - text.count("\n")) // RESPONSE.count("\n")
        for number, act in enumerate(ACTS[: max(2, left)], 1):
            text += RESPONSE.format(turn=turn, number=number, act=act)
    return text


CASES = {
    "300 lines": (scenario(300), 0.25),
    "5,000 lines": (scenario(5_000), 1.5),
    "5,000 lines, a slip in each turn": (scenario(5_000).replace(*SLIP), 1.5),
}
"""Scenarios, and the CPU seconds that checking them may take."""


def cpu_seconds(command: list[str]) -> float:
    """The user and system time of one run of a command, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    """Measure every case and print a table."""
    slow = False
    print(f"{'CPU seconds':36} {'median':>8} {'least':>8} {'most':>8} {'goal':>8}")
    for name, (text, goal) in CASES.items():
        with TemporaryDirectory() as folder:
            file = Path(folder) / "case.yaml"
            file.write_text(text, "utf-8")
            command = [COMPLICATED, "check", "--quick", str(file)]
            # The first run compiles, and counts for nothing.
            times = [cpu_seconds(command) for _ in range(RUNS + 1)][1:]
        median = statistics.median(times)
        slow |= median > goal
        print(f"{name:36} {median:8.3f} {min(times):8.3f} {max(times):8.3f} {goal:8.2f}")
    raise SystemExit(slow)


if __name__ == "__main__":
    main()
