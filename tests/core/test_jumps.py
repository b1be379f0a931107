"""Turns that lead elsewhere than to the next one, and turns that come again."""

import attrs
import pytest
from hypothesis import given, strategies as st

from game.core.cards import Keep, Promise
from game.core.conditions import parse
from game.core.engine import State, legal_responses, outcome, respond, risks, start
from game.core.luck import draw_branch
from game.core.scenario import END, Branch, Event, Response, Turn
from game.core.status import Status
from game.core.steps import most_turns_left
from game.testing.scenarios import playthroughs, scenarios
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT = response("wait")
TEMPTED = Event(temptation=99)


def to(id_: str, next_: str = "") -> Response:
    """A response that leads to a turn."""
    return attrs.evolve(response(id_), next=next_)


def then(item: Turn, next_: str = "", repeat: int = 1) -> Turn:
    """The same turn, leading elsewhere or coming more than once."""
    return attrs.evolve(item, next=next_, repeat=repeat)


def begin(*turns: Turn, seed: int = 1) -> State:
    """The first state of a small world."""
    return start(scenario(*turns), shipped_rulebook(), seed)


def turns_of(state: State, *responses: str) -> list[str]:
    """The ids of the turns that these responses are given in, and of the one that is reached."""
    for id_ in responses:
        state = respond(state, id_)
    here = [step.turn.id for step in state.steps]
    return [*here, state.turn.id if state.turn else END]


def test_a_response_may_lead_elsewhere() -> None:
    """What is jumped over does not come; other responses lead to the next turn."""
    state = begin(turn("one", to("jump", "three"), WAIT), turn("two"), turn("three"))

    assert ["one", "three", END] == turns_of(state, "jump", "wait")
    assert ["one", "two", "three"] == turns_of(state, "wait", "wait")


def test_a_turn_may_lead_elsewhere() -> None:
    """Whatever is given in it, unless a response says otherwise."""
    state = begin(then(turn("one", WAIT, to("stay", "two")), "three"), turn("two"), turn("three"))

    assert ["one", "three"] == turns_of(state, "wait")
    assert ["one", "two"] == turns_of(state, "stay")


def test_a_turn_may_end_the_scenario() -> None:
    """Then the outcome is that of the end, and what stands behind it in the file does not count."""
    state = respond(begin(turn("one", to("stop", END)), turn("two")), "stop")

    assert state.finished
    assert () == legal_responses(state)
    assert 1 == len(risks(state))
    assert outcome(state) is not None


def test_at_the_end_nothing_follows() -> None:
    """Wherever one came from, and however often, so that equal ends are equal."""
    one = attrs.evolve(turn("one", to("stop", END), to("again", "one"), WAIT), repeat=2)
    state = begin(one, turn("two"))
    stopped = respond(respond(state, "again"), "stop").situation
    played = respond(respond(state, "wait"), "wait").situation

    assert (2, 2, (0,)) == (stopped.turn, stopped.onward, stopped.visits)
    assert (2, 2, (0,)) == (played.turn, played.onward, played.visits)


def test_a_turn_called_end_can_be_jumped_to() -> None:
    """An engineer who calls a turn so means that turn."""
    state = begin(turn("one", to("jump", END)), turn("two"), turn(END))

    assert ["one", END, END] == turns_of(state, "jump", "wait")
    assert not respond(state, "jump").finished


@pytest.mark.parametrize(
    ("chance", "given", "after", "expected"),
    [
        ("", "", "", "b"),
        ("c", "", "", "c"),
        ("c", "d", "", "d"),
        ("c", "d", "e", "e"),
        ("", "", "e", "e"),
        ("c", "", END, END),
    ],
)
def test_what_is_decided_later_has_the_last_word(
    chance: str, given: str, after: str, expected: str
) -> None:
    """Luck behind the response, then the response, then luck before it, then the turn."""
    first = attrs.evolve(
        then(turn("a", to("go", given)), "b"),
        chance=(Branch(1, Event(), chance),),
        after=(Branch(1, Event(), after),),
    )
    others = [turn(id_) for id_ in ("x", "b", "c", "d", "e")]

    assert ["a", expected] == turns_of(begin(first, *others), "go")


def test_a_turn_comes_once() -> None:
    """A jump back to it goes on to the next turn that was not there yet."""
    state = begin(turn("one"), turn("two"), turn("three", to("back", "one")), turn("four"))

    assert ["one", "two", "three", "four"] == turns_of(state, "wait", "wait", "back")


