"""A session as the scenes tell it."""

import attrs

from game.core.feelings import IssueKind
from game.core.scenario import Event, Failure, Later
from game.play.session import Session
from game.play.view import feedback_view, turn_view
from game.screen.run import feedback_scenery, last_news, turn_scenery
from tests.screen.models import RUN, new_car
from tests.worlds import response, scenario, shipped_rulebook, turn


def session(*responses: str) -> Session:
    """A run of the shipped scenario."""
    return Session(new_car(), shipped_rulebook(), 1, responses)


def face_after(*responses: str) -> str:
    """The face while the feedback on the last response is read."""
    run = session(*responses)
    return feedback_scenery(run, feedback_view(*run.states[-2:])).actor.face


def test_a_gain_and_a_loss_show_in_the_face() -> None:
    """Ten up is a surprise, five down hurts, and nothing at all changes nothing."""
    assert "surprised" == face_after("ask-her", "ring-today", "lend-the-demonstrator")
    assert "hurt" == face_after("wish-list")
    assert "pleased" == face_after("go-through-it")


def test_the_same_slip_twice_is_wearying() -> None:
    """Not following a lesson again is met with a tired face, a slip of another kind is not."""
    blamed = ("ask-her", "wait-for-a-date", "lend-the-demonstrator", "on-monday", "confirm-it")

    assert "weary" == face_after(*blamed, "keep-distance")
    assert "weary" != face_after(*blamed)


def test_the_turn_tells_what_moved_last() -> None:
    """What the event of a turn did goes before what the last response did."""
    first, second, third = (session(*RUN[:taken]) for taken in (0, 1, 2))
    news = [last_news(run, turn_view(run.state)) for run in (first, second, third)]

    assert news[0] is None
    assert news[1] is not None
    assert ("This turn", (("affection", -10),)) == (news[1].when, news[1].moved)
    assert news[2] is not None
    assert "Last turn" == news[2].when


def test_what_went_wrong_twice_is_told_once() -> None:
    """Two failures that come together cost twice, for the same reason."""
    later = Later(1, Event("And the mats.", Failure(IssueKind.GOODS, 2, ours=True)))
    first = turn("first", attrs.evolve(response("wait"), later=later), response("care"))
    second = attrs.evolve(turn("second"), event=Event("Rain.", later.event.failure))
    run = Session(scenario(first, second), shipped_rulebook(), 1, ("wait",))
    news = last_news(run, turn_view(run.state))

    assert news is not None
    assert ("trust", -10) in news.moved
    assert 1 == news.lesson.count("It went wrong on our side.")


def test_the_chip_beside_affection_is_the_latest_change() -> None:
    """In a turn whose event cost affection it is that, else what the last response did."""
    second, third = (session(*RUN[:taken]) for taken in (1, 2))

    assert -10 == turn_scenery(second, turn_view(second.state)).standing.moved
    by = turn_view(third.state).so_far[-1]
    assert by == turn_scenery(third, turn_view(third.state)).standing.moved
