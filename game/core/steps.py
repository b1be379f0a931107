"""One turn on one situation: the event, the response, promises due, the clock, the status."""

from collections.abc import Iterable

from game.core.acts import play, recharge
from game.core.arithmetic import pick
from game.core.churn import churn_risk
from game.core.clock import tick
from game.core.conditions import OPEN, Condition, holds
from game.core.customer import feelings_at_start
from game.core.failures import fail
from game.core.promises import break_due
from game.core.reasons import Reason
from game.core.relationship import status_after_turn, status_at_start
from game.core.rulebook import Rulebook
from game.core.scenario import (
    AFTER,
    CHANCE,
    RESPONSE,
    Branch,
    Effect,
    Event,
    Later,
    Response,
    Scenario,
    Turn,
)
from game.core.situation import Situation
from game.core.status import Status
from game.core.tally import Tally


def first_situation(scenario: Scenario, rulebook: Rulebook) -> Situation:
    """Return the situation before turn 1 and before its event."""
    feelings = feelings_at_start(scenario.customer, rulebook)
    return Situation(
        turn=0,
        status=status_at_start(feelings, rulebook),
        temptation=0,
        inspiration=min(rulebook.start.inspiration, rulebook.ranges.inspiration),
        ticks=0,
        feelings=feelings,
        ledger=(0,) * len(scenario.promises),
        marks=(0,) * len(scenario.marks),
        meters=tuple(meter.start for meter in scenario.meters),
        visits=(0,) * len(scenario.course.counted),
        pending=(0,) * len(scenario.laters),
    )


def entering(number: int, s: Situation, scenario: Scenario, rulebook: Rulebook) -> Situation:
    """Return the situation in the first turn from this number on that comes, or at the end."""
    while number < len(scenario.turns) and not comes(number, s, scenario, rulebook):
        number += 1
    return entered(number, s, scenario)


def comes(number: int, s: Situation, scenario: Scenario, rulebook: Rulebook) -> bool:
    """Whether a turn applies, and was not entered as often as it may be."""
    applying = applies(scenario.turns[number].when, s, scenario, rulebook)
    return applying & scenario.course.may_be_entered(number, s.visits)


def most_turns_left(s: Situation, scenario: Scenario) -> int:
    """Return how many turns can still come after the one that awaits a response, at most."""
    course = scenario.course
    return course.most_left(s.turn, course.visits_made(s.turn, s.visits))


def entered(number: int, s: Situation, scenario: Scenario) -> Situation:
    """Return the situation in which a turn begins, or the scenario is over."""
    if number == len(scenario.turns):
        visits, pending = (0,) * len(s.visits), (0,) * len(s.pending)
        return s._replace(turn=number, onward=number, visits=visits, pending=pending)
    visits = scenario.course.visit(number, s.visits)
    return s._replace(turn=number, onward=scenario.following(number), visits=visits)


def following(s: Situation, scenario: Scenario, rulebook: Rulebook) -> Situation:
    """Return the situation in which the turn after this one begins; who left goes to the end."""
    number = len(scenario.turns) if s.status == Status.LEFT else s.onward
    return entering(number, s, scenario, rulebook)


def coming(s: Situation, scenario: Scenario) -> tuple[Later, ...]:
    """Return what was to come later, and comes in the turn that begins."""
    pending = zip(scenario.laters, s.pending, strict=True)
    return tuple(later for later, bits in pending if bits & 1)


def arrive(t: Tally, turn: Turn, branch: Branch, now: Iterable[Later]) -> None:
    """Let a turn begin: with what comes now of earlier turns, its event and a branch of luck."""
    t.pending = [bits >> 1 for bits in t.pending]
    for later in now:
        happen(t, later.event, Reason.LATER)
    happen(t, turn.event)
    befall(t, branch, CHANCE)


def befall(t: Tally, branch: Branch, place: str = AFTER) -> None:
    """Let a branch of a chance happen: its event, where it leads, what comes of it later."""
    happen(t, branch.event)
    send_on(t, branch.next)
    put_off(t, branch.later, place)


