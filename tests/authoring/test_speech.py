"""What she says is a text, or a text for each status."""

import pytest

from game.authoring.speech import SpeechShape
from game.authoring.structures import Record, may
from game.core.scenario import Speech
from game.core.status import Status
from tests.authoring.reports import block, read, report

TURN: Record[object] = Record(dict, {"speech": may(SpeechShape())})


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Hello", Speech("Hello")),
        ('"Well: no"', Speech("Well: no")),
        ("{left: Bye, otherwise: Hi}", Speech("Hi", ((Status.LEFT, "Bye"),))),
        (
            "\n  It's complicated: Hm.\n  in love: Ah!\n  otherwise: Hi",
            Speech("Hi", ((Status.COMPLICATED, "Hm."), (Status.IN_LOVE, "Ah!"))),
        ),
    ],
)
def test_speech_is_read(source: str, expected: Speech) -> None:
    """In the order of the file; statuses may be written as people write them."""
    reading = read(f"speech: {source}", TURN)

    assert "" == report(reading.problems)
    assert {"speech": expected} == reading.value


REFUSED = {
    "no otherwise": (
        """
        speech:
          left: Bye.
        """,
        """
        2:3 missing-key
          “otherwise” is missing here.
          Add what she says in every other status: otherwise: ...
        """,
    ),
    "an unknown status": (
        """
        speech:
          happy: Hi.
          otherwise: Hm.
        """,
        """
        2:3 unknown-word
          “happy” is not known for “speech”.
          Write one of: in-love, engaged, married, complicated, breaking-up, left.
        """,
    ),
    "a misspelt status": (
        """
        speech:
          mariet: Hi.
          otherwise: Hm.
        """,
        """
        2:3 unknown-word
          “mariet” is not known for “speech”.
          Did you mean “married”?
        """,
    ),
    "a misspelt otherwise": (
        """
        speech:
          otherwhise: Hm.
        """,
        """
        2:3 unknown-word
          “otherwhise” is not known for “speech”.
          Write one of: in-love, engaged, married, complicated, breaking-up, left.
        2:3 missing-key
          “otherwise” is missing here.
          Add what she says in every other status: otherwise: ...
        """,
    ),
    "a status in two spellings": (
        """
        speech:
          left: Bye.
          Left: Bye!
          otherwise: Hi.
        """,
        """
        3:3 duplicate-key
          “Left” is a status that stands here already.
          Keep one of the two.
        """,
    ),
    "a colon in the text": (
        """
        speech:
          Well: no.
        """,
        """
        2:3 colon-in-text
          “speech” is a text, but its colon is read as the end of a key.
          Put the whole text in quotes: "Well: no."
        """,
    ),
    "a brace at the start": (
        "speech: {customer}",
        """
        1:9 special-first-character
          “speech” is a text, and a text cannot start with “{”.
          Put the whole text in quotes: speech: "{customer}"
        """,
    ),
    "a list": (
        """
        speech:
          - Hi.
        """,
        """
        2:3 not-a-text
          “speech” is one text, but lines with keys or dashes stand below it.
          Write the text behind the colon.
        """,
    ),
    "an empty text": (
        """
        speech:
          left:
          otherwise: Hi.
        """,
        """
        2:8 empty-value
          “left” is empty.
          Write a text behind it, or delete the line.
        """,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_said_is_told(name: str) -> None:
    """What is wrong, where, and what to write instead."""
    source, expected = REFUSED[name]

    reading = read(source, TURN)

    assert block(expected) == report(reading.problems)
    assert reading.value is None
