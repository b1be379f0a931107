"""The cards and customers that laws speak of."""

from itertools import product

import attrs

from game.checker.laws.trial import FIRST, SECOND
from game.core.cards import Card, Excuse, Fix, Keep, Money, Promise, Source
from game.core.customer import Customer, Issue
from game.core.feelings import IssueKind

NOTHING = Card()
CARE = Card(care=True)
OWN = Card(own=True)
CARE_AND_OWN = Card(care=True, own=True)
SORRY = Card(sorry=True)
TELL = Card(tell=True)
WOW = Card(wow=True)
SMILE = Card(smile=True)
LIE = Card(lie=True)
PROCESS = Card(process=1)
EFFORT = Card(effort=1)
EXCUSE = Card(excuse=Excuse("the system"))
TRUE_CAUSE = Card(excuse=Excuse("the storm", outside_our_control=True))
FIX = Card(fix=Fix.MATCH)
OTHER_FIX = Card(fix=Fix.OTHER)
FULL = Card(care=True, own=True, fix=Fix.MATCH)
MONEY = Card(money=Money(100))
MEET_A_CUSTOMER = Card(recharge=Source.CUSTOMER)
TAKE_A_WALK = Card(recharge=Source.OTHER)
PROMISE = Card(promise=Promise(FIRST, what="a call", due=1))
PROMISE_SECOND = Card(promise=Promise(SECOND, what="a call", due=1))
KEEP = Card(keep=(Keep(FIRST),))
KEEP_CHECKED = Card(keep=(Keep(FIRST, check=True),))

MENDING = tuple(
    Card(care=care, own=own, fix=fix)
    for care, own, fix in product((False, True), (False, True), (None, Fix.OTHER, Fix.MATCH))
)
"""Every card of care, own and a fix, silence among them."""

MENDING_AND_MONEY = (*MENDING, *(attrs.evolve(card, money=Money(100)) for card in MENDING))
"""The same, with and without money at once."""

ADA = Customer("Ada")
"""Nobody in particular: 50/50 under the shipped rulebook."""

AGAIN = Customer("Ada", failures=1, issue=Issue(IssueKind.SERVICE, severity=3, ours=True))
"""Somebody whom we let down badly, and not for the first time."""


def both(card: Card, other: Card) -> Card:
    """Return a card that holds the acts of two."""
    return attrs.evolve(card, **{act: getattr(other, act) for act in other.acts})
