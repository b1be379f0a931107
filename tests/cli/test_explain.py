"""`complicated explain`: the manual, a page at a time."""

import re

import pytest
from click.testing import CliRunner, Result

from game.checker.pages import pages
from game.cli.main import main


def explain(*arguments: str) -> Result:
    """The result of `complicated explain` with these arguments."""
    return CliRunner().invoke(main, ["explain", *arguments])


@pytest.mark.parametrize("code", ["colon-in-text", "claim-fails"])
def test_a_page_says_why_it_matters_and_shows_both_examples(code: str) -> None:
    """Of a reader's code, and of a rule's."""
    result = explain(code)

    assert 0 == result.exit_code
    assert re.match(
        rf"{code}\n\n.+\n\n.+\n\nFails:\n\n    .+\n\nMended:\n\n    ", result.stdout, re.DOTALL
    )


def test_prose_is_as_wide_as_the_terminal_and_examples_are_as_they_are() -> None:
    """An example that is broken elsewhere would be another one."""
    narrow = CliRunner(env={"COLUMNS": "40"}).invoke(main, ["explain", "too-deep"]).stdout

    prose = [line for line in narrow.splitlines() if not line.startswith(" ")]
    assert max(map(len, prose)) <= 40
    assert f"    summary: {'[' * 24}" in narrow


def test_without_a_code_all_are_listed_by_group() -> None:
    """Each with a line that says what it is about."""
    lines = explain().stdout.splitlines()

    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert list(pages()) == listed
    assert {"The file", "The writing", "The texts", "What can happen"} <= set(lines)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("unknown-trun", "There is no code “unknown-trun”. Did you mean “unknown-turn”?\n"),
        ("xyz", "There is no code “xyz”. “complicated explain” lists all codes.\n"),
    ],
)
def test_a_code_that_is_none_names_the_nearest(code: str, sentence: str) -> None:
    """Or says where they are listed."""
    result = explain(code)

    assert (2, sentence) == (result.exit_code, result.stderr)
