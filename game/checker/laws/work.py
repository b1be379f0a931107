"""Laws about the work: what we make her do, treats, ticked boxes, and the team itself."""

from collections.abc import Iterator

from game.checker.laws.law import law
from game.checker.laws.samples import (
    ADA,
    CARE,
    EFFORT,
    EXCUSE,
    FIX,
    MEET_A_CUSTOMER,
    MENDING_AND_MONEY,
    NOTHING,
    OWN,
    PROCESS,
    PROMISE,
    SMILE,
    SORRY,
    TAKE_A_WALK,
    TELL,
    WOW,
    both,
)
from game.checker.laws.trial import Trial
from game.core.customer import Customer


@law(26, example=Customer("Ada", expectation=3))
def effort_costs_more_than_a_treat_gives(her: Trial) -> Iterator[int]:
    """An effort cools and endangers her at least as much as a wow warms and secures her.

    Said of calm customers who are not too sore to feel it, where neither end of the scale is near.
    """
    calm = her.calm()
    most = her.rulebook.ranges.affection - her.rulebook.wow.affection
    if calm.affection > most or not _feels_effort(calm):
        return
    asked, treated = calm.after_card(EFFORT), calm.after_card(WOW)
    yield (calm.affection - asked.affection) - (treated.affection - calm.affection)
    yield (asked.churn_risk - calm.churn_risk) - (calm.churn_risk - treated.churn_risk)


@law(26, example=ADA)
def a_treat_does_not_make_up_for_effort(her: Trial) -> Iterator[int]:
    """Effort and a wow together, or one after the other, leave her no warmer and no safer.

    Said of calm customers who are not too sore to feel it and not quite cold.
    """
    calm = her.calm()
    if not _feels_effort(calm):
        return
    for left_alone, bothered in (
        (calm.after_card(NOTHING), calm.after_card(both(EFFORT, WOW))),
        (calm.after_turns(NOTHING, NOTHING), calm.after_turns(EFFORT, WOW)),
    ):
        affection, _, churn_risk = left_alone.ahead_of(bothered)
        yield from (affection, churn_risk)


@law(26, example=Customer("Ada", expectation=2))
def treats_wear_off(her: Trial) -> Iterator[int]:
    """A wow warms her no more than the wow before it did."""
    calm = her.calm()
    for bar in range(her.rulebook.ranges.expectation):
        before = calm.but(expectation=bar)
        first = before.after_card(WOW)
        again = before.but(expectation=first.feelings.expectation).after_card(WOW)
        yield first.affection - again.affection


@law(26, example=None)
def a_treat_mends_nothing(her: Trial) -> Iterator[int]:
    """A wow does nothing for a customer in trouble, and makes no warm customer safer."""
    for trouble in her.troubles():
        yield trouble.after_card(WOW).apart_from(trouble.after_card(NOTHING))
    warm = her.calm().but(affection=her.rulebook.churn.affection_below)
    yield warm.after_card(WOW).churn_risk - warm.churn_risk


@law(27, example=ADA)
def felt_connection_is_worth_more_than_ticks(her: Trial) -> Iterator[int]:
    """Care warms a calm customer at least as much as ticked boxes do."""
    calm = her.calm()
    yield calm.after_card(CARE).affection - calm.after_card(PROCESS).affection


@law(27, example=ADA)
def ticks_bring_nobody_beyond_lukewarm(her: Trial) -> Iterator[int]:
    """However many boxes are ticked, she stays so cool that coolness adds to her churn risk."""
    calm = her.calm()
    most = max(calm.affection, her.rulebook.churn.affection_below - 1)
    yield most - calm.after_turns(*[PROCESS] * 20).affection


@law(28, example=ADA)
def real_beats_performed(her: Trial) -> Iterator[int]:
    """Care leaves her better off than a performed smile, right away and at the end of the turn."""
    for now in (her.calm(), *her.troubles()):
        yield from now.after_card(CARE).ahead_of(now.after_card(SMILE))
        yield from now.after_turns(CARE).ahead_of(now.after_turns(SMILE))


@law(29, example=ADA)
def acting_drains_the_team(her: Trial) -> Iterator[int]:
    """A smile costs the team at least as much inspiration as care does."""
    for team in _teams(her):
        cared, smiled = team.after_card(CARE), team.after_card(SMILE)
        yield cared.situation.inspiration - smiled.situation.inspiration


@law(29, example=None)
def tired_people_act(her: Trial) -> Iterator[int]:
    """With no inspiration left, care is a smile, whatever stands beside it."""
    for now in (her.calm(), *her.troubles()):
        tired = now.inspired(0)
        for rest in (NOTHING, OWN, both(OWN, FIX)):
            cared = tired.after_turns(both(rest, CARE))
            smiled = tired.after_turns(both(rest, SMILE))
            yield 0 if cared.situation == smiled.situation else -1


@law(30, example=ADA)
def meet_the_person_you_work_for(her: Trial) -> Iterator[int]:
    """Meeting a real customer inspires at least as much as a museum, a book or a walk."""
    for team in _teams(her):
        met, walked = team.after_turns(MEET_A_CUSTOMER), team.after_turns(TAKE_A_WALK)
        yield met.situation.inspiration - walked.situation.inspiration


@law(32, example=None)
def a_high_bar_does_not_punish_a_calm_turn(her: Trial) -> Iterator[int]:
    """While nothing is wrong, it makes no difference how much she expects, but for treats."""
    calm = her.calm()
    for card in (*MENDING_AND_MONEY, TELL, PROMISE, SORRY, EXCUSE, EFFORT, PROCESS, SMILE):
        expects_nothing = calm.but(expectation=0).after_turns(card)
        expects_all = calm.but(expectation=her.rulebook.ranges.expectation).after_turns(card)
        yield expects_all.apart_from(expects_nothing)


@law(34, example=ADA)
def people_bond_with_people(her: Trial) -> Iterator[int]:
    """Handing her over, which is an effort, makes no card better."""
    for now in (her.calm(), *her.troubles()):
        for card in (*MENDING_AND_MONEY, TELL, PROMISE, SORRY, EXCUSE):
            handed_over = both(card, EFFORT)
            yield from now.after_turns(card).ahead_of(now.after_turns(handed_over))


def _feels_effort(her: Trial) -> bool:
    """Whether no range cuts off what an effort costs her."""
    can_cool = her.affection >= her.rulebook.effort.affection
    return can_cool and her.feelings.soreness < her.rulebook.ranges.soreness


def _teams(her: Trial) -> Iterator[Trial]:
    """Return her with teams that are more and more inspired, from not at all."""
    return (her.inspired(level) for level in range(her.rulebook.ranges.inspiration + 1))
