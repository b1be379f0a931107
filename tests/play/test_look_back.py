"""What a proof adds to the debrief."""

import pytest
from hypothesis import given, settings, strategies as st

from game.core.cards import Fix
from game.core.engine import State
from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure, Scenario, Turn
from game.play.debrief import debrief
from game.play.look_back import LookBack, best_play, look_back, values
from game.play.prover import solved_of
from game.play.session import Session
from game.proof.lines import best_line
from game.proof.proof import prove
from game.testing.scenarios import playthroughs, scenarios
from tests.play.test_solved import new_car
from tests.proof.walks import proof_of_the_new_car, without_luck
from tests.worlds import response, scenario, shipped_rulebook, turn

WAIT = response("wait")
MEND = response("mend", own=True, fix=Fix.MATCH)
FAILURE = Failure(IssueKind.SERVICE, severity=2, ours=False)

SPOILT = scenario(turn("first", WAIT, MEND, event=Event(failure=FAILURE)), turn("second", WAIT))
"""Something goes wrong, which can be mended; then a quiet turn.

Ada, 50 and 50. The failure takes 10 affection and makes her sore. Mended, she is at 50 again: risk
1 + 1 + soreness 1 = 3, and 2 in the quiet turn. Silence snubs her, to 35 and 45: risk 1 + 25² //
100 + 10 // 10 + soreness 1 = 9, and 8 in the quiet turn, when she is no longer sore.
"""


def of(world: Scenario, *responses: str, seed: int = 1) -> tuple[Session, LookBack]:
    """A run through a world, and what a proof adds to it."""
    session = Session(world, shipped_rulebook(), seed, responses)
    return session, look_back(session, solved_of(prove(world, shipped_rulebook())))


def test_a_response_is_worth_what_best_play_makes_of_it() -> None:
    """In customers of 1,000, against the best one and the average of what was offered there."""
    _, back = of(SPOILT, "wait", "wait")
    first, _ = back.values
    mended, silent = 1000 * 0.97 * 0.98, 1000 * 0.91 * 0.92

    assert pytest.approx((silent, mended, (mended + silent) / 2)) == (
        first.worth,
        first.best,
        first.average,
    )
    assert pytest.approx(mended - silent) == first.lost
    assert pytest.approx((silent - mended) / 2) == first.gained
    assert "mend" == first.better


def test_a_turn_in_which_nothing_hangs_is_worth_nothing() -> None:
    """With one response there was nothing to lose and nothing to gain."""
    _, back = of(SPOILT, "wait", "wait")

    assert (0, 0) == (back.values[1].lost, back.values[1].gained)


def test_a_loss_is_a_turning_point() -> None:
    """Its sentence says what it cost, and what would have been best."""
    session, back = of(SPOILT, "wait", "wait")
    [point] = back.turning_points

    assert not point.gain
    assert debrief(session.state).path[0] == point.point
    assert point.text == (
        "Of 1,000 customers like Ada, 113 more stay after the best response here: mend."
    )


def test_a_gain_is_a_turning_point() -> None:
    """The best response, where the average of what was offered would have kept fewer."""
    _, back = of(SPOILT, "mend", "wait")
    [point] = back.turning_points

    assert point.gain
    assert point.text == (
        "Of 1,000 customers like Ada, 57 more stay than after the average of what you could"
        " have done here."
    )


def test_where_nothing_hangs_on_anything_there_is_no_turning_point() -> None:
    """A run in which every response was as good as any other did not turn."""
    _, back = of(scenario(turn("first", WAIT, response("look"))), "wait")

    assert () == back.turning_points


def test_two_losses_and_a_gain_are_enough() -> None:
    """The two greatest losses and the greatest gain, in the order of the turns."""
    session = Session(
        proof_of_the_new_car().scenario,
        shipped_rulebook(),
        7,
        ("wish-list", "explain-the-shortage", "promise-friday", "on-monday", "confirm-it",
         "open-the-boot", "agree-with-her"),
    )  # fmt: skip
    back = look_back(session, new_car())

    lost = sorted(back.values, key=lambda value: value.lost)
    assert {4, 7} == {value.number for value in lost[-2:]}
    assert [(4, False), (6, True), (7, False)] == [
        (point.point.number, point.gain) for point in back.turning_points
    ]


@settings(max_examples=40)
@given(st.data())
def test_losses_add_up_to_what_lies_between_best_play_and_a_run(data: st.DataObject) -> None:
    """Without luck, what was lost turn by turn is all that was lost; and nobody beats the best."""
    world = without_luck(data.draw(scenarios()))
    seed, responses = data.draw(playthroughs(world, shipped_rulebook()))
    session, back = of(world, *responses, seed=seed)

    lost = sum(value.lost for value in back.values)
    assert pytest.approx(back.expected - exact_stayed(session.state), abs=1e-9) == lost
    assert all(value.lost >= 0 for value in back.values)
    assert pytest.approx(back.expected, abs=1e-9) == exact_stayed(
        best_play(session, solved_of(prove(world, shipped_rulebook())))
    )


def test_best_play_is_the_best_line_of_the_proof() -> None:
    """With the luck of that line it gives the very same responses."""
    line = best_line(proof_of_the_new_car())
    assert line is not None

    session = Session(line.scenario, line.rulebook, line.seed)
    assert line == best_play(session, new_car())


def test_best_play_has_the_luck_of_the_run() -> None:
    """It does not know what luck will bring, but it is brought the same."""
    mend = response("mend", own=True, fix=Fix.MATCH)
    luck = (Branch(1, Event()), Branch(1, Event(failure=FAILURE)))
    world = scenario(Turn("only", (WAIT, mend), chance=luck))
    for seed in range(1, 9):
        session, back = of(world, "wait", seed=seed)
        [step] = best_play(session, solved_of(prove(world, shipped_rulebook()))).steps

        assert session.state.steps[0].chance == step.chance
        assert back.best.stayed >= debrief(session.state).stayed


def test_the_best_path_is_told_turn_by_turn() -> None:
    """Affection, trust and who stayed, as in the debrief of a run."""
    _, back = of(SPOILT, "wait", "wait")
    [first, second] = back.best.path

    assert (50, "mend") == (first.affection, first.label)
    assert (970, 951) == (first.stayed, second.stayed)
    assert pytest.approx(1000 * 0.97 * 0.98) == back.expected


def test_a_run_that_is_not_over_has_no_look_back() -> None:
    """As there is no debrief of it; but what its responses were worth is known."""
    session = Session(SPOILT, shipped_rulebook(), 1, ("wait",))
    solved = solved_of(prove(SPOILT, shipped_rulebook()))

    assert ["mend"] == [value.better for value in values(session, solved)]
    with pytest.raises(ValueError, match="is not over"):
        look_back(session, solved)


def exact_stayed(state: State) -> float:
    """How many of 1,000 stayed, not rounded; turns that were not played count as the last one."""
    share = 1.0
    for step in state.steps:
        share *= 1 - step.churn_risk / 100
    if state.steps and state.status.id == "left":
        last = state.steps[-1]
        share *= (1 - last.churn_risk / 100) ** (len(state.scenario.turns) - 1 - last.before.turn)
    return 1000 * share
