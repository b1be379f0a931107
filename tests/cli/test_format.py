"""`complicated format`: files in one layout."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli.main import main
from game.play import files

MESSY, TIDY = "format:   1\ntitle: 'A title' # so\n", "format: 1\ntitle: A title  # so\n"


def format_(*arguments: str | Path) -> Result:
    """The result of `complicated format` with these arguments."""
    return CliRunner().invoke(main, ["format", *map(str, arguments)])


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """A file that is not in the one layout."""
    file = tmp_path / "messy.yaml"
    file.write_text(MESSY, "utf-8")
    return file


def test_a_messy_file_becomes_tidy(messy: Path) -> None:
    """It is rewritten, once; its rights stay."""
    messy.chmod(0o640)
    first, second = format_(messy), format_(messy)

    assert (0, f"“{messy}” is tidy now.\n") == (first.exit_code, first.output)
    assert (0, "") == (second.exit_code, second.output)
    assert TIDY == messy.read_text("utf-8")
    assert os.name == "nt" or 0o640 == messy.stat().st_mode & 0o777
    assert [messy] == list(messy.parent.iterdir())


def test_check_changes_nothing(messy: Path) -> None:
    """It says what would be changed, and ends with 1."""
    result = format_("--check", messy)

    assert (1, f"“{messy}” would be changed.\n") == (result.exit_code, result.output)
    assert MESSY == messy.read_text("utf-8")


def test_a_file_with_mistakes_stays_as_it_is(tmp_path: Path, messy: Path) -> None:
    """Its problems are told, and the others are tidied all the same."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("says: One thing: two\n", "utf-8")
    result = format_(broken, messy, tmp_path / "missing.yaml")

    assert 1 == result.exit_code
    assert "broken.yaml:1:" in result.output
    assert f"“{broken}” stays as it is." in result.output
    assert "missing.yaml" in result.output
    assert "says: One thing: two\n" == broken.read_text("utf-8")
    assert TIDY == messy.read_text("utf-8")


def test_a_file_is_whole_even_if_writing_fails(
    messy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever happens while the new one is written, the old one is there."""

    def fails(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "_write", fails)
    result = format_(messy)

    assert 1 == result.exit_code
    assert "the disk is full" in result.output
    assert MESSY == messy.read_text("utf-8")
    assert [messy] == list(messy.parent.iterdir())


def test_a_link_stays_a_link(messy: Path) -> None:
    """What it leads to is rewritten."""
    link = messy.with_name("link.yaml")
    link.symlink_to(messy)
    format_(link)

    assert link.is_symlink()
    assert TIDY == messy.read_text("utf-8")
