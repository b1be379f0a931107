"""Whole plays that stand for best play, for worst play and for every ending."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings

from game.core.cards import Excuse
from game.core.conditions import parse
from game.core.engine import State, outcome
from game.core.scenario import Branch, Event, Scenario
from game.core.status import Status
from game.proof.lines import WrongWay, best_line, ending_lines, worst_line
from game.proof.proof import Proof, prove
from game.testing.scenarios import scenarios
from tests.proof.enumeration import Enumeration
from tests.proof.proofs import CARE, WAIT, ending, plays_of, proof_of
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, shipped_rulebook, turn

BLAME = response("blame", excuse=Excuse("the system"))
WOW = response("wow", wow=True)


def risky() -> Proof:
    """A turn in which one may blame, with a temptation of 1 once in three times, then another.

    She leaves at a churn risk of 4; an excuse brings her to 50/45, where it is 3.
    """
    chance = (Branch(1, Event(temptation=1)), Branch(2, Event()))
    first = attrs.evolve(turn("one", BLAME, WAIT), chance=chance)
    endings = (ending("calm", "trust >= 50"), ending("blamed"))
    return proof_of(first, turn("two"), leaves_at=4, endings=endings)


def values(state: State | None) -> list[tuple[str, int, int]]:
    """What was given in each turn of a line, and affection and trust at its end."""
    assert state is not None
    return [
        (step.response.id, step.after.feelings.affection, step.after.feelings.trust)
        for step in state.steps
    ]


def test_best_and_worst_play_turn_by_turn() -> None:
    """To ask is worse at first, 980 instead of 990, but only who asks may care in turn 2.

    Best play keeps 1,000 x 0.98 x 0.99 = 970. Whoever hands her the form without even a treat
    keeps, at 40 and sore, 1,000 x 0.98 x (1 - (1 + 20 x 20 // 100 + 1) / 100) = 921.
    """
    care = attrs.evolve(CARE, when=parse("chose ask"))
    turns = turn("one", response("ask"), WOW), turn("two", response("form", effort=2), care)
    proof = proof_of(*turns)
    best, worst = best_line(proof), worst_line(proof)

    assert [("ask", 50, 50), ("care", 55, 50)] == values(best)
    assert [("ask", 50, 50), ("form", 40, 50)] == values(worst)
    assert (("end", 970), ("end", 921)) == (outcome_of(best), outcome_of(worst))


def test_best_play_has_the_luck_that_is_likeliest() -> None:
    """The branch without a temptation is drawn twice in three times, so the line shows it."""
    best = best_line(risky())

    assert best is not None
    assert [1, None] == [step.chance for step in best.steps]
    assert ("wait", "wait") == best.responses


def test_the_shortest_and_the_likeliest_way_to_an_ending() -> None:
    """She leaves at once who is blamed at while tempted, 1 in 2 x 3; untempted she stays, 2 in 6.

    So the shortest way to the ending is one response, and the likeliest way is two.
    """
    lines = ending_lines(risky())
    blamed = lines["blamed"]

    assert blamed.shortest is not None
    assert blamed.likeliest is not None
    assert (("blame",), Status.LEFT) == (blamed.shortest.responses, blamed.shortest.status)
    assert ("blame", "wait") == blamed.likeliest.responses
    assert Fraction(1, 3) == blamed.chance


def test_of_the_shortest_ways_that_of_likeliest_luck_is_taken() -> None:
    """Three times out of a hundred something fails first; but for that it comes to the same."""
    chance = (Branch(3, Event(temptation=1)), Branch(97, Event()))
    first = attrs.evolve(turn("one", WAIT), chance=chance)
    shortest = ending_lines(proof_of(first))["end"].shortest

    assert shortest is not None
    assert [1] == [step.chance for step in shortest.steps]


def test_an_ending_that_cannot_be_reached_has_no_lines() -> None:
    """Nobody can find the way to an ending that never comes."""
    endings = (ending("never", "affection >= 100"), ending("end"))

    assert ["end"] == list(ending_lines(proof_of(turn("one"), endings=endings)))


def test_luck_that_no_seed_was_found_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """If no seed is tried, there is no line to show, but its chance is known."""
    monkeypatch.setattr("game.proof.ways._ENOUGH_SEEDS", 1)
    lines = ending_lines(risky())

    assert best_line(risky()) is None
    assert (None, None, Fraction(1, 3)) == attrs.astuple(lines["calm"])


def test_a_way_that_ends_otherwise_is_not_shown() -> None:
    """A proof that is wrong about an end is found out by playing."""
    proof = risky()
    ends = attrs.evolve(proof.graph.ends, trust=proof.graph.ends.trust + 5)
    graph = attrs.evolve(proof.graph, ends=ends)
    wrong = attrs.evolve(proof, reduced=attrs.evolve(proof.reduced, graph=graph))

    with pytest.raises(WrongWay, match=r"seed \d+ and .* should end with “calm”"):
        best_line(wrong)


def test_the_lines_of_the_new_car() -> None:
    """In the new car every ending that can be reached has two lines, no shorter one is likelier.

    Best play and worst play keep what they are said to keep, to the nearest customer.
    """
    proof = proof_of_the_new_car()
    lines = ending_lines(proof)
    best, worst = outcome_of(best_line(proof)), outcome_of(worst_line(proof))

    assert [item.id for item in proof.scenario.endings] == list(lines)
    for id_, line in lines.items():
        assert line.shortest is not None
        assert line.likeliest is not None
        assert {id_} == {outcome_of(state)[0] for state in (line.shortest, line.likeliest)}
        assert len(line.shortest.steps) <= len(line.likeliest.steps)
        assert 0 < line.chance < 1
    assert worst[1] < 1000 * proof.random.stayed < best[1]


@settings(max_examples=20)
@given(scenarios())
def test_no_play_is_shorter_or_likelier(scenario: Scenario) -> None:
    """Of all plays that come to an ending none is shorter, and none is likelier, than its lines."""
    plays, every_way = plays_of(scenario), Enumeration(scenario, shipped_rulebook())
    lines = ending_lines(prove(scenario, shipped_rulebook()))
    for number, item in enumerate(scenario.endings):
        there = [play for play in plays if every_way.ending(play.end) == number]
        assert bool(there) == (item.id in lines)
        if there:
            line = lines[item.id]
            assert max(play.chance for play in there) == line.chance
            assert line.shortest is not None
            assert min(len(play.responses) for play in there) == len(line.shortest.responses)


def outcome_of(state: State | None) -> tuple[str, int]:
    """The ending of a line, and how many stayed."""
    assert state is not None
    result = outcome(state)
    assert result is not None
    return result.ending.id, result.stayed
