"""The peers and us on S12, side by side, as a table of plays a second and of ratios.

    benchmarks/peers/setup.sh FOLDER                      # once; a folder outside the project
    .venv/bin/python -m benchmarks.peers.compare FOLDER [PASSES]

Every contender runs in a process of its own, one after another, in several passes (3). A row tells
the best pass, for them and for us. Rates are per second of CPU time. A peer that is not installed,
or fails, has a row that says so.
"""

import json
import os
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

HERE = Path(__file__).parent
PROJECT = HERE.parents[1]
PASSES = 3
LIMIT = 16.27
"""The chi-square of four endings is greater in one of 1,000 unbiased samples."""

NEAR = 1e-6
"""Floating point may differ from the exact chance by so much."""

Result = dict[str, Any]


@attrs.frozen
class Contender:
    """What is timed, and the command that times it: it prints a line of JSON.

    `python` and `node` stand for the interpreters of the peers, `ours` for that of the project.
    """

    name: str
    command: tuple[str, ...]
    tells: str = "all texts"


ONE_AFTER_ANOTHER = "ours, one after another"
COUNTED = "ours, counted"

PLAYERS = (
    Contender(ONE_AFTER_ANOTHER, ("ours", "ours", "one-after-another")),
    Contender("ours, from nothing", ("ours", "ours", "from-nothing")),
    Contender("ours, as one trainee plays", ("ours", "ours", "front-end"), "all texts, numbers"),
    Contender(COUNTED, ("ours", "ours", "counted"), "none"),
    Contender("OpenSpiel 2.0.2", ("python", "openspiel"), "none"),
    Contender("inkcpp-py 0.1.12", ("python", "inkcpp")),
    Contender("transitions 0.9.3", ("python", "machines", "transitions")),
    Contender("bink 0.7.1", ("python", "bink_ink")),
    Contender("inkjs 2.4.0", ("node", "inkjs.js")),
    Contender("boardgame.io 0.50.2", ("node", "boardgame.js")),
    Contender("python-statemachine 3.2.2", ("python", "machines", "python-statemachine")),
    Contender("yarn-bound 0.5.5", ("node", "yarn_bound.js")),
)
PROVERS = (
    Contender("ours, exact", ("ours", "ours", "exact")),
    Contender("Storm 2.0.0", ("python", "storm")),
)


def main() -> None:
    """Run all contenders, and print both tables."""
    folder = Path(sys.argv[1]).resolve()
    passes = int(sys.argv[2]) if sys.argv[2:] else PASSES
    subprocess.run(
        [sys.executable, "-m", "benchmarks.peers.export", folder], cwd=PROJECT, check=True
    )
    run(folder, "node", "compile_ink.js")
    results: dict[str, list[Result]] = {c.name: [] for c in (*PLAYERS, *PROVERS)}
    for number in range(passes):
        for contender in (*PLAYERS, *PROVERS):
            print(f"pass {number + 1}: {contender.name}", file=sys.stderr)
            result = run(folder, *contender.command)
            if result:
                results[contender.name].append(result)
    truth = results[PROVERS[0].name][0]
    print("\n".join((*plays_table(results, truth), "", *proofs_table(results, truth))))


def run(folder: Path, kind: str, program: str, *arguments: str) -> Result | None:
    """Run a contender, and return what it printed, or None if it could not run."""
    if kind == "node":
        command = ["node", str(HERE / program), str(folder), *arguments]
    else:
        python = sys.executable if kind == "ours" else str(folder / "venv" / "bin" / "python")
        command = [python, "-m", f"benchmarks.peers.{program}", str(folder), *arguments]
    environment = {
        **os.environ,
        "NODE_PATH": str(folder / "node" / "node_modules"),
        "NODE_ENV": "production",
    }
    try:
        done = subprocess.run(
            command, cwd=PROJECT, env=environment, check=True, capture_output=True, text=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        print(getattr(error, "stderr", "") or error, file=sys.stderr)
        return None
    lines = done.stdout.splitlines()
    return dict(json.loads(lines[-1])) if lines else None


def plays_table(results: Mapping[str, list[Result]], truth: Result) -> list[str]:
    """Return the lines of the table of random plays."""
    rates = {name: max(map(_median, found)) for name, found in results.items() if _timed(found)}
    lines = [
        "| S12 at random | texts | plays a second | ours, with texts | ours, counted | endings |",
        "| --- | --- | ---: | ---: | ---: | --- |",
    ]
    for contender in PLAYERS:
        name = contender.name
        if name not in rates:
            lines.append(f"| {name} | could not be run here | | | | |")
            continue
        ratios = [_times(rates[ours] / rates[name]) for ours in (ONE_AFTER_ANOTHER, COUNTED)]
        distance = chi_square(results[name], truth["random"])
        agrees = "agrees" if distance < LIMIT else "BIASED"
        lines.append(
            f"| {name} | {contender.tells} | {rates[name]:,.0f} | {' | '.join(ratios)} |"
            f" {agrees}, {distance:.1f} |"
        )
    return lines


def proofs_table(results: Mapping[str, list[Result]], truth: Result) -> list[str]:
    """Return the lines of the table of exact answers."""
    lines = [
        "| least and greatest chance of every ending | CPU seconds | ours is | answers |",
        "| --- | ---: | ---: | --- |",
    ]
    best = min(min(found["seconds"]) for found in results[PROVERS[0].name])
    for contender in PROVERS:
        found = results[contender.name]
        if not found:
            lines.append(f"| {contender.name} | could not be run here | | |")
            continue
        seconds = min(min(result["seconds"]) for result in found)
        agree = all(
            abs(found[0][which][ending] - chance) < NEAR
            for which in ("least", "greatest", "random")
            for ending, chance in truth[which].items()
        )
        answers = "agree" if agree else "DIFFER"
        lines.append(f"| {contender.name} | {seconds:.3f} | {_times(seconds / best)} | {answers} |")
    return lines


def chi_square(found: list[Result], odds: Mapping[str, float]) -> float:
    """Return how far the endings of all passes lie from what is expected of them."""
    endings: Counter[str] = Counter()
    for result in found:
        endings.update(result["endings"])
    plays = endings.total()
    return sum((endings[id_] - plays * odd) ** 2 / (plays * odd) for id_, odd in odds.items())


def _times(ratio: float) -> str:
    return f"{ratio:,.0f} x" if ratio >= 10 else f"{ratio:.2g} x"  # noqa: PLR2004 - two digits


def _timed(found: list[Result]) -> bool:
    return bool(found) and "rates" in found[0]


def _median(result: Result) -> float:
    rates: list[float] = result["rates"]
    return statistics.median(rates)


if __name__ == "__main__":
    main()
