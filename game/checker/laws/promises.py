"""Laws about promises: made, kept, checked, broken; and about lies."""

from collections.abc import Iterator
from itertools import pairwise

from game.checker.laws.law import law
from game.checker.laws.samples import (
    ADA,
    CARE,
    CARE_AND_OWN,
    EXCUSE,
    FULL,
    KEEP,
    KEEP_CHECKED,
    LIE,
    NOTHING,
    PROMISE,
    PROMISE_SECOND,
    SORRY,
    TELL,
    WOW,
    both,
)
from game.checker.laws.trial import FIRST, SECOND, Trial
from game.core.cards import Card, Keep
from game.core.customer import Customer
from game.core.status import Status

_LOVING = (Status.ENGAGED, Status.IN_LOVE, Status.MARRIED)
_TWELVE_TURNS = 12

_TRUST_WON_BACK = (PROMISE, KEEP) * 10
"""A consistent series of good deeds."""


@law(20, example=None)
def more_than_promised_gains_nothing(her: Trial) -> Iterator[int]:
    """Kept early is the same as kept just in time, and a treat beside it mends nothing."""
    for now in (her.calm(), *her.troubles()):
        kept = now.promised(due=1).after_card(KEEP)
        yield now.promised(due=3).after_card(KEEP).apart_from(kept)
    for trouble in her.troubles():
        promised = trouble.promised(due=1)
        yield promised.after_card(both(KEEP, WOW)).apart_from(promised.after_card(KEEP))


@law(20, example=Customer("Ada", broken=1))
def breaking_costs_more_than_keeping_gains(her: Trial) -> Iterator[int]:
    """A promise broken without a word costs at least what keeping it would have gained.

    Said where neither end of the scale is near.
    """
    for now in _well_within_range(her):
        kept, broken = now.after_card(KEEP), now.after_breaking()
        yield (now.affection - broken.affection) - (kept.affection - now.affection)
        yield (now.trust - broken.trust) - (kept.trust - now.trust)


@law(20, example=ADA)
def keeping_is_better_than_breaking(her: Trial) -> Iterator[int]:
    """Whatever else is done on the day a promise falls due, she is better off if it is kept."""
    for now in (her.calm(), *her.troubles()):
        promised = now.promised(due=1)
        for rest in (NOTHING, CARE_AND_OWN, FULL, SORRY, EXCUSE):
            for told in (rest, both(rest, TELL)):
                kept = promised.after_turns(both(told, KEEP))
                yield from kept.ahead_of(promised.after_turns(told))


@law(20, example=ADA)
def each_broken_promise_costs_more(her: Trial) -> Iterator[int]:
    """A broken promise leaves her no better off if one more was broken before."""
    promised = her.calm().promised(due=1)
    after = [
        promised.but(broken=before).after_breaking()
        for before in range(her.rulebook.ranges.broken + 1)
    ]
    for fewer, more in pairwise(after):
        yield from fewer.ahead_of(more)


@law(20, example=ADA)
def a_promise_is_not_worth_breaking(her: Trial) -> Iterator[int]:
    """A promise made and broken leaves her worse off than none."""
    calm = her.calm()
    yield from calm.after_turns(NOTHING, NOTHING).ahead_of(calm.after_turns(PROMISE, NOTHING))
    for trouble in her.troubles():
        kind = trouble.after_turns(CARE_AND_OWN, NOTHING)
        yield from kind.ahead_of(trouble.after_turns(both(CARE_AND_OWN, PROMISE), NOTHING))


@law(21, example=ADA)
def a_promise_speeds_repair(her: Trial) -> Iterator[int]:
    """A promise wins trust at once."""
    for now in (her.calm(), *her.troubles()):
        yield now.after_card(PROMISE).trust - now.trust


@law(21, example=ADA)
def trust_comes_back_by_good_deeds(her: Trial) -> Iterator[int]:
    """Ten promises, made and kept, win back any trust, as long as nobody has lied."""
    honest = her.calm().but(trust_lid=her.rulebook.ranges.trust)
    yield honest.after_turns(*_TRUST_WON_BACK).trust - honest.trust
    yield honest.but(trust=0).after_turns(*_TRUST_WON_BACK).trust - her.rulebook.ranges.trust


@law(21, example=ADA)
def a_lie_caps_trust(her: Trial) -> Iterator[int]:
    """After a lie the same good deeds never win back all that they would have won without it."""
    for now in (her.calm(), *her.troubles()):
        honest, lied = now.after_turns(FULL), now.after_turns(both(FULL, LIE))
        won_back = lied.after_turns(*_TRUST_WON_BACK)
        yield honest.after_turns(*_TRUST_WON_BACK).trust - won_back.trust
        yield lied.feelings.trust_lid - won_back.trust


@law(22, example=ADA)
def a_kept_promise_is_worth_more_when_checked(her: Trial) -> Iterator[int]:
    """Making sure that it was done wins at least as much."""
    for now in (her.calm(), *her.troubles()):
        promised = now.promised(due=1)
        yield from promised.after_card(KEEP_CHECKED).ahead_of(promised.after_card(KEEP))


@law(22, example=ADA)
def finding_it_first_costs_less(her: Trial) -> Iterator[int]:
    """A broken promise costs less if we tell her before she finds out."""
    promised = her.calm().promised(due=1)
    yield from promised.after_turns(TELL).ahead_of(promised.after_turns(NOTHING))


@law(31, example=Customer("Ada", affection=25, trust=20, excuses=3, broken=3))
def forgiveness_can_be_earned(her: Trial) -> Iterator[int]:
    """Promises kept and care lead from breaking up back to engaged within twelve turns.

    Said of a customer who does not leave at once and has no open issue, and whom no more than a
    lie keeps from trusting.
    """
    trust_lid = max(her.feelings.trust_lid, her.rulebook.lie.trust_lid)
    now = her.calm().but(trust_lid=trust_lid).breaking_up()
    if now.churn_risk >= her.rulebook.churn.leaves_at:
        return
    for turn in range(_TWELVE_TURNS):
        now = now.after_turns(_promise_and_keep(turn))
        if now.situation.status in _LOVING:
            yield _TWELVE_TURNS - turn
            return
    yield -1


@law(35, example=Customer("Ada", broken=1))
def a_broken_promise_weighs_double(her: Trial) -> Iterator[int]:
    """Broken without a word it takes at least twice the trust that keeping it would have given.

    Said where neither end of the scale is near.
    """
    for now in _well_within_range(her):
        won = now.after_card(KEEP).trust - now.trust
        yield (now.trust - now.after_breaking().trust) - 2 * won


def _well_within_range(her: Trial) -> Iterator[Trial]:
    """Return her with a promise due, if no range cuts off what it wins or costs."""
    rules, ranges = her.rulebook.promise, her.rulebook.ranges
    free = her.but(trust_lid=ranges.trust)
    costs_affection = rules.broken_affection_each * ranges.broken
    costs_trust = rules.broken_trust + rules.broken_trust_each * ranges.broken
    room_for_affection = range(costs_affection, ranges.affection - rules.kept_affection + 1)
    room_for_trust = range(costs_trust, ranges.trust - rules.kept_trust + 1)
    if free.affection in room_for_affection and free.trust in room_for_trust:
        yield free.promised(due=1)


def _promise_and_keep(turn: int) -> Card:
    """Return the card of a turn, counted from 0: keep the last promise, make the next, care."""
    made, kept = (PROMISE, SECOND) if turn % 2 == 0 else (PROMISE_SECOND, FIRST)
    card = both(CARE, made)
    return both(card, Card(keep=(Keep(kept),))) if turn else card
