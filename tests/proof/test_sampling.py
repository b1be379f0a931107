"""Random plays by the million are held against the exact odds."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from game.core.conditions import parse
from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure, Scenario
from game.proof.proof import Proof, prove
from game.proof.sampling import Sample, sample
from game.testing.scenarios import scenarios
from tests.proof.proofs import CARE, WAIT, ending, proof_of, warm_up
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, scenario, shipped_rulebook, turn

HUGE = 10**12
OURS = Failure(IssueKind.SERVICE, severity=2, ours=True)


def sampled(world: Scenario, plays: int, seed: int = 1) -> Sample:
    """Random plays of a scenario."""
    return sample(world, shipped_rulebook(), plays, seed)


def chi_square(found: Sample, proof: Proof) -> float:
    """How far the endings of random plays lie from what is expected of them."""
    distance = 0.0
    for number, estimate in enumerate(found.endings):
        expected = found.plays * float(proof.random.chance_of_ending(number))
        distance += (estimate.value * found.plays - expected) ** 2 / expected
    return distance


@pytest.mark.parametrize("plays", [60_000, 100_000_000])
def test_every_ending_takes_its_share(plays: int) -> None:
    """In plays of the new car, few or many (chi-square, 0.1 %).

    The seed is fixed, so the test cannot fail by bad luck; a biased sampler would.
    """
    proof = proof_of_the_new_car()
    found = sampled(proof.scenario, plays, seed=3)

    assert chi_square(found, proof) < 24.32
    assert found.stayed.value == pytest.approx(
        float(proof.random.stayed) * 1000, abs=2 * found.stayed.margin
    )
    assert found.affection.value == pytest.approx(
        float(proof.random.affection), abs=2 * found.affection.margin
    )


def test_the_margin_holds_the_truth_as_often_as_it_says() -> None:
    """In about 95 of 100 samples, and few are far off."""
    failing = attrs.evolve(turn("one", WAIT, CARE), event=Event(failure=OURS))
    proof = proof_of(failing, *warm_up("two", "three"))
    truth = float(proof.random.stayed) * 1000
    found = [sampled(proof.scenario, 300, seed).stayed for seed in range(200)]
    off = [abs(estimate.value - truth) / estimate.margin for estimate in found]

    assert 184 <= sum(distance <= 1 for distance in off) < 200
    assert max(off) < 2


@settings(max_examples=40)
@given(scenarios(), st.integers(0, 100))
def test_no_play_is_lost(world: Scenario, seed: int) -> None:
    """In any scenario all plays come to an end that can be reached, however many there are."""
    proof = prove(world, shipped_rulebook())
    for plays in (1, 7, HUGE):
        found = sampled(world, plays, seed)

        assert 1 == sum(Fraction(round(e.value * plays), plays) for e in found.endings)
        for number, estimate in enumerate(found.endings):
            assert proof.random.chance_of_ending(number) or estimate.value == 0


def test_what_is_not_on_offer_is_never_chosen() -> None:
    """Not once in a million million plays, although it is the last of three responses."""
    never = attrs.evolve(response("smile"), when=parse("affection >= 100"))
    endings = (ending("smiled", "chose smile"), ending("earnest"))
    smiled, _ = sampled(scenario(turn("one", WAIT, CARE, never), endings=endings), HUGE).endings

    assert 0 == smiled.value


def test_luck_falls_by_its_weights() -> None:
    """A coin with one side of four, tossed before and behind the response."""
    low = (Branch(1, Event(temptation=0)), Branch(3, Event(temptation=90)))
    for tossed in (
        attrs.evolve(turn("one"), chance=low),
        attrs.evolve(turn("one"), after=low),
    ):
        endings = (ending("gone", "status is left"), ending("here"))
        gone, here = sampled(scenario(tossed, endings=endings), HUGE).endings

        assert gone.value == pytest.approx(0.75, abs=1e-5)
        assert here.value == pytest.approx(0.25, abs=1e-5)


def test_what_was_never_seen_may_still_be() -> None:
    """Nothing in 1,000 plays leaves room for three: an estimate is never sure."""
    proof = proof_of(*warm_up("one"), endings=(ending("never", "affection is 99"), ending("end")))
    never, always = sampled(proof.scenario, 1_000).endings

    assert (0, 0.003) == (never.value, never.margin)
    assert (1, 0.003) == (always.value, always.margin)


def test_a_seed_brings_the_same_estimate_again() -> None:
    """And another seed brings another."""
    world = proof_of_the_new_car().scenario

    assert sampled(world, 1_000, seed=5) == sampled(world, 1_000, seed=5)
    assert sampled(world, 1_000, seed=5) != sampled(world, 1_000, seed=6)
