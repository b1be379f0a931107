"""What holds in every scenario, however it is played."""

from collections import Counter
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from game.core.churn import stayed
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
from game.core.feelings import IssueKind
from game.core.scenario import Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import first_situation
from game.testing.scenarios import playthroughs, scenarios
from tests.worlds import shipped_rulebook

RULEBOOK = shipped_rulebook()

MOVING = (
    "affection", "trust", "patience", "expectation", "soreness", "failures", "excuses",
    "apologies", "kept", "broken", "inspiration", "ticks",
)  # fmt: skip
"""The values whose changes are told, one by one."""

OF_THE_ISSUE = ("severity", "ours", "waited", "before", "snubbed")
"""The values that are 0 while no issue is open."""

Choice = Callable[[tuple[str, ...]], str]


@attrs.frozen
class Game:
    """A generated scenario, and a way to play it to its end."""

    scenario: Scenario
    seed: int
    responses: tuple[str, ...]

    @cached_property
    def states(self) -> tuple[State, ...]:
        """The states on the way, from the first to the last."""
        first = start(self.scenario, RULEBOOK, self.seed)
        return tuple(accumulate(self.responses, respond, initial=first))

    @property
    def last(self) -> State:
        """The state at the end."""
        return self.states[-1]


@st.composite
def games(draw: st.DrawFn) -> Game:
    """A generated scenario, played to its end."""
    scenario = draw(scenarios())
    seed, responses = draw(playthroughs(scenario, RULEBOOK))
    return Game(scenario, seed, responses)


