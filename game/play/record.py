"""A run as plain data, ready for JSON."""

from typing import NotRequired, TypedDict

from game.core.churn import churn_risk, stayed
from game.core.engine import State, Step, legal_responses, outcome, risks
from game.core.reasons import Change
from game.core.status import Status
from game.play.wording import because, first_name


class ChangeRecord(TypedDict):
    """One number that moved; `law` is its number in docs/laws.md, or None."""

    value: str
    by: int
    because: str
    law: int | None


class StepRecord(TypedDict):
    """A turn taken, with the values at its end.

    `chance` and `behind` are the indices of the branches drawn before and behind the response.
    `meters` are the scenario's own, flags included, by id; it is left out where there are none.
    """

    turn: str
    response: str
    chance: int | None
    behind: int | None
    status: str
    affection: int
    trust: int
    patience: int
    expectation: int
    soreness: int
    inspiration: int
    churn_risk: int
    stayed: float
    meters: NotRequired[dict[str, int]]
    changes: list[ChangeRecord]


class PromiseCounts(TypedDict):
    """How many promises were made, kept and broken in this run."""

    made: int
    kept: int
    broken: int


class Record(TypedDict):
    """A run; `stayed` is of 1,000 customers like her, with one decimal."""

    scenario: str
    seed: int
    finished: bool
    status: str
    affection: int
    trust: int
    churn_risk: int
    stayed: float
    promises: PromiseCounts
    ending: str | None
    turn: str | None
    legal: list[str]
    steps: list[StepRecord]


def record_of(state: State) -> Record:
    """Return a run as plain data: where it stands, and every step that led there."""
    feelings = state.situation.feelings
    end = outcome(state)
    return {
        "scenario": state.scenario.id,
        "seed": state.seed,
        "finished": state.finished,
        "status": state.status.id,
        "affection": feelings.affection,
        "trust": feelings.trust,
        "churn_risk": churn_risk(feelings, state.rulebook),
        "stayed": _thousand(risks(state)),
        "promises": {
            "made": sum(len(step.promised) for step in state.steps),
            "kept": sum(len(step.kept) for step in state.steps),
            "broken": sum(len(step.broken) for step in state.steps),
        },
        "ending": end.ending.id if end else None,
        "turn": state.turn.id if state.turn else None,
        "legal": list(legal_responses(state)),
        "steps": [_step(state, number, step) for number, step in enumerate(state.steps, 1)],
    }


def _step(state: State, number: int, step: Step) -> StepRecord:
    feelings = step.after.feelings
    name = first_name(state.scenario.customer)
    last = number == len(state.steps)
    record: StepRecord = {
        "turn": step.turn.id,
        "response": step.response.id,
        "chance": step.chance,
        "behind": step.behind,
        "status": Status(step.after.status).id,
        "affection": feelings.affection,
        "trust": feelings.trust,
        "patience": feelings.patience,
        "expectation": feelings.expectation,
        "soreness": feelings.soreness,
        "inspiration": step.after.inspiration,
        "churn_risk": step.churn_risk,
        "stayed": _thousand(risks(state) if last else risks(state)[:number]),
        "changes": [_change(change, name) for change in step.changes],
    }
    if step.after.meters:
        ids = state.scenario.meter_ids
        record["meters"] = dict(zip(ids, step.after.meters, strict=True))
    return record


def _change(change: Change, name: str) -> ChangeRecord:
    return {
        "value": change.value,
        "by": change.by,
        "because": because(change, name),
        "law": change.reason.law,
    }


def _thousand(churn_risks: tuple[int, ...]) -> float:
    return stayed(churn_risks, of=10_000) / 10
