"""Where the game keeps what must outlast it."""

from pathlib import Path

import pytest

from game.play.folders import DATA_VARIABLE, Folders, folders


def test_one_folder_can_hold_everything(tmp_path: Path) -> None:
    """A folder that is named holds settings, runs, transcripts and cache."""
    expected = Folders(tmp_path, tmp_path / "runs", tmp_path / "transcripts", tmp_path / "cache")

    assert expected == folders(tmp_path)


def test_the_environment_can_name_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """COMPLICATED_DATA does the same, and what is named outright comes first."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "a"))

    assert folders(tmp_path / "a") == folders()
    assert folders(tmp_path / "b") == folders(tmp_path / "b")


def test_a_folder_is_named_from_where_one_stands(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A relative path means the same folder for ever, even if the game moves on."""
    monkeypatch.chdir(tmp_path)

    assert tmp_path / "data" / "runs" == folders(Path("data")).runs


def test_without_a_word_the_system_decides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The places are those that the system has for them, beneath the user's home."""
    monkeypatch.delenv(DATA_VARIABLE)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    found = folders()

    places = {found.settings, found.runs, found.cache}
    assert 3 == len(places)
    assert all("its-complicated" in place.parts for place in places)
    assert "It’s Complicated" == found.transcripts.name
