"""What a user has set, and the file that keeps it."""

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given, strategies as st

from game.play.files import NotSaved, Saved
from game.play.folders import folders
from game.play.settings import (
    TEXT_SIZES,
    Settings,
    SettingsRead,
    ThemeName,
    load_settings,
    read_settings,
    save_settings,
    settings_file,
)

ALL_SETTINGS = st.builds(
    Settings,
    text_size=st.sampled_from(TEXT_SIZES),
    theme=st.sampled_from(ThemeName),
    volume=st.integers(0, 100),
    language=st.sampled_from(["en", "nl", "pt-BR"]),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def test_a_new_user_has_the_usual_settings(tmp_path: Path) -> None:
    """Without a file nothing is set, and nothing is wrong."""
    assert SettingsRead(Settings()) == load_settings(folders(tmp_path))


def test_settings_are_kept(tmp_path: Path) -> None:
    """What was saved is there the next time."""
    where = folders(tmp_path)
    settings = Settings(text_size=140, theme=ThemeName.CONTRAST_DARK, sound=False, language="nl")

    assert Saved(settings_file(where)) == save_settings(settings, where)
    assert SettingsRead(settings) == load_settings(where)


@given(ALL_SETTINGS)
def test_the_file_says_all_of_it(settings: Settings) -> None:
    """Whatever can be set comes back from the bytes of the file."""
    assert SettingsRead(settings) == read_settings(json.dumps(attrs.asdict(settings)).encode())


def test_the_good_parts_of_a_file_are_used() -> None:
    """What cannot be used is named with what the game does instead; the rest counts."""
    read = read_settings(b'{"text_size": 130, "colour": "red", "reduced_motion": true}', Path("s"))

    assert Settings(reduced_motion=True) == read.settings
    assert (
        "The setting “text_size” cannot be 130; it stays at 100 (in “s”).",
        'There is no setting "colour"; it was left out (in “s”).',
    ) == read.problems


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_size", 140.0),
        ("text_size", True),
        ("theme", "dark"),
        ("theme", ["light"]),
        ("reading_font", 1),
        ("reduced_motion", "yes"),
        ("sound", None),
        ("volume", -1),
        ("volume", 101),
        ("volume", 1e999),
        ("language", "../../nl"),
        ("language", "English"),
    ],
)
def test_a_setting_that_cannot_be_is_not_used(name: str, value: object) -> None:
    """Each has its own values, and stays as it is for a new user otherwise."""
    read = read_settings(json.dumps({name: value}).encode())

    assert Settings() == read.settings
    assert [name] == [name for problem in read.problems if f"“{name}”" in problem]


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff", b"[" * 9_000, b" " * 200_000 + b"{}"])
def test_a_damaged_file_is_one_sentence(data: bytes) -> None:
    """The game starts as for a new user, and says why."""
    expected = SettingsRead(Settings(), ("The settings in “s” are damaged and were not used.",))

    assert expected == read_settings(data, Path("s"))


def test_a_file_that_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    """A folder in its place, say."""
    where = folders(tmp_path)
    settings_file(where).mkdir()
    read = load_settings(where)

    assert Settings() == read.settings
    [problem] = read.problems
    assert f"The settings in “{settings_file(where)}” could not be read" in problem


def test_settings_that_cannot_be_kept_are_one_sentence(tmp_path: Path) -> None:
    """The game goes on with what was set."""
    (tmp_path / "file").touch()

    assert isinstance(save_settings(Settings(), folders(tmp_path / "file")), NotSaved)


@given(st.binary())
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """Whatever the file holds, there are settings."""
    assert isinstance(read_settings(data).settings, Settings)


@given(st.dictionaries(st.sampled_from([*attrs.asdict(Settings()), "other"]), JSON))
def test_no_json_makes_it_raise(values: dict[str, object]) -> None:
    """Every part is used as it stands, or told of in a sentence that can be printed."""
    read = read_settings(json.dumps(values).encode())

    told = {name for name in values if any(speaks_of(name, p) for p in read.problems)}
    used = {name for name in values if getattr(read.settings, name, None) == values[name]}
    assert set(values) == told | used
    assert len(told) == len(read.problems)
    assert all(problem.encode() for problem in read.problems)


def speaks_of(name: str, problem: str) -> bool:
    """Whether a problem is that of a setting."""
    return problem.startswith((f"The setting “{name}”", f'There is no setting "{name}"'))
