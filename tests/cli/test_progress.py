"""How far a proof has come, told where a person looks."""

import io
import sys

import pytest

from game.cli import progress
from game.cli.progress import progress_of
from tests.worlds import scenario, turn

WORLD = scenario(*(turn(id_) for id_ in ("one", "two", "three", "four")))


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        """It is a terminal."""
        return True


def watched(monkeypatch: pytest.MonkeyPatch, slow: float) -> Terminal:
    """A terminal in place of standard error, on which progress shows after so many seconds."""
    found = Terminal()
    monkeypatch.setattr(sys, "stderr", found)
    monkeypatch.setattr(progress, "_SLOW", slow)
    return found


def test_a_slow_proof_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a bar and in words, always in the same line, which is gone in the end."""
    terminal = watched(monkeypatch, slow=-1)
    with progress_of(WORLD, "old.yaml") as shown:
        shown.at(1, 1234)

    words = "old.yaml: Seen so far: 1,234 situations, up to turn 2 of 4."
    assert f"\r\033[K[##########..........] {words}\r\033[K" == terminal.getvalue()


def test_a_quick_proof_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done within a second needs no bar."""
    terminal = watched(monkeypatch, slow=60)
    with progress_of(WORLD) as shown:
        shown.at(3, 9)

    assert "" == terminal.getvalue()


def test_nobody_looks_at_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written where standard error is no terminal."""
    monkeypatch.setattr(progress, "_SLOW", -1)
    with progress_of(WORLD) as shown:
        shown.at(1, 1234)

    assert "" == capsys.readouterr().err


def test_ctrl_c_takes_the_line_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """And says in a line of its own how far it came."""
    terminal = watched(monkeypatch, slow=-1)
    with pytest.raises(SystemExit) as left:
        interrupted()

    assert 130 == left.value.code
    assert terminal.getvalue().endswith("\r\033[KSeen so far: 9 situations, up to turn 1 of 4.\n")


def interrupted() -> None:
    """A proof that somebody stops."""
    with progress_of(WORLD) as shown:
        shown.at(0, 9)
        raise KeyboardInterrupt
