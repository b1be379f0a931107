"""Strategies for customers: as authored, and as they feel."""

from itertools import product

from hypothesis import strategies as st

from game.core.customer import Customer, Issue, Standing, feelings_at_start
from game.core.feelings import Feelings, IssueKind
from game.core.rulebook import Rulebook
from game.core.scenario import Failure

_KINDS = [kind for kind in IssueKind if kind is not IssueKind.NONE]
_SEVERITIES = (1, 2, 3)


def customers() -> st.SearchStrategy[Customer]:
    """Generate customers with any start values that an author may write, some with an issue.

    They shrink to a customer of whom nothing is said, and so to the rulebook's start values.
    """
    return st.builds(
        Customer,
        name=st.just("Ada"),
        standing=st.sampled_from([Standing.KNOWN, Standing.NEW, Standing.LONG]),
        affection=_percent(),
        trust=_percent(),
        trust_lid=st.none() | st.sampled_from([65, 100]) | st.integers(0, 100),
        patience=st.none() | st.integers(0, 4),
        expectation=st.none() | st.integers(0, 3),
        soreness=st.integers(0, 4),
        failures=st.integers(0, 2),
        excuses=st.integers(0, 3),
        apologies=st.integers(0, 3),
        kept=st.integers(0, 3),
        broken=st.integers(0, 3),
        years=st.integers(0, 10),
        issue=st.none() | _issues(),
    )


def feelings(rulebook: Rulebook) -> st.SearchStrategy[Feelings]:
    """Generate feelings that a customer may start with, within the ranges of a rulebook."""
    return customers().map(lambda customer: feelings_at_start(customer, rulebook))


def failures() -> st.SearchStrategy[Failure]:
    """Generate failures of every kind and severity, ours or not."""
    every = product(_KINDS, _SEVERITIES, (False, True))
    return st.sampled_from([Failure(kind, severity, ours=ours) for kind, severity, ours in every])


def _issues() -> st.SearchStrategy[Issue]:
    return st.builds(
        Issue,
        kind=st.sampled_from(_KINDS),
        severity=st.sampled_from(_SEVERITIES),
        ours=st.booleans(),
        waited=st.integers(0, 3),
        before=_percent(),
        snubbed=st.booleans(),
    )


def _percent() -> st.SearchStrategy[int | None]:
    """Generate what an author may write for affection or trust: mostly steps of five."""
    return st.sampled_from([None, *range(0, 101, 5)]) | st.integers(0, 100)
