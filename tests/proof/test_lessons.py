"""What lessons are worth."""

from fractions import Fraction

import attrs
from hypothesis import given, settings

from game.core.conditions import parse
from game.core.scenario import Lesson, Response, Scenario
from game.proof.lessons import LessonValue, lesson_values
from game.proof.proof import Proof, prove
from game.proof.trainees import trainees
from game.testing.scenarios import scenarios
from tests.proof.proofs import CARE, WAIT, plays_of, proof_of
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, shipped_rulebook, turn

WARMTH = Lesson("warmth", "Care")
TAUGHT = attrs.evolve(CARE, follows=WARMTH)
FORM = response("form", effort=1)


def value_of(proof: Proof) -> LessonValue:
    """What the one lesson of a small world is worth."""
    (found,) = lesson_values(proof, trainees(proof))
    return found


def teaching(item: Response) -> Response:
    """The same response, following the lesson if it is called “b”."""
    return attrs.evolve(item, follows=WARMTH) if item.id == "b" else item


def only_if(item: Response, condition: str) -> Response:
    """The same response, offered only on a condition."""
    return attrs.evolve(item, when=parse(condition))


def test_what_it_costs_to_ignore_a_lesson() -> None:
    """Best play cares twice: 1,000 x 0.99 x 0.99 = 980.1 at 60; without warmth 960.4 at 50.

    A random trainee waits twice, and so misses the lesson, once in four times.
    """
    proof = proof_of(turn("one", WAIT, TAUGHT), turn("two", WAIT, TAUGHT), lessons=(WARMTH,))

    assert LessonValue("warmth", Fraction("19.7"), Fraction(10), Fraction(3, 4)) == value_of(proof)


def test_a_lesson_that_only_some_come_by() -> None:
    """Only who waited, once in three times, may follow the lesson, once in two: 1 in 6."""
    late = only_if(TAUGHT, "chose wait")
    proof = proof_of(turn("one", WAIT, CARE, FORM), turn("two", FORM, late), lessons=(WARMTH,))

    assert Fraction(1, 6) == value_of(proof).followed


def test_a_lesson_that_nobody_can_miss() -> None:
    """If nothing else is on offer, everybody follows the lesson, and ignoring it costs nothing."""
    proof = proof_of(turn("one", TAUGHT), lessons=(WARMTH,))

    assert LessonValue("warmth", Fraction(0), Fraction(0), Fraction(1)) == value_of(proof)


def test_a_lesson_that_nobody_can_follow() -> None:
    """If no response follows it, a lesson costs nothing and is never followed."""
    proof = proof_of(turn("one", WAIT, CARE), lessons=(WARMTH,))

    assert LessonValue("warmth", Fraction(0), Fraction(0), Fraction(0)) == value_of(proof)


def test_a_lesson_may_cool_her_and_still_keep_more_customers() -> None:
    """Who cares early keeps 1,000 x 0.99 x 0.99 at 55; who waits first 1,000 x 0.98 x 0.99 at 60.

    Only who waited may care and treat her in turn 2, which warms her by 10 at once.
    """
    early = attrs.evolve(TAUGHT, id="early")
    late = only_if(response("late", care=True, wow=True), "chose wait")
    plain = only_if(WAIT, "chose early")
    proof = proof_of(turn("one", WAIT, early), turn("two", plain, late), lessons=(WARMTH,))

    assert LessonValue("warmth", Fraction("9.9"), Fraction(-5), Fraction(1, 2)) == value_of(proof)


def test_the_lessons_of_the_new_car() -> None:
    """In the new car ignoring a lesson never keeps more customers; some follow it by chance."""
    proof = proof_of_the_new_car()
    found = lesson_values(proof, trainees(proof))

    assert [lesson.id for lesson in proof.scenario.lessons] == [value.lesson for value in found]
    for value in found:
        assert value.cost_stayed >= 0
        assert 0 < value.followed < 1


@settings(max_examples=20)
@given(scenarios())
def test_following_is_as_likely_as_all_plays_say(scenario: Scenario) -> None:
    """A lesson that every response called “b” teaches is followed in all plays that hold a “b”."""
    turns = tuple(
        attrs.evolve(item, responses=tuple(map(teaching, item.responses)))
        for item in scenario.turns
    )
    taught = attrs.evolve(scenario, turns=turns, lessons=(WARMTH,))
    plays = plays_of(taught)
    proof = prove(taught, shipped_rulebook())

    assert sum(play.chance for play in plays if "b" in play.responses) == value_of(proof).followed
