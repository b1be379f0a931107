"""`complicated check --watch`, in a terminal; and how odds are told."""

import sys
import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from game.text.odds_page import Odds, odds_lines
from tests.checker.examples import scenario

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals here")

_PATIENCE = 60


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A scenario that can be saved again and again."""
    path = tmp_path / "parcel.yaml"
    path.write_text(scenario(), "utf-8")
    return path


@pytest.fixture
def watching(file: Path) -> Iterator[Any]:
    """A terminal in which that scenario is watched, once it was checked."""
    command = ["-m", "game", "check", str(file), "--watch"]
    terminal = pexpect.spawn(sys.executable, command, encoding="utf-8", timeout=_PATIENCE)
    terminal.expect("Watching. Ctrl-C ends it.")
    yield terminal
    terminal.close(force=True)


def save(file: Path, text: str) -> None:
    """Save a file as many editors do: beside the old one, then in its place."""
    part = file.with_name(".parcel.part")
    part.write_text(text, "utf-8")
    part.replace(file)


def test_a_save_is_answered_with_findings_and_then_with_odds(watching: Any, file: Path) -> None:  # noqa: ANN401 - a terminal
    """The mistake is told; when it is mended, the odds are, with what moved."""
    assert "Of 1,000 customers stay" in watching.before
    saved = time.monotonic()
    save(file, scenario().replace("acts: [tell]", "acts: [tel]"))
    watching.expect("“tel” is no act")
    waited = time.monotonic() - saved
    watching.expect("Watching")
    save(file, scenario().replace("acts: [tell]", "acts: [lie]"))
    watching.expect("Of 1,000 customers stay: [0-9.]+  [-+]")
    watching.expect("Watching")

    assert waited < 3  # 0.3 s on a machine that has nothing else to do


def test_ctrl_c_ends_it_politely(watching: Any) -> None:  # noqa: ANN401 - a terminal
    """No traceback, and no error."""
    watching.sendintr()
    watching.expect(pexpect.EOF)
    watching.close()

    assert 0 == watching.exitstatus
    assert "Traceback" not in watching.before


def test_odds_are_told_with_what_moved() -> None:
    """What came, what went, what can never be, and by how much the rest moved."""
    before = Odds({"lost": Fraction(1, 4), "fond": Fraction(3, 4), "old": Fraction(0)}, Fraction(1))
    now = Odds(
        {"lost": Fraction(1, 2), "fond": Fraction(0), "warm": Fraction(1, 2)}, Fraction(9, 10)
    )

    assert [
        "Endings, if every response on offer is given equally often:",
        "  lost   50.00 %  +25.00",
        "  fond     never  -75.00",
        "  warm   50.00 %  new",
        "  old   is gone",
        "Of 1,000 customers stay: 900.0  -100.00",
    ] == [*odds_lines(now, before)]


def test_at_first_nothing_moved() -> None:
    """A hair's breadth is told as one."""
    first = Odds({"lost": Fraction(1, 10**6)}, Fraction(1, 2))
    then = Odds({"lost": Fraction(2, 10**6)}, Fraction(1, 2))

    assert "  lost   <0.01 %" == [*odds_lines(first, None)][1]
    assert "  lost   <0.01 %  +<0.01" == [*odds_lines(then, first)][1]
    assert "Of 1,000 customers stay: 500.0" == [*odds_lines(then, first)][2]
