"""Questions that are asked before and after."""

import pytest

from game.authoring.checkups import checkup_shape
from game.authoring.shapes import Choice
from game.authoring.structures import FORMAT, Record, need
from game.core.scenario import Answer, Question
from tests.authoring.everything import EXCUSES, LESSONS
from tests.authoring.reports import block, read, report


def shape() -> Record[tuple[Question, ...]]:
    """The shape of a file with a check-up and nothing else."""
    return Record(
        lambda checkup: checkup,
        {"format": FORMAT, "checkup": need(checkup_shape(Choice(LESSONS)), "checkup:")},
    )


def test_a_checkup() -> None:
    """Something to agree with, or a question with answers; it may be about a lesson."""
    reading = read(
        """
        format: 1
        checkup:
          - {id: sorry, say: A quick sorry is enough., lesson: no-excuses}
          - id: late
            ask: What now?
            answers: [{id: ring, text: Ring}, {id: wait, text: Wait}]
        """,
        shape(),
    )

    assert "" == report(reading.problems)
    assert (
        Question("sorry", "A quick sorry is enough.", lesson=EXCUSES),
        Question("late", "What now?", (Answer("ring", "Ring"), Answer("wait", "Wait"))),
    ) == reading.value


REFUSED = {
    "nothing to answer": (
        "- {id: a}",
        """
        3:5 missing-key
          “say” or “ask” is missing here.
          Add a line such as: say: A quick sorry is enough.
        """,
    ),
    "no answers": (
        "- {id: a, ask: What now?}",
        """
        3:5 missing-key
          “ask” needs answers to choose from.
          Add “answers:”, or write “say:” for something to agree or disagree with.
        """,
    ),
    "one answer": (
        "- {id: a, ask: What now?, answers: [{id: a, text: A}]}",
        """
        3:38 too-few
          “answers” has 1, and needs at least 2.
          Add 1 more, each behind a dash.
        """,
    ),
    "answers to a statement": (
        "- {id: a, say: It is so., answers: [{id: a, text: A}, {id: a, text: B}], lesson: none}",
        """
        3:38 conflicting-keys
          “say” and “answers” exclude each other.
          Delete one of them.
        3:62 duplicate-id
          “a” stands in this list twice; the first is in line 3.
          Give each an id of its own, or delete one.
        3:84 unknown-word
          “none” is not known for “lesson”.
          Write one of: tell-before-they-ask, no-excuses.
        """,
    ),
    "two of one name": (
        """- {id: a, say: So.}
  - {id: a, say: Or not.}""",
        """
        4:10 duplicate-id
          “a” stands in this list twice; the first is in line 3.
          Give each an id of its own, or delete one.
        """,
    ),
}


@pytest.mark.parametrize(("source", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(source: str, expected: str) -> None:
    """Each is told with its place and what to write instead."""
    reading = read(f"format: 1\ncheckup:\n  {source}", shape())

    assert block(expected) == report(reading.problems)
