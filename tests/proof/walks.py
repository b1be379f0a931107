"""Ways to play, walked through the engine one by one: what proofs are held against."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import attrs

from game.authoring.library import load_scenario
from game.core.engine import Outcome, State, legal_responses, outcome, respond, start
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import most_turns_left
from game.proof.proof import Proof, prove
from tests.worlds import shipped_rulebook

Worth = tuple[Fraction, int, int]


@cache
def proof_of_the_new_car() -> Proof:
    """The shipped scenario, explored once for all tests."""
    reading = load_scenario("the-new-car")
    assert reading.value is not None, reading.problems
    return prove(reading.value, shipped_rulebook())


def without_luck(scenario: Scenario) -> Scenario:
    """The same scenario, with nothing left to chance."""
    turns = tuple(attrs.evolve(turn, chance=(), after=()) for turn in scenario.turns)
    return attrs.evolve(scenario, turns=turns)


def states_of(scenario: Scenario, rulebook: Rulebook) -> Iterator[State]:
    """Give every response once in every situation, and yield the states that come of it.

    So a situation comes up as often as steps lead to it. The scenario must be without luck.
    """
    first = start(scenario, rulebook)
    waiting, seen = [first], {first.situation}
    yield first
    while waiting:
        state = waiting.pop()
        for response in legal_responses(state):
            following = respond(state, response)
            yield following
            if following.situation not in seen:
                seen.add(following.situation)
                waiting.append(following)


@attrs.define
class Reckoning:
    """What every situation of a world without luck is worth, reckoned back from all ends.

    A play is worth the share of customers who stay, then affection, then trust at its end.
    """

    _best: dict[Situation, Worth] = attrs.field(factory=dict)
    _futures: dict[Situation, int] = attrs.field(factory=dict)
    _numbers: dict[object, int] = attrs.field(factory=dict)

    def worth(self, state: State, response: str) -> Worth:
        """What a response is worth, if best play follows it."""
        following = respond(state, response)
        step = following.steps[-1]
        turns = 1
        if following.status is Status.LEFT:
            turns += most_turns_left(step.before, state.scenario)
        stay = (1 - Fraction(step.churn_risk, 100)) ** turns
        stayed, affection, trust = self.best(following)
        return stay * stayed, affection, trust

    def best(self, state: State) -> Worth:
        """What best play makes of a state."""
        if state.situation not in self._best:
            feelings = state.situation.feelings
            self._best[state.situation] = (
                (Fraction(1), feelings.affection, feelings.trust)
                if state.finished
                else max(self.worth(state, response) for response in legal_responses(state))
            )
        return self._best[state.situation]

    def future(self, state: State, response: str) -> int:
        """A number that is the same for responses that lead to the same future."""
        following = respond(state, response)
        future = (following.steps[-1].churn_risk, self._future(following))
        return self._numbers.setdefault(future, len(self._numbers))

    def _future(self, state: State) -> int:
        if state.situation not in self._futures:
            future: object = outcome(state)
            if isinstance(future, Outcome):
                future = attrs.evolve(future, stayed=0)
            else:
                futures = ((id_, self.future(state, id_)) for id_ in legal_responses(state))
                future = (state.situation.turn, tuple(futures))
            number = self._numbers.setdefault(future, len(self._numbers))
            self._futures[state.situation] = number
        return self._futures[state.situation]