def send_on(t: Tally, turn: str) -> None:
    """Let a turn follow this one, if it is named."""
    if turn:
        t.onward = t.scenario.numbers[turn]


def put_off(t: Tally, later: Later | None, place: str) -> None:
    """Take note of what is to come later, if something is."""
    if later:
        slot = t.scenario.slots_of_laters[t.turn, place, later]
        t.pending[slot] = t.pending[slot] | 1 << later.turns - 1


def happen(t: Tally, event: Event, reason: Reason = Reason.EFFECT) -> None:
    """Let an event happen: a failure, a temptation, effects, for this reason."""
    if event.failure:
        fail(t, event.failure)
    # Not "+=": that would change a column of situations for everybody who shares it.
    t.temptation = t.temptation + event.temptation
    take_effect(t, event.effects, reason)


def take_effect(t: Tally, effects: Iterable[Effect], reason: Reason = Reason.EFFECT) -> None:
    """Let effects move the scenario's own meters, one after another."""
    for effect in effects:
        slot = t.scenario.meter_ids.index(effect.meter)
        by = effect.by if effect.to is None else effect.to - t.meters[slot]
        if effect.when is not None:
            fits = applies(effect.when, t.situation(), t.scenario, t.rulebook)
            by = pick(fits, by, 0)
        t.move_meter(slot, by, reason)


def give(t: Tally, response: Response) -> bool:
    """Play a response: its acts, its effects, where it leads; return whether somebody spoke."""
    spoke = play(t, response.card)
    t.remember(f"chose {response.id}")
    take_effect(t, response.effects)
    send_on(t, response.next)
    put_off(t, response.later, RESPONSE)
    return spoke


def close(t: Tally, response: Response, *, spoke: bool) -> int:
    """End a turn: promises due, the clock, the status; return the churn risk at its end."""
    card = response.card
    break_due(t, told=card.tell)
    tick(t, spoke=spoke)
    if card.recharge:
        recharge(t, card.recharge)
    risk = churn_risk(t, t.rulebook)
    t.status = status_after_turn(t, risk, leaves_at(t.scenario, t.rulebook))
    t.temptation = 0
    return risk


def answer(t: Tally, response: Response) -> int:
    """Play a response and end the turn, if nothing is drawn behind it; return the churn risk."""
    return close(t, response, spoke=give(t, response))


def leaves_at(scenario: Scenario, rulebook: Rulebook) -> int:
    """Return the churn risk, temptation included, at which she herself leaves."""
    return rulebook.churn.leaves_at if scenario.leaves_at is None else scenario.leaves_at


def on_offer(response: Response, s: Situation, scenario: Scenario, rulebook: Rulebook) -> bool:
    """Whether a response can be given: its condition holds, and its promises can be kept or made.

    A keep needs its promise open; a promise that is still open cannot be made again.
    """
    card = response.card
    offered = applies(response.when, s, scenario, rulebook)
    for kept in card.keep:
        offered &= s.ledger[scenario.promises.index(kept.promise)] > 0
    if card.promise:
        offered &= s.ledger[scenario.promises.index(card.promise.id)] == 0
    return offered


def applies(
    condition: Condition | None, s: Situation, scenario: Scenario, rulebook: Rulebook
) -> bool:
    """Whether a condition holds in a situation; no condition always does."""
    return condition is None or holds(
        condition, lambda name: number_of(name, s, scenario, rulebook)
    )


def number_of(name: str, s: Situation, scenario: Scenario, rulebook: Rulebook) -> int:
    """Return what a name in a condition stands for; see `game.core.conditions`."""
    if name in scenario.marks:
        return s.marks[scenario.marks.index(name)]
    if name.startswith(f"{OPEN} "):
        left = s.ledger[scenario.promises.index(name.removeprefix(f"{OPEN} "))]
        return pick(left > 0, 1, 0)
    if name in scenario.meter_ids:
        return s.meters[scenario.meter_ids.index(name)]
    if name == "churn-risk":
        return churn_risk(s.feelings, rulebook)
    if name in ("status", "inspiration", "ticks"):
        number: int = getattr(s, name)
    else:
        number = getattr(s.feelings, name)
    return number
