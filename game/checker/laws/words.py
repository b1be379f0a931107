"""Laws about words: owning up, excuses, apologies."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from game.checker.laws.law import law, never_rising
from game.checker.laws.samples import (
    ADA,
    CARE,
    CARE_AND_OWN,
    EXCUSE,
    FIX,
    FULL,
    MENDING,
    MENDING_AND_MONEY,
    MONEY,
    NOTHING,
    OTHER_FIX,
    OWN,
    PROMISE,
    SORRY,
    TELL,
    TRUE_CAUSE,
    both,
)
from game.checker.laws.trial import Trial
from game.core.customer import Customer, Issue
from game.core.feelings import IssueKind

_LATE = Customer("Ada", affection=40, issue=Issue(IssueKind.SERVICE, 2, ours=True, before=50))
"""Somebody who waits for an answer."""


@law(14, example=ADA)
def own_beats_an_excuse(her: Trial) -> Iterator[int]:
    """Taking the blame leaves her better off than an excuse, even a true one."""
    for now in (her.calm(), *her.troubles()):
        for excuse in (EXCUSE, TRUE_CAUSE):
            yield from now.after_card(OWN).ahead_of(now.after_card(excuse))
            yield from now.after_turns(OWN).ahead_of(now.after_turns(excuse))


@law(14, example=ADA)
def more_parts_are_better(her: Trial) -> Iterator[int]:
    """Care, own and a matching fix never hurt beside each other."""
    parts = (CARE, OWN, FIX)
    for trouble in her.troubles():
        for part in parts:
            yield from trouble.after_card(part).ahead_of(trouble.after_card(NOTHING))
        for part, rest in combinations(parts, 2):
            yield from trouble.after_card(both(part, rest)).ahead_of(trouble.after_card(part))
            yield from trouble.after_card(both(part, rest)).ahead_of(trouble.after_card(rest))
            yield from trouble.after_card(FULL).ahead_of(trouble.after_card(both(part, rest)))


@law(14, example=ADA)
def an_excuse_never_helps(her: Trial) -> Iterator[int]:
    """A card is no better for an excuse on it, even a true one."""
    for trouble in her.troubles():
        for card in (*MENDING_AND_MONEY, TELL, PROMISE):
            for excuse in (EXCUSE, TRUE_CAUSE):
                excused = trouble.after_card(both(card, excuse))
                yield from trouble.after_card(card).ahead_of(excused)


@law(14, example=ADA)
def the_full_card_is_the_best(her: Trial) -> Iterator[int]:
    """Care, own and a matching fix do at least as much as any card of these, or an excuse."""
    for trouble in her.troubles():
        full = trouble.after_card(FULL)
        for card in (*MENDING, EXCUSE, both(OWN, EXCUSE)):
            affection, trust, _ = full.ahead_of(trouble.after_card(card))
            yield from (affection, trust)


@law(15, example=ADA)
def each_excuse_costs_more(her: Trial) -> Iterator[int]:
    """An excuse leaves her no better off if she has heard one more before."""
    for now in (her.calm(), *her.troubles()):
        after = [
            now.but(excuses=heard).after_card(EXCUSE)
            for heard in range(her.rulebook.ranges.excuses + 1)
        ]
        for fewer, more in pairwise(after):
            yield from fewer.ahead_of(more)


@law(16, example=ADA)
def a_true_cause_softens(her: Trial) -> Iterator[int]:
    """The first excuse costs no more if it is true and outside our control."""
    for now in (her.calm(), *her.troubles()):
        unheard = now.but(excuses=0)
        yield from unheard.after_card(TRUE_CAUSE).ahead_of(unheard.after_card(EXCUSE))


@law(16, example=None)
def a_true_cause_softens_once(her: Trial) -> Iterator[int]:
    """From the second excuse on a true cause is like any other."""
    for now in (her.calm(), *her.troubles()):
        heard = now.but(excuses=max(1, her.feelings.excuses))
        yield heard.after_card(TRUE_CAUSE).apart_from(heard.after_card(EXCUSE))


@law(17, example=ADA)
def a_good_apology_beats_a_bare_sorry(her: Trial) -> Iterator[int]:
    """Care and own, as a first reply, leave her no cooler and no less trusting than a sorry."""
    for trouble in her.unanswered():
        affection, trust, _ = trouble.after_card(CARE_AND_OWN).ahead_of(trouble.after_card(SORRY))
        yield from (affection, trust)


@law(17, example=_LATE)
def a_late_reply_mends_less(her: Trial) -> Iterator[int]:
    """The same card brings her no further if she has waited a turn more."""
    for trouble in her.troubles():
        for card in MENDING_AND_MONEY:
            yield from never_rising(
                trouble.but(waited=turns).after_card(card).affection
                for turns in range(her.rulebook.ranges.waited + 1)
            )


@law(18, example=ADA)
def a_bare_sorry_wears_out(her: Trial) -> Iterator[int]:
    """While nothing is wrong, each bare sorry warms her no more than the one before it."""
    yield from never_rising(
        her.calm().but(apologies=heard).after_card(SORRY).affection
        for heard in range(her.rulebook.ranges.apologies + 1)
    )


@law(18, example=ADA)
def a_worn_out_sorry_is_worse_than_silence(her: Trial) -> Iterator[int]:
    """Whoever has heard sorry too often had rather heard nothing."""
    for now in (her.calm(), *her.troubles()):
        tired_of_it = now.but(apologies=her.rulebook.ranges.apologies)
        empty, sorry = tired_of_it.after_card(NOTHING), tired_of_it.after_card(SORRY)
        yield empty.affection - sorry.affection


@law(18, example=ADA)
def a_sorry_is_better_with_a_fix(her: Trial) -> Iterator[int]:
    """Sorry beside a fix leaves her no cooler and no less trusting than a bare one."""
    for trouble in her.unanswered():
        for fix in (FIX, OTHER_FIX):
            with_fix = trouble.after_card(both(SORRY, fix))
            affection, trust, _ = with_fix.ahead_of(trouble.after_card(SORRY))
            yield from (affection, trust)


@law(19, example=ADA)
def sorry_can_beat_money(her: Trial) -> Iterator[int]:
    """A first sorry, or care and own as a first reply, warm her no less than money alone."""
    for trouble in her.troubles():
        first = trouble.but(apologies=0)
        yield first.after_card(SORRY).affection - first.after_card(MONEY).affection
    for trouble in her.unanswered():
        yield trouble.after_card(CARE_AND_OWN).affection - trouble.after_card(MONEY).affection


@law(19, example=ADA)
def money_alone_is_an_empty_reply(her: Trial) -> Iterator[int]:
    """Money without a fix does not warm her, and her issue stays open."""
    for trouble in her.unanswered():
        paid = trouble.after_card(MONEY)
        yield trouble.affection - paid.affection
        yield paid.feelings.issue - trouble.feelings.issue
