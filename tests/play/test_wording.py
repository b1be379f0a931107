"""The words of the model for people."""

import re

import pytest

from game.core.customer import Customer
from game.core.reasons import Change, Reason
from game.core.status import Status
from game.play.moves import SEEN
from game.play.wording import (
    because,
    first_name,
    listing,
    signed,
    status_name,
    value_name,
    value_word,
)

PRONOUNS = re.compile(r"\b(she|her|hers|he|him|his)\b", re.IGNORECASE)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    """Whatever moves a number, people read a sentence about it that leaves nothing open."""
    sentence = because(Change("affection", 5, reason, "the rain"), "Ada")

    assert re.fullmatch(r"[A-Z][^{}]+\.", sentence)


@pytest.mark.parametrize("reason", Reason)
def test_a_sentence_names_the_customer_and_assumes_nothing(reason: Reason) -> None:
    """Who the customer is, the author decides: our sentences say the name, not she or he."""
    assert not PRONOUNS.search(because(Change("affection", 5, reason), "Ada"))


def test_no_two_reasons_sound_alike() -> None:
    """Each reason can be told from every other by its sentence."""
    sentences = {because(Change("trust", -5, reason, "the rain"), "Ada") for reason in Reason}

    assert len(Reason) == len(sentences)


@pytest.mark.parametrize("reason", [Reason.EXCUSE_COUNTED, Reason.EXCUSE_FIRST, Reason.PROMISED])
def test_a_sentence_holds_the_word_of_the_author(reason: Reason) -> None:
    """What was blamed or promised is told in the author's own words, as they are."""
    assert "a {day} in May." in because(Change("trust", -5, reason, "a {day} in May."), "Ada") + "."


def test_the_word_of_the_author_is_typeset() -> None:
    """What was blamed has curly quotes and the customer's name like any other text."""
    change = Change("trust", -5, Reason.EXCUSE_FIRST, "{customer}'s bank")

    assert "You blamed Ada’s bank." in because(change, "Ada")


def test_the_statuses_have_names() -> None:
    """People read a status with capitals and a typographic apostrophe."""
    expected = ["In love", "Engaged", "Married", "It’s complicated", "Breaking up", "Left"]

    assert expected == [status_name(status) for status in Status]


@pytest.mark.parametrize(
    ("lowest", "highest", "word"),
    [
        (90, 100, "adoring"),
        (75, 89, "delighted"),
        (60, 74, "pleased"),
        (45, 59, "polite"),
        (35, 44, "doubtful"),
        (25, 34, "let down"),
        (10, 24, "angry"),
        (0, 9, "furious"),
    ],
)
def test_affection_has_a_word(lowest: int, highest: int, word: str) -> None:
    """The face of a customer is always also a word, from furious to adoring."""
    assert (word, word) == (value_word("affection", lowest), value_word("affection", highest))


@pytest.mark.parametrize(
    ("risk", "word"), [(1, "low"), (9, "low"), (10, "watch"), (19, "watch"), (20, "high")]
)
def test_churn_risk_has_a_word(risk: int, word: str) -> None:
    """Churn risk is low to 9, to be watched to 19, and high from 20."""
    assert word == value_word("churn-risk", risk)


@pytest.mark.parametrize("value", [*SEEN, "soreness", "churn-risk"])
def test_every_value_that_is_seen_has_a_name_and_words(value: str) -> None:
    """A trainee never meets a value without a name, or a number without a word."""
    assert value_name(value)
    assert all(value_word(value, number) for number in range(101))


def test_a_change_has_a_sign() -> None:
    """A gain has a plus, a loss a true minus sign, and no change neither."""
    assert ["+5", "−10", "0"] == [signed(5), signed(-10), signed(0)]


def test_things_are_listed_as_in_a_sentence() -> None:
    """The last of several things follows an “and”."""
    assert ["", "1", "1 and 2", "1, 2 and 3"] == [
        listing(things) for things in ("", "1", "12", "123")
    ]


def test_a_customer_is_called_by_the_first_name() -> None:
    """Sentences say the first name; a name of one word stays as it is."""
    assert ["Sanne", "Ada"] == [first_name(Customer(name)) for name in ("Sanne de Wit", "Ada")]
