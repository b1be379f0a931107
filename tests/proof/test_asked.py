"""Where a condition is asked, and which answers it gets."""

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from game.core.cards import Excuse
from game.core.conditions import parse
from game.core.engine import legal_responses, replay, respond, start
from game.core.feelings import IssueKind
from game.core.scenario import (
    END,
    Branch,
    Effect,
    Ending,
    Event,
    Failure,
    Later,
    Meter,
    Scenario,
    Turn,
)
from game.core.steps import on_offer
from game.proof.asked import Asked, asked
from game.proof.exploring import explore
from game.testing.scenarios import playthroughs, scenarios
from tests.worlds import response, scenario, shipped_rulebook, turn

METER = Meter("m", "M")


def answers(world: Scenario) -> dict[str, tuple[bool, bool]]:
    """For each condition that is asked: whether it holds, and whether it fails."""
    found = asked(explore(world, shipped_rulebook()))
    return {condition.part: (condition.holds, condition.fails) for condition in found}


def effect(when: str) -> tuple[Effect, ...]:
    """An effect without a condition, and one with it."""
    return Effect("m", 1), Effect("m", 1, when=parse(when, ("m",)))


def test_a_scenario_without_conditions_asks_none() -> None:
    """Nothing is looked at then."""
    assert {} == answers(scenario())


def test_a_response_is_asked_in_every_situation_of_its_turn() -> None:
    """Here in two of them: with an excuse, and without."""
    asks = attrs.evolve(response("b"), when=parse("chose excuse"))
    never = attrs.evolve(response("c"), when=parse("excuses > 1"))
    always = attrs.evolve(response("d"), when=parse("affection >= 0"))
    world = scenario(
        turn("one", response("excuse"), response("a")),
        turn("two", response("a"), asks, never, always),
    )

    assert {
        "turns.two.responses.b.when": (True, True),
        "turns.two.responses.c.when": (False, True),
        "turns.two.responses.d.when": (True, False),
    } == answers(world)


def test_a_turn_is_asked_when_it_would_come_next() -> None:
    """And the one behind it only by whoever passes it."""
    one = turn("one", response("a"), response("b"))
    two = attrs.evolve(turn("two"), when=parse("chose a"))
    three = attrs.evolve(turn("three"), when=parse("chose b"))

    assert {"turns.two.when": (True, True), "turns.three.when": (True, True)} == answers(
        scenario(one, two, three)
    )
    assert {"turns.one.when": (True, False)} == answers(
        scenario(attrs.evolve(one, when=parse("trust > 0")))
    )


def test_who_has_left_is_not_asked_any_more() -> None:
    """No turn comes for her."""
    gone = turn("one", response("a"), response("b"))
    two = attrs.evolve(turn("two"), when=parse("status is left"))

    assert {} == answers(attrs.evolve(scenario(gone, two), leaves_at=1))


def test_an_ending_is_asked_where_none_above_it_fits() -> None:
    """So the second never fails: whoever has chosen the other is gone by then."""
    endings = (
        Ending("a", "A", when=parse("chose a")),
        Ending("b", "B", when=parse("chose b")),
        Ending("c", "C"),
    )
    world = scenario(turn("one", response("a"), response("b")), endings=endings)

    assert {"endings.a.when": (True, True), "endings.b.when": (True, False)} == answers(world)


def test_an_effect_of_a_response_is_asked_after_its_acts_and_the_effects_before_it() -> None:
    """The first effect has moved the meter, and the act was done."""
    chosen = response("a", wow=True)
    world = scenario(turn("one", attrs.evolve(chosen, effects=effect("m is 1"))), meters=(METER,))
    marked = attrs.evolve(
        world,
        turns=(turn("one", attrs.evolve(chosen, effects=effect("chose a and expectation is 2"))),),
    )

    assert {"turns.one.responses.a.effects-2": (True, False)} == answers(world)
    assert {"turns.one.responses.a.effects-2": (True, False)} == answers(marked)


def test_an_effect_of_an_event_is_asked_after_its_failure() -> None:
    """It costs affection, which is 50 before."""
    failure = Failure(IssueKind.SERVICE, 2, ours=True)
    event = Event(failure=failure, effects=effect("affection < 50"))
    world = scenario(turn("one"), turn("two", event=event), meters=(METER,))

    assert {"turns.two.effects-2": (True, False)} == answers(world)


