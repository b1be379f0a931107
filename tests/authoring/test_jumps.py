"""Where turns may lead, and what is said where they cannot."""

import pytest

from game.authoring.structures import Record
from game.core.scenario import Scenario
from tests.authoring.everything import shape
from tests.authoring.reports import block, read, report

HEAD = """\
format: 1
title: Small
customer: {name: Ada}
endings: [{id: over, title: The end}]
"""
WAIT = "{id: wait, label: Wait, does: You wait., acts: []}"
GO = "{id: go, label: Go, does: You go., acts: []}"


def small() -> Record[Scenario]:
    """The shape of a small scenario."""
    return shape("small")


def test_jumps_are_read() -> None:
    """On responses, on turns, and on branches of chance."""
    reading = read(
        f"""\
{HEAD}
turns:
  - id: one
    repeat: 3
    chance:
      - {{weight: 1, story: It rains., next: three}}
      - {{weight: 2}}
    responses: [{WAIT}, {{id: go, label: Go, does: You go., acts: [], next: one}}]
    after:
      - {{weight: 1, next: end}}
      - {{weight: 2}}
    next: two
  - {{id: two, responses: [{WAIT}, {GO}]}}
  - {{id: three, responses: [{WAIT}, {GO}]}}
""",
        small(),
    )

    assert "" == report(reading.problems)
    assert reading.value is not None
    one = reading.value.turns[0]
    assert (3, "two") == (one.repeat, one.next)
    assert ["three", ""] == [branch.next for branch in one.chance]
    assert ["", "one"] == [response.next for response in one.responses]
    assert ["end", ""] == [branch.next for branch in one.after]


REFUSED = {
    "turns that do not stand there": (
        f"""
        turns:
          - id: one
            responses: [{WAIT}, {GO}]
            next: thre
          - id: three
            chance: [{{weight: 1, next: elsewhere}}, {{weight: 1}}]
            responses: [{WAIT}, {GO}]
        """,
        """
        4:11 unknown-turn
          No turn has the id “thre”.
          Did you mean “three”?
        6:32 unknown-turn
          No turn has the id “elsewhere”.
          Write the id of a turn that stands in this file, or: next: end
        """,
    ),
    "a turn that is called end": (
        f"""
        turns:
          - {{id: end, responses: [{WAIT}, {GO}]}}
        """,
        """
        2:10 reserved-id
          “end” is a word of the game already.
          Give it another id, such as: our-end
        """,
    ),
    "turns that lead to themselves": (
        """
        turns:
          - id: one
            chance: [{weight: 1, next: one}, {weight: 1}]
            responses:
              - {id: wait, label: Wait, does: You wait., acts: [], next: one}
              - {id: go, label: Go, does: You go., acts: [], next: two}
            after: [{weight: 1}, {weight: 1, next: one}]
            next: one
          - id: two
            responses:
              - {id: wait, label: Wait, does: You wait., acts: [], next: two}
              - {id: go, label: Go, does: You go., acts: []}
            repeat: 2
        """,
        """
        3:32 jump-to-itself
          Turn “one” leads to itself, and can be entered only once.
          Add “repeat: 2” to the turn, if it may come twice in all.
        5:66 jump-to-itself
          Turn “one” leads to itself, and can be entered only once.
          Add “repeat: 2” to the turn, if it may come twice in all.
        7:44 jump-to-itself
          Turn “one” leads to itself, and can be entered only once.
          Add “repeat: 2” to the turn, if it may come twice in all.
        8:11 jump-to-itself
          Turn “one” leads to itself, and can be entered only once.
          Add “repeat: 2” to the turn, if it may come twice in all.
        """,
    ),
    "turns that cannot come again": (
        f"""
        turns:
          - id: one
            repeat: 2
            responses: [{WAIT}, {GO}]
          - id: two
            repeat: 2
            responses: [{WAIT}, {GO}]
            next: three
          - id: three
            responses: [{WAIT}, {GO}]
            next: two
        """,
        """
        3:13 repeat-without-jump
          Nothing leads back to turn “one”, so it comes only once.
          Write “next: one” where it is to come again, or delete the line.
        """,
    ),
    "a repeat that is none": (
        f"""
        turns:
          - id: one
            repeat: 1
            responses: [{WAIT}, {GO}]
            next: one
        """,
        """
        3:13 number-out-of-range
          “repeat” cannot be 1.
          Write a whole number from 2 to 20.
        """,
    ),
}


@pytest.mark.parametrize(("source", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(source: str, expected: str) -> None:
    """Each is told with its place and what to write instead."""
    turns = block(source)
    reading = read(turns + "\n" + HEAD, small())

    assert block(expected) == report(reading.problems)
    assert reading.value is None


def test_a_jump_to_itself_that_never_has_the_last_word_is_fine() -> None:
    """What luck decides behind the responses always leads on, so the turn comes once."""
    turns = f"""
    turns:
      - id: one
        responses: [{WAIT}, {GO}]
        next: one
        after: [{{weight: 1, next: two}}, {{weight: 1, next: end}}]
      - id: two
        responses: [{WAIT}, {GO}]
    """

    assert () == read(block(turns) + "\n" + HEAD, small()).problems
