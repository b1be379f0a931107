"""Visiting every situation."""

from unittest.mock import patch

from hypothesis import given, settings, strategies as st

from game.core.scenario import Scenario
from game.proof import exploring
from game.proof.columns import spread
from game.proof.exploring import explore
from game.proof.forward import flow
from game.proof.policies import random_policy
from game.proof.space import Space
from game.testing.scenarios import scenarios
from tests.worlds import shipped_rulebook


def all_of(space: Space) -> tuple[object, ...]:
    """What there is in a space, but for the order of falls."""
    felt = [
        [
            (spread(f.affection, len(c.sources)).tolist(), spread(f.trust, len(c.sources)).tolist())
            for f, c in zip(feels, choices, strict=True)
        ]
        for feels, choices in zip(space.felt, space.graph.choices, strict=True)
    ]
    falls = [
        (
            (turn, choice.response, fall.layer, fall.behind or -1, fall.branch or -1, fall.left),
            (fall.rows.tolist(), fall.targets.tolist(), fall.weight),
            spread(fall.risk, len(fall.rows)).tolist(),
        )
        for turn, choices in enumerate(space.graph.choices)
        for choice in choices
        for fall in choice.falls
    ]
    layers = [[spread(f, layer.size).tolist() for f in layer.fields] for layer in space.layers]
    return layers, sorted(falls), felt


@settings(max_examples=50)
@given(scenarios(), st.integers(1, 5))
def test_blocks_make_no_difference(scenario: Scenario, size: int) -> None:
    """However few situations are visited at a time, the same is found."""
    at_once = explore(scenario, shipped_rulebook())
    with patch.object(exploring, "_BLOCK", size):
        in_blocks = explore(scenario, shipped_rulebook())

    assert all_of(at_once) == all_of(in_blocks)
    random, the_same = (flow(s.graph, random_policy(s.graph)) for s in (at_once, in_blocks))
    assert (random.stayed, random.affection) == (the_same.stayed, the_same.affection)
