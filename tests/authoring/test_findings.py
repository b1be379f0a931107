"""The margin of a file: problems in order, not too many; and the word that was meant."""

from pathlib import Path

import pytest

from game.authoring.codes import Code
from game.authoring.findings import MOST_PROBLEMS, Findings, nearest, shown
from game.problem import Place, Problem

HERE = Place("file.yaml", 2, 3)


def test_problems_come_in_the_order_of_the_file() -> None:
    """However they were found, and each once."""
    findings = Findings()
    for line in (3, 1, 2, 1):
        findings.add(Code.TAB, Place("file.yaml", line), "A tab.", "Spaces.")

    assert [1, 2, 3] == [problem.place.line for problem in findings.problems]
    assert Problem("tab", Place("file.yaml", 1), "A tab.", "Spaces.") == findings.problems[0]


def test_nobody_gets_more_problems_than_can_be_mended() -> None:
    """The last one says that there may be more."""
    findings = Findings()
    for line in range(1, 2 * MOST_PROBLEMS):
        findings.add(Code.TAB, Place("file.yaml", line), "A tab.", "Spaces.")

    assert findings.full
    assert MOST_PROBLEMS + 1 == len(findings.problems)
    expected = Problem(
        "too-many-problems",
        Place("file.yaml", MOST_PROBLEMS),
        "There may be more problems than the 200 shown.",
        "Mend these first, then look again.",
    )
    assert expected == findings.problems[-1]
    assert findings.nearest("tel", ["tell"]) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("tel", "tell"),
        ("TELL", "tell"),
        ("in_love", "in-love"),
        ("sunshine", None),
        ("t" * 99, None),
    ],
)
def test_the_word_that_was_meant(word: str, expected: str | None) -> None:
    """Capitals and underscores do not count; what is unlike everything stays unknown."""
    assert expected == nearest(word, ["tell", "in-love", "own"])


def test_a_long_text_is_shown_in_one_line() -> None:
    """A message never breaks."""
    assert "Hello you" == shown(" Hello\n  you ")
    assert "x" * 58 + " …" == shown("x" * 100)


@pytest.mark.parametrize("code", Code)
def test_every_code_is_shown_by_a_test(code: Code) -> None:
    """A problem that no test can bring about is not known to be told well."""
    tests = "".join(path.read_text("utf-8") for path in Path(__file__).parent.rglob("test_*.py"))

    assert f" {code}\n" in tests or f'"{code}"' in tests
