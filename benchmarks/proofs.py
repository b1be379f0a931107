"""CPU time and peak memory of proving: exploring, reducing, the exact answers, the whole sheet.

    .venv/bin/python -m benchmarks.proofs              # the new car, S12 and L20
    .venv/bin/python -m benchmarks.proofs s12          # one of them

Each scenario is proved in a process of its own; loading it and importing are not counted. The
answers are, all exact:

- the odds of every ending and of every response for a random trainee, and who stays with him;
- the number of playthroughs to each ending;
- the greatest and the least chance of every ending; best and worst play;
- of each response in how many situations it is best, never, always, or dominated by another.

The sheet is all else that `complicated prove` prints: kinds of trainee, lessons, stakes, claims,
lines, and what can never show. "All" is the sum. Memory is the most that the process held by the
end of a step, in MB, Python and numpy included. Other work on the machine slows it down, which
shows in the time of a bare interpreter: on a quiet one it takes 0.010 s.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np

from benchmarks.l20 import l20
from game.authoring.library import load_rulebook, load_scenario
from game.core.scenario import Scenario
from game.proof.budget import Limits
from game.proof.exploring import explore
from game.proof.playthroughs import playthroughs_by_ending
from game.proof.proof import Proof
from game.proof.reducing import reduce_graph
from game.proof.sheet import Sheet
from game.text.proof_sheet import sheet_lines

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
    print(f"A bare interpreter takes {bare():.3f} s.")
    steps = ("explore", "MB", "reduce", "MB", "answers", "MB", "sheet", "MB", "all")
    print(f"{'CPU seconds':12}{'situations':>11}{'reduced':>11}" + "".join(map(head, steps)))
    for name in SCENARIOS:
        sys.stdout.flush()
        subprocess.run([sys.executable, "-m", "benchmarks.proofs", name], check=True)


def head(step: str) -> str:
    """Return the head of a column."""
    return f"{step:>9}"


def bare() -> float:
    """Return the CPU seconds of an interpreter that does nothing, the least of five."""
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", "pass"], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return min(times)


def measure(name: str) -> None:
    """Prove a scenario step by step, and print a row of the table."""
    scenario, rulebook = SCENARIOS[name](), load_rulebook(None).value
    assert rulebook is not None
    times, row = [time.process_time()], ""

    def done() -> None:
        nonlocal row
        times.append(time.process_time())
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        row += f"{times[-1] - times[-2]:9.3f}{megabytes:9.0f}"

    space = explore(scenario, rulebook, LIMITS)
    done()
    reduced = reduce_graph(space.graph)
    done()
    sheet = Sheet(Proof(space, reduced), digest="")
    answers(sheet)
    done()
    assert list(sheet_lines(sheet))
    done()
    print(f"{name:12}{space.size:11,}{reduced.size:11,}{row}{times[-1] - times[0]:9.3f}")


def answers(sheet: Sheet) -> tuple[object, ...]:
    """Return the answers; the sheet keeps those that it needs."""
    proof = sheet.proof
    endings = [proof.random.chance_of_ending(n) for n in range(len(proof.scenario.endings))]
    plays = playthroughs_by_ending(proof.outline)
    return endings, given(proof), plays, proof.random.stayed, sheet.spans, sheet.qualities


def given(proof: Proof) -> dict[tuple[str, str], Fraction]:
    """Return how likely a random trainee gives each response."""
    chances, random = {}, proof.random_policy
    for number, turn in enumerate(proof.scenario.turns):
        choices = proof.graph.choices[number]
        for choice, weights in zip(choices, random.weights[number], strict=True):
            of_all = np.zeros(proof.graph.sizes[number], np.int64)
            of_all[choice.sources] = weights
            chance = proof.random.expected(number, of_all) / random.wholes[number]
            chances[turn.id, turn.responses[choice.response].id] = chance
    return chances


if __name__ == "__main__":
    main()
