"""What can be said of two versions if at least one of them was only sampled."""

import attrs
import pytest

from game.core.conditions import parse
from game.core.scenario import Ending, Scenario
from game.proof.budget import LimitReached, Limits, Resource
from game.proof.comparing import Change
from game.proof.estimates import compare_estimates
from game.proof.proof import prove
from game.proof.sampling import Estimate, Sample
from game.proof.sheet import Sampled, Sheet, sheet_of
from tests.worlds import response, scenario, shipped_rulebook, turn

KEPT, END = Ending("kept", "Kept", when=parse("trust >= 50")), Ending("end", "The end")
WORLD = scenario(turn("one", response("wait"), response("lie", lie=True)), endings=(KEPT, END))
LIMIT = LimitReached(1, Resource.SITUATIONS, "one", ())


def sampled(kept: float, margin: float, plays: int = 1000, world: Scenario = WORLD) -> Sampled:
    """A sample in which so many kept their trust, and everything else is as it is."""
    endings = (Estimate(kept, margin), Estimate(1 - kept, margin))
    found = Sample(plays, endings[: len(world.endings)], Estimate(970, 1), Estimate(50, 0))
    return Sampled(world, "0123456789ab", LIMIT, found)


@pytest.mark.parametrize(
    ("kept", "margin", "changed"),
    [(0.40, 0.05, False), (0.30, 0.10, False), (0.30, 0.09, True), (0.70, 0.09, True)],
)
def test_a_difference_counts_where_the_intervals_lie_apart(
    kept: float, margin: float, changed: bool,  # noqa: FBT001 - a parameter
) -> None:  # fmt: skip
    """0.50 ± 0.10 and 0.30 ± 0.10 touch; what could be the same is no change."""
    old, new = sampled(0.5, 0.1), sampled(kept, margin)
    found = compare_estimates(old, new)

    assert changed is found.changed
    assert () == found.expected
    if changed:
        assert Change("kept", Estimate(0.5, 0.1), Estimate(kept, margin)) == found.endings[0]


def test_what_was_never_seen_may_be_rare() -> None:
    """None of 1,000 plays is 0 ± 3 of them, so that 4 ± 2 are no news, and 8 ± 2 are."""
    never, rare, often = sampled(0, 0.003), sampled(0.004, 0.002), sampled(0.008, 0.002)

    assert not compare_estimates(never, rare).changed
    assert ["kept", "end"] == [change.id for change in compare_estimates(never, often).endings]


def test_a_sum_is_no_more_exact_than_its_numbers() -> None:
    """A million floats that are all the same may add up to a little more."""
    old = sampled(0.5, 0)
    more = attrs.evolve(old, sample=attrs.evolve(old.sample, affection=Estimate(50 + 1e-9, 0)))

    assert not compare_estimates(old, more).changed


def test_a_proof_beside_a_sample() -> None:
    """What was proved has no margin: half of the random trainees lie."""
    proved = Sheet(prove(WORLD, shipped_rulebook()), "0123456789ab")

    assert not compare_estimates(proved, sampled(0.52, 0.03)).changed
    assert (
        Change("kept", Estimate(0.5, 0), Estimate(0.6, 0.03))
        == (compare_estimates(proved, sampled(0.6, 0.03)).endings[0])
    )


def test_a_real_sample_agrees_with_the_proof() -> None:
    """Within its margins, whatever is estimated; a fixed seed cannot be unlucky."""
    first = turn("zero", response("wait"), response("smile"))
    world = attrs.evolve(WORLD, turns=(first, *WORLD.turns))
    proved, estimated = (
        sheet_of(world, shipped_rulebook(), "0123456789ab", Limits(limit), lambda _, __: None)
        for limit in (100, 1)
    )

    assert isinstance(estimated, Sampled)
    assert not compare_estimates(proved, estimated).changed
    assert not compare_estimates(estimated, proved).changed


def test_endings_that_came_or_went_or_were_renamed() -> None:
    """One that only one version has is told; one with another id is the same."""
    without = attrs.evolve(WORLD, endings=(attrs.evolve(KEPT, id="held", when=None),))
    renamed = attrs.evolve(WORLD, endings=(attrs.evolve(KEPT, id="held"), END))
    old = sampled(0.5, 0.1)

    assert not compare_estimates(old, sampled(0.5, 0.1, world=renamed)).changed
    found = compare_estimates(old, sampled(0.5, 0.1, world=without))
    assert (Change("end", Estimate(0.5, 0.1), None),) == found.endings
    assert (("kept", "held"),) == found.matching.ending_edit.renamed
