"""What is kept of a run, as bytes."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from game.play.origin import NotLoaded, Origin
from game.play.replaying import Replayed, replayed
from game.play.save import Damaged, Save, from_bytes, save_of, to_bytes
from tests.play.stories import run_of, written

MORNING, NOON = datetime(2026, 3, 4, 9, tzinfo=UTC), datetime(2026, 3, 4, 12, tzinfo=UTC)
SAVE = Save(
    origin=Origin("the-new-car", "0123456789ab"),
    seed=7,
    lines=(("ask-her", "ring-today"), ("wish-list",)),
    title="The new car",
    taken=1,
    turns=10,
    ending=None,
    stayed=990,
    started=MORNING,
    updated=NOON,
)
VALUES: dict[str, Any] = json.loads(to_bytes(SAVE))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def test_a_save_says_how_far_a_run_has_come(tmp_path: Path) -> None:
    """A list of runs needs nothing else: the title, the turns, and who stayed."""
    origin = Origin("story", "")
    save = save_of(run_of(written(tmp_path), "care", "wait"), origin, MORNING, NOON)

    assert ("A small story", 2, 3, None) == (save.title, save.taken, save.turns, save.ending)
    assert (7, (("care", "wait"),)) == (save.seed, save.lines)
    assert (origin, MORNING, NOON) == (save.origin, save.started, save.updated)


def test_a_save_says_how_a_run_ended(tmp_path: Path) -> None:
    """With the title of its ending."""
    session = run_of(written(tmp_path), "care", "care", "care")

    assert "Warm" == save_of(session, Origin("story", ""), MORNING, NOON).ending


def test_a_save_holds_every_line_of_a_run(tmp_path: Path) -> None:
    """Those that were played to their end, and the one being played behind them."""
    session = run_of(written(tmp_path), "care", "care", "care").another_way(2)
    save = save_of(session, Origin("story", ""), MORNING, NOON)

    assert (("care", "care", "care"), ("care",)) == save.lines


def test_a_save_comes_back_from_its_bytes() -> None:
    """Nothing is lost on the way to the disk and back."""
    assert SAVE == from_bytes(to_bytes(SAVE))


@given(
    st.lists(st.lists(st.text(), max_size=12), min_size=1, max_size=4),
    st.integers(),
    st.text(),
    st.datetimes(timezones=st.just(UTC)),
)
def test_every_run_comes_back_from_its_bytes(
    lines: list[list[str]], seed: int, text: str, moment: datetime
) -> None:
    """Whatever it is called, and whatever was chosen."""
    save = attrs.evolve(
        SAVE, lines=tuple(map(tuple, lines)), seed=seed, title=text, ending=text, updated=moment
    )

    assert save == from_bytes(to_bytes(save))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", "1"),
        ("origin", []),
        ("origin", {"scenario": "the-new-car"}),
        ("seed", 1.5),
        ("lines", []),
        ("lines", ["ask-her"]),
        ("lines", [["ask-her", 3]]),
        ("title", None),
        ("title", "\ud800"),
        ("taken", "1"),
        ("ending", 3),
        ("updated", "yesterday"),
        ("updated", "2026-03-04T12:00:00"),
        ("updated", "0001-01-01T00:00:00+14:00"),
    ],
)
def test_a_part_that_is_wrong_spoils_the_save(name: str, value: object) -> None:
    """Half a run is no run: it is told, and the file is left as it is."""
    damaged = from_bytes(json.dumps({**VALUES, name: value}).encode())

    assert Damaged("It is damaged, or no saved run at all.") == damaged


@pytest.mark.parametrize("name", list(VALUES))
def test_every_part_is_needed(name: str) -> None:
    """A part that is missing is damage."""
    values = {key: value for key, value in VALUES.items() if key != name}

    assert isinstance(from_bytes(json.dumps(values).encode()), Damaged)


def test_a_save_of_a_newer_game_is_told_apart() -> None:
    """It is not damaged: a newer game can read it."""
    newer = json.dumps({"format": 2, "run": "in another form"}).encode()

    assert Damaged("It was saved by a newer version of this game.") == from_bytes(newer)


@given(st.binary())
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """Whatever a file holds, it is a run or it is damaged."""
    assert isinstance(from_bytes(data), Save | Damaged)


@given(st.integers(0, len(to_bytes(SAVE)) - 2))
def test_a_save_that_breaks_off_is_damaged(length: int) -> None:
    """No run is read from half a file."""
    assert isinstance(from_bytes(to_bytes(SAVE)[:length]), Damaged)


@given(st.dictionaries(st.sampled_from([*VALUES, *VALUES["origin"]]), JSON, max_size=3))
def test_no_json_makes_it_raise(changes: dict[str, Any]) -> None:
    """Whatever stands in the file: what can be read can be replayed or told of in a sentence."""
    origin = {name: changes.get(name, value) for name, value in VALUES["origin"].items()}
    save = from_bytes(json.dumps({**VALUES, "origin": origin, **changes}).encode())

    if isinstance(save, Save):
        assert isinstance(replayed(save), Replayed | NotLoaded)
