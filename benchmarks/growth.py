"""How situations, time and memory grow with turns, responses, promises, flags and chances.

    .venv/bin/python -m benchmarks.growth                      # the table, one thing more at a time
    .venv/bin/python -m benchmarks.growth 12 4 3 0 3           # one row of it

The scenarios use the full model: failures, cards of several acts, promises that fall due, flags of
which an ending asks, and chances of two branches, one of which brings a failure. They are written
as YAML and read by the real reader. Each row is measured in a process of its own: CPU seconds for
exploring, for the rest of the proof sheet, and the most memory held. Last stand the values that
multiply the situations of the largest turn most: without the first there were so many times fewer.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import attrs

from game.authoring.library import load_rulebook, load_scenario
from game.core.scenario import Scenario
from game.proof.budget import LimitReached
from game.proof.data import sheet_data
from game.proof.exploring import costs, explore
from game.proof.proof import Proof
from game.proof.reducing import reduce_graph
from game.proof.sampling import sample
from game.proof.sheet import Sheet

# An assertion, because it is what tells the types checker that nothing below is for Windows.
assert sys.platform != "win32", "Windows does not count memory as this needs it"

HANDS = (
    ("own, care", "excuse: the weather", "process: 1", ""),
    ("own, fix: match", "sorry", "effort: 1", "money: 100"),
    ("tell, care", "smile", "excuse: the system", "fix: other"),
    ("care, recharge: customer", "wow", "process: 2", "lie"),
)
"""The acts on the cards of a turn; the hands take turns."""

FAILURES = {
    1: "{kind: service, severity: 2, ours: no}",
    4: "{kind: money, severity: 1, ours: yes}",
    7: "{kind: attention, severity: 2, ours: yes}",
}
"""What goes wrong in which turn; after nine turns it begins again."""

ROUND = 9
MADE, KEPT = 1, 2
"""Promise n is made in turn 3 n + 1 and kept two turns later, by these responses."""


@attrs.frozen
class Size:
    """How large a scenario is."""

    turns: int = 8
    responses: int = 4
    promises: int = 1
    flags: int = 0
    chances: int = 1


BASE = Size()
BIG = Size(turns=12, responses=4, promises=3, flags=0, chances=3)
SIZES = (
    *(attrs.evolve(BASE, turns=turns) for turns in (4, 6, 8, 10, 12, 16)),
    *(attrs.evolve(BASE, responses=responses) for responses in (2, 3)),
    *(attrs.evolve(BASE, promises=promises) for promises in (0, 2)),
    *(attrs.evolve(BASE, flags=flags) for flags in (1, 2, 3)),
    *(attrs.evolve(BASE, chances=chances) for chances in (0, 2, 3)),
    BIG,
    Size(turns=20, responses=4, promises=3, flags=4, chances=6),
)


def main() -> None:
    """Measure one size, or start a process for each and print a table."""
    if sys.argv[1:]:
        print(row(Size(*map(int, sys.argv[1:]))))
        return
    print(
        "| turns | responses | promises | flags | chances | ways to play | situations | reduced"
        " | explore | the rest | MB | what multiplies most |"
    )
    print("|" + " ---: |" * 11 + " --- |")
    for size in SIZES:
        sys.stdout.flush()
        numbers = map(str, attrs.astuple(size))
        subprocess.run([sys.executable, "-m", "benchmarks.growth", *numbers], check=True)


def row(size: Size) -> str:
    """Prove a scenario of a size, and return what that took."""
    scenario, rulebook = scenario_of(size), load_rulebook(None).value
    assert rulebook is not None
    cells = [str(number) for number in attrs.astuple(size)]
    began = time.process_time()
    try:
        space = explore(scenario, rulebook)
    except LimitReached as reached:
        explored = time.process_time() - began
        began = time.process_time()
        sample(scenario, rulebook)
        sampled = time.process_time() - began
        cells += [f"not finished: {reached.limit:,} at {reached.turn}", "", "", f"{explored:.2f}"]
        cells += [f"sampled {sampled:.2f}", megabytes(), multiply(reached.costs)]
        return f"| {' | '.join(cells)} |"
    explored = time.process_time() - began
    began = time.process_time()
    sheet = Sheet(Proof(space, reduce_graph(space.graph)), digest="")
    sheet_data(sheet)
    rest = time.process_time() - began
    held = megabytes()
    largest = max(space.layers[:-1], key=lambda layer: layer.size)
    cells += [f"{sheet.playthroughs:.1e}", f"{space.size:,}", f"{sheet.proof.reduced.size:,}"]
    cells += [f"{explored:.2f}", f"{rest:.2f}", held, multiply(costs(largest))]
    return f"| {' | '.join(cells)} |"


def megabytes() -> str:
    """Return the most memory that was held so far."""
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f}"


def multiply(found: tuple[tuple[str, float], ...]) -> str:
    """Return the values that multiply situations most."""
    return ", ".join(f"{name} {factor:.1f}" for name, factor in found[:4])


def scenario_of(size: Size) -> Scenario:
    """Write a scenario of a size, and read it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "growth.yaml"
        file.write_text("\n".join(written(size)) + "\n", "utf-8")
        reading = load_scenario(file)
    assert reading.value is not None, reading.problems
    return reading.value


