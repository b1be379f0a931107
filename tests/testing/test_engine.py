"""The engine, driven at random, against a second bookkeeping of the plainest kind.

What a response does is left to the rules; which turn comes next, how often it came and what is
still to come is also kept by `tests.proof.enumeration`, which shares no code for it.
"""

from collections.abc import Iterable

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game.core.engine import (
    IllegalResponse,
    State,
    legal_responses,
    outcome,
    replay,
    respond,
    risks,
    start,
)
from game.core.scenario import Scenario
from game.core.status import Status
from game.testing.scenarios import scenarios
from tests.proof.enumeration import Enumeration, Here, plain
from tests.worlds import shipped_rulebook

RULEBOOK = shipped_rulebook()


class Engine(RuleBasedStateMachine):
    """Somebody who plays, and goes back to play on from an earlier turn.

    `states` are those from the start to now, `heres` where the plain bookkeeping may stand at each
    of them, luck being left open there.
    """

    states: list[State]
    heres: list[list[Here]]

    @initialize(scenario=scenarios(), seed=st.integers(0, 1_000))
    def begin(self, scenario: Scenario, seed: int) -> None:
        """Start a scenario."""
        self.every_way = Enumeration(scenario, RULEBOOK)
        self.states = [start(scenario, RULEBOOK, seed)]
        self.heres = [self.alike(here for _share, here in self.every_way.starts())]

    @precondition(lambda self: not self.state.finished)
    @rule(data=st.data())
    def give(self, data: st.DataObject) -> None:
        """Give a response that is on offer."""
        id_ = data.draw(st.sampled_from(legal_responses(self.state)))
        before = self.heres[-1]
        self.states.append(respond(self.state, id_))
        self.heres.append(
            self.alike(
                then
                for here in before
                for response in self.every_way.offered(here)
                if response.id == id_
                for _share, _stay, then in self.every_way.answers(here, response)
            )
        )

    @precondition(lambda self: self.state.finished)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        """Go back to an earlier turn."""
        kept = data.draw(st.integers(1, len(self.states)))
        del self.states[kept:], self.heres[kept:]

    @invariant()
    def what_is_not_on_offer_is_refused(self) -> None:
        """The refusal says what would be legal."""
        legal = legal_responses(self.state)
        for id_ in {"a", "b", "c", "d", "no-such-response"} - {*legal}:
            with pytest.raises(IllegalResponse) as refused:
                respond(self.state, id_)
            assert (id_, legal) == (refused.value.response, refused.value.legal)

    @invariant()
    def replay_gives_the_same(self) -> None:
        """The seed and the responses are all there is to a state."""
        state = self.state
        assert state == replay(state.scenario, RULEBOOK, state.seed, state.responses)

    @invariant()
    def somebody_is_asked_until_it_is_over(self) -> None:
        """A turn awaits a response, and one is on offer; or there is an outcome."""
        assert bool(legal_responses(self.state)) == (not self.state.finished)
        assert (outcome(self.state) is None) == (not self.state.finished)

    @invariant()
    def the_plain_bookkeeping_agrees(self) -> None:
        """On the turn, on what is on offer there, and on everything she feels."""
        for here in self.heres[-1]:
            offered = tuple(response.id for response in self.every_way.offered(here))
            assert offered == legal_responses(self.state)
        assert self.heres[-1]

    @invariant()
    def turns_are_counted(self) -> None:
        """None comes more often than it may, and there are no more risks than turns can come."""
        scenario, ids = self.state.scenario, [step.turn.id for step in self.state.steps]
        assert all(ids.count(turn.id) <= turn.repeat for turn in scenario.turns)
        assert len(risks(self.state)) <= scenario.course.longest

    @invariant()
    def who_leaves_is_gone(self) -> None:
        """She leaves in the last step, or not at all."""
        left = [step.after.status == Status.LEFT for step in self.state.steps]
        assert not any(left[:-1])
        assert self.state.finished or not any(left)

    @property
    def state(self) -> State:
        """How things stand now."""
        return self.states[-1]

    def alike(self, heres: Iterable[Here]) -> list[Here]:
        """Those of the plain bookkeeping that look as things stand now."""
        now = plain(self.state.situation)._replace(turn=0)
        return [
            here
            for here in heres
            if here.turn == self.state.turn and here.situation._replace(turn=0) == now
        ]


TestEngine = Engine.TestCase
TestEngine.settings = settings(max_examples=200, stateful_step_count=10)
