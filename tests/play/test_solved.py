"""What every response is worth, looked up without a proof."""

import zlib
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings, strategies as st

from game.core.engine import State, replay, start
from game.play.prover import solved_of
from game.play.solved import Solved, from_bytes, to_bytes
from game.proof.proof import Proof, prove
from game.proof.stakes import worth_of_responses
from game.testing.scenarios import playthroughs, scenarios
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT, LOOK = response("wait"), response("look", care=True)
SMALL = solved_of(prove(scenario(turn("a", WAIT, LOOK), turn("b", WAIT, LOOK)), shipped_rulebook()))


@cache
def new_car() -> Solved:
    """The shipped scenario, worked out."""
    return solved_of(proof_of_the_new_car())


def looked_up(solved: Solved, state: State) -> list[dict[str, float]]:
    """What each response on offer was worth at every step of a run, by its id."""
    found = []
    before = start(state.scenario, state.rulebook, state.seed)
    spot = solved.first(before)
    for taken in range(1, len(state.steps) + 1):
        responses = state.scenario.turns[before.situation.turn].responses
        worths = solved.worths(spot)
        found.append({responses[index].id: worth for index, worth in worths.items()})
        before = replay(state.scenario, state.rulebook, state.seed, state.responses[:taken])
        spot = solved.following(spot, before)
    return found


def proved(proof: Proof, state: State) -> list[dict[str, float]]:
    """The same, from the proof."""
    return [
        {id_: float(worth) for id_, worth in worth_of_responses(proof, step.before).items()}
        for step in state.steps
    ]


@settings(max_examples=60)
@given(st.data())
def test_what_is_looked_up_is_what_was_proved(data: st.DataObject) -> None:
    """At every step of any run of any scenario, whatever luck brings, to the nearest float."""
    world = data.draw(scenarios())
    proof = prove(world, shipped_rulebook())
    state = replay(world, shipped_rulebook(), *data.draw(playthroughs(world, shipped_rulebook())))

    assert proved(proof, state) == looked_up(solved_of(proof), state)


@given(st.data())
def test_the_new_car_is_looked_up_as_it_was_proved(data: st.DataObject) -> None:
    """The same in the shipped scenario."""
    proof = proof_of_the_new_car()
    state = replay(
        proof.scenario, proof.rulebook, *data.draw(playthroughs(proof.scenario, proof.rulebook))
    )

    assert proved(proof, state) == looked_up(new_car(), state)


def test_what_best_play_is_worth() -> None:
    """It is what the proof expects of it, of 1,000 customers."""
    proof = proof_of_the_new_car()

    assert float(Fraction(1000) * proof.best.expected()) == new_car().expected


def test_what_was_worked_out_comes_back_from_its_bytes() -> None:
    """Every number of it, and it is small enough to be kept."""
    data = to_bytes(new_car())

    assert new_car() == from_bytes(data)
    assert 500_000 > len(data)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "[2, [], [], []]", "[0, [], [], [], 1.0]", "[2, [2], [], [], 1.0]"]
)
def test_what_is_not_whole_is_not_used(text: str) -> None:
    """It is as if nothing were there: it will be worked out again."""
    assert None is from_bytes(zlib.compress(text.encode()))


@given(st.binary())
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """Whatever lies in the cache."""
    assert None is from_bytes(data)


@given(st.integers(0), st.integers(1, 255))
def test_a_spoiled_byte_is_noticed(where: int, by: int) -> None:
    """A checksum tells, so that nobody is shown a number that is not true."""
    data = bytearray(to_bytes(SMALL))
    data[where % len(data)] ^= by

    assert from_bytes(bytes(data)) in (None, SMALL)
