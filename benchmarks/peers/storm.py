"""Storm, a probabilistic model checker: python -m benchmarks.peers.storm FOLDER.

Prints the CPU seconds for building the model and asking it for the least and the greatest chance of
every ending, and those chances; what a random player meets is asked of a second model.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import stormpy

ENDINGS = ("ambassador", "stays", "excused-out", "leaves")
LABELS = [ending.replace("-", "_") for ending in ENDINGS]
REPEATS = 3


def main() -> None:
    """Ask, and print the answers as a line of JSON."""
    folder = Path(sys.argv[1])
    seconds = []
    answers: list[float] = []
    for _ in range(REPEATS):
        began = time.process_time()
        asked = [f'P{which}=? [F "{label}"]' for label in LABELS for which in ("min", "max")]
        answers = ask(folder / "s12.prism", asked)
        seconds.append(time.process_time() - began)
    at_random = ask(folder / "s12.random.prism", [f'P=? [F "{label}"]' for label in LABELS])
    print(
        json.dumps(
            {
                "name": "Storm 2.0.0",
                "seconds": seconds,
                "least": dict(zip(ENDINGS, answers[::2], strict=True)),
                "greatest": dict(zip(ENDINGS, answers[1::2], strict=True)),
                "random": dict(zip(ENDINGS, at_random, strict=True)),
            }
        )
    )


def ask(file: Path, formulas: list[str]) -> list[float]:
    """Build the model in a file, and return its answers."""
    program = stormpy.parse_prism_program(str(file))
    properties: list[Any] = stormpy.parse_properties(";".join(formulas), program)
    model = stormpy.build_model(program, properties)
    (first,) = model.initial_states
    return [stormpy.model_checking(model, asked).get_value(first) for asked in properties]


if __name__ == "__main__":
    main()
