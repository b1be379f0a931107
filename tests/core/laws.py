"""What the tests of the laws share."""

from collections.abc import Callable
from typing import Any

import attrs
from hypothesis import given, settings

from game.checker.laws.all import LAWS
from game.core.customer import Customer
from game.core.rulebook import Rulebook
from game.testing.customers import customers
from tests.worlds import shipped_rulebook

Test = Callable[[Customer], None]


def for_any_customer(test: Test) -> Any:  # noqa: ANN401 - as given
    """Try a test on half as many customers as other properties: there are many laws."""
    return settings(max_examples=settings().max_examples // 2)(given(customer=customers())(test))


def broken(number: int, customer: Customer) -> list[str]:
    """What a law says that does not hold for a customer under the shipped rulebook."""
    rulebook = shipped_rulebook()
    laws = [law for law in LAWS if law.number == number]
    assert laws
    return [law.sentence for law in laws if not law.holds(rulebook, customer)]


def changed(rulebook: Rulebook, changes: dict[str, int]) -> Rulebook:
    """The rulebook with other numbers, each named by section and field: "mend.own"."""
    for name, number in changes.items():
        section, field = name.split(".")
        rules = attrs.evolve(getattr(rulebook, section), **{field: number})
        rulebook = attrs.evolve(rulebook, **{section: rules})
    return rulebook
