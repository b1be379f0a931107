"""What “Seven and a half” promises its players: every one of its lessons is needed."""

from functools import cache

import pytest

from game.authoring.library import load_scenario
from game.core.scenario import Lesson, Scenario
from game.proof.backward import ends_with, solve
from game.proof.proof import Proof, prove
from game.proof.trainees import follows, numbered
from tests.worlds import shipped_rulebook


@cache
def seven_and_a_half() -> Scenario:
    """The scenario as it is shipped."""
    reading = load_scenario("seven-and-a-half")
    assert reading.value is not None, reading.problems
    return reading.value


@cache
def proof() -> Proof:
    """All ways to play it, explored once."""
    return prove(seven_and_a_half(), shipped_rulebook())


def best_chance(ending: str, *, without: Lesson | None = None) -> float:
    """How likely an ending can be made, by whoever never follows a lesson if there is one."""
    numbers = [item.id for item in seven_and_a_half().endings]
    taught = numbered(proof(), follows(without.id if without else ""))
    graph = proof().graph
    goals = ends_with(graph, numbers.index(ending))
    return float(solve(graph, goals, allowed=lambda layer, r: not taught(layer, r)).expected())


def test_its_scenes_turn_on_eight_lessons_the_last_of_which_is_a_half() -> None:
    """One scene for each lesson, which is followed there, and nobody skips one."""
    scenario = seven_and_a_half()

    assert 8 == len(scenario.lessons) == len(scenario.turns)
    for lesson, turn in zip(scenario.lessons, scenario.turns, strict=True):
        assert turn.when is None
        assert {lesson} == {r.follows for r in turn.responses if r.follows}


def test_whoever_follows_them_all_comes_to_the_second_marriage() -> None:
    """Whatever luck does with the red."""
    assert 1 == best_chance("two-weddings")


@pytest.mark.parametrize("lesson", seven_and_a_half().lessons, ids=lambda lesson: lesson.id)
def test_seven_of_the_eight_are_not_enough(lesson: Lesson) -> None:
    """Without any one of them there is no way at all to the second marriage."""
    assert 0 == best_chance("two-weddings", without=lesson)
