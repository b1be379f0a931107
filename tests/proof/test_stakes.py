"""What hangs on a choice, in customers."""

from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from game.core.cards import Fix
from game.core.customer import Customer
from game.core.engine import IllegalResponse, legal_responses, replay, respond, start
from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure, Scenario, Turn
from game.core.situation import Situation
from game.proof.proof import prove
from game.proof.stakes import Stake, lost, place_of, stakes, worth_of_responses
from game.proof.ways import Way, seed_for
from game.testing.scenarios import playthroughs, scenarios
from tests.proof.walks import Reckoning, proof_of_the_new_car, states_of, without_luck
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT = response("wait")
LIE = response("lie", lie=True)
MEND = response("mend", own=True, fix=Fix.MATCH)
FAILURE = Failure(IssueKind.SERVICE, severity=2, ours=False)
LUCK = (Branch(3, Event()), Branch(1, Event(failure=FAILURE)))

LUCKY = scenario(turn("first", WAIT), Turn("second", (WAIT, MEND), chance=LUCK))
"""A quiet turn; then, once in four times, something goes wrong that can be mended.

Ada, 50 and 50. A quiet turn is a risk of 1 + 10² // 100 = 2, whatever anybody does. The failure
takes 10 affection and makes her sore. Mended, she is at 50 again: risk 1 + 1 + soreness 1 = 3.
Silence snubs her, to 35 and 45: risk 1 + 25² // 100 + 10 // 10 + soreness 1 = 9.
"""


def test_a_turn_with_one_response_is_filler() -> None:
    """Nothing hangs on it."""
    found = stakes(prove(LUCKY, shipped_rulebook()))

    assert Stake("first", Fraction(0), Fraction(0)) == found[0]


def test_what_hangs_on_a_turn_is_averaged_over_luck() -> None:
    """60 of 1,000 hang on mending what went wrong once in four times: 15 on average."""
    found = stakes(prove(LUCKY, shipped_rulebook()))

    assert Stake("second", average=Fraction(15), largest=Fraction(60)) == found[1]


def test_what_hangs_on_a_turn_is_averaged_over_a_random_trainee() -> None:
    """Two of three responses of turn 1 mend; after them nothing hangs on turn 2, else 40 of 1,000.

    The failure is that of `LUCKY`, for certain, in turn 1. Mended, she is at 50 and 50 with nothing
    open. After silence she is at 35 and 45, sore and kept waiting; mending brings her to 50 - 5 for
    the wait, risk 1 + 15² // 100 + 10 // 10 = 4. Silence is a risk of 1 + 25² // 100 + 1 = 8.
    """
    again = response("again", own=True, fix=Fix.MATCH)
    first = turn("first", WAIT, MEND, again, event=Event(failure=FAILURE))
    found = stakes(prove(scenario(first, turn("second", WAIT, MEND)), shipped_rulebook()))

    assert Stake("second", average=Fraction(40, 3), largest=Fraction(40)) == found[1]


def test_a_turn_that_never_shows_has_no_stakes() -> None:
    """There is nothing to say about it."""
    gone = scenario(turn("first", WAIT), turn("second"), customer=Customer("Ada", affection=0))

    assert ["first"] == [stake.turn for stake in stakes(prove(gone, shipped_rulebook()))]


def test_worth_takes_what_may_come_into_account() -> None:
    """98 of 100 stay in turn 1; then 98 three times out of four, and 97 if it has to be mended."""
    proof = prove(LUCKY, shipped_rulebook())
    situation = start(LUCKY, shipped_rulebook()).situation

    ahead = (3 * Fraction(98, 100) + Fraction(97, 100)) / 4
    assert {"wait": 980 * ahead} == worth_of_responses(proof, situation)


def test_what_a_response_loses_in_a_play() -> None:
    """Where it went wrong silence loses 60 of 1,000 customers, and where it did not, none."""
    proof = prove(LUCKY, shipped_rulebook())

    assert Fraction(60) == lost(proof, after_luck(1), "wait")
    assert Fraction(0) == lost(proof, after_luck(1), "mend")
    assert Fraction(0) == lost(proof, after_luck(0), "wait")


def after_luck(branch: int) -> Situation:
    """The situation in turn 2 of the lucky world, if luck falls this way."""
    seed = seed_for(LUCKY, Way(("wait",), {("second", "chance"): branch}))
    assert seed is not None
    return replay(LUCKY, shipped_rulebook(), seed, ["wait"]).situation


def test_a_response_that_is_not_on_offer_is_refused() -> None:
    """It is refused in the words of the engine, in a turn and at the end."""
    world = scenario(turn("only", WAIT))
    proof = prove(world, shipped_rulebook())
    state = start(world, shipped_rulebook())

    with pytest.raises(IllegalResponse, match="“lie” cannot be chosen in turn “only”"):
        lost(proof, state.situation, "lie")
    with pytest.raises(IllegalResponse, match="the scenario is over"):
        lost(proof, respond(state, "wait").situation, "wait")


def test_a_situation_from_elsewhere_is_refused() -> None:
    """Nobody is at 90 in Ada's small world."""
    proof = prove(scenario(), shipped_rulebook())
    warm = start(scenario(customer=Customer("Ada", affection=90)), shipped_rulebook()).situation

    with pytest.raises(LookupError, match=r"no way of playing “small” leads to .*affection=90"):
        place_of(proof.space, warm)


@settings(max_examples=30)
@given(st.data())
def test_in_every_play_something_loses_nothing(data: st.DataObject) -> None:
    """All legal responses of any play have a worth, and the best of them loses nothing."""
    world = data.draw(scenarios())
    proof = prove(world, shipped_rulebook())
    seed, responses = data.draw(playthroughs(world, shipped_rulebook()))

    for taken in range(len(responses)):
        state = replay(world, shipped_rulebook(), seed, responses[:taken])
        losses = [lost(proof, state.situation, id_) for id_ in legal_responses(state)]
        assert list(legal_responses(state)) == list(worth_of_responses(proof, state.situation))
        assert 0 == min(losses)


@settings(max_examples=30)
@given(scenarios().map(without_luck))
def test_worth_agrees_with_plain_backward_reckoning(world: Scenario) -> None:
    """Going back from all ends, situation by situation, through the engine gives the same."""
    proof = prove(world, shipped_rulebook())
    reckoning = Reckoning()
    for state in states_of(world, shipped_rulebook()):
        assert {
            id_: 1000 * reckoning.worth(state, id_)[0] for id_ in legal_responses(state)
        } == worth_of_responses(proof, state.situation)


def test_the_new_car_played_best_loses_nothing() -> None:
    """A play that always takes what is worth most has lost nothing by its end.

    And no stake is larger than the whole thousand, or smaller on average than nothing.
    """
    proof = proof_of_the_new_car()
    state = start(proof.scenario, proof.rulebook)
    while not state.finished:
        worth = worth_of_responses(proof, state.situation)
        best = max(worth, key=worth.__getitem__)
        assert 0 == lost(proof, state.situation, best)
        state = respond(state, best)

    assert [item.id for item in proof.scenario.turns] == [stake.turn for stake in stakes(proof)]
    assert all(0 <= stake.average <= stake.largest <= 1000 for stake in stakes(proof))
