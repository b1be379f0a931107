"""Words in boxes."""

import pytest
from hypothesis import given, strategies as st

from game.map.lettering import width_of, wrapped


@given(st.text(max_size=200), st.integers(1, 4))
def test_no_line_is_wider_than_its_box(text: str, most: int) -> None:
    """Whatever is written, there are no more lines than asked for, and each fits."""
    lines = wrapped(text, 12, 100, most=most)

    assert len(lines) <= most
    assert all(width_of(line, 12) <= 100 for line in lines)


@given(st.text("abc ", max_size=60))
def test_nothing_is_lost_where_there_is_room(text: str) -> None:
    """Lines are the words in their order."""
    lines = wrapped(text, 12, 100, most=100)

    assert "".join(text.split()) == "".join("".join(lines).split())


def test_what_is_left_out_is_shown_by_an_ellipsis() -> None:
    """Who reads a cut text sees that it goes on."""
    assert ("One two", "three fo…") == wrapped("One two three four five", 12, 60, most=2)


@pytest.mark.parametrize(("narrow", "wide"), [("ill", "mmm"), ("word", "WORD"), ("ab", "abc")])
def test_letters_differ(narrow: str, wide: str) -> None:
    """A text of wide letters needs more room than one of narrow ones."""
    assert width_of(narrow, 12) < width_of(wide, 12)
    assert width_of(narrow, 12) < width_of(narrow, 12, bold=True)