def written(size: Size) -> Iterator[str]:
    """Yield the lines of a scenario."""
    yield "format: 1"
    yield "title: Growth"
    yield "customer: {name: Ada}"
    if size.flags:
        yield f"flags: [{', '.join(f'flag-{n}' for n in range(size.flags))}]"
    yield "turns:"
    for turn in range(size.turns):
        yield from written_turn(turn, size)
    yield "endings:"
    for flag in range(size.flags):
        yield f"  - {{id: flagged-{flag}, title: Flagged {flag}, when: flag-{flag} is yes}}"
    yield "  - {id: left, title: Left, when: status is left}"
    yield "  - {id: warm, title: Warm, when: affection >= 60}"
    yield "  - {id: cool, title: Cool}"


def written_turn(turn: int, size: Size) -> Iterator[str]:
    """Yield the lines of a turn."""
    yield f"  - id: turn-{turn}"
    yield "    speech: Well?"
    if turn % ROUND in FAILURES:
        yield f"    failure: {FAILURES[turn % ROUND]}"
    if turn in (size.turns * n // (size.chances + 1) for n in range(1, size.chances + 1)):
        yield "    chance:"
        yield "      - {weight: 1, story: It goes well.}"
        yield "      - weight: 1"
        yield "        story: It goes wrong."
        yield "        failure: {kind: goods, severity: 1, ours: no}"
    yield "    responses:"
    hand = HANDS[turn % len(HANDS)]
    for number in range(size.responses):
        yield f"      - id: response-{number}"
        yield f"        label: Response {number}"
        yield f"        says: Response {number} of turn {turn}."
        acts = list(cards(turn, number, hand[number], size))
        yield "        acts:" if acts else "        acts: []"
        yield from (f"          - {act}" for act in acts)
        if number == 1 and turn < size.flags:
            yield f"        effects: {{flag-{turn}: yes}}"


def cards(turn: int, number: int, hand: str, size: Size) -> Iterator[str]:
    """Yield the acts of a response, and what it promises or keeps."""
    yield from hand.split(", ") if hand else ()
    promise, place = divmod(turn - MADE, 3)
    if number == 0 and place == 0 and 0 <= promise < size.promises:
        yield f"promise: promise-{promise}\n            what: A call\n            due: {KEPT}"
    promise, place = divmod(turn - MADE - KEPT, 3)
    if number == 2 and place == 0 and 0 <= promise < size.promises:  # noqa: PLR2004 - the formula
        yield f"keep: promise-{promise}"


if __name__ == "__main__":
    main()
