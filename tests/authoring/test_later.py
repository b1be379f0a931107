"""What comes later, as it is written."""

import pytest

from game.core.scenario import Event, Later
from tests.authoring.everything import shape
from tests.authoring.reports import block, read, report

SOURCE = """\
format: 1
title: Small
customer: {name: Ada}
turns:
  - id: one
    responses:
      - {id: wait, label: Wait, does: You wait., acts: []}
      - id: go
        label: Go
        does: You go.
        acts: []
%s
endings: [{id: over, title: The end}]
"""


def test_it_needs_no_more_than_a_story() -> None:
    """And the number of turns after which it comes."""
    reading = read(SOURCE % "        later: {in: 3, story: It rains.}", shape("small"))

    assert "" == report(reading.problems)
    assert reading.value is not None
    assert Later(3, Event("It rains.")) == reading.value.turns[0].responses[1].later


REFUSED = {
    "when nobody knows": (
        "{story: It rains.}",
        """
        12:16 missing-key
          “in” is missing here.
          Add a line such as: in: 2
        """,
    ),
    "nothing": (
        "{in: 2}",
        """
        12:16 empty-value
          Nothing comes later here.
          Add what it is: a story, effects, a failure or a temptation.
        """,
    ),
    "now": (
        "{in: 0, story: ''}",
        """
        12:21 number-out-of-range
          “in” cannot be 0.
          Write a whole number from 1 to 20.
        12:31 empty-value
          “story” is empty.
          Write a text behind it, or delete the line.
        """,
    ),
    "a place": (
        "{in: 1, story: It rains., next: one}",
        """
        12:42 unknown-key
          “next” is not known here.
          Known here: in, story, failure, temptation, effects.
        """,
    ),
}


@pytest.mark.parametrize(("later", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(later: str, expected: str) -> None:
    """Each is told with its place and what to write instead."""
    reading = read(SOURCE % f"        later: {later}", shape("small"))

    assert block(expected) == report(reading.problems)
