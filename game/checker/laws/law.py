"""A law: comparisons that hold for every customer, and make a difference for somebody."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

import attrs

from game.checker.laws.trial import Trial
from game.core.customer import Customer
from game.core.rulebook import Rulebook

Comparisons = Callable[[Trial], Iterator[int]]
"""What a law compares: each number says by how much one thing is better than another."""


@attrs.frozen
class Law:
    """One thing that a law of docs/laws.md says; several may share a number.

    For every customer, none of its comparisons is below 0 ("at least"). For the `example` one of
    them is above 0 ("more"), or else the law would be as good as gone; an example of None belongs
    to a law that says that two things are the same.
    """

    number: int
    sentence: str
    comparisons: Comparisons
    example: Customer | None

    def holds(self, rulebook: Rulebook, customer: Customer) -> bool:
        """Whether the law holds for a customer under a rulebook."""
        return all(by >= 0 for by in self.comparisons(Trial.of(customer, rulebook)))

    def makes_a_difference(self, rulebook: Rulebook) -> bool:
        """Whether the example gains by the law; a law without one need not."""
        if self.example is None:
            return True
        return any(by > 0 for by in self.comparisons(Trial.of(self.example, rulebook)))


def law(number: int, example: Customer | None) -> Callable[[Comparisons], Law]:
    """Turn a function that yields comparisons into a `Law`; the sentence heads its docstring."""

    def declare(comparisons: Comparisons) -> Law:
        sentence, _, _ = (comparisons.__doc__ or "").partition("\n")
        return Law(number, sentence, comparisons, example)

    return declare


def never_rising(values: Iterable[int]) -> Iterator[int]:
    """Compare each number with the next one, which must not be higher."""
    return (value - following for value, following in pairwise(values))
