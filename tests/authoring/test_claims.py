"""Claims in a file: the language of the simulation, with the place of each fault."""

import pytest

from game.core.claim_forms import parse
from tests.authoring.everything import shape
from tests.authoring.reports import block, read, report

REST = block(
    """
    format: 1
    title: Small
    customer: {name: Ada}
    meters: {complaints: {label: Complaints}}
    flags: [told-early]
    turns:
      - id: the-delay
        responses:
          - {id: wait, label: Wait, does: You wait., acts: []}
          - {id: ring, label: Ring, says: Hello., acts: [tell]}
    endings: [{id: lost, title: Lost, when: status is left}, {id: end, title: The end}]
    """
)
LINES = REST.count("\n") + 2
"""In this line the claims begin."""


@pytest.mark.parametrize(
    "text",
    [
        "excuse never beats own",
        "silence never beats response ring",
        "Wait never beats tell.",
        "ending lost can always still be avoided before turn the-delay",
        "chance of lost for a random trainee is between 2.5 % and 10 %",
        "act tell never lowers churn-risk",
        "wait never raises complaints",
        "wait never lowers told-early",
        "ignoring lesson no-excuses costs at least 5 affection",
    ],
)
def test_a_claim_is_read_as_the_simulation_reads_it(text: str) -> None:
    """There is one language, and one reader of it; names are those of the file and its lessons."""
    reading = read(f"{REST}\nclaims:\n  - {text}", shape())

    assert "" == report(reading.problems)
    assert reading.value is not None
    assert (parse(text),) == reading.value.claims


def test_claims_may_stand_anywhere() -> None:
    """They are read last, so that they may speak of what stands below them."""
    reading = read(f"claims: [nobody leaves before turn the-delay]\n{REST}", shape())

    assert "" == report(reading.problems)


REFUSED = {
    "a misspelt word": (
        "excuse never bets own",
        """
        :18 claim-unclear
          “bets” stands where “beats”, “lowers” or “raises” is expected.
          Did you mean “beats”?
        """,
    ),
    "another word": (
        "excuse never outdoes own",
        """
        :18 claim-unclear
          “outdoes” stands where “beats”, “lowers” or “raises” is expected.
          A claim reads like “ACT never beats ACT”.
        """,
    ),
    "an end that comes too early": (
        "ending lost can always still be avoided",
        """
        :44 claim-unclear
          The claim ends where “before” is expected.
          A claim reads like “ending ENDING can always still be avoided before turn TURN”.
        """,
    ),
    "a figure that is none": (
        "best play keeps at least many of 1,000",
        """
        :30 claim-unclear
          “many” stands where a whole number up to 1,000 is expected.
          A claim reads like “best play keeps at least NUMBER of 1,000”.
        """,
    ),
    "an unknown turn": (
        "nobody leaves before turn the-dealy",
        """
        :31 unknown-turn
          No turn has the id “the-dealy”.
          Did you mean “the-delay”?
        """,
    ),
    "unknown endings": (
        "luck alone never decides between gone and bad",
        """
        :38 unknown-ending
          No ending has the id “gone”.
          Known here: end, lost.
        :47 unknown-ending
          No ending has the id “bad”.
          Known here: end, lost.
        """,
    ),
    "an unknown lesson": (
        "ignoring lesson excuses costs at least 40 of 1,000",
        """
        :21 unknown-lesson
          No lesson has the id “excuses”.
          Did you mean “no-excuses”?
        """,
    ),
    "an unknown act": (
        "act excuses never raises trust",
        """
        :9 unknown-act
          “excuses” is no act.
          Did you mean “excuse”?
        """,
    ),
    "neither act nor response": (
        "wit never beats onw",
        """
        :5 unknown-response
          “wit” is no act, and no response has this id.
          Did you mean “wait”?
        :21 unknown-response
          “onw” is no act, and no response has this id.
          Did you mean “own”?
        """,
    ),
    "an unknown value": (
        "excuse never raises belief",
        """
        :25 unknown-value
          “belief” is no value of the model, no meter and no flag.
          Known here: affection, apologies, broken, churn-risk, complaints, excuses, expectation, failures, inspiration, kept, patience, soreness, ticks, told-early, trust, years.
        """,  # noqa: E501 - the message is one line
    ),
    "a place in quotes": (
        '" excuse never beats onw"',
        """
        :26 unknown-response
          “onw” is no act, and no response has this id.
          Did you mean “own”?
        """,
    ),
    "nothing": (
        '""',
        """
        :5 empty-value
          “claims” is empty.
          Write a text behind it, or delete the line.
        """,
    ),
    "a mapping": (
        "excuse: never",
        """
        :5 colon-in-text
          “claims” is a text, but its colon is read as the end of a key.
          Put the whole text in quotes: "excuse: never"
        """,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_claim_is_told(name: str) -> None:
    """The place is that of the word at fault; columns are counted from the start of the line."""
    text, expected = REFUSED[name]

    reading = read(f"{REST}\nclaims:\n  - {text}", shape())

    numbered = block(expected).replace("\n:", f"\n{LINES + 1}:")
    assert f"{LINES + 1}{numbered}" == report(reading.problems)
    assert reading.value is None
