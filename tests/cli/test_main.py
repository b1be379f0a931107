"""`complicated` itself: the version, the commands, and a slip of the keyboard."""

import json
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

from game.authoring.files import shipped_scenarios
from game.cli.main import COMMANDS, SECTIONS, main
from game.version import VERSION


def test_the_version() -> None:
    """It is one line, and nothing heavy is imported for it."""
    program = (
        "import sys\nfrom game.cli.main import main\n"
        "try: main(['--version'])\n"
        "finally: print(sorted({'yaml', 'rich', 'attrs', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert [VERSION, "[]"] == done.stdout.splitlines()


def test_help_names_every_command() -> None:
    """Each command stands there with a line of its own."""
    result = CliRunner().invoke(main, ["--help"])

    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("paly", "There is no command “paly”. Did you mean “play”?"),
        ("xyz", "There is no command “xyz”. There are: "),
    ],
)
def test_a_slip_of_the_keyboard(typed: str, said: str) -> None:
    """The nearest command is named, or all of them."""
    result = CliRunner().invoke(main, [typed])

    assert 2 == result.exit_code
    assert said in result.stderr


def test_the_list() -> None:
    """Every shipped scenario stands there with its turns and minutes."""
    result = CliRunner().invoke(main, ["list"])

    lines = result.stdout.splitlines()
    assert "the-new-car          The new car (10 turns, 12 minutes)" in lines
    assert [path.stem for path in shipped_scenarios()] == [line.split()[0] for line in lines]


def test_the_list_as_data() -> None:
    """With --json it is a list of objects."""
    result = CliRunner().invoke(main, ["list", "--json"])

    items = json.loads(result.stdout)
    assert [path.stem for path in shipped_scenarios()] == [item["id"] for item in items]
    assert {
        "id": "the-new-car",
        "title": "The new car",
        "minutes": 12,
        "turns": 10,
        "languages": ["en", "nl"],
    } in items


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    """Its help has a sentence, and an example that begins at the start of a line."""
    result = CliRunner().invoke(main, [name, "--help"], prog_name="complicated")

    assert 0 == result.exit_code
    assert re.search(rf"^  (?:echo 'eval \"\$\()?complicated {name}\b", result.stdout, re.MULTILINE)


def test_the_help_lists_what_there_is() -> None:
    """Commands stand under what somebody came for, each once."""
    result = CliRunner().invoke(main, ["--help"])
    listed = re.findall(r"^  ([a-z]+)  +[A-Z]", result.stdout, re.MULTILINE)

    assert list(COMMANDS) == listed
    for section in SECTIONS:
        assert f"\n{section}:\n" in result.stdout
