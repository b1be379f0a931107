"""A rulebook that breaks a law is told which one, with a customer for whom it shows."""

import pytest

from game.checker.laws.all import LAWS
from game.checker.laws.breaches import breaches
from game.checker.rules.rulebook.rulebook_breaks_law import Changed, check
from game.core.customer import Customer
from tests.core.laws import changed
from tests.worlds import shipped_rulebook

SHIPPED = shipped_rulebook()


def parts(numbers: dict[str, int]) -> list[str]:
    """Where a rulebook with other numbers breaks laws."""
    return [found.part for found in check(Changed(changed(SHIPPED, numbers), SHIPPED))]


def test_the_shipped_rulebook_keeps_all_laws() -> None:
    """For every customer that is tried."""
    assert [] == list(breaches(SHIPPED))


def test_a_law_that_fails_names_the_plainest_customer() -> None:
    """Nothing is said of her that does not matter."""
    found = {b.law.number: b for b in breaches(changed(SHIPPED, {"mend.fix_match": 1}))}

    assert Customer("Ada") == found[1].customer
    assert not found[1].law.holds(changed(SHIPPED, {"mend.fix_match": 1}), Customer("Ada"))


def test_a_law_that_makes_no_difference_is_broken_too() -> None:
    """There is no customer to name: that is what is wrong."""
    (found,) = breaches(changed(SHIPPED, {"churn.years_most": 0}))

    assert 12 == found.law.number
    assert found.customer is None


def test_the_line_that_does_it_alone_is_named() -> None:
    """Others that differ are not."""
    assert ["churn.years-most"] == parts({"churn.years_most": 0, "start.affection": 55})


def test_numbers_that_each_do_it_are_not_told_apart() -> None:
    """To take one of them back would not help, so the problem is that of the whole file."""
    each = {"failure.affection": 0, "mend.money": 0}

    found = list(check(Changed(changed(SHIPPED, each), SHIPPED)))

    (money,) = (f for f in found if "Money at once warms her" in f.message)
    assert ("", True) == (money.part, "Several numbers" in money.help)


def test_a_customer_is_described_as_a_file_would() -> None:
    """Who starts as everybody does is any customer."""
    told = [f.message for f in check(Changed(changed(SHIPPED, {"mend.fix_match": 1}), SHIPPED))]

    assert told[0].startswith("Law 1 does not hold for any customer: A matching fix warms")
    assert "a customer with issue: {kind: service, severity: 3, ours: yes" in told[-1]


@pytest.mark.parametrize("law", LAWS, ids=lambda law: f"{law.number}-{law.comparisons.__name__}")
def test_every_law_has_a_sentence_to_be_told(law: object) -> None:
    """It ends the message."""
    assert getattr(law, "sentence", "").endswith(".")
