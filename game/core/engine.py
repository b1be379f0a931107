"""The whole game in a few verbs: start, legal_responses, respond, outcome, replay.

A run is a seed and a list of response ids; every state can be built again from them.
"""

from collections.abc import Iterable, Sequence

import attrs

from game.core.churn import stayed
from game.core.luck import at_visit, draw_branch
from game.core.reasons import Change
from game.core.rulebook import Rulebook
from game.core.scenario import CERTAIN, Branch, Ending, Response, Scenario, Turn
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import (
    applies,
    arrive,
    befall,
    close,
    coming,
    entering,
    first_situation,
    following,
    give,
    most_turns_left,
    on_offer,
)
from game.core.tally import Tally


class IllegalResponse(ValueError):  # noqa: N818 - it is the trainee's response, not our error
    """A response that cannot be given now: its id, the turn (None at the end), the legal ids."""

    def __init__(self, response: str, turn: str | None, legal: tuple[str, ...]) -> None:
        where = f"in turn “{turn}”" if turn else "any more, the scenario is over"
        super().__init__(f"“{response}” cannot be chosen {where}")
        self.response = response
        self.turn = turn
        self.legal = legal


@attrs.frozen
class Step:
    """A turn taken: what was chosen, what it moved and why, and how things stand after it.

    `chance` and `behind` are the indices of the branches drawn before and behind the response, or
    None. `changes` are in the order in which they happened, those of the turn's event first.
    `promised`, `kept` and `broken` are ids of promises. `churn_risk` is the percentage taken at the
    end of the turn.
    """

    turn: Turn
    response: Response
    chance: int | None
    behind: int | None
    changes: tuple[Change, ...]
    before: Situation
    after: Situation
    churn_risk: int
    promised: tuple[str, ...]
    kept: tuple[str, ...]
    broken: tuple[str, ...]


@attrs.frozen
class State:
    """A situation and the steps that led to it.

    `chance` and `arrival` speak of the turn that awaits a response: the branch that was drawn, and
    what its event changed already.
    """

    scenario: Scenario
    rulebook: Rulebook
    seed: int
    situation: Situation
    steps: tuple[Step, ...] = ()
    chance: int | None = None
    arrival: tuple[Change, ...] = ()

    @property
    def turn(self) -> Turn | None:
        """The turn that awaits a response, or None when the scenario is over."""
        turns = self.scenario.turns
        return turns[self.situation.turn] if self.situation.turn < len(turns) else None

    @property
    def finished(self) -> bool:
        """Whether the scenario is over."""
        return self.turn is None

    @property
    def status(self) -> Status:
        """The relationship status."""
        return Status(self.situation.status)

    @property
    def responses(self) -> tuple[str, ...]:
        """The ids of the responses given so far: with the seed, the whole run."""
        return tuple(step.response.id for step in self.steps)


@attrs.frozen
class Outcome:
    """The record of how a run ended; `stayed` is of 1,000 customers like her."""

    ending: Ending
    status: Status
    affection: int
    trust: int
    stayed: int


def start(scenario: Scenario, rulebook: Rulebook, seed: int = 1) -> State:
    """Return the state in which turn 1 awaits a response."""
    first = entering(0, first_situation(scenario, rulebook), scenario, rulebook)
    return _arrive(State(scenario, rulebook, seed, first), first)


def legal_responses(state: State) -> tuple[str, ...]:
    """Return the ids that can be chosen now, in the order of the file; none at the end."""
    if state.turn is None:
        return ()
    return tuple(
        response.id
        for response in state.turn.responses
        if on_offer(response, state.situation, state.scenario, state.rulebook)
    )


def respond(state: State, response_id: str) -> State:
    """Return the state after a response; raises `IllegalResponse` if it cannot be given."""
    turn, legal = state.turn, legal_responses(state)
    if turn is None or response_id not in legal:
        raise IllegalResponse(response_id, turn.id if turn else None, legal)
    response = next(r for r in turn.responses if r.id == response_id)

    changes = list(state.arrival)
    t = Tally(state.situation, state.scenario, state.rulebook, changes)
    due = _due(state)
    spoke = give(t, response)
    after = _draw(state, state.situation, turn.after, "after")
    if after is not None:
        befall(t, turn.after[after])
    risk = close(t, response, spoke=spoke)
    card = response.card
    kept = tuple(keep.promise for keep in card.keep)
    step = Step(
        turn=turn,
        response=response,
        chance=state.chance,
        behind=after,
        changes=tuple(changes),
        before=state.situation,
        after=t.situation(),
        churn_risk=risk,
        promised=(card.promise.id,) if card.promise else (),
        kept=kept,
        broken=tuple(id_ for id_ in due if id_ not in kept),
    )
    onward = following(step.after, state.scenario, state.rulebook)
    return _arrive(state, onward, (*state.steps, step))


def replay(scenario: Scenario, rulebook: Rulebook, seed: int, responses: Iterable[str]) -> State:
    """Return the state that these responses lead to; raises `IllegalResponse` where one is not."""
    state = start(scenario, rulebook, seed)
    for response in responses:
        state = respond(state, response)
    return state


def outcome(state: State) -> Outcome | None:
    """Return how the run ended, or None while a turn awaits a response."""
    if not state.finished:
        return None
    situation, scenario = state.situation, state.scenario
    ending = next(
        e for e in scenario.endings if applies(e.when, situation, scenario, state.rulebook)
    )
    feelings = situation.feelings
    return Outcome(ending, state.status, feelings.affection, feelings.trust, stayed(risks(state)))


def risks(state: State) -> tuple[int, ...]:
    """Return the churn risks that count so far, one for each turn.

    When she leaves early, as many turns as could still have come count at the risk of the turn in
    which she left, conditions and what was chosen in it aside: driving her away early is never
    cheaper.
    """
    taken = tuple(step.churn_risk for step in state.steps)
    if state.status is not Status.LEFT:
        return taken
    return taken + taken[-1:] * most_turns_left(state.steps[-1].before, state.scenario)


def _arrive(before: State, situation: Situation, steps: tuple[Step, ...] = ()) -> State:
    """Enter the turn of a situation: draw its chance and let its event happen."""
    scenario, rulebook, seed = before.scenario, before.rulebook, before.seed
    if situation.turn == len(scenario.turns):
        return State(scenario, rulebook, seed, situation, steps)
    turn = scenario.turns[situation.turn]
    changes: list[Change] = []
    t = Tally(situation, scenario, rulebook, changes)
    branch = _draw(before, situation, turn.chance, "chance")
    drawn = CERTAIN[0] if branch is None else turn.chance[branch]
    arrive(t, turn, drawn, coming(situation, scenario))
    return State(scenario, rulebook, seed, t.situation(), steps, branch, tuple(changes))


def _draw(state: State, here: Situation, branches: Sequence[Branch], event: str) -> int | None:
    """Return the branch that luck takes, or None where there is nothing to draw."""
    if not branches:
        return None
    visit = state.scenario.course.which_visit(here.turn, here.visits)
    turn = state.scenario.turns[here.turn]
    return draw_branch(state.seed, turn.id, [b.weight for b in branches], at_visit(event, visit))


def _due(state: State) -> tuple[str, ...]:
    """Return the promises that fall due at the end of the turn that awaits a response."""
    slots = zip(state.scenario.promises, state.situation.ledger, strict=True)
    return tuple(id_ for id_, left in slots if left == 1)
