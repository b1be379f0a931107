"""Bad files, and in full what is said about each; `python -m tests.checker.bad_files` writes both.

What people read is kept as it is printed, so that a change of wording shows as a difference.
"""

import pytest

from tests.checker.bad_files import BAD, examples, reports

REPORTS = reports()


def test_the_files_are_those_of_the_manual() -> None:
    """What the manual shows as failing is what stands here, made whole."""
    assert [] == [name for name, data in examples() if (BAD / name).read_bytes() != data]


def test_every_report_is_kept() -> None:
    """And none of what is gone."""
    assert set(REPORTS) == {path.stem for path in BAD.glob("*.txt")}


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_reads_as_it_is_kept(name: str) -> None:
    """Where, what is wrong, the line with a caret, and what to write instead."""
    assert (BAD / f"{name}.txt").read_text("utf-8") == REPORTS[name]
