"""`complicated run`: a run without a person, as data."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from game.cli.main import main
from game.content import content_folder

BEST = (
    "ask-her,ring-today,lend-the-demonstrator,ring-the-port,ride-along,"
    "open-the-boot,this-month,write-her-back,look-and-ring,start-again"
)
KEYS = [
    "scenario", "seed", "finished", "status", "affection", "trust", "churn_risk", "stayed",
    "promises", "ending", "turn", "legal", "steps",
]  # fmt: skip
STEP_KEYS = [
    "turn", "response", "chance", "behind", "status", "affection", "trust", "patience",
    "expectation", "soreness", "inspiration", "churn_risk", "stayed", "changes",
]  # fmt: skip


def run(*arguments: str) -> Result:
    """The result of `complicated run` with these arguments."""
    return CliRunner().invoke(main, ["run", *arguments])


def record(*arguments: str) -> dict[str, Any]:
    """The JSON object that `complicated run --json` prints."""
    result = run(*arguments, "--json")
    assert 0 == result.exit_code, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_a_run_starts_light() -> None:
    """It loads nothing for proofs, people or tests, and nothing that only mistakes need."""
    program = (
        "import sys\nfrom game.cli.main import main\n"
        "try: main(['run', 'the-new-car'])\n"
        "finally: print(*sys.modules)"
    )
    idle = {
        "numpy", "rich", "hypothesis", "difflib", "game.proof", "game.text", "game.testing",
        "game.checker", "game.core.checkup", "game.authoring.syntax.diagnosis",
        "game.authoring.syntax.writing",
    }  # fmt: skip

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert set() == idle & set(done.stdout.split())


def test_a_run_that_has_not_begun() -> None:
    """Without responses the first turn awaits one, with the luck of seed 1."""
    found = record("the-new-car")

    assert KEYS == list(found)
    assert ("the-new-car", 1, False, None, []) == tuple(
        found[key] for key in ("scenario", "seed", "finished", "ending", "steps")
    )
    assert ("the-tape-measure", 1000.0) == (found["turn"], found["stayed"])
    assert ["go-through-it", "wish-list", "ask-her", "praise-her"] == found["legal"]
    assert {"made": 0, "kept": 0, "broken": 0} == found["promises"]


def test_a_run_that_goes_on() -> None:
    """Every step holds the values at its end, and every change with its because and its law."""
    step = record("the-new-car", "--responses", "ask-her, ring-today", "--seed", "7")["steps"][1]

    assert STEP_KEYS == list(step)
    assert ("the-delay", "ring-today", None, "engaged") == tuple(
        step[key] for key in ("turn", "response", "chance", "status")
    )
    assert {
        "value": "trust",
        "by": 5,
        "because": "Sanne heard it from you, without having to ask.",
        "law": 23,
    } in step["changes"]


def test_a_whole_run() -> None:
    """At the end there is an ending, nothing is legal, and the promises are counted."""
    found = record("the-new-car", "--responses", BEST)

    assert (True, "quiet-minute", None, [], "in-love") == tuple(
        found[key] for key in ("finished", "ending", "turn", "legal", "status")
    )
    assert {"made": 2, "kept": 2, "broken": 0} == found["promises"]
    assert found["stayed"] == found["steps"][-1]["stayed"]
    assert 0 == found["steps"][5]["chance"]


def test_a_run_for_people() -> None:
    """Without --json every step is a line, and the last one says where it stands."""
    lines = run("the-new-car", "--responses", "ask-her").stdout.splitlines()

    assert [
        "the-tape-measure: ask-her | engaged, affection 65, trust 55, churn risk 1 %, stayed 990.0",
        "the-delay awaits one of: ring-today, wait-for-a-date, explain-the-shortage, send-the-link",
    ] == lines
    assert (
        "The end: quiet-minute" == run("the-new-car", "--responses", BEST).stdout.splitlines()[-1]
    )


def test_a_scenario_is_named_by_its_file(tmp_path: Path) -> None:
    """A path to a file does as well as an id."""
    file = tmp_path / "mine.yaml"
    file.write_bytes((content_folder("scenarios") / "the-new-car.yaml").read_bytes())

    assert "mine" == record(str(file))["scenario"]


@pytest.mark.parametrize(
    ("responses", "line"),
    [
        (
            "ask-her,shout",
            (
                "“shout” cannot be chosen in turn “the-delay”; these can: ring-today, "
                "wait-for-a-date, explain-the-shortage, send-the-link.\n"
            ),
        ),
        (
            f"{BEST},wait",
            "“wait” is one response too many: the scenario is over before it.\n",
        ),
    ],
)
def test_an_illegal_response(responses: str, line: str) -> None:
    """It prints one line with the legal ones, and exits with 2."""
    result = run("the-new-car", "--responses", responses, "--json")

    assert (2, "", line) == (result.exit_code, result.stdout, result.stderr)


def test_a_scenario_that_cannot_be_read(tmp_path: Path) -> None:
    """Its problems are printed with their places, and it exits with 1."""
    file = tmp_path / "broken.yaml"
    file.write_text("format: 1\ntitel: Oops\n", "utf-8")
    result = run(str(file), "--json")

    assert (1, "") == (result.exit_code, result.stdout)
    assert f"{file}:2:1: " in result.stderr
    assert "title" in result.stderr


def test_another_rulebook(tmp_path: Path) -> None:
    """A rulebook of one's own needs only what differs."""
    file = tmp_path / "cold.yaml"
    file.write_text("format: 1\nmend:\n  calm-care: 0\n", "utf-8")
    arguments = ("the-new-car", "--responses", "ask-her")

    assert 65 == record(*arguments)["steps"][0]["affection"]
    assert 60 == record(*arguments, "--rulebook", str(file))["steps"][0]["affection"]
