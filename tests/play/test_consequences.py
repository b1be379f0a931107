"""What comes back from earlier turns, as a trainee reads it."""

import attrs

from game.core.engine import State, respond, start
from game.core.scenario import Branch, Effect, Event, Later, Meter, Response, Turn
from game.play.session import Session
from game.play.view import turn_view
from game.text.pages import turn_page
from game.text.plain import plain_text
from tests.worlds import response, scenario, shipped_rulebook, turn

RINGS = Event("{customer}'s neighbour rings.", effects=(Effect("calls", 1),))
CALLS = Meter("calls", "Calls")


def give(turns: int, event: Event = RINGS, did: str = "helped.") -> Response:
    """A response of which something comes in so many turns."""
    return attrs.evolve(response("give"), did=did, later=Later(turns, event))


def after(*responses: str, turns: tuple[Turn, ...]) -> State:
    """The state after these responses."""
    state = start(scenario(*turns, meters=(CALLS,)), shipped_rulebook())
    for id_ in responses:
        state = respond(state, id_)
    return state


def test_its_story_stands_before_what_is_new() -> None:
    """Behind a line that says which turn and which deed it goes back to; the number says it too."""
    news = turn("three", event=Event("It snows."))
    state = after("give", "wait", turns=(turn("one", give(2)), turn("two"), news))
    view = turn_view(state)

    assert ["From turn 1, when you helped:", "Ada’s neighbour rings.", "It snows."] == (
        view.story.splitlines()
    )
    [move] = view.moves
    assert ("calls", ["This goes back to an earlier turn."]) == (
        move.value,
        [reason.text for reason in move.reasons],
    )
    assert "" == turn_view(after("give", turns=(turn("one", give(2)), turn("two")))).story


def test_what_has_no_story_is_told_by_its_number() -> None:
    """There is nothing to put a line before."""
    silent = give(1, Event(effects=(Effect("calls", 1),)))

    view = turn_view(after("give", turns=(turn("one", silent), turn("two"))))

    assert ("", 1) == (view.story, len(view.moves))


def test_what_luck_put_off_goes_back_to_its_turn() -> None:
    """Nobody did it. What comes at once comes in the order in which it happens."""
    lucky = attrs.evolve(
        turn("one", give(1, did="")),
        chance=(Branch(1, Event(), later=Later(1, Event("It thaws."))),),
        after=(Branch(1, Event(), later=Later(2, Event("It freezes."))),),
    )
    turns = (lucky, turn("two"), turn("three"))

    assert ["From turn 1:", "It thaws.", "From turn 1:", "Ada’s neighbour rings."] == (
        turn_view(after("give", turns=turns)).story.splitlines()
    )
    assert ["From turn 1:", "It freezes."] == (
        turn_view(after("give", "wait", turns=turns)).story.splitlines()
    )


def test_it_is_read_in_the_terminal() -> None:
    """Each line of it is a paragraph of the page."""
    state = after("give", turns=(turn("one", give(1)), turn("two")))
    session = Session(state.scenario, state.rulebook, state.seed, state.responses)
    lines = plain_text(turn_page(session)).splitlines()

    at = lines.index("From turn 1, when you helped:")
    assert "Ada's neighbour rings." == lines[at + 1]
