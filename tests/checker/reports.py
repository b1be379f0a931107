"""What the checker says about the examples of the manual."""

import re
import shlex
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from game.checker.pages import Example
from game.cli.main import main
from tests.checker.examples import is_command, scenario, whole

FILE = "the-late-parcel.yaml"
LIMIT = "100000"

_CODE = re.compile(r"^.*: (error|warning|hint): .*\[([a-z0-9-]+)\]$", re.MULTILINE)


def report_on(example: Example) -> str:
    """The report on an example that stands in a folder of its own, in full.

    Beside anything but a scenario lies the small scenario.
    """
    with TemporaryDirectory() as folder, chdir(folder):
        Path("an-empty-folder").mkdir()
        Path(FILE).write_text(scenario(), "utf-8")
        if is_command(example):
            return ran(*shlex.split(example.text.removeprefix("$ complicated ")))
        Path(example.file or FILE).write_bytes(whole(example))
        return ran("check", FILE, example.file or FILE)


def ran(*arguments: str) -> str:
    """What a command prints."""
    return CliRunner().invoke(main, [*arguments]).output


def codes_in(report: str) -> list[str]:
    """The codes of the problems in a report, in their order."""
    return [code for _severity, code in _CODE.findall(report)]


def errors_in(report: str) -> list[str]:
    """The codes of the errors in a report."""
    return [code for severity, code in _CODE.findall(report) if severity == "error"]