def in_any_game(test: Callable[[Game], None]) -> Any:  # noqa: ANN401 - as given
    """Try a test on a quarter as many playthroughs as other properties: they take long to draw."""
    return settings(max_examples=settings().max_examples // 4)(given(game=games())(test))


def always(choose: Choice, scenario: Scenario, seed: int) -> State:
    """The state at the end if the same choice is made in every turn."""
    state = start(scenario, RULEBOOK, seed)
    while not state.finished:
        state = respond(state, choose(legal_responses(state)))
    return state


def numbers(situation: Situation) -> dict[str, int]:
    """The numbers of a situation by name; promises, marks and meters are numbered."""
    whole = {**situation.feelings._asdict(), **situation._asdict()}
    del whole["feelings"]
    for several in ("ledger", "marks", "meters", "visits", "pending"):
        whole |= {f"{several} {slot}": number for slot, number in enumerate(whole.pop(several))}
    return whole


def reach(name: str, situation: Situation, scenario: Scenario) -> range:
    """The numbers that a number may be."""
    feelings, ranges = situation.feelings, RULEBOOK.ranges
    several, _, slot = name.partition(" ")
    if several == "meters":
        meter = scenario.meters[int(slot)]
        return range(meter.lowest, meter.highest + 1)
    if several == "visits":
        return range(scenario.turns[scenario.course.counted[int(slot)]].repeat + 1)
    if name in OF_THE_ISSUE and feelings.issue == IssueKind.NONE:
        return range(1)
    most = {
        "trust": feelings.trust_lid,
        "trust_lid": ranges.trust,
        "patience": feelings.patience_most,
        "patience_most": RULEBOOK.start.patience_long,
        "years": scenario.customer.years,
        "issue": max(IssueKind),
        "severity": 3,
        "ours": 1,
        "before": ranges.affection,
        "snubbed": 1,
        "turn": len(scenario.turns),
        "onward": len(scenario.turns),
        "status": max(Status),
        "temptation": 3 * 5,
        "ledger": 3 + 1,
        "pending": 2**3 - 1,
        "marks": 1,
    }
    return range(1 + (most[several] if several in most else getattr(ranges, name)))


@in_any_game
def test_every_value_stays_in_its_range(game: Game) -> None:
    """Every number of every situation is whole, and in the range of the rulebook or the meter.

    What is said of an issue is 0 without one, so that equal feelings are equal numbers.
    """
    for state in game.states:
        for situation in (state.situation, *(step.after for step in state.steps[-1:])):
            for name, number in numbers(situation).items():
                assert isinstance(number, int)
                assert not isinstance(number, bool)
                assert number in reach(name, situation, game.scenario), name


@in_any_game
def test_replay_equals_play(game: Game) -> None:
    """At any point the seed and the responses so far give the same state, in everything."""
    for state in game.states:
        assert state == replay(game.scenario, RULEBOOK, game.seed, state.responses)


@in_any_game
def test_the_future_depends_on_the_situation_alone(game: Game) -> None:
    """Without the steps that led to it, a situation goes on in the same way."""
    for state, following in pairwise(game.states):
        forgetful = respond(attrs.evolve(state, steps=()), following.responses[-1])
        assert following == attrs.evolve(forgetful, steps=following.steps)
        assert following.steps[-1:] == forgetful.steps


@in_any_game
def test_the_changes_of_a_step_add_up(game: Game) -> None:
    """They explain every number that moved since the step before, those of the event first."""
    meters = {meter.id: f"meters {slot}" for slot, meter in enumerate(game.scenario.meters)}
    ends = [first_situation(game.scenario, RULEBOOK), *(step.after for step in game.last.steps)]
    for (before, after), step in zip(pairwise(ends), game.last.steps, strict=True):
        moved = dict.fromkeys((*MOVING, *meters.values()), 0)
        for change in step.changes:
            assert change.by != 0
            moved[meters.get(change.value, change.value)] += change.by
        was, is_ = numbers(before), numbers(after)
        assert {name: is_[name] - was[name] for name in moved} == moved
    for state, following in pairwise(game.states):
        step = following.steps[-1]
        assert (state.situation, state.chance) == (step.before, step.chance)
        assert state.arrival == step.changes[: len(state.arrival)]


@in_any_game
def test_there_is_always_something_to_choose(game: Game) -> None:
    """Until the end a response is on offer; then nothing is, and there is an outcome."""
    *on_the_way, last = game.states
    for state in on_the_way:
        assert not state.finished
        assert legal_responses(state)
        assert outcome(state) is None
    assert last.finished
    assert () == legal_responses(last)
    assert outcome(last) is not None


@in_any_game
def test_only_open_promises_are_kept(game: Game) -> None:
    """What is on offer keeps promises that are open, and makes others."""
    for state in game.states[:-1]:
        slots = zip(game.scenario.promises, state.situation.ledger, strict=True)
        are_open = {id_ for id_, left in slots if left > 0}
        assert state.turn is not None
        for response in state.turn.responses:
            card = response.card
            if response.id in legal_responses(state):
                assert {keep.promise for keep in card.keep} <= are_open
                assert card.promise is None or card.promise.id not in are_open


@in_any_game
def test_an_illegal_response_changes_nothing(game: Game) -> None:
    """It raises, and the state is what it was."""
    for state in game.states:
        for id_ in {"a", "b", "c", "d", "nobody"} - {*legal_responses(state)}:
            with pytest.raises(IllegalResponse):
                respond(state, id_)
        assert state == replay(game.scenario, RULEBOOK, game.seed, state.responses)


@in_any_game
def test_every_promise_has_one_fate(game: Game) -> None:
    """What was promised is kept, broken or still open, and only one of these."""
    for slot, promise in enumerate(game.scenario.promises):
        made, kept, broken = (
            sum(promise in getattr(step, fate) for step in game.last.steps)
            for fate in ("promised", "kept", "broken")
        )
        still_open = game.last.situation.ledger[slot] > 0
        assert made == kept + broken + still_open


@in_any_game
def test_what_is_for_good(game: Game) -> None:
    """Nobody who left comes back, no lid is lifted, and years and kinds of waiting never change."""
    stays = [stayed(risks(state)) for state in game.states]
    assert sorted(stays, reverse=True) == stays
    assert all(state.status is not Status.LEFT for state in game.states[:-1])
    for state, following in pairwise(game.states):
        was, is_ = state.situation.feelings, following.situation.feelings
        assert is_.trust_lid <= was.trust_lid
        assert (was.years, was.patience_most) == (is_.years, is_.patience_most)


@in_any_game
def test_luck_does_not_depend_on_what_was_chosen(game: Game) -> None:
    """With the same seed a visit to a turn draws the same branch, whatever was chosen before it."""
    first_choice = always(min, game.scenario, game.seed)
    last_choice = always(max, game.scenario, game.seed)
    drawn: dict[tuple[str, int], tuple[int | None, int | None]] = {}
    for play in (game.last, first_choice, last_choice):
        visits: Counter[str] = Counter()
        for step in play.steps:
            visits[step.turn.id] += 1
            luck = (step.chance, step.behind)
            assert drawn.setdefault((step.turn.id, visits[step.turn.id]), luck) == luck
