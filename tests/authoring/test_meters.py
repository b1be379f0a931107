"""Meters and flags in a file: what they are, and what is wrong with them."""

from typing import Any

import pytest

from game.authoring.meters import FLAGS, METERS, MOST, flag
from game.authoring.structures import Record, may
from game.core.scenario import Meter
from tests.authoring.reports import block, read, report

RECORD: Record[dict[str, Any]] = Record(dict, {"meters": may(METERS), "flags": may(FLAGS)})


@pytest.mark.parametrize(
    ("keys", "meter"),
    [
        ("", Meter("m", "M", lowest=0, highest=100, start=0, good=0, shown=True)),
        (", to: 9, start: 5, good: up", Meter("m", "M", highest=9, start=5, good=1)),
        (", from: 10", Meter("m", "M", lowest=10, start=10)),
        (", from: -9, to: -1, good: down", Meter("m", "M", -9, -1, start=-9, good=-1)),
        (", from: -5, start: +5, shown: no", Meter("m", "M", lowest=-5, start=5, shown=False)),
    ],
)
def test_what_is_left_out_has_a_default(keys: str, meter: Meter) -> None:
    """A meter runs from 0 to 100, starts at its lowest number, has no good way and is shown."""
    reading = read(f"meters: {{m: {{label: M{keys}}}}}", RECORD)

    assert "" == report(reading.problems)
    assert {"meters": {"m": meter}} == reading.value


def test_flags_are_a_list_of_ids() -> None:
    """A flag is a meter from 0 to 1 that nobody sees, called as its id says."""
    assert {"flags": ("told-early", "bonus")} == read("flags: [told-early, bonus]", RECORD).value
    assert Meter("told-early", "told early", 0, 1, start=0, shown=False) == flag("told-early")


REFUSED = {
    "a meter without its name": (
        """
        meters:
          complaints: {from: 5}
        """,
        """
        2:15 missing-key
          “label” is missing here.
          Add a line such as: label: Complaints
        """,
    ),
    "a range that is no range": (
        """
        meters:
          complaints: {label: A, from: 100, to: 50}
          budget: {label: B, from: 100}
          staff: {label: C, to: 0}
        """,
        """
        2:41 empty-range
          A meter cannot run from 100 to 50.
          Write the lower number behind “from”, the higher one behind “to”.
        3:28 empty-range
          A meter cannot run from 100 to 100.
          Write the lower number behind “from”, the higher one behind “to”.
        4:25 empty-range
          A meter cannot run from 0 to 0.
          Write the lower number behind “from”, the higher one behind “to”.
        """,
    ),
    "a start out of reach": (
        """
        meters:
          complaints: {label: A, start: 101}
          budget: {label: B, from: 5, start: 0}
        """,
        """
        2:33 number-out-of-range
          “start” cannot be 101.
          Write a whole number from 0 to 100.
        3:38 number-out-of-range
          “start” cannot be 0.
          Write a whole number from 5 to 100.
        """,
    ),
    "a misspelt start": (
        """
        meters:
          complaints: {label: A, strat: 101}
        """,
        """
        2:15 number-out-of-range
          “start” cannot be 101.
          Write a whole number from 0 to 100.
        2:26 unknown-key
          “strat” is not known here.
          Did you mean “start”?
        """,
    ),
    "numbers that are none": (
        """
        meters:
          complaints: {label: A, from: low, to: 1e9, start: 5 %, good: yes, shown: maybe}
          budget: {label: B, from: 5, to: high}
        """,
        """
        2:32 not-a-number
          “from” is a whole number, not “low”.
          Write a whole number from -999999 to 999999.
        2:41 not-a-number
          “to” is a whole number, not “1e9”.
          Write: to: 1
        2:53 not-a-number
          “start” is a whole number, not “5 %”.
          Write: start: 5
        2:64 unknown-word
          “yes” is not known for “good”.
          Write one of: up, down.
        2:76 not-a-switch
          “shown” is either yes or no, without quotes.
          Write: shown: yes
        3:35 not-a-number
          “to” is a whole number, not “high”.
          Write a whole number from -999999 to 999999.
        """,
    ),
    "names that mean something else": (
        """
        meters:
          trust: {label: A}
          when: {label: B}
          trust-lid: {label: C}
          My meter: {label: D}
        flags: [kept, married, not]
        """,
        """
        2:3 reserved-id
          “trust” is a word of the game already.
          Give it another id, such as: our-trust
        3:3 reserved-id
          “when” is a word of the game already.
          Give it another id, such as: our-when
        4:3 reserved-id
          “trust-lid” is a word of the game already.
          Give it another id, such as: our-trust-lid
        5:3 not-an-id
          “My meter” is no id, which is up to 40 small letters, digits and dashes.
          Write, for example: meters: my-meter
        6:9 reserved-id
          “kept” is a word of the game already.
          Give it another id, such as: our-kept
        6:15 reserved-id
          “married” is a word of the game already.
          Give it another id, such as: our-married
        6:24 reserved-id
          “not” is a word of the game already.
          Give it another id, such as: our-not
        """,
    ),
    "one name for two things": (
        """
        meters:
          complaints: {label: A}
          complaints: {label: B}
        flags: [bonus, complaints, bonus]
        """,
        """
        3:3 duplicate-key
          “complaints” stands here a second time; the first is in line 2.
          Keep one of the two.
        4:16 duplicate-id
          “complaints” is a meter already.
          Give each an id of its own, or delete one.
        4:28 duplicate-id
          “bonus” stands in this list twice; the first is in line 4.
          Give each an id of its own, or delete one.
        """,
    ),
    "meters in a list": (
        """
        meters: [complaints]
        flags: bonus
        """,
        """
        1:9 not-a-mapping
          “meters” is no list, but made of lines such as “complaints: ...”.
          Delete the dashes.
        2:8 not-a-list
          “flags” is a list.
          Write: flags: [bonus]
        """,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_meter_is_told(name: str) -> None:
    """All of it in one run, each with its place."""
    source, expected = REFUSED[name]

    reading = read(source, RECORD)

    assert block(expected) == report(reading.problems)
    assert reading.value is None


def test_there_are_not_too_many() -> None:
    """Each can double the situations of a scenario."""
    meters = "".join(f"  m{number}: {{label: M}}\n" for number in range(MOST + 1))
    flags = ", ".join(f"f{number}" for number in range(MOST + 1))

    reading = read(f"meters:\n{meters}flags: [{flags}]", RECORD)

    expected = """
        2:3 too-many
          “meters” has 21, and takes at most 20.
          Take away what is least needed.
        23:8 too-many
          “flags” has 21, and takes at most 20.
          Take away what is least needed.
    """
    assert block(expected) == report(reading.problems)
