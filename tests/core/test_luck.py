"""Luck that is keyed, fair, and the same everywhere."""

from collections import Counter

import pytest
from hypothesis import given, strategies as st

from game.core import luck
from game.core.luck import draw, draw_branch, shuffled


def test_the_draws_are_fixed_for_ever() -> None:
    """A record made today must play the same on any machine and in any later version."""
    assert 4550198510014100869 == draw(1, "the-key", "chance")
    assert 14889015808548994617 == draw(2, "the-key", "chance")
    assert 6485202667121747065 == draw(-1, "é")


def test_the_parts_are_the_published_ones() -> None:
    """First outputs of SplitMix64 for the seed 1234567, and FNV-1a of "foobar"."""
    step = 0x9E3779B97F4A7C15

    assert [6457827717110365317, 3203168211198807973, 9817491932198370423] == [
        luck._mix(1234567 + number * step & (1 << 64) - 1)  # noqa: SLF001 - a reference value
        for number in range(3)
    ]
    assert 0x85944171F73967E8 == luck._hash("foobar")  # noqa: SLF001 - a reference value


@given(seed=st.integers(), turn=st.text(), event=st.text())
def test_a_draw_depends_on_its_key_alone(seed: int, turn: str, event: str) -> None:
    """The same seed, turn and event give the same 64-bit number, whenever they are asked."""
    number = draw(seed, turn, event)

    assert number == draw(seed, turn, event)
    assert 0 <= number < 1 << 64


def test_turns_and_events_are_drawn_apart() -> None:
    """Another turn, another event or another seed is another draw."""
    assert 4 == len({draw(1, "a", "bc"), draw(1, "ab", "c"), draw(2, "a", "bc"), draw(1, "a", "b")})


def test_the_events_of_a_turn_are_fixed_for_ever() -> None:
    """Which branch is drawn and in which order responses stand never changes either."""
    turns = ("the-key", "the-call", "the-rush")

    assert [0, 2, 1] == [draw_branch(seed, turn, (1, 1, 1)) for seed, turn in enumerate(turns)]
    assert ["cabd", "abdc", "bacd"] == ["".join(shuffled(1, turn, "abcd")) for turn in turns]


def test_branches_fall_in_proportion_to_their_weights() -> None:
    """Over 12,000 seeds branches of 1, 2 and 3 fall as often as they should (chi-square, 1 %)."""
    weights, seeds = (1, 2, 3), 12_000
    counts = Counter(draw_branch(seed, "turn", weights) for seed in range(seeds))
    expected = [seeds * weight / sum(weights) for weight in weights]
    chi_square = sum((counts[i] - e) ** 2 / e for i, e in enumerate(expected))

    assert chi_square < 9.21


def test_a_branch_of_weight_nothing_is_never_drawn() -> None:
    """A single branch is certain; no weights at all are refused."""
    assert {1} == {draw_branch(seed, "turn", (0, 5, 0)) for seed in range(50)}
    with pytest.raises(ValueError, match=r"\(0, 0\)"):
        draw_branch(1, "turn", (0, 0))


def test_the_order_of_responses_is_kept_when_one_is_hidden() -> None:
    """A response that is not on offer leaves the others in their order."""
    ids = ("a", "b", "c", "d")
    whole = shuffled(7, "turn", ids)

    assert tuple(id_ for id_ in whole if id_ != "b") == shuffled(7, "turn", ("a", "c", "d"))


def test_every_place_is_equally_likely() -> None:
    """Over 4,000 seeds each response stands first about a quarter of the time."""
    firsts = Counter(shuffled(seed, "turn", ("a", "b", "c", "d"))[0] for seed in range(4_000))

    assert all(900 < firsts[id_] < 1_100 for id_ in "abcd")
