"""A proof gives up when it takes too much, and says why."""

import pytest

from game.proof.budget import LimitReached, Limits, Resource, bytes_of
from game.proof.exploring import explore
from game.proof.proof import prove
from tests.proof.proofs import warm_up
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import scenario, shipped_rulebook

WORLD = scenario(*warm_up("one", "two", "three"))


def test_too_many_situations() -> None:
    """Of 1, 2 and 3 situations the third turn has those that are too many."""
    with pytest.raises(
        LimitReached, match=r"^not finished: limit 5 situations at turn “three”$"
    ) as reached:
        prove(WORLD, shipped_rulebook(), Limits(situations=5))

    assert 5 == reached.value.limit
    assert Resource.SITUATIONS is reached.value.resource


def test_too_much_memory() -> None:
    """It is counted in bytes, and told in GB."""
    world = proof_of_the_new_car().scenario
    with pytest.raises(
        LimitReached, match=r"^not finished: limit 0.001 GB of memory at turn “.*”$"
    ) as reached:
        explore(world, shipped_rulebook(), Limits(memory=1_000_000))

    assert 1_000_000 == reached.value.limit
    assert Resource.MEMORY is reached.value.resource


def test_what_costs_most_is_named() -> None:
    """Affection and inspiration both tell who cared from who did not; so neither alone does."""
    with pytest.raises(LimitReached) as reached:
        prove(WORLD, shipped_rulebook(), Limits(situations=5))

    assert {"affection", "inspiration"} <= {name for name, _ in reached.value.costs}
    assert 1.0 == min(factor for _, factor in reached.value.costs)


def test_a_limit_that_is_not_reached() -> None:
    """Changes nothing."""
    assert 10 == explore(WORLD, shipped_rulebook(), Limits(situations=6)).size


def test_what_is_counted_is_what_is_held() -> None:
    """As much as the arrays of the new car take in the end; neither half of it nor twice."""
    proof = proof_of_the_new_car()
    graph, fields = proof.space.graph, [f for layer in proof.space.layers for f in layer.fields]
    falls = [fall for turn in graph.choices for choice in turn for fall in choice.falls]
    held = bytes_of([*fields, *(array for fall in falls for array in (fall.rows, fall.targets))])

    explore(proof.scenario, proof.rulebook, Limits(memory=2 * held))
    with pytest.raises(LimitReached):
        explore(proof.scenario, proof.rulebook, Limits(memory=held // 2))
