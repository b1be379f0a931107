"""Conditions on a map read as their authors wrote them."""

import pytest
from hypothesis import given

from game.core.conditions import Condition, parse
from game.map.conditions import written
from game.testing.scenarios import conditions


@given(conditions(("ring",), ("call",), ("budget",)))
def test_what_is_written_is_the_same_condition(condition: Condition) -> None:
    """A condition that was written down reads as itself again."""
    assert condition == parse(written(condition), ["budget"])


@pytest.mark.parametrize(
    "text",
    [
        "status is not in-love and not open call",
        "not (kept call or affection >= 60)",
        "(kept call or broken call) and trust < 40 or chose ring",
        "kept call and (trust < 40 and chose ring)",
        "kept call or (trust < 40 or chose ring)",
    ],
)
def test_brackets_stand_only_where_they_are_needed(text: str) -> None:
    """An author who writes no more brackets than needed finds the very same text on the map."""
    assert text == written(parse(text))


def test_a_flag_is_yes_or_no() -> None:
    """Inside a flag is 0 or 1; on the map it is what the author calls it."""
    condition = parse("informed is 1 or informed is not 0", ["informed"])

    assert "informed is yes or informed is not no" == written(condition, {"informed"})
