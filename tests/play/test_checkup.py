"""A check-up on its way, on disk, and what it tells in the end."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import attrs
import pytest
from hypothesis import given, strategies as st

from game.authoring.library import load_checkup
from game.core.checkup import MOST_PEOPLE, Floor, Often, Statements
from game.core.status import Status
from game.play.checkup_result import floor_told, last_result, meaning, result
from game.play.checkup_round import from_bytes, round_of, to_bytes
from game.play.checkup_rounds import (
    UnreadableRound,
    file_of,
    new_round,
    past_rounds,
    rounds_of,
    save_round,
)
from game.play.checkup_sheet import Sheet
from game.play.files import NotSaved, Saved
from game.play.folders import Folders, folders
from game.play.save import Damaged

NEVER, NOW_AND_THEN, MOSTLY, ALWAYS = Often
MORNING = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)


def shipped() -> Statements:
    """The statements that the game ships with."""
    statements = load_checkup().value
    assert statements is not None
    return statements


STATEMENTS = shipped()
BEST = Sheet(STATEMENTS, 1, tuple(each.good for each in STATEMENTS))
WORST = Sheet(STATEMENTS, 1, tuple(Often(3 - each.good) for each in STATEMENTS))

sheets = st.integers(1, MOST_PEOPLE).flatmap(
    lambda people: st.lists(st.sampled_from(Often), max_size=people * len(STATEMENTS)).map(
        lambda given: Sheet(STATEMENTS, people, tuple(given))
    )
)


@pytest.fixture(name="where")
def _where(tmp_path: Path) -> Folders:
    """Folders of a user who has none yet."""
    return folders(tmp_path / "data")


def answered_in(where: Folders, sheet: Sheet, team: str = "", days: int = 0) -> None:
    """A team has answered, so many days after the first morning."""
    now = MORNING + timedelta(days=days)
    assert isinstance(save_round(new_round(team, where, now), sheet, now), Saved)


def test_a_sheet_goes_from_statement_to_statement() -> None:
    """When everybody has answered, the next one awaits an answer; the last is taken back first."""
    sheet = Sheet(STATEMENTS, people=2).answered(MOSTLY, NEVER, ALWAYS)

    assert STATEMENTS[1] == sheet.statement
    assert (ALWAYS,) == sheet.hands
    assert {STATEMENTS[0].id: (MOSTLY, NEVER)} == sheet.answers
    assert (MOSTLY, NEVER) == sheet.taken_back().given
    assert () == sheet.back_to(0).given


@given(sheet=sheets)
def test_what_is_on_disk_is_what_was_answered(sheet: Sheet) -> None:
    """Whatever was said, by however many."""
    kept = round_of(sheet, "Bïue “team”", MORNING, MORNING)
    read = from_bytes(to_bytes(kept))

    assert kept == read
    assert sheet == kept.sheet(STATEMENTS)
    assert sheet.answers == kept.answers
    assert sheet.whole == (kept.status is not None)


@given(data=st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read(data: bytes) -> None:
    """What is no check-up is told in a sentence."""
    read = from_bytes(data)

    assert isinstance(read, Damaged)
    assert read.sentence.endswith(".")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"people": 1', '"people": 0'),
        ('"people": 1', '"people": 9'),
        ('"people": 1', '"people": "1"'),
        ('"always"', '"often"'),
        ('"in-love"', '"adored"'),
        ('"renewal-day"', '"a-name"'),
        ('"given": [', '"given": ["never",'),
        ('"format": 1', '"format": 2'),
    ],
)
def test_what_is_damaged_is_not_believed(old: str, new: str) -> None:
    """Each change would make it say something that nobody said."""
    text = to_bytes(round_of(BEST, "", MORNING, MORNING)).decode()
    assert old in text

    assert isinstance(from_bytes(text.replace(old, new, 1).encode()), Damaged)


def test_a_team_finds_what_it_answered(where: Folders) -> None:
    """The first time first; capitals and blanks do not matter, other teams do."""
    answered_in(where, WORST, "Blue team", days=0)
    answered_in(where, BEST, "blue  team", days=7)
    answered_in(where, BEST, "Red", days=8)

    found = rounds_of("Blue team", where)

    assert [Status.LEFT, Status.IN_LOVE] == [each.status for each in found.whole]
    assert found.left is None
    assert () == rounds_of("", where).whole


def test_what_was_left_goes_on(where: Folders) -> None:
    """In the same file, with the same people; until the team begins anew and comes to the end."""
    half = Sheet(STATEMENTS, 3).answered(MOSTLY, MOSTLY, NEVER, ALWAYS)
    answered_in(where, half)
    left = rounds_of("", where).left
    assert left is not None

    sheet = left.round.sheet(STATEMENTS)
    assert half == sheet
    save_round(file_of(left), sheet.answered(NEVER), MORNING)
    assert 1 == len(past_rounds(where))

    answered_in(where, BEST, days=1)
    assert rounds_of("", where).left is None


def test_other_statements_are_not_gone_on_with() -> None:
    """A newer version may ask something else: what was said to the old ones stays as it is."""
    kept = round_of(BEST, "", MORNING, MORNING)

    assert kept.sheet(STATEMENTS[::-1]) is None
    assert last_result(STATEMENTS[::-1], (kept,)) is None
    assert last_result(STATEMENTS, (kept,)) is not None


def test_a_damaged_file_is_told_and_left_alone(where: Folders) -> None:
    """The others are read all the same."""
    answered_in(where, BEST)
    broken = where.checkups / "broken.json"
    broken.write_text("{", "utf-8")

    found = rounds_of("", where)

    expected = UnreadableRound(broken, "It is damaged, or no check-up at all.")
    assert (expected,) == found.unreadable
    assert 1 == len(found.whole)
    assert "{" == broken.read_text("utf-8")


def test_a_full_disk_loses_nothing(where: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was there stays, and a sentence says why the rest is not."""
    file = new_round("", where, MORNING)
    save_round(file, BEST.back_to(9), MORNING)

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    result_ = save_round(file, BEST, MORNING)
    monkeypatch.undo()

    assert NotSaved(f"“{file.path}” could not be written: the disk is full.") == result_
    left = rounds_of("", where).left
    assert left is not None
    assert 9 == len(left.round.given)


