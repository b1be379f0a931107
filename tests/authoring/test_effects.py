"""Effects in a file: which meters move, which flags are set, and what cannot be moved."""

from typing import Any

import pytest

from game.authoring.conditions import When
from game.authoring.effects import Effects
from game.authoring.meters import FLAGS, METERS
from game.authoring.structures import Record, may
from game.core.conditions import Both, Compare, Not, parse
from game.core.scenario import Effect
from tests.authoring.everything import SOURCE, shape
from tests.authoring.reports import block, read, report

RECORD: Record[dict[str, Any]] = Record(
    dict,
    {
        "meters": may(METERS),
        "flags": may(FLAGS),
        "when": may(When()),
        "effects": may(Effects()),
    },
)
KNOWN = "meters: {complaints: {label: Complaints}}\nflags: [bonus]"


@pytest.mark.parametrize(
    ("source", "effects"),
    [
        ("{complaints: -20}", (Effect("complaints", -20),)),
        ("{complaints: +5}", (Effect("complaints", 5),)),
        ("{bonus: yes}", (Effect("bonus", to=1),)),
        ("{bonus: no}", (Effect("bonus", to=0),)),
        ("{bonus: on, complaints: 1}", (Effect("bonus", to=1), Effect("complaints", 1))),
        ("[{complaints: 1}, {complaints: 2}]", (Effect("complaints", 1), Effect("complaints", 2))),
        (
            "{complaints: 1, when: trust < 5, bonus: yes}",
            (
                Effect("complaints", 1, when=Compare("trust", "<", 5)),
                Effect("bonus", to=1, when=Compare("trust", "<", 5)),
            ),
        ),
        (
            "[{complaints: 1}, {complaints: 2, when: complaints is 1}]",
            (Effect("complaints", 1), Effect("complaints", 2, when=Compare("complaints", "is", 1))),
        ),
    ],
)
def test_effects_are_read_in_their_order(source: str, effects: tuple[Effect, ...]) -> None:
    """A number is added, yes or no is set, and a condition holds for all that stands beside it."""
    reading = read(f"{KNOWN}\neffects: {source}", RECORD)

    assert "" == report(reading.problems)
    assert reading.value is not None
    assert effects == reading.value["effects"]


@pytest.mark.parametrize(
    ("source", "condition"),
    [
        ("complaints > 5", Compare("complaints", ">", 5)),
        ("bonus is yes", Compare("bonus", "is", 1)),
        ("bonus is no", Compare("bonus", "is", 0)),
        ("bonus is not yes", Compare("bonus", "is not", 1)),
        ("bonus is 1", Compare("bonus", "is", 1)),
        (
            "not (bonus is no) and trust > 5",
            Both(Not(Compare("bonus", "is", 0)), Compare("trust", ">", 5)),
        ),
    ],
)
def test_conditions_compare_meters(source: str, condition: object) -> None:
    """A meter with a number, a flag with yes or no."""
    reading = read(f"{KNOWN}\nwhen: {source}", RECORD)

    assert "" == report(reading.problems)
    assert reading.value is not None
    assert condition == reading.value["when"]


def test_meters_may_stand_behind_what_speaks_of_them() -> None:
    """The order of a file is its author's."""
    keys = block(KNOWN)

    reading = read(f"effects: {{complaints: 5}}\nwhen: complaints > 5\n{keys}", RECORD)

    assert reading.value is not None
    assert parse("complaints > 5", ["complaints"]) == reading.value["when"]


REFUSED = {
    "meters that are unknown": (
        "effects: {complaint: 5, sales: 5, trust: 5, wen: trust > 5}",
        """
        3:11 unknown-meter
          This scenario has no meter or flag “complaint”.
          Did you mean “complaints”?
        3:25 unknown-meter
          This scenario has no meter or flag “sales”.
          Known here: bonus, complaints.
        3:35 unknown-meter
          This scenario has no meter or flag “trust”.
          What a customer feels is moved by acts; effects move meters and flags.
        3:45 unknown-meter
          This scenario has no meter or flag “wen”.
          Did you mean “when”?
        """,
    ),
    "a flag with a number, a meter with yes": (
        "effects: {bonus: 1, complaints: yes}",
        """
        3:18 not-a-switch
          “bonus” is either yes or no, without quotes.
          Write: bonus: yes
        3:33 not-a-number
          “complaints” is a whole number, not “yes”.
          Write a whole number from -999999 to 999999.
        """,
    ),
    "effects that move nothing": (
        """
        effects:
          - {}
          - {when: trust > 5}
        """,
        """
        4:5 empty-value
          Nothing moves here.
          Write a meter and by how much it moves, such as: complaints: -20
        5:5 empty-value
          Nothing moves here.
          Write a meter and by how much it moves, such as: complaints: -20
        """,
    ),
    "effects that are no mapping": (
        "effects: complaints",
        """
        3:10 not-a-mapping
          “effects” is made of lines such as “bonus: ...”.
          Write them below it, each indented by two spaces more.
        """,
    ),
    "a list of something else": (
        "effects: [complaints, [bonus]]",
        """
        3:11 not-a-mapping
          “effects” is made of lines such as “bonus: ...”.
          Write them below it, each indented by two spaces more.
        3:23 not-a-mapping
          “effects” is no list, but made of lines such as “bonus: ...”.
          Delete the dashes.
        """,
    ),
    "an empty list": (
        "effects: []",
        """
        3:10 too-few
          “effects” is empty, and needs at least 1.
          Add 1 more, each behind a dash.
        """,
    ),
    "a condition that is none": (
        "effects: {complaints: 5, when: complaint > 5}",
        """
        3:32 condition-unclear
          “complaint” is not known here.
          Did you mean “complaints”?
        """,
    ),
    "a number of the model that is yes": (
        "when: bonus is yes and trust is yes",
        """
        3:33 condition-unclear
          “yes” stands where a whole number is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_effect_is_told(name: str) -> None:
    """All of it in one run, each with its place."""
    source, expected = REFUSED[name]

    reading = read(f"{KNOWN}\n{block(source)}", RECORD)

    assert block(expected) == report(reading.problems)
    assert reading.value is None


def test_a_scenario_without_meters_is_told_where_they_go() -> None:
    """A meter is said to be one before it moves."""
    expected = """
        1:11 unknown-meter
          This scenario has no meter or flag “sales”.
          Say what it is under “meters:” or “flags:”, before the turns.
    """
    assert block(expected) == report(read("effects: {sales: 5}", RECORD).problems)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("{complaints: +10}", "{sales: 10}"),
        ("{complaints: -20, told-early: yes}", "{sales: -20}"),
        ("budget: -5\n          bonus: no", "sales: -5"),
        ("{complaints: 5}", "{sales: 5}"),
    ],
)
def test_effects_stand_in_turns_responses_and_branches(written: str, instead: str) -> None:
    """And in the branches of a chance behind the response; each is read there."""
    assert 1 == SOURCE.count(written)
    source = SOURCE.replace(written, instead)

    problems = read(source, shape()).problems

    line = source[: source.index("sales")].count("\n") + 1
    assert [(line, "unknown-meter")] == [(problem.place.line, problem.code) for problem in problems]
