"""A rulebook by which the customer behaves as customers do not.

The numbers of the model stand for findings about people; docs/laws.md tells them and their
sources. You may change any number. When a change turns a finding into its opposite, or makes it
disappear, you are told which one it is, and a customer for whom it shows: what is left is what
the game starts her with. If one line does it alone, the problem stands at that line.

Fails, in rulebook.yaml:

    format: 1
    churn:
      years-most: 0

Mended, in rulebook.yaml:

    format: 1
    churn:
      years-most: 5
"""

from collections.abc import Iterator

import attrs

from game.checker.laws.breaches import Breach, breaches
from game.checker.rules.rule import Found, Rule
from game.core.customer import Customer, Issue
from game.core.rulebook import Rulebook
from game.problem import Severity
from game.texts import _


@attrs.frozen
class Changed:
    """A rulebook, and the shipped one from which it differs."""

    rulebook: Rulebook
    shipped: Rulebook

    def numbers(self) -> Iterator[tuple[str, str, int]]:
        """Yield section, field and shipped value of each number that differs."""
        for section in attrs.fields(Rulebook):
            ours, theirs = (getattr(book, section.name) for book in (self.rulebook, self.shipped))
            for field in attrs.fields(type(ours)):
                number = getattr(theirs, field.name)
                if getattr(ours, field.name) != number:
                    yield section.name, field.name, number

    def but(self, section: str, field: str, number: int) -> Rulebook:
        """Return the rulebook with another number."""
        rules = attrs.evolve(getattr(self.rulebook, section), **{field: number})
        return attrs.evolve(self.rulebook, **{section: rules})


def check(changed: Changed) -> Iterator[Found]:
    """Find laws that do not hold any more."""
    for breach in breaches(changed.rulebook):
        section, field, number = _culprit(changed, breach)
        yield Found(
            f"{_written(section)}.{_written(field)}" if field else "",
            _message(breach),
            _("With “{field}: {number}”, as in the game’s own rulebook, it holds.").format(
                field=_written(field), number=number
            )
            if field
            else _("Several numbers of this file do it together: take some of them back."),
        )


def _culprit(changed: Changed, breach: Breach) -> tuple[str, str, int]:
    """Return the number that breaks a law alone: section, field and shipped value, or blanks."""
    for section, field, number in changed.numbers():
        if breach.mended_by(changed.but(section, field, number)):
            return section, field, number
    return "", "", 0


def _message(breach: Breach) -> str:
    message = (
        _("Law {number} makes no difference any more: {sentence}")
        if breach.customer is None
        else _("Law {number} does not hold for {customer}: {sentence}")
    )
    return message.format(
        number=breach.law.number,
        sentence=breach.law.sentence,
        customer=_described(breach.customer) if breach.customer else "",
    )


def _described(customer: Customer) -> str:
    """Return a customer as a file would write her."""
    values = ", ".join(_differing(customer, Customer))
    return _("a customer with {values}").format(values=values) if values else _("any customer")


def _differing(thing: Customer | Issue, kind: type[Customer | Issue]) -> Iterator[str]:
    for field in attrs.fields(kind):
        value = getattr(thing, field.name)
        if value != field.default and field.name != "name":
            yield f"{_written(field.name)}: {_value(value)}"


def _value(value: object) -> str:
    match value:
        case Issue():
            return "{" + ", ".join(_differing(value, Issue)) + "}"
        case bool():
            return "yes" if value else "no"
        case int() if type(value) is int:
            return str(value)
        case _:
            name = getattr(value, "name", str(value))
            return str(name).lower()


def _written(name: str) -> str:
    """Return a name as a file writes it."""
    return name.replace("_", "-")


RULE = Rule("rulebook-breaks-law", Severity.WARNING, check, __doc__)
