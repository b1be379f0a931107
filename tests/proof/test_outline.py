"""A scenario without its values."""

from hypothesis import given, settings

from game.core.scenario import Scenario
from game.proof.backward import ends_with, solve
from game.proof.forward import flow
from game.proof.outline import outline
from game.proof.policies import random_policy
from game.proof.proof import prove
from game.testing.scenarios import scenarios
from tests.proof.proofs import ending, proof_of, warm_up
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import shipped_rulebook


def test_what_differs_in_values_alone_is_one() -> None:
    """After one warm-up she is at 50 or 55, but the same responses and the ending follow."""
    proof = proof_of(*warm_up("one", "two"))

    assert (1, 2, 3) == proof.graph.sizes
    assert (1, 1, 1) == outline(proof.graph).sizes


def test_what_ends_differently_is_kept_apart() -> None:
    """If the ending tells two warm-ups from fewer, who waited first is known by its only ending."""
    proof = proof_of(
        *warm_up("one", "two"), endings=(ending("warm", "affection >= 60"), ending("cool"))
    )

    assert (1, 2, 2) == outline(proof.graph).sizes


def test_the_new_car_ends_as_often_in_its_outline() -> None:
    """The random trainee comes to every ending of the new car exactly as often without values."""
    proof = proof_of_the_new_car()
    plot = outline(proof.graph)
    found = flow(plot, random_policy(plot))

    assert sum(plot.sizes) < proof.reduced.size
    for number, _ in enumerate(proof.scenario.endings):
        assert proof.random.chance_of_ending(number) == found.chance_of_ending(number)


@settings(max_examples=20)
@given(scenarios())
def test_endings_are_as_far_as_with_all_values(scenario: Scenario) -> None:
    """What chance of an ending can be had at best and at worst does not hang on values."""
    graph = prove(scenario, shipped_rulebook()).graph
    plot = outline(graph)

    for number, _ in enumerate(scenario.endings):
        for best in (True, False):
            whole = solve(graph, ends_with(graph, number), best=best).expected()
            assert whole == solve(plot, ends_with(plot, number), best=best).expected()
