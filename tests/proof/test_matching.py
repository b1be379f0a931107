"""Which parts of two versions of a scenario are the same part."""

import attrs
import pytest

from game.core.cards import Card
from game.core.claim_forms import parse as claim
from game.core.conditions import parse
from game.core.scenario import Ending, Lesson, Response, Scenario, Turn
from game.proof.matching import Edit, matching, meaning
from tests.worlds import response, scenario, turn

CARE = Response("care", "Care", Card(care=True), says="How are you?")
WAIT = Response("wait", "Wait", Card(), does="You wait.")


def one(*responses: Response) -> Scenario:
    """A scenario of one turn with these responses."""
    return scenario(turn("one", *responses))


def test_the_same_id_is_the_same_part() -> None:
    """Whatever it says and does now."""
    found = matching(one(CARE, WAIT), one(attrs.evolve(CARE, says="", card=Card()), WAIT))

    assert ("one", "care") == found.response("one", "care")
    assert Edit() == found.turn_edit == found.response_edit == found.ending_edit


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(CARE, id="ask", label="Ask", card=Card(wow=True)),
        attrs.evolve(CARE, id="ask", label="Ask", says="Are you well?"),
    ],
    ids=["the same words", "the same acts"],
)
def test_a_response_with_another_id(other: Response) -> None:
    """It is the same one if it has the same words, or does the same."""
    found = matching(one(CARE, WAIT), one(WAIT, other))

    assert ("one", "ask") == found.response("one", "care")
    assert Edit(renamed=(("one/care", "one/ask"),)) == found.response_edit


@pytest.mark.parametrize(
    "other",
    [
        {"card": Card(wow=True)},
        {"when": parse("trust > 5")},
        {"follows": Lesson("listen", "Listen")},
    ],
)
def test_a_response_that_is_another_one(other: dict[str, object]) -> None:
    """It says something else and does something else, or at other times, or for another lesson."""
    changed = attrs.evolve(CARE, id="ask", says="Are you well?", **other)  # type: ignore[arg-type]  # fields
    found = matching(one(CARE, WAIT), one(WAIT, changed))

    assert ("one", "care") == found.response("one", "care")
    assert Edit(("one/ask",), ("one/care",)) == found.response_edit


def test_words_come_before_acts() -> None:
    """Of two new responses that could be the old one, it is the one that speaks like it."""
    alike = attrs.evolve(CARE, id="alike", says="Well?")
    quoted = attrs.evolve(CARE, id="quoted", card=Card(wow=True))

    assert ("one", "quoted") == matching(one(CARE), one(alike, quoted)).response("one", "care")


def test_responses_without_words_are_matched_by_what_they_do() -> None:
    """Two silences are not the same words."""
    old, new = response("lie", lie=True), response("wow", wow=True)

    assert Edit(("one/wow",), ("one/lie",)) == matching(one(old), one(new)).response_edit


@pytest.mark.parametrize(
    "other",
    [
        Turn("first", (CARE,), title="Rain"),
        Turn("first", (CARE, WAIT), title="Sun"),
    ],
    ids=["the same title", "the same responses"],
)
def test_a_turn_with_another_id(other: Turn) -> None:
    """Its responses are found under its new id."""
    old = scenario(Turn("one", (CARE, WAIT), title="Rain"), turn("two"))
    found = matching(old, scenario(other, turn("two")))

    assert "first" == found.turn("one")
    assert Edit(renamed=(("one", "first"),)) == found.turn_edit
    assert ("first", "care") == found.response("one", "care")


def test_a_turn_that_is_gone_takes_its_responses_with_it() -> None:
    """They are not listed on their own, nor are those of a new turn."""
    old, new = scenario(turn("one", CARE)), scenario(turn("two", WAIT))
    found = matching(old, new)

    assert Edit(("two",), ("one",)) == found.turn_edit
    assert Edit() == found.response_edit
    assert ("one", "care") == found.response("one", "care")


def test_endings() -> None:
    """They are the same with the same title, or with the same condition."""
    warm, end = Ending("warm", "Warm", when=parse("trust > 5")), Ending("end", "The end")
    old = scenario(endings=(warm, end))
    new = scenario(
        endings=(
            attrs.evolve(warm, id="hot", title="Hot"),
            Ending("cold", "Cold", when=parse("trust < 5")),
            attrs.evolve(end, id="over"),
        )
    )
    found = matching(old, new)

    assert ("hot", "over", "gone") == tuple(map(found.ending, ("warm", "end", "gone")))
    assert Edit(("cold",), (), (("warm", "hot"), ("end", "over"))) == found.ending_edit


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("wait never beats response care", "Wait never beats ask."),
        ("ending warm can always still be reached before turn one",
         "ending hot can always still be reached before turn first"),
        ("excuse never beats own", "excuse never beats own"),
        ("ignoring lesson listen costs at least 5 of 1,000",
         "ignoring lesson listen costs at least 5 of 1,000"),
    ],
)  # fmt: skip
def test_a_claim_means_the_same_in_new_names(before: str, after: str) -> None:
    """Its words may differ too; what counts is what it says."""
    ends = (Ending("warm", "Warm", when=parse("trust > 5")), Ending("end", "The end"))
    old = scenario(turn("one", CARE, WAIT), endings=ends)
    new = scenario(
        turn("first", attrs.evolve(CARE, id="ask"), WAIT),
        endings=(attrs.evolve(ends[0], id="hot"), ends[1]),
    )
    old, new = (
        attrs.evolve(world, turns=(attrs.evolve(world.turns[0], title="Rain"),))
        for world in (old, new)
    )

    assert meaning(claim(after)) == matching(old, new).claim(claim(before))


def test_another_claim_means_something_else() -> None:
    """In its numbers, its names, or its form."""
    texts = (
        "best play keeps at least 5 of 1,000",
        "best play keeps at least 6 of 1,000",
        "ignoring lesson listen costs at least 5 of 1,000",
        "ignoring lesson listen costs at least 5 affection",
        "care never beats own",
        "own never beats care",
    )

    assert len(texts) == len({meaning(claim(text)) for text in texts})
