"""docs/proofs.md tells what the commands print."""

import re
from pathlib import Path

import pytest

from tests.cli import test_diff, test_prove

PAGE = Path(__file__).parents[1].joinpath("docs", "proofs.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("command", "keys"), [("prove", test_prove.KEYS), ("diff", test_diff.KEYS)]
)
def test_every_key_is_explained(command: str, keys: list[str]) -> None:
    """In the part that speaks of its command."""
    part = PAGE.split(f"## `{command} --json`")[1].split("\n## ")[0]

    assert [] == [key for key in keys if f"`{key}`" not in part]


def test_the_example_is_a_real_page() -> None:
    """It stands word for word in what diff prints for an edit of the tests."""
    (example,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)

    assert example in test_diff.GOLDEN.read_text("utf-8")
