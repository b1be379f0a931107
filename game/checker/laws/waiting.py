"""Laws about time: a good past, fresh trouble, waiting and news."""

from collections.abc import Iterator

from game.checker.laws.law import law, never_rising
from game.checker.laws.samples import ADA, FULL, NOTHING, TELL
from game.checker.laws.trial import Trial
from game.core.customer import Customer, Issue
from game.core.feelings import IssueKind

_MOST_TURNS = 6

_OUT_OF_PATIENCE = Customer(
    "Ada", patience=0, issue=Issue(IssueKind.SERVICE, severity=2, ours=True, snubbed=True)
)


@law(12, example=Customer("Ada", affection=80, trust=70))
def a_good_past_cushions(her: Trial) -> Iterator[int]:
    """A failure leaves her no cooler and no less safe if she trusts us more."""
    calm = her.calm()
    trusting = calm.but(trust=calm.feelings.trust_lid)
    affection, _, churn_risk = trusting.after_failure().ahead_of(calm.after_failure())
    yield from (affection, churn_risk)


@law(12, example=Customer("Ada", soreness=2))
def fresh_trouble_stings(her: Trial) -> Iterator[int]:
    """A failure leaves her no better off if she is still sore from the last one."""
    calm = her.calm()
    yield from calm.but(soreness=0).after_failure().ahead_of(calm.after_failure())


@law(12, example=Customer("Ada", soreness=2))
def time_heals(her: Trial) -> Iterator[int]:
    """Soreness fades in a quiet turn."""
    calm = her.calm()
    yield calm.feelings.soreness - calm.after_turns(NOTHING).feelings.soreness


@law(12, example=Customer("Ada", affection=70, trust=60))
def fresh_trouble_fades(her: Trial) -> Iterator[int]:
    """Made good at once, a first failure is forgotten after four quiet turns.

    That is, her churn risk is back where it was, give or take one.
    """
    calm = her.calm().but(failures=0, soreness=0)
    after = calm.after_failure().after_turns(FULL, *[NOTHING] * 4)
    yield 1 - abs(after.churn_risk - calm.churn_risk)


@law(12, example=ADA)
def years_together_count(her: Trial) -> Iterator[int]:
    """She is no less safe for having been with us two years longer."""
    for now in (her.calm(), *her.troubles()):
        yield now.churn_risk - now.but(years=her.feelings.years + 2).churn_risk


@law(23, example=ADA)
def news_that_is_quick_wins_trust(her: Trial) -> Iterator[int]:
    """To hear it from us right after the failure leaves her no less trusting."""
    fresh = her.calm().after_failure()
    yield fresh.after_card(TELL).trust - fresh.trust


@law(23, example=ADA)
def news_saves_patience(her: Trial) -> Iterator[int]:
    """A turn with news leaves her at least as much patience as a silent one."""
    for trouble in her.troubles():
        told, silent = trouble.after_turns(TELL), trouble.after_turns(NOTHING)
        yield told.feelings.patience - silent.feelings.patience


@law(23, example=ADA)
def news_beats_silence(her: Trial) -> Iterator[int]:
    """However long she waits, she is better off with news every turn than with none."""
    for trouble in her.troubles():
        for turns in range(1, _MOST_TURNS + 1):
            told = trouble.after_turns(*[TELL] * turns)
            yield from told.ahead_of(trouble.after_turns(*[NOTHING] * turns))


@law(23, example=ADA)
def news_helps_new_customers_most(her: Trial) -> Iterator[int]:
    """What news is worth is largest for a new customer, then a known one, then an old one."""
    for turns in range(1, _MOST_TURNS + 1):
        told, silent = [TELL] * turns, [NOTHING] * turns
        worth = [
            waiting.after_turns(*told).ahead_of(waiting.after_turns(*silent))
            for waiting in _by_standing(her)
        ]
        yield from never_rising(affection for affection, _, _ in worth)
        yield from never_rising(churn_risk for _, _, churn_risk in worth)


@law(25, example=_OUT_OF_PATIENCE)
def waiting_costs_nothing_until_patience_is_gone(her: Trial) -> Iterator[int]:
    """A silent turn costs her nothing while she has patience, and then it may cost."""
    snubbed = (trouble.but(snubbed=1) for trouble in her.troubles())
    for waiting in (*snubbed, her.calm().promised(due=3)):
        patient, impatient = waiting.but(patience=1), waiting.but(patience=0)
        yield patient.after_turns(NOTHING).affection - patient.affection
        yield patient.after_turns(NOTHING).trust - patient.trust
        yield impatient.affection - impatient.after_turns(NOTHING).affection


@law(25, example=Customer("Ada", affection=80))
def known_customers_wait_longer(her: Trial) -> Iterator[int]:
    """However long the silence, it costs a new customer at least as much warmth as an old one."""
    for turns in range(1, _MOST_TURNS + 1):
        old_to_new = reversed(_by_standing(her))
        yield from never_rising(
            waiting.after_turns(*[NOTHING] * turns).affection for waiting in old_to_new
        )


def _by_standing(her: Trial) -> tuple[Trial, ...]:
    """Return her right after a failure, as a new, a known, and an old customer, not yet waiting."""
    start = her.rulebook.start
    fresh = her.troubles()[0]
    return tuple(
        fresh.but(patience=patience, patience_most=patience)
        for patience in (start.patience_new, start.patience_known, start.patience_long)
    )
