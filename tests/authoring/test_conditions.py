"""Conditions in a file: the language of the simulation, with the place of each fault."""

from typing import Any

import pytest

from game.authoring.conditions import When
from game.authoring.meters import METERS
from game.authoring.structures import Record, may, need
from game.core.conditions import Compare, Condition, parse
from game.core.status import Status
from tests.authoring.reports import block, read, report

RECORD: Record[dict[str, Condition]] = Record(dict, {"when": need(When(), "when: trust > 5")})


@pytest.mark.parametrize(
    "text", ["affection >= 60", "not (status is left or chose wait)", "kept > 1 and open call"]
)
def test_a_condition_is_read_as_the_simulation_reads_it(text: str) -> None:
    """There is one language, and one reader of it."""
    reading = read(f"when: {text}", RECORD)

    assert {"when": parse(text)} == reading.value


def test_a_meter_is_compared_where_it_runs() -> None:
    """Below 0 too, if it runs there."""
    keys = {"meters": may(METERS), "when": need(When(), "when: trust > 5")}
    record: Record[dict[str, Any]] = Record(dict, keys)
    reading = read("meters: {budget: {label: B, from: -9}}\nwhen: budget < -1", record)

    assert reading.value is not None
    assert Compare("budget", "<", -1) == reading.value["when"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("status is it's complicated", Status.COMPLICATED),
        ("status is it’s complicated", Status.COMPLICATED),
        ("status is It's Complicated", Status.COMPLICATED),
        ("status is complicated", Status.COMPLICATED),
        ("status is in love", Status.IN_LOVE),
        ("status is in-love", Status.IN_LOVE),
        ("status is breaking up", Status.BREAKING_UP),
    ],
)
def test_a_status_may_be_written_as_people_write_it(text: str, status: Status) -> None:
    """With either apostrophe, and with a blank instead of a dash."""
    reading = read(f"when: {text}", RECORD)

    assert {"when": Compare("status", "is", status)} == reading.value


REFUSED = {
    "a word instead of a number": (
        "when: affection >= sixty",
        """
        1:20 condition-unclear
          “sixty” stands where a whole number is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "an unknown word": (
        "when: happiness > 5",
        """
        1:7 condition-unclear
          “happiness” stands where a value of the model, “status is ...” or “kept ...” is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a misspelt word": (
        "when: afection > 5",
        """
        1:7 condition-unclear
          “afection” is not known here.
          Did you mean “affection”?
        """,
    ),
    "a misspelt mark": (
        "when: status is left or kepy call",
        """
        1:25 condition-unclear
          “kepy” is not known here.
          Did you mean “kept”?
        """,
    ),
    "a number with a unit": (
        "when: trust > 5 and affection >= 60%",
        """
        1:34 condition-unclear
          “60%” stands where a whole number is expected.
          Did you mean “affection >= 60”?
        """,
    ),
    "the signs of a comparison in the wrong order": (
        "when: affection => 60",
        """
        1:18 condition-unclear
          “>” stands where a whole number is expected.
          Did you mean “affection >= 60”?
        """,
    ),
    "a comparison without a sign": (
        "when: affection 60",
        """
        1:17 condition-unclear
          “60” stands where a comparison such as “>= 50” is expected.
          Did you mean “affection >= 60”?
        """,
    ),
    "a comparison in words": (
        "when: trust is more than 50",
        """
        1:16 condition-unclear
          “more” stands where a whole number is expected.
          Did you mean “trust > 50”?
        """,
    ),
    "another comparison in words": (
        "when: broken at most 1",
        """
        1:17 condition-unclear
          “most” stands where “and”, “or” or the end is expected.
          Did you mean “broken <= 1”?
        """,
    ),
    "a comparison the other way round": (
        "when: 40 < affection",
        """
        1:7 condition-unclear
          “40” stands where a value of the model, “status is ...” or “kept ...” is expected.
          Did you mean “affection > 40”?
        """,
    ),
    "a comparison of something unknown": (
        "when: 40 < happiness",
        """
        1:7 condition-unclear
          “40” stands where a value of the model, “status is ...” or “kept ...” is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "an unknown status": (
        "when: status is happy",
        """
        1:17 condition-unclear
          “happy” stands where a status (in-love, engaged, married, complicated, breaking-up, left) is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,  # noqa: E501 - the message is one line
    ),
    "a misspelt status": (
        "when: status is maried",
        """
        1:17 condition-unclear
          “maried” is not known here.
          Did you mean “married”?
        """,
    ),
    "a value without a comparison": (
        "when: trust",
        """
        1:12 condition-unclear
          “when” ends where a comparison such as “>= 50” is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "an end that comes too early": (
        "when: trust >",
        """
        1:14 condition-unclear
          “when” ends where a whole number is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "an end after and": (
        "when: trust > 5 and",
        """
        1:20 condition-unclear
          “when” ends where a value of the model, “status is ...” or “kept ...” is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a bracket that is not closed": (
        "when: (trust > 5",
        """
        1:17 condition-unclear
          “when” ends where a closing bracket is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a bracket too many": (
        "when: trust > 5)",
        """
        1:16 condition-unclear
          “)” stands where “and”, “or” or the end is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a word too many": (
        "when: trust > 5 affection < 3",
        """
        1:17 condition-unclear
          “affection” stands where “and”, “or” or the end is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "nothing": (
        'when: ""',
        """
        1:8 condition-unclear
          “when” ends where a value of the model, “status is ...” or “kept ...” is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a switch": (
        "when: yes",
        """
        1:7 condition-unclear
          “yes” stands where a value of the model, “status is ...” or “kept ...” is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a list": (
        "when: [trust > 5]",
        """
        1:7 condition-unclear
          “when” is one condition, written behind its colon.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a minus that stands alone": (
        "when: trust > - 5",
        """
        1:15 condition-unclear
          “-” stands where a whole number is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "brackets without end": (
        "when: (((((((((((((((((((((trust > 5",
        """
        1:7 condition-unclear
          This condition is too long to be understood.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a place in quotes": (
        'when: "trust > five"',
        """
        1:16 condition-unclear
          “five” stands where a whole number is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
    "a place in a folded text": (
        """
        when: >-
          trust >
          five
        """,
        """
        1:7 condition-unclear
          “five” stands where a whole number is expected.
          A condition reads like “affection >= 60 and not broken ID” or “status is left”.
        """,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_condition_is_told(name: str) -> None:
    """The place is that of the word at fault."""
    source, expected = REFUSED[name]

    reading = read(source, RECORD)

    assert block(expected) == report(reading.problems)
    assert reading.value is None
