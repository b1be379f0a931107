"""Laws about what is given back: fixes, money, and the words beside them."""

from collections.abc import Iterator

from game.checker.laws.law import law
from game.checker.laws.samples import (
    ADA,
    AGAIN,
    CARE,
    CARE_AND_OWN,
    FIX,
    FULL,
    MENDING,
    MONEY,
    NOTHING,
    OTHER_FIX,
    OWN,
    SORRY,
    both,
)
from game.checker.laws.trial import Trial
from game.core.cards import Card, Money
from game.core.customer import Customer, Issue
from game.core.feelings import IssueKind

_WORDS = (CARE, OWN, SORRY, both(CARE, SORRY), both(OWN, SORRY), CARE_AND_OWN)

_NEGLECTED = Customer(
    "Ada",
    affection=55,
    trust=35,
    expectation=2,
    issue=Issue(IssueKind.SERVICE, severity=3, ours=True, waited=1, before=80, snubbed=True),
)
"""A demanding customer who was treated to silence: warmth counts most for her."""


@law(1, example=ADA)
def a_fix_does_more_than_words(her: Trial) -> Iterator[int]:
    """A matching fix warms her at least as much as words, unless attention is what she missed."""
    if her.failure.kind is IssueKind.ATTENTION:
        return
    for trouble in her.unanswered():
        fixed = trouble.after_card(FIX)
        for words in _WORDS:
            yield fixed.affection - trouble.after_card(words).affection


@law(2, example=ADA)
def treatment_adds_to_a_fix(her: Trial) -> Iterator[int]:
    """Care and own beside a fix leave her warmer and safer, and no less trusting."""
    for trouble in her.troubles():
        yield from trouble.after_card(FULL).ahead_of(trouble.after_card(FIX))


@law(2, example=_NEGLECTED)
def treatment_counts_more_where_attention_was_missed(her: Trial) -> Iterator[int]:
    """What care and own add to a fix is at least as much if attention is what she missed."""
    for neglect, service in _neglect_and_service(her):
        yield _added(neglect, FIX, CARE_AND_OWN) - _added(service, FIX, CARE_AND_OWN)


@law(2, example=ADA)
def care_warms_when_nothing_is_wrong(her: Trial) -> Iterator[int]:
    """She need not be in trouble to be glad of care."""
    yield _added(her.calm(), NOTHING, CARE)


@law(3, example=ADA)
def a_matching_fix_is_the_best(her: Trial) -> Iterator[int]:
    """Giving back what was lost mends at least as much as another remedy."""
    for trouble in her.troubles():
        for rest in (NOTHING, OWN, CARE_AND_OWN):
            matching = trouble.after_card(both(rest, FIX))
            yield matching.affection - trouble.after_card(both(rest, OTHER_FIX)).affection


@law(3, example=ADA)
def neglect_is_mended_by_any_remedy(her: Trial) -> Iterator[int]:
    """A remedy that does not match mends neglect at least as well as poor service."""
    for neglect, service in _neglect_and_service(her):
        for rest in (NOTHING, OWN, CARE_AND_OWN):
            card = both(rest, OTHER_FIX)
            yield neglect.after_card(card).affection - service.after_card(card).affection


@law(3, example=AGAIN)
def money_now_beats_money_later(her: Trial) -> Iterator[int]:
    """Money at once warms her at least as much as money that is promised."""
    for trouble in her.troubles():
        for rest in MENDING:
            now = trouble.after_card(both(rest, MONEY))
            yield now.affection - trouble.after_card(both(rest, _money(100, later=True))).affection


@law(4, example=AGAIN)
def more_money_helps_less(her: Trial) -> Iterator[int]:
    """The first half of the price warms her, and more so than anything beyond it."""
    for trouble in her.troubles():
        for rest in MENDING:
            half = _added(trouble, rest, _money(50))
            yield half
            yield from (2 * half - _added(trouble, rest, _money(more)) for more in (100, 150, 200))


@law(4, example=AGAIN)
def too_much_money_hurts(her: Trial) -> Iterator[int]:
    """Twice the price warms her no more than one and a half times does."""
    for trouble in her.troubles():
        for rest in MENDING:
            yield _added(trouble, rest, _money(150)) - _added(trouble, rest, _money(200))


@law(5, example=AGAIN)
def money_is_for_what_is_ours(her: Trial) -> Iterator[int]:
    """Money adds at least as much if the failure was ours as if it was not."""
    for trouble in her.troubles():
        ours, not_ours = trouble.but(ours=1), trouble.but(ours=0)
        for rest in MENDING:
            yield _added(ours, rest, MONEY) - _added(not_ours, rest, MONEY)


@law(5, example=AGAIN)
def money_is_for_what_happens_often(her: Trial) -> Iterator[int]:
    """Money adds at least as much if the failure was not the first."""
    for trouble in her.troubles():
        first, again = trouble.but(failures=1), trouble.but(failures=her.rulebook.ranges.failures)
        for rest in MENDING:
            yield _added(again, rest, MONEY) - _added(first, rest, MONEY)


def _money(percent: int, *, later: bool = False) -> Card:
    return Card(money=Money(percent, later=later))


def _added(her: Trial, rest: Card, extra: Card) -> int:
    """Return how much affection something adds to a card."""
    return her.after_card(both(rest, extra)).affection - her.after_card(rest).affection


def _neglect_and_service(her: Trial) -> Iterator[tuple[Trial, Trial]]:
    """Return each of her troubles twice: as neglect, and as poor service."""
    neglect, service = her.missing(IssueKind.ATTENTION), her.missing(IssueKind.SERVICE)
    return zip(neglect.troubles(), service.troubles(), strict=True)
