"""Which laws a rulebook breaks, and a customer for whom."""

import random
from collections.abc import Iterator
from typing import Any

import attrs

from game.checker.laws.all import LAWS
from game.checker.laws.law import Law
from game.core.customer import Customer, Issue, Standing
from game.core.feelings import IssueKind
from game.core.rulebook import Rulebook

_TRIED = 24
"""So many customers are tried on each law, which takes about two seconds for all laws."""

_HUNDRED = (None, *range(0, 101, 5))


@attrs.frozen
class Breach:
    """A law that does not hold for a customer; None: that makes no difference to anybody."""

    law: Law
    customer: Customer | None

    def mended_by(self, rulebook: Rulebook) -> bool:
        """Whether it is none under another rulebook."""
        if self.customer is None:
            return self.law.makes_a_difference(rulebook)
        return self.law.holds(rulebook, self.customer)


def breaches(rulebook: Rulebook) -> Iterator[Breach]:
    """Yield the laws that a rulebook breaks, each with the plainest customer that was found."""
    customers = _customers()
    for law in LAWS:
        broken = next((c for c in customers if not law.holds(rulebook, c)), None)
        if broken is not None:
            yield Breach(law, _plainest(law, rulebook, broken))
        elif not law.makes_a_difference(rulebook):
            yield Breach(law, None)


def _plainest(law: Law, rulebook: Rulebook, customer: Customer) -> Customer:
    """Take away from a customer whatever is not needed for the law to fail."""
    for field in attrs.fields(Customer):
        if field.default is not attrs.NOTHING:
            plain: Any = {field.name: field.default}
            plainer = attrs.evolve(customer, **plain)
            if not law.holds(rulebook, plainer):
                customer = plainer
    return customer


def _customers() -> list[Customer]:
    """Return the customers of the laws' own examples, and others of every kind; always the same."""
    examples = dict.fromkeys(law.example for law in LAWS if law.example)
    dice = random.Random(1)  # noqa: S311 - no secret depends on it
    others = (_customer(dice) for _ in range(_TRIED - len(examples)))
    return [*examples, *others]


def _customer(dice: random.Random) -> Customer:
    return Customer(
        "Ada",
        standing=dice.choice(list(Standing)),
        affection=dice.choice(_HUNDRED),
        trust=dice.choice(_HUNDRED),
        expectation=dice.randint(0, 3),
        soreness=dice.randint(0, 4),
        failures=dice.randint(0, 2),
        excuses=dice.randint(0, 3),
        apologies=dice.randint(0, 3),
        kept=dice.randint(0, 3),
        broken=dice.randint(0, 3),
        years=dice.randint(0, 10),
        issue=dice.choice((None, _issue(dice))),
    )


def _issue(dice: random.Random) -> Issue:
    kinds = [kind for kind in IssueKind if kind]
    return Issue(dice.choice(kinds), dice.randint(1, 3), ours=dice.random() < 1 / 2)
