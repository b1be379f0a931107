"""What is said of claims is what a plain search finds, in small scenarios of all kinds."""

from itertools import islice

import attrs
from hypothesis import assume, given, settings, strategies as st

from game.core.claim_forms import parse
from game.core.claims import SILENCE, IgnoringCosts, LuckNeverDecides
from game.core.conditions import VALUES
from game.core.engine import State, outcome, replay
from game.core.scenario import Lesson, Scenario
from game.proof.claims import judge
from game.proof.proof import prove
from game.testing.scenarios import scenarios
from tests.proof.enumeration import Enumeration
from tests.proof.plain_claims import Plain
from tests.worlds import shipped_rulebook

MOST_PLAYS = 400
LESSON = Lesson("lesson", "A lesson")


@st.composite
def small(draw: st.DrawFn) -> Scenario:
    """Scenarios with few plays, in which some responses follow a lesson."""
    world = draw(scenarios())
    plays = Enumeration(world, shipped_rulebook()).plays()
    assume(len(list(islice(plays, MOST_PLAYS + 1))) <= MOST_PLAYS)
    turns = tuple(
        attrs.evolve(
            turn,
            responses=tuple(
                attrs.evolve(response, follows=draw(st.sampled_from([None, LESSON])))
                for response in turn.responses
            ),
        )
        for turn in world.turns
    )
    return attrs.evolve(world, turns=turns, lessons=(LESSON,))


@st.composite
def claimed(draw: st.DrawFn) -> tuple[Scenario, str]:
    """Small scenarios with a claim about them, which need not hold."""
    world = draw(small())
    turn = st.sampled_from([turn.id for turn in reversed(world.turns)])
    here = draw(st.sampled_from(world.turns)).responses
    acts = {act for response in here for act in response.card.acts or (SILENCE,)}
    act = st.sampled_from([*(f"response {response.id}" for response in here), *sorted(acts)])
    ending = st.sampled_from([ending.id for ending in world.endings])
    forms = [
        st.builds("{} never beats {}".format, act, act),
        st.just("a promise is never worth breaking"),
        st.builds("ending {} can always still be reached before turn {}".format, ending, turn),
        st.builds("ending {} can always still be avoided before turn {}".format, ending, turn),
        st.builds("nobody leaves before turn {}".format, turn),
        st.builds("{} never lowers {}".format, act, st.sampled_from(VALUES)),
        st.builds("{} never raises {}".format, act, st.sampled_from(VALUES)),
        st.builds("no response is always best from turn {} on".format, turn),
    ]
    return world, draw(st.one_of(forms))


@settings(max_examples=200)
@given(claimed())
def test_a_claim_is_broken_by_the_shortest_play_that_breaks_it(case: tuple[Scenario, str]) -> None:
    """The plain search finds the same situation and response, and none with fewer responses."""
    world, text = case
    rulebook, claim = shipped_rulebook(), parse(text)
    plain = Plain(world, rulebook)
    breaks = set(plain.breaks(claim))

    found = judge(claim, prove(world, rulebook))

    assert found.holds == (not breaks)
    if breaks:
        assert found.counterexample is not None
        assert found.seed is not None
        shortest = min(plain.depths[s] + (response is not None) for s, response in breaks)
        assert shortest == len(found.counterexample)
        state = replay(world, rulebook, found.seed, found.counterexample)
        assert {(state.situation, None), last_choice(state)} & breaks


def last_choice(state: State) -> object:
    """The situation in which the last response was given, and that response."""
    step = state.steps[-1] if state.steps else None
    return step and (step.before, step.response.id)


@settings(max_examples=40)
@given(small(), st.booleans(), st.integers(0, 30))
def test_what_a_lesson_is_worth(world: Scenario, affection: bool, least: int) -> None:  # noqa: FBT001 - a parameter
    """Best play is compared with best play among the responses that do not follow the lesson."""
    of = "affection" if affection else "of 1,000"
    claim = parse(f"ignoring lesson lesson costs at least {least} {of}")
    assert isinstance(claim, IgnoringCosts)
    rulebook = shipped_rulebook()

    cost = Plain(world, rulebook).cost(claim)
    assert (cost >= least) == judge(claim, prove(world, rulebook)).holds


@settings(max_examples=60)
@given(small())
def test_luck_decides_if_two_plays_differ_in_luck_alone(world: Scenario) -> None:
    """All pairs of plays are compared, response by response."""
    rulebook = shipped_rulebook()
    plain, proof = Plain(world, rulebook), prove(world, rulebook)
    ids = [ending.id for ending in world.endings]
    for first in ids:
        for second in set(ids) - {first}:
            claim = parse(f"luck alone never decides between {first} and {second}")
            assert isinstance(claim, LuckNeverDecides)
            found = judge(claim, proof)
            assert plain.luck_decides(claim) == (not found.holds)
            if found.counterexample is not None and found.seed is not None:
                end = outcome(replay(world, rulebook, found.seed, found.counterexample))
                assert end is not None
                assert first == end.ending.id