def test_a_jump_back_to_what_was_jumped_over() -> None:
    """It comes now, and those behind it that came already do not come again."""
    state = begin(
        turn("one", to("late", "three")), turn("two"), then(turn("three"), "two"), turn("four")
    )

    assert ["one", "three", "two", "four"] == turns_of(state, "late", "wait", "wait")


def test_a_turn_comes_as_often_as_it_may() -> None:
    """Then the next one comes."""
    state = begin(then(turn("again", WAIT), "again", repeat=3), turn("last"))

    assert ["again"] * 3 + ["last", END] == turns_of(state, *["wait"] * 4)


def test_a_menu() -> None:
    """A turn to come back to, and turns that each come once, in the order that is chosen."""
    menu = then(turn("menu", to("b", "b"), to("a", "a"), to("go", "end-of-day")), repeat=3)
    state = begin(menu, then(turn("a"), "menu"), then(turn("b"), "menu"), turn("end-of-day"))

    assert ["menu", "b", "menu", "a", "menu", "end-of-day", END] == turns_of(
        state, "b", "wait", "a", "wait", "go", "wait"
    )
    # What was chosen came already: the next turn that may come does.
    assert ["menu", "b", "menu", "end-of-day"] == turns_of(state, "b", "wait", "b")


def test_a_turn_that_comes_again_needs_its_condition() -> None:
    """It may be skipped the second time, which is then no visit."""
    again = attrs.evolve(
        then(turn("again", response("work", effort=1), WAIT), repeat=2),
        when=parse("affection >= 50"),
    )
    state = begin(again, then(turn("back"), "again"), turn("last"))

    assert ["again", "back", "last"] == turns_of(state, "work", "wait")
    assert ["again", "back", "again", "last"] == turns_of(state, "wait", "wait", "wait")


def test_luck_is_drawn_anew_at_every_visit() -> None:
    """Each visit has a key of its own, the first one that which it always had."""
    fork = (Branch(1, Event()), Branch(1, Event()))
    again = attrs.evolve(then(turn("again"), "again", repeat=3), chance=fork, after=fork)
    seen = set()
    for seed in range(20):
        state = begin(again, seed=seed)
        for _ in range(3):
            state = respond(state, "wait")
        keys = ("", " 2", " 3")
        expected = [draw_branch(seed, "again", (1, 1), f"chance{key}") for key in keys]
        assert expected == [step.chance for step in state.steps]
        behind = [draw_branch(seed, "again", (1, 1), f"after{key}") for key in keys]
        assert behind == [step.behind for step in state.steps]
        seen.add(tuple(expected))
    assert len(seen) > 4


def test_whoever_leaves_early_counts_for_the_longest_way() -> None:
    """As many turns count as could still have come, whatever leads elsewhere."""
    leaving = turn("one", WAIT, to("short", "four"), event=TEMPTED)
    state = begin(leaving, turn("two"), turn("three"), turn("four"))

    for given_ in ("wait", "short"):
        left = respond(state, given_)
        assert (Status.LEFT, [2] * 4) == (left.status, [*risks(left)])
    early = begin(turn("one", to("stop", END), event=TEMPTED), turn("two"))
    assert (2,) == risks(respond(early, "stop"))


def test_whoever_leaves_in_a_loop_counts_for_all_visits_left() -> None:
    """The turn that was not played again counts too."""
    first = then(turn("first"), repeat=3)
    state = begin(first, then(turn("second", event=TEMPTED), "first", repeat=2), turn("last"))
    left = respond(respond(state, "wait"), "wait")

    # Two visits to the first turn are left, one to the second, and the last turn.
    assert (Status.LEFT, [2] * 6) == (left.status, [*risks(left)])


def test_promises_are_due_by_turns_taken() -> None:
    """Whatever is jumped over takes no time."""
    call = attrs.evolve(response("call", promise=Promise("call", "a call", 1)), next="three")
    ring = response("ring", keep=(Keep("call"),))
    state = respond(begin(turn("one", call), turn("two"), turn("three", ring, WAIT)), "call")

    assert ("ring", "wait") == legal_responses(state)
    assert ("call",) == respond(state, "wait").steps[-1].broken


@given(st.data())
def test_every_scenario_ends(data: st.DataObject) -> None:
    """After no more turns than are told to be possible, wherever its turns lead."""
    world = data.draw(scenarios())
    seed, responses = data.draw(playthroughs(world, shipped_rulebook()))
    state = start(world, shipped_rulebook(), seed)
    most = world.course.longest
    for number, id_ in enumerate(responses):
        left = most_turns_left(state.situation, world)
        assert number + 1 + left <= most
        most = number + 1 + left
        state = respond(state, id_)
    assert state.finished
