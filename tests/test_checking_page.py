"""docs/checking.md tells what the command prints."""

import json
import re
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.checker.pages import pages
from game.cli.main import main
from tests.checker.examples import whole

PAGE = Path(__file__).parents[1].joinpath("docs", "checking.md").read_text("utf-8")
OPTIONS = [
    "--strict", "--quick", "--limit", "--memory", "--rulebook", "--format json", "--format github",
]  # fmt: skip


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The file that the page speaks of."""
    file = tmp_path / "one-thing.yaml"
    file.write_bytes(whole(pages()["colon-in-text"].fails))
    return file


def check(file: Path, *options: str) -> str:
    """What is printed about a file."""
    with chdir(file.parent):
        return CliRunner().invoke(main, ["check", file.name, *options]).stdout


def test_the_example_is_a_real_report(example: Path) -> None:
    """It stands word for word in what is printed."""
    (shown,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)

    assert check(example).startswith(shown)


def test_every_key_is_named(example: Path) -> None:
    """Programs rely on them."""
    (problem,) = json.loads(check(example, "--format", "json"))

    assert [] == [key for key in problem if f"`{key}`" not in PAGE]


def test_every_option_is_explained() -> None:
    """And no other."""
    told = re.findall(r"^\| `(--[a-z]+(?: (?:json|github))?)", PAGE, re.MULTILINE)

    assert sorted(OPTIONS) == sorted(told)
    help_ = CliRunner().invoke(main, ["check", "--help"]).stdout
    known = set(re.findall(r"--[a-z]+", help_)) - {"--help"}
    assert known >= {option.split()[0] for option in OPTIONS}


def test_every_group_is_named() -> None:
    """As `complicated explain` lists them."""
    groups = {page.group for page in pages().values()}

    assert [] == [group for group in groups if group.lower() not in PAGE.lower()]
