"""How the responses on offer compare."""

import numpy as np
from hypothesis import given, strategies as st

from game.proof.graph import Choice
from game.proof.places import NOT_ON_OFFER, places

Worth = tuple[int, int]
"""What a choice is worth by two goals."""

SITUATIONS = st.lists(
    st.lists(st.none() | st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=4, max_size=4),
    min_size=1,
)
"""For each situation what each of four choices is worth, or None where it is not on offer."""


@given(SITUATIONS)
def test_a_place_is_how_many_on_offer_are_better(situations: list[list[Worth | None]]) -> None:
    """By the first goal, and where that is equal by the second."""
    choices, worths = [], []
    for number in range(4):
        rows = [row for row, situation in enumerate(situations) if situation[number]]
        choices.append(Choice(number, np.array(rows, np.int64), ()))
        worths.append([worth for situation in situations if (worth := situation[number])])
    goals = [
        [np.array([worth[goal] for worth in choice], np.int64) for choice in worths]
        for goal in range(2)
    ]

    found = places(choices, goals, len(situations))

    assert found.T.tolist() == [
        [
            NOT_ON_OFFER if worth is None else sum(other > worth for other in situation if other)
            for worth in situation
        ]
        for situation in situations
    ]
