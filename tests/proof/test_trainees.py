"""Kinds of trainee."""

from fractions import Fraction

import attrs
from hypothesis import given, settings

from game.core.cards import Excuse, Money
from game.core.scenario import Lesson, Scenario
from game.proof.proof import Proof, prove
from game.proof.trainees import Trainee, trainees
from game.testing.scenarios import scenarios
from tests.proof.proofs import CARE, WAIT, ending, proof_of, warm_up
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, shipped_rulebook, turn

BLAME = response("blame", excuse=Excuse("the system"))
WARMTH = Lesson("warmth", "Care")
TAUGHT = attrs.evolve(CARE, follows=WARMTH)


def kinds(proof: Proof) -> dict[str, Trainee]:
    """All kinds of trainee by their ids."""
    return {kind.id: kind for kind in trainees(proof)}


def ends(kind: Trainee) -> tuple[Fraction, Fraction, Fraction]:
    """The expected values at the end: stayed, affection, trust."""
    return kind.stayed, kind.affection, kind.trust


def at(stayed: str, affection: str, trust: str) -> tuple[Fraction, Fraction, Fraction]:
    """The same, as it is expected."""
    return Fraction(stayed), Fraction(affection), Fraction(trust)


def test_random_best_and_worst() -> None:
    """At 50/50 the risk is 2; who cares brings her to 55, risk 1, and to 60, risk 1.

    Of 1,000 stay: wait, wait 960.4; wait, care 970.2; care, wait 980.1; care, care 980.1. A random
    trainee comes by each once in four times: 972.7, at (50 + 55 + 55 + 60) / 4 = 55. Of the two
    best plays the warmer one is best play.
    """
    found = kinds(
        proof_of(
            *warm_up("one", "two"), endings=(ending("warm", "affection >= 60"), ending("cool"))
        )
    )

    assert at("972.7", "55", "50") == ends(found["random"])
    assert at("980.1", "60", "50") == ends(found["best"])
    assert at("960.4", "50", "50") == ends(found["worst"])
    assert {"warm": Fraction(1, 4), "cool": Fraction(3, 4)} == dict(found["random"].endings)
    assert {"warm": 1, "cool": 0} == dict(found["best"].endings)


def test_habits_are_random_where_they_find_nothing_to_do() -> None:
    """Whoever makes excuses blames the system in turn 1, and in turn 2 waits or cares.

    An excuse costs 5 of trust: at 50/45 the risk is 3, after care, at 55/45, it is 2. So 1,000 x
    0.97 x (0.97 + 0.98) / 2 = 945.75 stay.
    """
    found = kinds(proof_of(turn("one", WAIT, BLAME), *warm_up("two")))

    assert at("945.75", "52.5", "45") == ends(found["always-excuse"])


def test_habits_are_random_among_several_chances() -> None:
    """Whoever ticks boxes takes either of two forms; the effort of one costs 5 of affection.

    One leaves her at 50, risk 2. The other at 45 with soreness 1, which is gone by the end of the
    turn: 1 + 15 x 15 // 100 = 3. So 975 of 1,000 stay.
    """
    forms = response("form", process=1), response("long-form", process=1, effort=1)
    found = kinds(proof_of(turn("one", CARE, *forms)))

    assert at("975", "47.5", "50") == ends(found["always-process"])


def test_a_habit_that_all_responses_have_is_no_habit() -> None:
    """Where nothing but silence is on offer, the one who is always silent is the random one."""
    kinds_ = kinds(proof_of(turn("one", WAIT, response("stay"))))

    assert attrs.evolve(kinds_["random"], id="always-silence") == kinds_["always-silence"]


def test_silence_is_a_response_without_acts() -> None:
    """Whoever is silent waits, where one can wait: of 1,000, 980 stay at 50."""
    found = kinds(proof_of(*warm_up("one")))

    assert at("980", "50", "50") == ends(found["always-silence"])


def test_kinds_that_a_scenario_cannot_tell_from_others_are_left_out() -> None:
    """Where nobody can pay, tick boxes or follow a lesson, there are no trainees who do."""
    never = attrs.evolve(
        response("pay", money=Money(100)), when=ending("never", "affection >= 100").when
    )
    found = kinds(proof_of(turn("one", WAIT, BLAME, never), lessons=(WARMTH,)))

    assert ["random", "best", "worst", "greedy", "always-excuse", "always-silence"] == list(found)


def test_a_lesson_is_ignored_where_that_is_possible() -> None:
    """Whoever ignores warmth waits in turn 1; in turn 2 there is nothing but care.

    Of 1,000 stay 1,000 x 0.98 x 0.99 = 970.2, at 55; best play keeps 980.1, at 60.
    """
    found = kinds(proof_of(turn("one", WAIT, TAUGHT), turn("two", TAUGHT), lessons=(WARMTH,)))

    assert at("970.2", "55", "50") == ends(found["ignores-warmth"])
    assert at("980.1", "60", "50") == ends(found["best"])


def test_the_new_car_has_every_kind() -> None:
    """In the new car each kind of trainee comes to some ending, and lies between best and worst."""
    found = kinds(proof_of_the_new_car())

    habits = ["always-excuse", "always-process", "always-silence", "always-money"]
    lessons = [f"ignores-{lesson.id}" for lesson in proof_of_the_new_car().scenario.lessons]
    assert ["random", "best", "worst", "greedy", *habits, *lessons] == list(found)
    assert_in_order(found)


@settings(max_examples=20)
@given(scenarios())
def test_no_kind_is_better_than_best_or_worse_than_worst(scenario: Scenario) -> None:
    """Best and worst play keep the most and the fewest; every kind of trainee ends somewhere."""
    assert_in_order(kinds(prove(scenario, shipped_rulebook())))


def assert_in_order(found: dict[str, Trainee]) -> None:
    """Assert that no kind of trainee is outside of best and worst play, or ends nowhere."""
    best, worst = found["best"], found["worst"]
    for kind in found.values():
        assert 1 == sum(kind.endings.values()), kind
        assert worst.stayed <= kind.stayed <= best.stayed, kind
