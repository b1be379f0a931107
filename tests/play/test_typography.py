"""Quotes as people read them, and as keyboards type them."""

import pytest
from hypothesis import given, strategies as st

from game.play.typography import curly, straight


@pytest.mark.parametrize(
    ("typed", "typeset"),
    [
        ('She said "no".', "She said “no”."),
        ("It's late, isn't it?", "It’s late, isn’t it?"),
        ("You text 'nine, it's on', and go.", "You text ‘nine, it’s on’, and go."),
        ("\"'Nine,' he said.\"", "“‘Nine,’ he said.”"),
        ("('perhaps')", "(‘perhaps’)"),
        ("'s Ochtends in 't weekend", "’s Ochtends in ’t weekend"),
        ("the customers' day", "the customers’ day"),
        ("plain words", "plain words"),
    ],
)
def test_straight_quotes_become_curly(typed: str, typeset: str) -> None:
    """A quote opens before a word and closes behind one; an apostrophe is never opening."""
    assert typeset == curly(typed)


@given(st.text(alphabet="ab '\"“”‘’(s)-"))
def test_typesetting_loses_nothing(text: str) -> None:
    """What was typeset can be typed again, and typesetting it twice changes nothing more."""
    assert straight(text) == straight(curly(text))
    assert curly(text) == curly(curly(text))


def test_signs_of_print_can_be_typed() -> None:
    """Dashes, minus signs and dots of print have a sign on every keyboard."""
    assert "-5 - so..." == straight("−5 – so…")