def test_an_effect_of_luck_is_asked_after_the_event_of_its_turn() -> None:
    """Which has moved the meter twice."""
    event = Event(effects=(Effect("m", 2),))
    chance = (
        Branch(1, Event(effects=effect("m is 3"))),
        Branch(1, Event(effects=effect("m is 2"))),
    )
    world = scenario(Turn("one", (response("a"),), event=event, chance=chance), meters=(METER,))

    assert {
        "turns.one.chance.1.effects-2": (True, False),
        "turns.one.chance.2.effects-2": (False, True),
    } == answers(world)


def test_an_effect_behind_a_response_is_asked_after_the_response() -> None:
    """Here only one of the two moves the meter."""
    moving = attrs.evolve(response("a"), effects=(Effect("m", 5),))
    after = (Branch(1, Event(effects=effect("m > 4"))), Branch(1, Event()))
    world = scenario(Turn("one", (moving, response("b")), after=after), meters=(METER,))

    assert {"turns.one.after.1.effects-2": (True, True)} == answers(world)


def test_an_effect_of_a_turn_that_never_comes_is_not_asked() -> None:
    """Of that turn alone there is an answer."""
    event = Event(effects=effect("m > 4"))
    two = attrs.evolve(turn("two", event=event), when=parse("excuses > 0"))

    assert {"turns.two.when": (False, True)} == answers(scenario(turn("one"), two, meters=(METER,)))


def test_a_turn_is_asked_by_whoever_is_sent_there() -> None:
    """The one between them is asked by the others, and who is over it asks nothing."""
    jumps, ends = attrs.evolve(response("a"), next="three"), attrs.evolve(response("b"), next=END)
    two, three = (attrs.evolve(turn(id_), when=parse("chose a")) for id_ in ("two", "three"))
    world = scenario(turn("one", jumps, ends, response("c")), two, three)

    assert {"turns.two.when": (False, True), "turns.three.when": (True, True)} == answers(world)


def test_a_turn_that_was_entered_often_enough_is_not_asked() -> None:
    """It comes in any case the first time, when no excuse was made yet."""
    again = Turn("one", (response("a", excuse=Excuse("rain")),), next="one", repeat=2)
    world = scenario(attrs.evolve(again, when=parse("excuses < 2")))

    assert {"turns.one.when": (True, False)} == answers(world)


def test_an_effect_that_comes_later_is_asked_when_it_comes() -> None:
    """What the turn before it has moved counts; what its own turn will move does not."""
    later = Later(2, Event(effects=effect("m is 8")))
    moving = Event(effects=(Effect("m", 7),))
    world = scenario(
        turn("one", attrs.evolve(response("a"), later=later)),
        turn("two", event=moving),
        turn("three", event=moving),
        meters=(METER,),
    )

    assert {"turns.one.responses.a.later.effects-2": (True, False)} == answers(world)


@settings(max_examples=50)
@given(st.data())
def test_what_a_play_meets_is_answered(data: st.DataObject) -> None:
    """In any scenario, what was on offer has a condition that holds, what was not one that fails.

    Nothing else can hide these responses.
    """
    world = data.draw(scenarios())
    found = answers(world)
    play = data.draw(playthroughs(world, shipped_rulebook()))
    state = replay(world, shipped_rulebook(), *play)
    for step in state.steps:
        assert step.turn.when is None or found[f"turns.{step.turn.id}.when"][0]
        for item in step.turn.responses:
            if item.when and not (item.card.keep or item.card.promise):
                holds, fails = found[f"turns.{step.turn.id}.responses.{item.id}.when"]
                offered = on_offer(item, step.before, world, shipped_rulebook())
                assert holds if offered else fails


@pytest.mark.parametrize("seed", range(1, 9))
def test_what_play_meets_is_among_the_answers(seed: int) -> None:
    """What is offered in some run has a condition that holds, and what is hidden one that fails."""
    often = attrs.evolve(response("a"), when=parse("affection >= 52 or excuses > 0"))
    responses = (often, response("b", care=True), response("c", wow=True))
    world = scenario(*(turn(f"t{n}", *responses) for n in range(4)))
    found = answers(world)

    state = start(world, shipped_rulebook(), seed)
    while legal := legal_responses(state):
        assert state.turn is not None
        holds, fails = found[f"turns.{state.turn.id}.responses.a.when"]
        assert holds if "a" in legal else fails
        state = respond(state, legal[seed % len(legal)])


def test_an_answer_is_a_value() -> None:
    """Two scenarios can be compared by their answers."""
    world = scenario(
        turn("one", attrs.evolve(response("b"), when=parse("trust > 1")), response("a"))
    )

    assert (Asked("turns.one.responses.b.when", holds=True, fails=False),) == asked(
        explore(world, shipped_rulebook())
    )