def test_the_first_time_nothing_has_changed() -> None:
    """There is a status, and two sentences to talk about, each with its reason and a question."""
    lowest = attrs.evolve(BEST, given=(NOW_AND_THEN, *BEST.given[1:]))
    told = result(lowest, "")

    assert (Status.IN_LOVE, None, None) == (told.status, told.first, told.status_before)
    assert (0, 0, 0) == told.changes
    assert STATEMENTS[0].text == told.talk[0].text
    assert "You say: “now and then”." == told.talk[0].why
    assert STATEMENTS[0].talk == told.talk[0].question


def test_people_who_differ_are_told_so() -> None:
    """From the one end of what they said to the other."""
    given = [hand for each in STATEMENTS for hand in (each.good, each.good)]
    given[5] = ALWAYS if given[5] is NEVER else NEVER

    told = result(Sheet(STATEMENTS, 2, tuple(given)), "")

    assert STATEMENTS[2].text == told.talk[0].text
    assert "You differ: from “never” to “always”." == told.talk[0].why


def test_what_changed_since_the_first_time() -> None:
    """Statement by statement, and as a status."""
    first = round_of(WORST, "", MORNING, MORNING)
    given = (*BEST.given[:8], *WORST.given[8:])
    told = result(attrs.evolve(WORST, given=given), "", first)

    assert (Status.LEFT, MORNING) == (told.status_before, told.first)
    assert (8, 2, 0) == told.changes
    assert [3] * 8 + [0] * 2 == [stand.by for stand in told.stands]
    assert [each.before for each in told.stands] == list(WORST.given)


def test_a_statement_that_was_not_asked_before_has_not_changed() -> None:
    """It is left out of the count."""
    first = attrs.evolve(
        round_of(WORST, "", MORNING, MORNING),
        statements=("another", *(each.id for each in STATEMENTS[1:])),
    )
    told = result(BEST, "", first)

    assert told.stands[0].before is None
    assert (9, 0, 0) == told.changes


def test_every_status_and_every_floor_has_words() -> None:
    """Each has a sentence of its own."""
    assert len(Status) == len({meaning(status) for status in Status})
    assert len(Floor) == len({floor_told(floor) for floor in Floor})
