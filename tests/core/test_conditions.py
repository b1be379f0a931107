"""The language of conditions: what it says, what it refuses, and where."""

import pytest
from hypothesis import given, strategies as st

from game.core.conditions import (
    VALUES,
    Both,
    Compare,
    Condition,
    ConditionError,
    Either,
    Not,
    holds,
    is_mark,
    names_in,
    parse,
)
from game.core.status import Status

ARABIC_FIVE = "\N{ARABIC-INDIC DIGIT FIVE}"
NUMBERS = {"affection": 60, "trust": 40, "status": int(Status.LEFT), "kept call": 1, "open call": 0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("affection >= 60", Compare("affection", ">=", 60)),
        ("affection>=60", Compare("affection", ">=", 60)),
        ("churn-risk < 8", Compare("churn-risk", "<", 8)),
        ("trust = 5", Compare("trust", "is", 5)),
        ("trust == 5", Compare("trust", "is", 5)),
        ("trust != 5", Compare("trust", "is not", 5)),
        ("trust is not 5", Compare("trust", "is not", 5)),
        ("trust ≤ 5", Compare("trust", "<=", 5)),
        ("trust ≥ 5", Compare("trust", ">=", 5)),
        ("kept > 1", Compare("kept", ">", 1)),
        ("kept is 1", Compare("kept", "is", 1)),
        ("kept new-date", Compare("kept new-date", "is", 1)),
        ("broken call", Compare("broken call", "is", 1)),
        ("promised call", Compare("promised call", "is", 1)),
        ("open call", Compare("open call", "is", 1)),
        ("chose ring-today", Compare("chose ring-today", "is", 1)),
        ("status is breaking-up", Compare("status", "is", 4)),
        ("status is not left", Compare("status", "is not", 5)),
        ("not kept call", Not(Compare("kept call", "is", 1))),
    ],
)
def test_one_term(text: str, expected: Condition) -> None:
    """A term compares one named number with a whole number; two words are 1 or 0."""
    assert expected == parse(text)


def test_and_binds_tighter_than_or() -> None:
    """Without brackets "and" comes first, and "not" before it; brackets come before all."""
    a, b, c = (Compare(name, ">", 1) for name in ("trust", "kept", "years"))

    assert Either(a, Both(b, c)) == parse("trust > 1 or kept > 1 and years > 1")
    assert Both(Either(a, b), c) == parse("(trust > 1 or kept > 1) and years > 1")
    assert Both(Not(a), b) == parse("not trust > 1 and kept > 1")
    assert Not(Both(a, b)) == parse("not (trust > 1 and kept > 1)")


@pytest.mark.parametrize(
    ("text", "word", "column", "expected"),
    [
        ("", "", 0, "a value of the model, “status is ...” or “kept ...”"),
        ("afection > 5", "afection", 0, "a value of the model, “status is ...” or “kept ...”"),
        ("affection", "", 9, "a comparison such as “>= 50”"),
        ("affection 50", "50", 10, "a comparison such as “>= 50”"),
        ("affection > much", "much", 12, "a whole number"),
        ("affection > - 5", "-", 12, "a whole number"),
        ("affection > --5", "--5", 12, "a whole number"),
        ("affection > 5-", "5-", 12, "a whole number"),
        ("affection > 5.5", "5.5", 12, "a whole number"),
        (f"affection > {ARABIC_FIVE}", ARABIC_FIVE, 12, "a whole number"),
        ("trust > 5 and kept", "", 18, "a comparison such as “>= 50”"),
        ("trust > 5 and status > 5", ">", 21, "“is” or “is not”"),
        ("affection > 1234567", "1234567", 12, "a whole number"),
        ("affection > -1234567", "-1234567", 12, "a whole number"),
        ("kept", "", 4, "a comparison such as “>= 50”"),
        ("chose", "chose", 0, "a value of the model, “status is ...” or “kept ...”"),
        ("(chose)", "chose", 1, "a value of the model, “status is ...” or “kept ...”"),
        ("status > 5", ">", 7, "“is” or “is not”"),
        ("status left", "left", 7, "a comparison such as “>= 50”"),
        (
            "status is gone",
            "gone",
            10,
            "a status",
        ),
        ("(trust > 5", "", 10, "a closing bracket"),
        ("trust > 5)", ")", 9, "“and”, “or” or the end"),
        ("trust > 5 kept > 5", "kept", 10, "“and”, “or” or the end"),
        ("trust > 5 and", "", 13, "a value of the model, “status is ...” or “kept ...”"),
        ("not", "", 3, "a value of the model, “status is ...” or “kept ...”"),
    ],
)
def test_what_is_no_condition(text: str, word: str, column: int, expected: str) -> None:
    """A mistake is found at its word, and the message says what would have fitted there."""
    with pytest.raises(ConditionError) as caught:
        parse(text)

    assert (word, column, expected) == (
        caught.value.word,
        caught.value.column,
        caught.value.expected,
    )
    assert str(caught.value) == f"“{word}” stands where {expected} is expected"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("affection < 61", True),
        ("affection < 60", False),
        ("affection <= 60", True),
        ("affection <= 59", False),
        ("affection > 59", True),
        ("affection > 60", False),
        ("affection >= 60", True),
        ("affection >= 61", False),
        ("affection is 60", True),
        ("affection is 59", False),
        ("affection is not 59", True),
        ("affection is not 60", False),
        ("status is left", True),
        ("kept call", True),
        ("open call", False),
        ("kept call and open call", False),
        ("kept call or open call", True),
        ("not open call", True),
        ("not kept call", False),
    ],
)
def test_whether_it_holds(text: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    """A condition holds or does not, given the numbers it reads."""
    assert expected is holds(parse(text), NUMBERS.__getitem__)


def test_a_meter_below_nothing() -> None:
    """A meter may run below 0, so the number it is compared with may lie there too."""
    debts = parse("budget < -1 or budget>=-0", ["budget"])

    assert Either(Compare("budget", "<", -1), Compare("budget", ">=", 0)) == debts
    assert [True, False, True] == [holds(debts, {"budget": n}.__getitem__) for n in (-2, -1, 0)]


def test_what_it_reads() -> None:
    """The names a condition reads are known, each once, so that only these are remembered."""
    condition = parse("not kept call and (status is left or kept call) or trust > 5")

    assert ("kept call", "status", "trust") == names_in(condition)


def test_what_must_be_remembered() -> None:
    """What was chosen, promised, kept or broken needs a mark; an open promise is in the ledger."""
    marks = ["chose a", "promised a", "kept a", "broken a"]

    assert all(is_mark(name) for name in marks)
    assert not any(is_mark(name) for name in ("open a", "status", "kept", *VALUES))


@given(text=st.text() | st.text(alphabet="()<>=! notandrkeptus5é-"))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text does anything but give a condition or a `ConditionError` within the text."""
    refused = None
    try:
        condition = parse(text)
    except ConditionError as error:
        refused = error
    else:
        assert names_in(condition)
    assert refused is None or text[refused.column :].startswith(refused.word)
