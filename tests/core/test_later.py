"""What comes of a response, or of luck, some turns later."""

import attrs
import pytest

from game.core.conditions import parse
from game.core.engine import State, legal_responses, respond, start
from game.core.feelings import IssueKind
from game.core.luck import draw_branch
from game.core.reasons import Change, Reason
from game.core.scenario import (
    Branch,
    Effect,
    Event,
    Failure,
    Later,
    Meter,
    Response,
    Turn,
)
from game.core.status import Status
from game.core.steps import coming
from tests.worlds import response, scenario, shipped_rulebook, turn

CALLS = Meter("calls", "Calls")
WAIT = response("wait")
RINGS = Event("The telephone rings.", effects=(Effect("calls", 1),))


def give(id_: str = "give", turns: int = 1, event: Event = RINGS) -> Response:
    """A response of which something comes in so many turns."""
    return attrs.evolve(response(id_), later=Later(turns, event))


def begin(*turns: Turn, seed: int = 1) -> State:
    """The first state of a world that counts calls."""
    return start(scenario(*turns, meters=(CALLS,)), shipped_rulebook(), seed)


def days(*responses: Response, count: int = 5) -> list[Turn]:
    """So many turns with these responses."""
    return [turn(f"day-{number}", *responses) for number in range(1, count + 1)]


def run(state: State, *responses: str) -> State:
    """The state after these responses."""
    for id_ in responses:
        state = respond(state, id_)
    return state


def calls(state: State) -> int:
    """How many calls there were."""
    return state.situation.meters[0]


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_it_comes_in_so_many_turns(turns: int) -> None:
    """Not before, and once."""
    state = run(begin(*days(give(turns=turns), WAIT)), "give")
    rung = []
    for _ in range(4):
        rung.append(calls(state))
        state = run(state, "wait")

    assert [int(number >= turns - 1) for number in range(4)] == rung


def test_it_comes_at_the_beginning_of_the_turn() -> None:
    """Before the turn's own event, and so that responses can ask for it."""
    asked = attrs.evolve(response("answer"), when=parse("calls is 11", ["calls"]))
    own = Event(
        effects=(Effect("calls", to=10, when=parse("calls is 0", ["calls"])), Effect("calls", 10))
    )
    state = run(begin(turn("one", give(), WAIT), turn("two", asked, WAIT, event=own)), "give")

    assert ("answer", "wait") == legal_responses(state)
    assert [
        Change("calls", 1, Reason.LATER, "Calls"),
        Change("calls", 10, Reason.EFFECT, "Calls"),
    ] == [*state.arrival]
    assert 20 == calls(run(begin(turn("one"), turn("two", event=own)), "wait"))


def test_it_may_be_a_failure_or_a_temptation() -> None:
    """Whatever an event can be."""
    trouble = Event(failure=Failure(IssueKind.SERVICE, 2, ours=True), temptation=99)
    state = run(begin(*days(give(event=trouble))), "give")

    assert (40, 99) == (state.situation.feelings.affection, state.situation.temptation)
    assert Change("affection", -10, Reason.FAILURE) == state.arrival[0]
    assert Status.LEFT == run(state, "give").status


def test_skipped_turns_do_not_count() -> None:
    """In so many turns taken: what is skipped or jumped over takes no time."""
    skipped = attrs.evolve(turn("two"), when=parse("affection > 99"))
    far = attrs.evolve(give(turns=2), next="two")
    state = begin(turn("one", far), turn("left-out"), skipped, turn("three"), turn("four"))

    assert [0, 1] == [calls(run(state, "give")), calls(run(state, "give", "wait"))]


def test_it_does_not_come_after_the_end() -> None:
    """What is still pending then is forgotten, so that equal ends are equal."""
    state = begin(turn("one", give(turns=2), WAIT), turn("two"))

    assert run(state, "give", "wait").situation == run(state, "wait", "wait").situation


def test_every_time_counts() -> None:
    """A response given twice comes back twice, also if the first is still on its way."""
    state = run(begin(*days(give(turns=2), WAIT, count=6)), "give", "give")

    assert [1, 2, 2, 2] == [calls(run(state, *["wait"] * more)) for more in range(4)]


def test_what_has_come_is_forgotten() -> None:
    """Nothing in the situation tells that it was ever on its way."""
    state = begin(*days(give(event=Event("It rains.")), WAIT))

    assert run(state, "give").situation == run(state, "wait").situation


def test_luck_can_have_it_too() -> None:
    """Branches before and behind the response may have something come of them."""
    before, behind = (
        (Branch(1, Event(), later=Later(turns, RINGS)), Branch(1, Event())) for turns in (1, 2)
    )
    chancy = attrs.evolve(turn("one"), chance=before, after=behind)
    seen = set()
    for seed in range(20):
        state = run(begin(chancy, *days(), seed=seed), "wait")
        drawn = [draw_branch(seed, "one", (1, 1), event) for event in ("chance", "after")]
        rung = [calls(state), calls(run(state, "wait"))]
        assert [1 - drawn[0], 2 - sum(drawn)] == rung
        seen.add(tuple(drawn))
    assert 4 == len(seen)


def test_what_comes_next_can_be_told() -> None:
    """Before a turn begins, as a situation stands between two turns."""
    one, two = give("one"), give("two", turns=2)
    state = run(begin(turn("start", one), turn("then", two), *days()), "one", "two")
    steps, world = state.steps, state.scenario

    assert () == coming(steps[0].before, world)
    assert (one.later,) == coming(steps[0].after, world)
    assert () == coming(steps[1].after, world)
    assert (two.later,) == coming(run(state, "wait").steps[-1].after, world)


def test_two_can_come_at_once() -> None:
    """In the order of the file: those of luck first."""
    three = attrs.evolve(
        give("three", turns=1), later=Later(1, Event(effects=(Effect("calls", 3),)))
    )
    state = run(begin(turn("one", give("one", turns=2)), turn("two", three), turn("last")), "one")

    assert [
        Change("calls", 1, Reason.LATER, "Calls"),
        Change("calls", 3, Reason.LATER, "Calls"),
    ] == [*run(state, "three").arrival]


def test_equal_ones_count_each() -> None:
    """What a response and luck put off in the same turn comes of both."""
    fork = (Branch(1, Event(), later=Later(1, RINGS)),)
    first = attrs.evolve(turn("one", give()), chance=fork, after=fork)

    assert 3 == calls(run(begin(first, turn("two")), "give"))


def test_conditions_of_what_comes_later_are_remembered() -> None:
    """What a condition in it asks for has a mark, as anywhere."""
    asks = Event(effects=(Effect("calls", 1, when=parse("chose wait")),))
    state = begin(*days(give(turns=2, event=asks), WAIT))

    assert 1 == calls(run(state, "give", "wait"))
    assert 0 == calls(run(state, "give", "give"))
