"""The scenario's own meters, as far as a trainee sees them; and what luck makes of a response."""

import attrs

from game.core.cards import Card
from game.core.customer import Customer
from game.core.engine import State, respond, start
from game.core.scenario import Branch, Effect, Event, Meter, Response, Scenario, Turn
from game.play.debrief import debrief
from game.play.meters import OwnMeter
from game.play.moves import Because, Move
from game.play.record import record_of
from game.play.view import FeedbackView, feedback_view, turn_view
from tests.worlds import response, scenario, shipped_rulebook, turn

COMPLAINTS = Meter("complaints", "{customer}'s complaints", highest=200, start=120, good=-1)
BUDGET = Meter("budget", "unseen", lowest=-50, highest=50, shown=False)
CALM = attrs.evolve(response("calm"), effects=(Effect("complaints", -20), Effect("budget", -5)))


def world(*turns: Turn) -> Scenario:
    """A scenario with a meter that is shown, and one that is not."""
    return scenario(*turns, customer=Customer("Ada Lee"), meters=(COMPLAINTS, BUDGET))


def begin(*turns: Turn) -> State:
    """The state in which turn 1 awaits a response."""
    return start(world(*turns), shipped_rulebook())


def feedback(item: Turn, id_: str) -> FeedbackView:
    """The feedback on a response to a turn."""
    before = begin(item)
    return feedback_view(before, respond(before, id_))


def test_shown_meters_are_numbers_with_a_range() -> None:
    """They have a name, a range and a good way; what is not shown stays unseen."""
    view = turn_view(begin(turn("one", CALM)))

    assert (OwnMeter("complaints", "Ada’s complaints", 120, 0, 200, -1),) == view.meters.own
    assert "unseen" not in repr(view)


def test_feedback_tells_which_meters_moved() -> None:
    """Several effects on one meter are one move, behind what the customer feels."""
    both = (Effect("complaints", -20), Effect("complaints", 5), Effect("budget", -5))
    item = Response("calm", "Calm", Card(care=True), effects=both)
    view = feedback(turn("one", item), "calm")

    affection, *_, complaints = view.moves
    reasons = (Because(-15, "This is what came of it."),)
    expected = Move("complaints", "Ada’s complaints", 120, 105, reasons, good=-1)
    assert "affection" == affection.value
    assert expected == complaints
    assert 105 == view.meters.own[0].number
    assert "unseen" not in repr(view)


def test_meters_that_came_back_did_not_move() -> None:
    """Effects that outweigh each other are not worth a line."""
    there_and_back = (Effect("complaints", -20), Effect("complaints", 20))
    item = attrs.evolve(response("calm"), effects=there_and_back)

    assert () == feedback(turn("one", item), "calm").moves


def test_a_turn_tells_which_meters_its_event_moved() -> None:
    """Before anybody responds."""
    event = Event("More of them.", effects=(Effect("complaints", 30),))
    view = turn_view(begin(turn("one", CALM, event=event)))

    assert [("complaints", 120, 150)] == [(m.value, m.before, m.after) for m in view.moves]
    assert [("complaints", 150, 130)] == [
        (m.value, m.before, m.after) for m in feedback(turn("one", CALM, event=event), "calm").moves
    ]


def test_feedback_tells_what_luck_made_of_it() -> None:
    """The story that was drawn behind the response, and what it moved, stand in its feedback."""
    rain = Event("It rains on {customer}.", effects=(Effect("complaints", 9),))
    item = attrs.evolve(turn("one", CALM), after=(Branch(1, rain), Branch(1, rain)))
    view = feedback(item, "calm")

    assert "It rains on Ada." == view.story
    assert [-11] == [move.by for move in view.moves]
    assert "It rains" not in repr(turn_view(begin(item)))


def test_feedback_without_luck_has_no_story() -> None:
    """Where nothing is drawn behind the response, there is nothing to tell."""
    assert "" == feedback(turn("one", CALM), "calm").story


def test_a_debrief_tells_where_meters_began_and_ended() -> None:
    """From before anything happened to the end of the run; what is not shown stays unseen."""
    event = Event(effects=(Effect("complaints", 30),))
    told = debrief(respond(begin(turn("one", CALM, event=event)), "calm"))

    assert ([120], [130]) == (
        [meter.number for meter in told.meters_at_start],
        [meter.number for meter in told.meters],
    )
    assert "unseen" not in repr(told)


def test_a_record_holds_meters_and_luck() -> None:
    """All meters by their ids, shown or not, and the branch drawn behind each response."""
    branches = (Branch(1, Event()), Branch(1000, Event(effects=(Effect("complaints", 1),))))
    item = attrs.evolve(turn("one", CALM), after=branches)
    record = record_of(respond(begin(item, turn("two", CALM)), "calm"))
    step = record["steps"][0]

    assert (None, 1) == (step["chance"], step["behind"])
    assert {"complaints": 101, "budget": -5} == step["meters"]
    assert "meters" not in record_of(respond(start(scenario(), shipped_rulebook()), "wait"))
