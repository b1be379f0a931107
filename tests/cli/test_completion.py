"""What a shell completes, asked as bash, zsh and fish ask."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.cli.main import COMMANDS, main

SHELLS = ("bash", "zsh", "fish")


def completed(typed: str, shell: str = "bash", folder: Path | None = None) -> list[str]:
    """What a shell is told for a line, whose last word is not finished."""
    words = typed.split(" ")
    asked = {
        "_COMPLICATED_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": words[-1] if shell == "fish" else str(len(words) - 1),
    }
    program = "from game.cli.main import main; main(prog_name='complicated')"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(Path(__file__).parent.parent.parent), **asked},
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_commands_are_completed() -> None:
    """All that begin so, and only those."""
    assert ["plain,play", "plain,prove"] == completed("complicated p")
    assert len(COMMANDS) == len(completed("complicated "))


@pytest.mark.parametrize(
    ("shell", "told"),
    [
        ("bash", ["plain,the-new-car"]),
        ("zsh", ["plain", "the-new-car", "_"]),
        ("fish", ["plain,the-new-car"]),
    ],
)
def test_each_shell_completes_in_its_own_way(shell: str, told: list[str]) -> None:
    """A scenario is completed in all three."""
    assert told == completed("complicated play the-n", shell)


@pytest.mark.parametrize(
    "command", ["run", "prove", "graph", "handout", "check", "format", "diff the-new-car"]
)
def test_scenarios_are_completed(command: str) -> None:
    """Every command that takes a scenario completes its id."""
    assert ["plain,the-new-car"] == completed(f"complicated {command} the-n")


def test_files_are_completed(tmp_path: Path) -> None:
    """Scenarios of one's own stand beside the shipped ones; folders are left to the shell."""
    (tmp_path / "the-nephew.yaml").write_text("", "utf-8")
    (tmp_path / "notes.txt").write_text("", "utf-8")
    folder = tmp_path.as_posix()

    assert ["plain,the-new-car", "plain,the-nephew.yaml"] == completed(
        "complicated play the-ne", folder=tmp_path
    )
    assert [f"plain,{folder}/the-nephew.yaml"] == completed(f"complicated check {folder}/t")
    assert ["file,no"] == completed("complicated play no", folder=tmp_path)


def test_options_and_codes_are_completed() -> None:
    """What else there is to type."""
    assert "plain,--plain" in completed("complicated play --")
    assert ["plain,unknown-turn"] == completed("complicated explain unknown-t")
    assert ["plain,bash"] == completed("complicated completion b")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_a_shell(shell: str) -> None:
    """It asks for completions as click answers them; bash can read it."""
    result = CliRunner().invoke(main, ["completion", shell], prog_name="complicated")

    assert 0 == result.exit_code
    assert f"_COMPLICATED_COMPLETE={shell}_complete" in result.stdout
    program = shutil.which(shell)
    if program:
        subprocess.run([program, "-n"], input=result.stdout, text=True, check=True)
