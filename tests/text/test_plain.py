"""Pages for a screen reader."""

import pytest

from game.core.status import Status
from game.play.meters import Meter, OwnMeter
from game.play.moves import Because, Move
from game.text.blocks import (
    Choice,
    Gauges,
    Heading,
    Item,
    Speech,
    Standing,
    Thousand,
    Title,
    Words,
)
from game.text.plain import plain_text
from game.text.scenes import page
from tests.text.runs import whole_run


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_whole_run_has_only_letters_and_signs_of_a_keyboard(number: int) -> None:
    """No box, bar, arrow, curly quote or emoji stands in any page."""
    text = "".join(plain_text(page(model)) for model in whole_run(number))

    assert set() == {c for c in text if not (c.isascii() or c.isalpha())}


def test_a_page_reads_as_sentences() -> None:
    """Every block is a line of its own that can be listened to."""
    text = plain_text(
        (
            Title("Behind the station", "Turn 6 of 10"),
            Words("It pours.\nShe waits."),
            Speech("Sanne", "There you are."),
            Standing("Sanne", Status.COMPLICATED),
            Gauges((Meter("affection", "Affection", 40, 100, "doubtful"),)),
            Gauges((Meter("churn-risk", "Churn risk", 11, 100, "watch"),)),
            Thousand("Sanne", 871, 871),
            Item("A call. Due at the end of turn 7", "Promise"),
            Heading("How do you respond?"),
            Choice(1, "Ring her", "It was us.", spoken=True),
            Choice(2, "Wait", "You wait.", spoken=False),
        )
    )

    assert (
        text
        == """
Turn 6 of 10. Behind the station.

It pours.
She waits.

Sanne says: "There you are."

Status: It's complicated.
Affection: 40 of 100, doubtful.
Churn risk: 11 percent, watch.
Of 1,000 customers like Sanne, 871 stayed.

Promise: A call. Due at the end of turn 7.

How do you respond?

1. Ring her.
You say: "It was us."

2. Wait.
You wait."""
    )


def test_own_meters_are_told_with_their_range() -> None:
    """And with the way that is good, if one is."""
    meters = (
        OwnMeter("complaints", "Complaints", 120, 0, 200, -1),
        OwnMeter("share", "Self-service share", 50, 0, 100, 1),
        OwnMeter("mood", "Mood", -2, -5, 5, 0),
    )

    assert (
        plain_text((Gauges(meters),))
        == """
Complaints: 120, from 0 to 200, less is better.
Self-service share: 50, from 0 to 100, more is better.
Mood: -2, from -5 to 5."""
    )


def test_signs_are_words() -> None:
    """A screen reader may leave out a minus sign: gains and losses are told in words."""
    loss = Move("trust", "Trust", 60, 50, (Because(-10, "A lie."),))
    both = Move("affection", "Affection", 50, 50, (Because(5, "Care."), Because(-5, "Late.")))

    assert (
        plain_text((loss, both))
        == """
Trust falls by 10, to 50. A lie.
Affection stays at 50.
Plus 5: Care.
Minus 5: Late."""
    )


def test_a_status_that_moved_is_told_with_the_one_before() -> None:
    """From and to are words, not an arrow."""
    assert "\nStatus: from Engaged to In love." == plain_text(
        (Standing("Ada", Status.IN_LOVE, Status.ENGAGED),)
    )


def test_those_who_left_this_turn_are_counted() -> None:
    """The thousand melt in a sentence."""
    assert "\nOf 1,000 customers like Ada, 990 stayed. 10 left this turn." == plain_text(
        (Thousand("Ada", 990, 1000),)
    )


def test_lines_are_broken_only_where_a_width_is_given() -> None:
    """A pipe gets one idea a line, a terminal no word cut in two."""
    words = (Words("word " * 40),)

    assert 2 == len(plain_text(words).splitlines())
    assert max(len(line) for line in plain_text(words, 30).splitlines()) <= 30
