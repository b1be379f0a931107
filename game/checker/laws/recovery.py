"""Laws about failures: how far a recovery leads back, and what a bad one costs."""

from collections.abc import Iterator

from game.checker.laws.law import law, never_rising
from game.checker.laws.samples import (
    ADA,
    CARE_AND_OWN,
    FIX,
    FULL,
    MENDING_AND_MONEY,
    MONEY,
    NOTHING,
    PROMISE,
    TELL,
    both,
)
from game.checker.laws.trial import Trial
from game.core.customer import Customer, Issue
from game.core.feelings import IssueKind

_LIGHT = 1
"""The severity of failures that are soon forgotten."""


@law(6, example=ADA)
def a_brilliant_recovery_wins_a_smile(her: Trial) -> Iterator[int]:
    """The full card may lift her above where she was, at a first failure; nothing else ever does.

    Full is care, own and a matching fix. Whether the lift comes is for the rulebook to say.
    """
    before = her.calm()
    for card in MENDING_AND_MONEY:
        lift = before.after_failure().after_card(card).affection - before.affection
        brilliant = before.feelings.failures == 0 and card in (FULL, both(FULL, MONEY))
        yield max(0, lift) if brilliant else min(0, -lift)


@law(6, example=Customer("Ada", affection=70))
def no_recovery_wins_loyalty(her: Trial) -> Iterator[int]:
    """After a failure and any recovery she trusts no more and is no safer than without both.

    Said of the end of that turn, and of customers who have trust to lose and are not too sore to
    feel another blow.
    """
    before = her.calm()
    if not before.feels_another_blow:
        return
    spared = before.after_turns(NOTHING)
    for card in MENDING_AND_MONEY:
        _, trust, churn_risk = spared.ahead_of(before.after_failure().after_turns(card))
        yield from (trust, churn_risk)


@law(7, example=ADA)
def the_second_chance_comes_once(her: Trial) -> Iterator[int]:
    """From the second failure on nothing brings her back to where she was before it."""
    before = her.calm().but(failures=max(1, her.feelings.failures))
    for card in (FULL, both(FULL, MONEY)):
        yield before.affection - before.after_failure().after_card(card).affection


@law(7, example=ADA)
def failures_that_come_close_together_are_worse(her: Trial) -> Iterator[int]:
    """Two failures, well mended, leave her cooler and less safe if one follows at once."""
    first = her.calm().but(failures=0).after_failure().after_turns(FULL)
    soon = first.after_failure().after_turns(FULL)
    late = first.after_turns(*[NOTHING] * 3).after_failure().after_turns(FULL)
    yield late.affection - soon.affection
    yield soon.churn_risk - late.churn_risk


@law(8, example=Customer("Ada", affection=80))
def ending_well_beats_starting_well(her: Trial) -> Iterator[int]:
    """Silence and then the full card leave her better off than the full card and then silence.

    Said of a customer at ease whom the same failure, more than a light one, hits twice running.
    """
    at_ease = her.calm().but(soreness=0, patience=her.feelings.patience_most)
    if her.failure.severity <= _LIGHT:
        return
    once = at_ease.after_failure()
    good_end = once.after_turns(NOTHING).after_failure().after_turns(FULL)
    yield from good_end.ahead_of(once.after_turns(FULL).after_failure().after_turns(NOTHING))


@law(9, example=ADA)
def failing_twice_at_the_same_thing(her: Trial) -> Iterator[int]:
    """An empty reply to an issue makes things worse than the failure did."""
    for trouble in her.unanswered():
        yield from trouble.ahead_of(trouble.after_card(NOTHING))


@law(10, example=ADA)
def a_high_bar_makes_mending_harder(her: Trial) -> Iterator[int]:
    """The same card mends no more if she expects more."""
    for trouble in her.troubles():
        for card in MENDING_AND_MONEY:
            yield from never_rising(
                trouble.but(expectation=bar).after_card(card).affection
                for bar in range(her.rulebook.ranges.expectation + 1)
            )


@law(10, example=ADA)
def a_fix_raises_the_bar(her: Trial) -> Iterator[int]:
    """Who was helped expects at least as much the next time."""
    for trouble in her.troubles():
        expectation = trouble.after_card(FIX).feelings.expectation
        yield expectation - trouble.feelings.expectation


@law(11, example=ADA)
def prevention_beats_recovery(her: Trial) -> Iterator[int]:
    """The same card without the failure before it leaves her safer, on that and any later turn.

    Said of customers who have trust to lose.
    """
    before = her.calm()
    if before.trust < her.rulebook.failure.severe_trust:
        return
    for card in MENDING_AND_MONEY:
        spared, failed = before.after_turns(card), before.after_failure().after_turns(card)
        yield from spared.ahead_of(failed)
        for _ in range(5):
            spared, failed = spared.after_turns(NOTHING), failed.after_turns(NOTHING)
            yield failed.churn_risk - spared.churn_risk


@law(11, example=Customer("Ada", affection=70))
def no_recovery_of_a_warm_customer_beats_prevention(her: Trial) -> Iterator[int]:
    """The best recovery leaves a warm customer no safer than to have been left in peace.

    Said of customers who have trust to lose and are not too sore to feel another blow.
    """
    before = her.calm()
    is_warm = before.affection >= her.rulebook.churn.affection_below
    if not (is_warm and before.feels_another_blow):
        return
    for card in (FULL, both(FULL, MONEY)):
        spared, failed = before.after_turns(NOTHING), before.after_failure().after_turns(card)
        for _ in range(6):
            yield failed.churn_risk - spared.churn_risk
            spared, failed = spared.after_turns(NOTHING), failed.after_turns(NOTHING)


@law(13, example=Customer("Ada", issue=Issue(IssueKind.SERVICE, severity=2, ours=True)))
def love_can_turn_to_hate(her: Trial) -> Iterator[int]:
    """An empty reply costs at least as much if she loved us before the trouble."""
    for trouble in her.unanswered():
        loved = trouble.but(before=her.rulebook.ranges.affection)
        yield trouble.after_card(NOTHING).affection - loved.after_card(NOTHING).affection


@law(13, example=Customer("Ada", affection=70))
def any_honest_attempt_avoids_the_hate(her: Trial) -> Iterator[int]:
    """To tell her, to promise, or care with own cost her nothing, unlike an empty reply."""
    for trouble in her.unanswered():
        for honest in (TELL, PROMISE, CARE_AND_OWN):
            yield from (min(0, by) for by in trouble.after_card(honest).ahead_of(trouble))
        yield trouble.after_card(TELL).affection - trouble.after_card(NOTHING).affection
