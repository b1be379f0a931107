"""Where a response moves nothing, a trainee is told why."""

import pytest

from game.core.cards import Card, Fix, Money
from game.core.engine import respond, start
from game.core.feelings import IssueKind
from game.core.situation import Situation
from game.core.steps import first_situation
from game.play.unmoved import why_unmoved
from game.play.view import FeedbackView, feedback_view
from tests.worlds import response, scenario, shipped_rulebook, turn

NOTHING_WRONG = "Nothing was wrong, so there was nothing to make good."
WORN = "You had no inspiration left, and care that is only acted moves nobody."
TELLING = "Telling earns trust only while the trouble is new."


def situation(*, issue: IssueKind = IssueKind.NONE, inspiration: int = 3) -> Situation:
    """How things stand before a response."""
    first = first_situation(scenario(), shipped_rulebook())
    feelings = first.feelings._replace(issue=issue)
    return first._replace(inspiration=inspiration, feelings=feelings)


CALM, TROUBLE = situation(), situation(issue=IssueKind.SERVICE)


@pytest.mark.parametrize(
    ("card", "before", "why"),
    [
        (Card(care=True, own=True), situation(inspiration=0), WORN),
        (Card(own=True), CALM, NOTHING_WRONG),
        (Card(fix=Fix.OTHER, tell=True), CALM, NOTHING_WRONG),
        (Card(money=Money(50)), CALM, NOTHING_WRONG),
        (Card(tell=True), CALM, TELLING),
        (Card(tell=True, money=Money(50)), TROUBLE, TELLING),
        (Card(wow=True), TROUBLE, "A treat makes nothing good while something is wrong."),
        (Card(wow=True), CALM, "Ada has come to expect treats: this one was no surprise."),
        (Card(process=1), CALM, "Ticked boxes bring nobody beyond lukewarm."),
        (Card(), TROUBLE, "Nothing changed in how Ada feels."),
    ],
)
def test_the_rule_that_let_nothing_move_is_named(card: Card, before: Situation, why: str) -> None:
    """The card and the situation before it say which one that is."""
    assert why == why_unmoved(card, before, "Ada")


def feedback(**acts: object) -> FeedbackView:
    """What is told of a card that is played on a calm day."""
    before = start(scenario(turn("one", response("it", **acts))), shipped_rulebook(), 1)
    return feedback_view(before, respond(before, "it"))


def test_where_something_moved_nothing_is_said() -> None:
    """The reasons of what moved are enough."""
    assert feedback(own=True).moves == ()
    assert NOTHING_WRONG == feedback(own=True).unmoved
    assert feedback(lie=True).moves
    assert "" == feedback(lie=True).unmoved
