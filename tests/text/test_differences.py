"""Numbers before and after an edit."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from game.proof.comparing import Change
from game.text.differences import MOST_LINES, Figure, Row, columns, share_of, shortened, table

F = Fraction


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        (F(496), F(1021, 2), "496.0 -> 510.5 (+14.5)"),
        (F(5), F(-1, 2), "5.0 -> -0.5 (-5.5)"),
        (F(5), F(5), "5.0"),
        (None, F(5), "5.0"),
        (F(5), None, "5.0"),
        (F(1, 3), F(1, 3) + F(1, 10_000), "0.3333 -> 0.3334 (+0.0001)"),
        (F(0), F(1, 10**30), f"0.{'0' * 30} -> 0.{'0' * 29}1 (+0.{'0' * 29}1)"),
    ],
)
def test_a_figure_as_text(old: Fraction | None, new: Fraction | None, text: str) -> None:
    """With a decimal place, or with as many as tell the two numbers apart, however close."""
    assert text == str(Figure(old, new))


@given(old=st.fractions(), new=st.fractions())
def test_different_numbers_look_different(old: Fraction, new: Fraction) -> None:
    """And equal ones alike: what is printed never says that nothing changed where something did."""
    before, after, by = Figure(old, new).texts()

    assert (old == new) is (before == after) is (by == "")
    if by:
        assert F(after) - F(before) == F(by)


def test_a_share_is_told_in_percent() -> None:
    """With two places; what a version does not have is none of its own."""
    assert ("25.00 %", "50.00 %", "+25.00") == share_of(Change("", 1, 2), lambda n: F(n, 4)).texts()
    assert ("none", "50.00 %", "") == share_of(Change("", None, 2), lambda n: F(n, 4)).texts()


def test_a_table_begins_with_what_moved_furthest() -> None:
    """What did not move is left out; what comes or goes moved by all it is."""
    rows = (
        Row("most", Figure(F(1), F(3)), "rises"),
        Row("least", Figure(F(9), F(1)), "falls"),
        Row("least", Figure(F(4), F(4)), "stays"),
        Row("", Figure(None, F(6)), "comes"),
    )

    assert [
        "least        9.0 ->       1.0      -8.0  falls",
        "            none ->       6.0            comes",
        "most         1.0 ->       3.0      +2.0  rises",
    ] == list(table(rows))
    assert ["      1.0 ->       2.0      +1.0  x"] == list(
        table([Row("", Figure(F(1), F(2)), "x")])
    )


def test_a_long_list_is_shortened() -> None:
    """It says how much there is besides, and where."""
    lines = [str(number) for number in range(MOST_LINES)]

    assert lines == list(shortened(lines))
    assert [*lines, "... and 2 more, with --json"] == list(shortened([*lines, "a", "b"]))


def test_cells_stand_below_each_other() -> None:
    """Each column is as wide as its widest cell, and nothing stands at the end of a line."""
    assert ["a    b", "ccc  dd"] == list(columns([("a", "b"), ("ccc", "dd")]))
    assert [] == list(columns([]))
