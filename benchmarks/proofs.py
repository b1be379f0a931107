"""CPU time and peak memory of proving: exploring, reducing, the exact answers, the whole sheet.

    .venv/bin/python -m benchmarks.proofs              # the new car, S12 and L20
    .venv/bin/python -m benchmarks.proofs s12          # one of them

Each scenario is proved in a process of its own; loading it and importing are not counted. "Answers"
are the odds of a random trainee, best and worst play, the greatest and the least chance of every
ending, and the shortest and the likeliest way to each; "sheet" is what else the proof sheet needs.
Memory is the most the process held by the end of a step, in MB, Python and numpy included.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.l20 import l20
from game.authoring.library import load_rulebook, load_scenario
from game.core.scenario import Scenario
from game.proof.budget import Limits
from game.proof.data import sheet_data
from game.proof.exploring import explore
from game.proof.proof import Proof
from game.proof.reducing import reduce_graph
from game.proof.sheet import Sheet

# An assertion, because it is what tells the types checker that nothing below is for Windows.
assert sys.platform != "win32", "Windows does not count CPU time as this needs it"

LIMITS = Limits(situations=10_000_000)
S12 = Path(__file__).with_name("scenarios") / "s12.yaml"


def written(name: str) -> Scenario:
    """Return a scenario that is written in a file."""
    scenario = load_scenario(name).value
    assert scenario is not None
    return scenario


SCENARIOS: dict[str, Callable[[], Scenario]] = {
    "the-new-car": lambda: written("the-new-car"),
    "s12": lambda: written(str(S12)),
    "l20": l20,
}


def main() -> None:
    """Measure one scenario, or start a process for each and print a table."""
    if sys.argv[1:]:
        measure(sys.argv[1])
        return
    steps = ("situations", "reduced", "explore", "MB", "reduce", "MB", "answers", "MB", "sheet")
    print(f"{'CPU seconds':12}" + "".join(f"{step:>10}" for step in (*steps, "MB")))
    for name in SCENARIOS:
        sys.stdout.flush()
        subprocess.run([sys.executable, "-m", "benchmarks.proofs", name], check=True)


def measure(name: str) -> None:
    """Prove a scenario step by step, and print a row of the table."""
    scenario, rulebook = SCENARIOS[name](), load_rulebook(None).value
    assert rulebook is not None
    began = time.process_time()
    space = explore(scenario, rulebook, LIMITS)
    row = [told(began)]
    began = time.process_time()
    reduced = reduce_graph(space.graph)
    row.append(told(began))
    sheet = Sheet(Proof(space, reduced), digest="")
    began = time.process_time()
    answers(sheet)
    row.append(told(began))
    began = time.process_time()
    sheet_data(sheet)
    row.append(told(began))
    print(f"{name:12}{space.size:10,}{reduced.size:10,}" + "".join(row))


def answers(sheet: Sheet) -> tuple[object, ...]:
    """Return the exact answers; the sheet keeps them."""
    return sheet.proof.random, sheet.proof.best, sheet.spans, sheet.ending_lines


def told(began: float) -> str:
    """Return the CPU seconds since then, and the most memory that was held."""
    seconds = time.process_time() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"{seconds:10.3f}{megabytes:10.0f}"


if __name__ == "__main__":
    main()
