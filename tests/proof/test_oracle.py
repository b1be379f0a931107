"""The proof is held against plain enumeration of all plays."""

from collections.abc import Callable
from fractions import Fraction
from itertools import islice

import attrs
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from game.core.scenario import Scenario
from game.core.situation import Situation
from game.proof.backward import ends_with, solve, stays
from game.proof.forward import flow
from game.proof.policies import random_policy
from game.proof.proof import prove
from game.testing.scenarios import scenarios
from tests.proof.enumeration import Enumeration, Play
from tests.worlds import shipped_rulebook

MOST_PLAYS = 150


@attrs.frozen
class Case:
    """A scenario and all its plays."""

    every_way: Enumeration
    plays: tuple[Play, ...]

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.every_way.scenario


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Generate scenarios with few enough plays to list them all."""
    every_way = Enumeration(draw(scenarios(most_turns=3)), shipped_rulebook())
    plays = tuple(islice(every_way.plays(), MOST_PLAYS + 1))
    assume(len(plays) <= MOST_PLAYS)
    return Case(every_way, plays)


def in_every_way(examples: int) -> settings:
    """So many scenarios; long ones are thrown away."""
    return settings(max_examples=examples, suppress_health_check=list(HealthCheck))


@in_every_way(50)
@given(cases())
def test_a_random_trainee(case: Case) -> None:
    """Odds of every ending, who stays, affection and trust are those of all plays together."""
    proof = prove(case.scenario, shipped_rulebook())
    raw = proof.space.graph
    for found in (proof.random, flow(raw, random_policy(raw))):
        odds = [Fraction(0)] * len(case.scenario.endings)
        for play in case.plays:
            odds[case.every_way.ending(play.end)] += play.chance
        assert odds == [found.chance_of_ending(number) for number in range(len(odds))]
        assert sum(play.chance * play.stayed for play in case.plays) == found.stayed
        for value in ("affection", "trust"):
            expected = sum(p.chance * getattr(p.end.feelings, value) for p in case.plays)
            assert expected == getattr(found, value)


@in_every_way(50)
@given(cases())
def test_best_and_worst_play(case: Case) -> None:
    """No way of playing keeps more than best play or fewer than worst play, reduced or not."""
    proof = prove(case.scenario, shipped_rulebook())
    raw = proof.space.graph
    for best, worth in ((True, proof.best), (False, proof.worst)):
        expected = case.every_way.worth(lambda _: 1, best=best, stays=True)
        assert expected == worth.expected()
        assert expected == solve(raw, stays(raw), best=best).expected()
        assert expected == flow(proof.graph, worth.policy).stayed


@in_every_way(25)
@given(cases())
def test_reaching_and_avoiding_an_ending(case: Case) -> None:
    """The greatest and the least chance of each ending that any way of playing gives."""
    proof = prove(case.scenario, shipped_rulebook())
    for number in range(len(case.scenario.endings)):
        for best in (True, False):
            expected = case.every_way.worth(reaching(case, number), best=best, stays=False)
            worth = solve(proof.graph, ends_with(proof.graph, number), best=best)
            assert expected == worth.expected()


def reaching(case: Case, number: int) -> Callable[[Situation], int]:
    """What is worth 1 if it leads to this ending, else 0."""
    return lambda end: int(case.every_way.ending(end) == number)


@in_every_way(50)
@given(cases())
def test_every_end_is_seen_once(case: Case) -> None:
    """The last layer holds the different ends of all plays, and reduction adds none."""
    proof = prove(case.scenario, shipped_rulebook())

    assert len({play.end._replace(turn=0) for play in case.plays}) == proof.space.layers[-1].size
    assert proof.reduced.size <= proof.space.size
