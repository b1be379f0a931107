"""Conditions in words."""

import html
import re

import pytest
from hypothesis import given

from game.core.conditions import Condition, parse
from game.core.scenario import Meter
from game.handout.conditions import in_words
from game.handout.names import Names
from game.testing.scenarios import conditions
from tests.handout.sheets import SMALL, named
from tests.worlds import scenario

CAKE = "“A new cake at half past two”"


def told(condition: Condition, names: Names) -> str:
    """A condition in words, without tags."""
    return html.unescape(re.sub("<[^>]+>", "", in_words(condition, names)))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("affection >= 60", "affection is 60 or more"),
        ("not trust < 3", "trust is 3 or more"),
        ("churn-risk > 9", "churn risk is above 9"),
        ("excuses is 2", "the number of excuses is 2"),
        ("waste <= 3", "“Cakes thrown away” is 3 or less"),
        ("listened is 1", "“listened” is so"),
        ("listened is 0", "“listened” is not so"),
        ("status is breaking-up", "the relationship is “Breaking up”"),
        ("not status is left", "the relationship is not “Left”"),
        ("chose redo", "“Do it again” was chosen"),
        ("not chose redo", "“Do it again” was not chosen"),
        ("chose nothing-of-ours", "“nothing-of-ours” was chosen"),
        ("promised new-cake", f"{CAKE} was promised"),
        ("open new-cake", f"the promise {CAKE} is open"),
        ("not kept new-cake", f"the promise {CAKE} was not kept"),
        ("not broken new-cake", f"the promise {CAKE} was not broken"),
        (
            "ticks >= 1 and (trust > 2 or soreness < 3)",
            "the number of boxes ticked is 1 or more and (trust is above 2 or soreness is below 3)",
        ),
        ("not (trust > 2 and ticks > 1)",
         "not (trust is above 2 and the number of boxes ticked is above 1)"),
    ],
)  # fmt: skip
def test_a_condition_in_words(written: str, said: str) -> None:
    """Titles stand in place of ids."""
    assert said == told(parse(written, ("waste", "listened")), Names(named(SMALL)))


@given(conditions(("a",), ("call",), ("budget",)))
def test_every_condition_can_be_told(condition: Condition) -> None:
    """Whatever it is made of."""
    assert told(condition, Names(scenario(meters=(Meter("budget", "Budget"),))))
