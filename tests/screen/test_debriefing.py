"""What the debrief tells of a run: its turning points, lessons, and how well each turn went."""

import attrs
import pytest

from game.play.look_back import Value
from game.play.progress import NotKnown, Working
from game.screen.debriefing import MOST_CARDS, sentences, told, turn_told, worth
from tests.screen.debriefs import LEFT_EARLY, TOO_MANY, branched, debrief_of, looked_back, over


def value(worth_: float, best: float, average: float) -> Value:
    """What a response was worth, where “Ring her” was the best."""
    return Value(3, worth_, best, average, "Ring her.")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (value(800, 892.4, 700), "92 of 1,000 more stay after the best response: Ring her."),
        (value(800, 801, 700), "1 of 1,000 more stays after the best response: Ring her."),
        (value(800, 800, 655), "145 of 1,000 more stay than after an average response."),
        (value(800, 800, 799), "1 of 1,000 more stays than after an average response."),
        (
            value(800, 800.5, 800),
            "Less than one of 1,000 more stays after the best response: Ring her.",
        ),
        (value(800, 800, 800), "No response would have kept more."),
    ],
)
def test_what_a_turn_was_worth_is_a_sentence(given: Value, sentence: str) -> None:
    """Against the best response there or, where that was given, against the average one."""
    assert sentence == worth(given)


def test_the_turning_points_are_those_of_the_proof() -> None:
    """Where it is known what each response was worth, that decides, and not how she felt."""
    found = told(debrief_of(over()))

    assert (6, 9, 10) == found.turning == tuple(card.number for card in found.cards)
    assert [False, False, True] == [card.gain for card in found.cards]
    assert "17 of 1,000 more stay after the best response: Follow the checklist." == (
        found.cards[0].text
    )


@pytest.mark.parametrize("known", [Working(4, 10), NotKnown(TOO_MANY)])
def test_without_a_proof_affection_decides(known: Working | NotKnown) -> None:
    """The largest loss and the largest gain are turning points, with what is known of them."""
    found = told(debrief_of(over(), known=known))

    assert (3, 6) == found.turning
    assert None is found.back
    assert MOST_CARDS == len(found.cards)


def test_a_card_without_a_proof_explains_its_lesson() -> None:
    """While the proof is awaited the card waits for its text, so that it is not read in vain."""
    unknown = told(debrief_of(over(), known=NotKnown(TOO_MANY))).cards[0]
    awaited = told(debrief_of(over(), known=Working(1, 10))).cards[0]

    assert unknown.text.startswith("What people look forward to")
    assert "" == awaited.text
    assert unknown.title == awaited.title


def test_a_lesson_is_told_once() -> None:
    """A second turning point of the same lesson is called by its response."""
    titles = [card.title for card in told(debrief_of(over())).cards]

    assert len(titles) == len(set(titles))


def test_what_was_found_out_about_another_line_is_not_told() -> None:
    """A branch is looked back at on its own."""
    model = debrief_of(branched(), known=looked_back(branched()))
    other = attrs.evolve(model, session=over(LEFT_EARLY))

    assert None is told(other).back
    assert told(model).back is not None


def test_a_branch_has_the_original_beside_it() -> None:
    """The chart has a column for each turn that one of them had."""
    found = told(debrief_of(branched()))

    assert ["Across the canal"] == [line.ending for line in found.earlier]
    assert 10 == found.turns


def test_the_chart_does_not_grow_when_the_best_path_is_known() -> None:
    """It has room for every turn there could have been from the start."""
    left = over(LEFT_EARLY)
    waiting = told(debrief_of(left, known=Working(1, 10)))

    assert 9 == len(waiting.debrief.path)
    assert 10 == waiting.turns == told(debrief_of(left)).turns


def test_the_lowest_point_is_the_first_of_several() -> None:
    """Affection was at 50 after turns 2, 6, 7, 8 and 9."""
    lowest = told(debrief_of(over())).lowest

    assert lowest is not None
    assert 2 == lowest.number


def test_a_turn_is_told_by_what_was_done() -> None:
    """Where the author wrote nothing, the label of the response does."""
    point = told(debrief_of(over())).debrief.path[5]

    assert "Turn 6, you blamed corona" == turn_told(point)
    assert "Turn 6: Keep the distance" == turn_told(attrs.evolve(point, did=""))


def test_a_text_falls_into_sentences() -> None:
    """Each with its end, whatever sign that is."""
    text = "She stays. “Really?” Yes! And so on… The end."

    assert ("She stays.", "“Really?”", "Yes!", "And so on…", "The end.") == sentences(text)
