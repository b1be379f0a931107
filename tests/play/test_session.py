"""One trainee's run as a value."""

import attrs
import pytest

from game.core.engine import IllegalResponse, replay
from game.play.session import Session
from tests.worlds import response, scenario, shipped_rulebook, turn


def run(*responses: str) -> Session:
    """A run through three turns in which one can wait or care."""
    turns = (turn(id_, response("wait"), response("look", care=True)) for id_ in ("a", "b", "c"))
    return Session(scenario(*turns), shipped_rulebook(), 7, responses)


def test_a_run_is_what_was_chosen() -> None:
    """The state of a session is the replay of its responses."""
    session = run("wait", "look")

    assert replay(session.scenario, session.rulebook, 7, ("wait", "look")) == session.state
    assert run().respond("wait").respond("look") == session


def test_a_session_remembers_each_state() -> None:
    """There is a state before each response, and the one in which it stands."""
    assert [(), ("wait",), ("wait", "look")] == [
        state.responses for state in run("wait", "look").states
    ]


def test_undo_takes_the_last_response_back() -> None:
    """After undo all is as if the response had never been given."""
    assert run("wait") == run("wait").respond("look").undo()
    assert run("wait").state == run("wait", "look").undo().state


def test_there_is_nothing_to_undo_before_the_first_response() -> None:
    """A session without responses stays as it is."""
    assert run() == run().undo()


def test_one_can_go_back_to_any_turn() -> None:
    """Going back to a turn forgets its response and all later ones."""
    assert [run(), run("wait"), run("wait", "look")] == [
        run("wait", "look", "wait").back_to(number) for number in (1, 2, 3)
    ]


def test_trying_another_way_keeps_what_was_played() -> None:
    """The line that is over stays beside the branch, and the branch begins where it left it."""
    original = run("wait", "look", "wait")
    branch = original.another_way(2)

    assert ("wait",) == branch.responses
    assert (original,) == branch.lines_beside
    assert original.state == branch.lines_beside[0].state


def test_a_branch_can_branch() -> None:
    """Every line that was played to its end stays, the original first."""
    branch = run("wait", "look", "wait").another_way(3).respond("look")

    assert (("wait", "look", "wait"), ("wait", "look", "look")) == branch.another_way(1).beside


def test_a_line_is_kept_once() -> None:
    """Playing the same again leaves nothing new beside it."""
    again = run("wait", "look", "wait").another_way(3).respond("wait")

    assert (("wait", "look", "wait"),) == again.another_way(1).beside


def test_a_line_that_is_not_over_is_not_kept() -> None:
    """Whoever goes back in the middle of a line has not finished it: it is taken back."""
    branch = run("wait", "look", "wait").another_way(2).respond("look")

    assert run("wait", "look").back_to(1) == run("wait", "look").another_way(1)
    assert attrs.evolve(branch, responses=()) == branch.another_way(1)


def test_a_response_that_is_not_on_offer_is_refused() -> None:
    """The session stays what it was, and the error names what could be chosen."""
    with pytest.raises(IllegalResponse) as refused:
        run("wait").respond("shout")

    assert ("shout", "b", ("wait", "look")) == (
        refused.value.response,
        refused.value.turn,
        refused.value.legal,
    )
