"""The language of claims: what it says, what it refuses, and where."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from game.core.claim_forms import FORMS, ClaimError, parse
from game.core.claims import (
    ACT,
    ENDING,
    LESSON,
    RESPONSE,
    TURN,
    VALUE,
    BestKeeps,
    CanStill,
    ChanceBetween,
    Claim,
    IgnoringCosts,
    LuckNeverDecides,
    Name,
    NeverBeats,
    NeverMoves,
    NeverWorthBreaking,
    NobodyLeaves,
    NoneAlwaysBest,
    names_in,
)

EXCUSE, OWN = Name(ACT, "excuse"), Name(ACT, "own")
RING = Name(RESPONSE, "ring-today")
LOST, WON = Name(ENDING, "lost"), Name(ENDING, "won")
KEY = Name(TURN, "the-key")
LESSON_1 = Name(LESSON, "no-excuses")
TRUST = Name(VALUE, "trust")
ARABIC_FIVE = "\N{ARABIC-INDIC DIGIT FIVE}"

READ: dict[str, Callable[[str], Claim]] = {
    "excuse never beats own": lambda text: NeverBeats(text, EXCUSE, OWN),
    "silence never beats ring-today": lambda text: NeverBeats(text, Name(ACT, "silence"), RING),
    "act excuse never beats response own": lambda text: NeverBeats(
        text, EXCUSE, Name(RESPONSE, "own")
    ),
    "response act never beats act own": lambda text: NeverBeats(text, Name(RESPONSE, "act"), OWN),
    "act never beats own": lambda text: NeverBeats(text, Name(RESPONSE, "act"), OWN),
    "a promise is never worth breaking": NeverWorthBreaking,
    "A promise is never worth breaking.": NeverWorthBreaking,
    "ending lost can always still be reached before turn the-key": lambda text: CanStill(
        text, LOST, KEY, reached=True
    ),
    "ending lost can always still be avoided before turn the-key": lambda text: CanStill(
        text, LOST, KEY, reached=False
    ),
    "ending ending can always still be avoided before turn turn": lambda text: CanStill(
        text, Name(ENDING, "ending"), Name(TURN, "turn"), reached=False
    ),
    "chance of lost for a random trainee is between 0% and 100%": lambda text: ChanceBetween(
        text, LOST, Fraction(0), Fraction(1)
    ),
    "chance of ending lost for a random trainee is between 2.5% and 2.5 %": lambda text: (
        ChanceBetween(text, LOST, Fraction(1, 40), Fraction(1, 40))
    ),
    "nobody leaves before turn the-key": lambda text: NobodyLeaves(text, KEY),
    "excuse never raises trust": lambda text: NeverMoves(text, EXCUSE, TRUST, up=True),
    "act excuse never lowers trust": lambda text: NeverMoves(text, EXCUSE, TRUST, up=False),
    "ring-today never lowers complaints": lambda text: NeverMoves(
        text, RING, Name(VALUE, "complaints"), up=False
    ),
    "best play keeps at least 800 of 1,000": lambda text: BestKeeps(text, 800),
    "best play keeps at least 1,000 of 1000": lambda text: BestKeeps(text, 1000),
    "best play keeps at least 0 of 1,000": lambda text: BestKeeps(text, 0),
    "no response is always best from turn the-key on": lambda text: NoneAlwaysBest(text, KEY),
    "ignoring lesson no-excuses costs at least 40 of 1,000": lambda text: IgnoringCosts(
        text, LESSON_1, 40, affection=False
    ),
    "ignoring lesson no-excuses costs at least 5 affection": lambda text: IgnoringCosts(
        text, LESSON_1, 5, affection=True
    ),
    "luck alone never decides between lost and ending won": lambda text: LuckNeverDecides(
        text, LOST, WON
    ),
}


@pytest.mark.parametrize("text", READ)
def test_one_claim(text: str) -> None:
    """A claim is a plain sentence; a noun may stand before a name, and settles what it names."""
    expected, claim = READ[text](text), parse(text)

    assert type(expected) is type(claim)
    assert expected == claim


def test_every_form_is_read() -> None:
    """What stands for capitals is free, every other word is fixed."""
    fills = {
        "ACT": "own", "ENDING": "lost", "LESSON": "no-excuses", "TURN": "the-key",
        "VALUE": "trust", "NUMBER": "40", "PERCENT": "5%",
    }  # fmt: skip
    for form in FORMS:
        text = " ".join(fills.get(word, word) for word in form.split())
        assert text == parse(text).text


def test_names_have_columns() -> None:
    """So that a reader can say where an unknown one stands."""
    claim = parse("Act excuse never beats response own")

    assert (EXCUSE, Name(RESPONSE, "own")) == names_in(claim)
    assert [4, 32] == [name.column for name in names_in(claim)]


@pytest.mark.parametrize(
    ("text", "word", "column", "expected"),
    [
        ("excuses are bad", "are", 8, "“never”"),
        ("excuse", "", 6, "“never”"),
        ("excuse never", "", 12, "“beats”, “lowers” or “raises”"),
        ("excuse never bets own", "bets", 13, "“beats”, “lowers” or “raises”"),
        ("excuse never beats", "", 18, "an act or a response"),
        ("excuse never beats own ever", "ever", 23, "the end"),
        ("act excuse never lowers", "", 23, "a value such as affection"),
        ("a promise is never worth braking", "braking", 25, "“breaking”"),
        ("ending lost can always be reached before turn x", "be", 23, "“still”"),
        ("ending lost can always still be won before turn x", "won", 32, "“reached” or “avoided”"),
        ("ending lost can always still be reached before x", "x", 47, "“turn”"),
        ("nobody leaves before turn", "", 25, "the id of a turn"),
        ("chance of ending", "", 16, "the id of an ending"),
        ("chnce of x for a random trainee is between 1% and 2%", "chnce", 0, "“chance”"),
        ("chance of x is between 1% and 2%", "is", 12, "“for”"),
        (
            "chance of x for a random trainee is between 10 and 20%",
            "10", 44, "a percentage such as “25%”",
        ),
        (
            "chance of x for a random trainee is between 101% and 102%",
            "101%", 44, "a percentage such as “25%”",
        ),
        (
            "chance of x for a random trainee is between 20% and 10%",
            "10%", 52, "a percentage that is not below the first one",
        ),
        ("best play keeps at least 1001 of 1,000", "1001", 25, "a whole number up to 1,000"),
        ("best play keeps at least 1,00 of 1,000", "1,00", 25, "a whole number up to 1,000"),
        ("best play keeps at least -5 of 1,000", "-5", 25, "a whole number up to 1,000"),
        (
            f"best play keeps at least {ARABIC_FIVE} of 1,000",
            ARABIC_FIVE, 25, "a whole number up to 1,000",
        ),
        ("best play keeps at least 5 of 100", "100", 30, "“1,000”"),
        ("ignoring lesson x costs at least 5 trust", "trust", 35, "“of” or “affection”"),
        ("luck never decides between a and b", "never", 5, "“alone”"),
    ],
)  # fmt: skip
def test_what_is_no_claim(text: str, word: str, column: int, expected: str) -> None:
    """A mistake is found at its word, in the sentence that has most words in common with it."""
    with pytest.raises(ClaimError) as caught:
        parse(text)

    assert (word, column) == (caught.value.word, caught.value.column)
    assert str(caught.value) == f"“{word}” stands where {expected} is expected"


def test_what_was_probably_meant() -> None:
    """The error knows the sentence, and the words that would have fitted."""
    with pytest.raises(ClaimError) as caught:
        parse("excuse never bets own")

    assert "ACT never beats ACT" == caught.value.form
    assert ("beats", "lowers", "raises") == caught.value.words


def test_a_thousand_without_its_comma_points_to_the_sentence_too() -> None:
    """1000 and 1,000 are the same word, also where it is guessed which sentence was meant."""
    with pytest.raises(ClaimError) as caught:
        parse("a promise at least 1000")

    assert "best play keeps at least NUMBER of 1,000" == caught.value.form


def test_an_id_may_be_spelled_like_the_noun_before_it() -> None:
    """An ending may be called “ending”: the noun is one only where a name follows."""
    first, last = names_in(parse("luck alone never decides between ending and ending"))

    assert ("ending", "ending") == (first.id, last.id)


def test_spaces_at_the_end_do_not_matter() -> None:
    """Nobody sees them, behind the full stop least of all."""
    [turn] = names_in(parse("Nobody leaves before turn the-key. "))

    assert "the-key" == turn.id


WORDS = st.sampled_from([*" ".join(FORMS).split(), "act", "own", "10%", "10", "%", ".", "1000"])


@given(text=st.text() | st.lists(WORDS, max_size=14).map(" ".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text does anything but give a claim or a `ClaimError` within the text."""
    refused: ClaimError | None = None
    claim: Claim | None = None
    try:
        claim = parse(text)
    except ClaimError as error:
        refused = error
    if claim is not None:
        assert text == claim.text
    if refused is not None:
        assert 0 <= refused.column <= len(text)
        assert refused.expected
