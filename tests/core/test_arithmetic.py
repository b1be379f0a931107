"""Choosing between whole numbers: for one situation, and for columns of them."""

import attrs
import pytest

from game.core.arithmetic import clamp, higher, lower, pick, possible


@attrs.frozen
class Somewhere:
    """A condition that holds in the first of two situations."""

    def pick(self, yes: int, no: int) -> int:
        """Write down both choices as one number."""
        return 10 * yes + no


def test_a_condition_picks() -> None:
    """What holds picks the first number, what does not the second."""
    assert 1 == pick(True, 1, 2)  # noqa: FBT003 - the condition
    assert 2 == pick(False, 1, 2)  # noqa: FBT003 - the condition


def test_a_column_picks_for_itself() -> None:
    """A condition that is neither is asked to pick, which is how columns of situations do it."""
    assert 12 == pick(Somewhere(), 1, 2)


def test_what_can_be_ruled_out() -> None:
    """Only a plain False is: a column may hold somewhere, and is not asked where."""
    assert [True, False, True] == [possible(here) for here in (True, False, Somewhere())]


@pytest.mark.parametrize(("number", "expected"), [(-1, 0), (0, 0), (3, 3), (5, 5), (6, 5)])
def test_a_number_is_kept_within_its_range(number: int, expected: int) -> None:
    """Below the range it becomes the lowest, above it the highest."""
    assert expected == clamp(number, 0, 5)


def test_the_lower_and_the_higher() -> None:
    """Of two numbers, in either order."""
    assert (1, 1, 2, 2) == (lower(1, 2), lower(2, 1), higher(1, 2), higher(2, 1))
