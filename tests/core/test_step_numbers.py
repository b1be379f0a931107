"""The numbers that trainees can see on a turn."""

import itertools

import attrs
import pytest
from hypothesis import given, strategies as st

from game.authoring.files import shipped_scenarios
from game.authoring.library import load_scenario
from game.core.conditions import parse
from game.core.engine import legal_responses, replay, respond, start
from game.core.luck import shuffled
from game.core.scenario import Scenario, Turn
from game.testing.scenarios import playthroughs, scenarios
from tests.core.plans import Plan, plans
from tests.worlds import scenario, shipped_rulebook, turn

MANY = 2000


def only_if(id_: str, next_: str = "") -> Turn:
    """A turn that need not come."""
    return attrs.evolve(turn(id_), when=parse("trust > 40"), next=next_)


def plan(*leads: set[int], **limits: int) -> Plan:
    """Turns without conditions; `turn_2=3` lets turn 2 come three times."""
    often = tuple(limits.get(f"turn_{number}", 1) for number in range(len(leads)))
    return Plan(tuple(map(frozenset, leads)), (False,) * len(leads), often)


def test_one_after_the_other() -> None:
    """Then a turn has the number that it has in the file."""
    assert ((1,), (2,), (3,)) == scenario(turn("a"), turn("b"), turn("c")).step_numbers


def test_turns_that_exclude_each_other_share_a_number() -> None:
    """The trainee sees only one of them."""
    world = scenario(turn("a"), only_if("warm", "end-of-it"), turn("cool"), turn("end-of-it"))

    assert ((1,), (2,), (2,), (3,)) == world.step_numbers


def test_behind_a_turn_that_may_be_left_out_there_are_two_numbers() -> None:
    """Which one it is depends on the way."""
    assert ((1,), (2,), (2, 3)) == scenario(turn("a"), only_if("b"), turn("c")).step_numbers


def test_a_loop() -> None:
    """Every visit has a number of its own, and what comes behind has one for each way out."""
    loop = plan({1}, {2}, {1, 3}, {4}, turn_1=3, turn_2=3)

    assert ((1,), (2, 4, 6), (3, 5, 7), (4, 6, 8)) == loop.step_numbers


def test_what_cannot_come_has_no_number() -> None:
    """It was jumped over for good."""
    assert ((1,), (), (2,)) == plan({2}, {2}, {3}).step_numbers


def test_without_turns() -> None:
    """There is nothing to number, as in a file whose turns are still missing."""
    assert () == plan().step_numbers


@given(plans())
def test_the_numbers_are_those_of_all_ways(plan: Plan) -> None:
    """No more and no less, as the plain search finds them."""
    ways = [*itertools.islice(plan.ways(), MANY)]

    for turn_, numbers in enumerate(plan.step_numbers):
        found = {at for way in ways for at, other in enumerate(way, 1) if other == turn_}
        assert found <= {*numbers}
        if len(ways) < MANY:
            assert found == {*numbers}


def test_a_loop_of_very_many_ways_is_not_gone_through() -> None:
    """Its turns may be given a number too many, none above the longest way, but none is missing."""
    often = {f"turn_{number}": 20 for number in range(1, 9)}
    loop = plan({1}, *({*range(1, 10)} for _ in range(8)), {10}, **often)
    numbers = loop.step_numbers

    assert (1,) == numbers[0]
    assert {*range(2, 162)} <= {*numbers[1]} <= {*range(2, 163)}
    assert {*range(3, 163)} <= {*numbers[9]} <= {*range(2, 163)}


@given(scenarios(), st.data())
def test_no_play_shows_another_number(world: Scenario, data: st.DataObject) -> None:
    """Whatever is chosen and drawn."""
    state = replay(world, shipped_rulebook(), *data.draw(playthroughs(world)))

    for number, step in enumerate(state.steps, 1):
        assert number in world.step_numbers[world.numbers[step.turn.id]]


@pytest.mark.parametrize("name", [path.stem for path in shipped_scenarios()])
def test_plays_of_a_shipped_scenario_show_all_its_numbers(name: str) -> None:
    """What is told is what a class can see, and nothing else."""
    world = load_scenario(name).value
    assert world is not None
    seen: dict[str, set[int]] = {item.id: set() for item in world.turns}
    for seed in range(150):
        state = start(world, shipped_rulebook(), seed)
        while state.turn:
            seen[state.turn.id].add(len(state.steps) + 1)
            state = respond(state, shuffled(seed, state.turn.id, legal_responses(state))[0])

    assert [*map(set, world.step_numbers)] == [*seen.values()]
