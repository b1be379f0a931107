"""`complicated play FILE` in a terminal, while the file is saved."""

import sys
from pathlib import Path

import pytest

from tests.play.test_reloading import SOURCE

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals here")


def test_a_save_is_played_without_a_key(tmp_path: Path) -> None:
    """What was edited is shown at once; a mistake is told; the game goes on all the while."""
    file = tmp_path / "two.yaml"
    file.write_text(SOURCE, "utf-8")
    command = ["-m", "game", "play", str(file), "--plain", "--data-folder", str(tmp_path / "data")]
    terminal = pexpect.spawn(
        sys.executable, command, encoding="utf-8", timeout=30, dimensions=(50, 300)
    )
    for asked, typed in (("Enter to begin", ""), ("Your response", "1"), ("Enter to go on", "")):
        terminal.expect(asked)
        terminal.sendline(typed)
    terminal.expect("Your response")
    file.write_text(SOURCE.replace("title: second", "title: another"), "utf-8")
    terminal.expect(r"The\s+scenario\s+was\s+edited")
    terminal.expect("another")
    file.write_text(SOURCE.replace("acts: [care]", "acts: [caer]"), "utf-8")
    terminal.expect(r"You\s+go\s+on\s+with\s+it\s+as\s+it\s+was")
    file.write_text(SOURCE.replace("id: care", "id: help").replace("id: wait", "id: stay"), "utf-8")
    terminal.expect(r"It\s+stops\s+at\s+turn\s+1")
    terminal.expect("Your response")
    terminal.sendline("2")
    terminal.expect("Enter to go on")
    terminal.sendline("q")
    terminal.expect(pexpect.EOF)
    terminal.close()

    assert 0 == terminal.exitstatus
