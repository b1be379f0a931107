"""`complicated check`: what is wrong with files, and what the exit code says."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli.main import main
from tests.checker.examples import scenario

ROOT = Path(__file__).parents[2]
WARNED = scenario().replace("reaction: Friday, then.", "")
WRONG = scenario().replace("acts: [tell]", "acts: [tel]")


def check(*arguments: str) -> Result:
    """The result of `complicated check` with these arguments."""
    return CliRunner().invoke(main, ["check", *arguments])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good, a doubtful and a wrong scenario, in which we are."""
    for name, text in (("good", scenario()), ("warned", WARNED), ("wrong", WRONG)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.yaml"], 0),
        (["good.yaml", "--strict"], 0),
        (["warned.yaml"], 0),
        (["warned.yaml", "--strict"], 1),
        (["wrong.yaml"], 1),
        (["good.yaml", "wrong.yaml"], 1),
        (["."], 1),
        (["gone.yaml"], 1),
        ([], 2),
        (["good.yaml", "--format", "xml"], 2),
        (["good.yaml", "--limit", "0"], 2),
        (["good.yaml", "--no-such-option"], 2),
    ],
)
def test_the_exit_code_is_a_contract(arguments: list[str], code: int) -> None:
    """0: nothing is wrong; 1: something is; 2: the command was not used as it can be."""
    assert code == check(*arguments).exit_code


@pytest.mark.usefixtures("folder")
def test_every_problem_of_every_file_is_told_in_one_run() -> None:
    """In the order of the files."""
    lines = check(".", "--quick").stdout.splitlines()

    heads = [line.split(": ")[0] for line in lines if re.match(r"\S+\.yaml:", line)]
    assert ["warned.yaml:18:9", "wrong.yaml:15:16"] == heads
    assert "1 error, 1 warning in 3 files." == lines[-2]


@pytest.mark.usefixtures("folder")
def test_json_is_for_programs() -> None:
    """A list, whatever was found; and nothing else is printed."""
    (problem,) = json.loads(check("wrong.yaml", "--format", "json").stdout)

    assert {"code": "unknown-act", "file": "wrong.yaml", "line": 15, "column": 16} == {
        key: problem[key] for key in ("code", "file", "line", "column")
    }
    assert [] == json.loads(check("good.yaml", "--format", "json").stdout)


@pytest.mark.usefixtures("folder")
def test_annotations_are_for_github() -> None:
    """One line for each problem, and silence where there is none."""
    assert check("wrong.yaml", "--format", "github").stdout.startswith("::error file=wrong.yaml,")
    assert "" == check("good.yaml", "--format", "github").stdout


@pytest.mark.usefixtures("folder")
def test_only_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """And not even that if it asks for none."""
    runner = CliRunner()

    assert "\x1b[" in runner.invoke(main, ["check", "wrong.yaml"], color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in runner.invoke(main, ["check", "wrong.yaml"], color=True).output


def test_a_quick_check_loads_nothing_for_proofs(folder: Path) -> None:
    """It is meant for every time that a file is saved."""
    program = (
        "import sys\nfrom game.cli.main import main\n"
        f"try: main(['check', '--quick', {str(folder / 'good.yaml')!r}])\n"
        "finally: print(*sys.modules)"
    )
    ours = {"game.proof.exploring", "game.text", "game.screen", "game.checker.laws"}

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert set() == {"numpy", "rich", *ours} & set(done.stdout.split())


@pytest.mark.usefixtures("folder")
def test_a_rulebook_that_cannot_be_read_is_told_first() -> None:
    """Nothing could be proved by it."""
    result = check("good.yaml", "--rulebook", "gone.yaml")

    assert 1 == result.exit_code
    assert "gone.yaml:1:1" in result.stderr


@pytest.mark.usefixtures("folder")
def test_the_play_that_breaks_a_claim_can_be_run() -> None:
    """What is printed can be typed behind `complicated run`."""
    Path("claim.yaml").write_text(scenario("claims: [fix never beats sorry]\n"), "utf-8")

    found = re.search(r"(--seed \d+) (--responses \S+)", check("claim.yaml").stdout)

    assert found
    options = [word for part in found.groups() for word in part.split()]
    assert 0 == CliRunner().invoke(main, ["run", "claim.yaml", *options]).exit_code
