"""The state machine of the relationship: a table of transitions, the first row that fits wins."""

from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import NamedTuple

from game.core.arithmetic import pick, possible
from game.core.churn import churn_risk
from game.core.feelings import Feelings
from game.core.rulebook import Rulebook, StatusRules
from game.core.status import Status
from game.core.tally import Tally

Fits = Callable[[Feelings | Tally, int, StatusRules], bool]
"""Whether a row fits, given how she feels, her churn risk and the thresholds."""


class Transition(NamedTuple):
    """A row of the table: from these statuses to that one, when it fits."""

    sources: tuple[Status, ...]
    target: Status
    fits: Fits


def _doubting(f: Feelings | Tally, r: StatusRules) -> bool:
    return (f.trust < r.unmarried_trust_below) | (f.trust_lid < r.unmarried_lid_below)


def _breaking(f: Feelings | Tally, risk: int, r: StatusRules) -> bool:
    return (
        (f.affection < r.breaking_affection_below)
        | (f.trust < r.breaking_trust_below)
        | (risk >= r.breaking_risk_from)
    )


def _back(f: Feelings | Tally, risk: int, r: StatusRules) -> bool:
    return (
        (f.affection >= r.back_affection) & (f.trust >= r.back_trust) & (risk <= r.back_risk_most)
    )


def _complicated(f: Feelings | Tally, _: int, r: StatusRules) -> bool:
    return (
        (f.affection < r.complicated_affection_below)
        | (f.trust < r.complicated_trust_below)
        | (f.excuses >= r.complicated_excuses)
        | (f.broken > f.kept)
    )


def _engaged(f: Feelings | Tally, _: int, r: StatusRules) -> bool:
    return (
        (f.affection >= r.engaged_affection)
        & (f.trust >= r.engaged_trust)
        & (f.excuses < r.complicated_excuses)
        & (f.broken <= f.kept)
    )


def _married(f: Feelings | Tally, _: int, r: StatusRules) -> bool:
    return (
        (f.affection >= r.married_affection)
        & (f.trust >= r.married_trust)
        & (f.kept >= r.married_kept)
        & (f.years >= r.married_years)
    )


def _warm_but_doubting(f: Feelings | Tally, _: int, r: StatusRules) -> bool:
    return _doubting(f, r) & (f.affection >= r.in_love_affection)


def _cool_or_doubting(f: Feelings | Tally, _: int, r: StatusRules) -> bool:
    return _doubting(f, r) | (f.affection < r.unmarried_affection_below)


def _in_love(f: Feelings | Tally, _: int, r: StatusRules) -> bool:
    return f.affection >= r.in_love_affection


def _cooling(f: Feelings | Tally, _: int, r: StatusRules) -> bool:
    return f.affection < r.cooling_affection_below


_LOVING = (Status.IN_LOVE, Status.ENGAGED, Status.MARRIED)

TRANSITIONS = (
    Transition((*_LOVING, Status.COMPLICATED), Status.BREAKING_UP, _breaking),
    Transition((Status.BREAKING_UP,), Status.COMPLICATED, _back),
    Transition(_LOVING, Status.COMPLICATED, _complicated),
    Transition((Status.COMPLICATED,), Status.ENGAGED, _engaged),
    Transition((Status.ENGAGED, Status.IN_LOVE), Status.MARRIED, _married),
    Transition((Status.MARRIED,), Status.IN_LOVE, _warm_but_doubting),
    Transition((Status.MARRIED,), Status.ENGAGED, _cool_or_doubting),
    Transition((Status.ENGAGED,), Status.IN_LOVE, _in_love),
    Transition((Status.IN_LOVE,), Status.ENGAGED, _cooling),
)
"""All rows but the first of the model, leaving, which also reads the turn's temptation."""


def next_status(status: int, f: Feelings | Tally, risk: int, rulebook: Rulebook) -> int:
    """Return the status after at most one transition, as long as she does not leave."""
    result = status
    for row in reversed(TRANSITIONS):
        here = reduce(or_, [status == source for source in row.sources])
        if possible(here):
            result = pick(here & row.fits(f, risk, rulebook.status), row.target, result)
    return result


def status_at_start(f: Feelings, rulebook: Rulebook) -> int:
    """Return where she stands before turn 1: from "it's complicated", row after row."""
    risk = churn_risk(f, rulebook)
    status: int = Status.COMPLICATED
    for _ in Status:
        status = next_status(status, f, risk, rulebook)
    return status


def status_after_turn(t: Tally, risk: int, leaves_at: int) -> int:
    """Return the status at the end of a turn; she leaves if risk and temptation are too much."""
    stays = next_status(t.status, t, risk, t.rulebook)
    return pick(risk + t.temptation >= leaves_at, Status.LEFT, stays)
