"""The customer as her author describes her, and how she feels before turn 1."""

import enum

import attrs

from game.core.feelings import Feelings, IssueKind
from game.core.rulebook import Rulebook


class Standing(enum.Enum):
    """How well she knows us, which decides how long she waits in silence [law 25]."""

    NEW = "new"
    KNOWN = "known"
    LONG = "long"


@attrs.frozen
class Issue:
    """Trouble that is open already when the scenario starts; severity 1-3, waited 0-3."""

    kind: IssueKind
    severity: int
    ours: bool
    waited: int = 0
    before: int | None = None
    snubbed: bool = False


@attrs.frozen
class Customer:
    """The customer as authored; start values that are None are the rulebook's."""

    name: str
    about: str = ""
    portrait: str = ""
    standing: Standing = Standing.KNOWN
    affection: int | None = None
    trust: int | None = None
    trust_lid: int | None = None
    patience: int | None = None
    expectation: int | None = None
    soreness: int = 0
    failures: int = 0
    excuses: int = 0
    apologies: int = 0
    kept: int = 0
    broken: int = 0
    years: int = 0
    issue: Issue | None = None


def feelings_at_start(customer: Customer, rulebook: Rulebook) -> Feelings:
    """Return how a customer feels before turn 1; every value is cut to the rulebook's range."""
    start, ranges = rulebook.start, rulebook.ranges
    affection = min(_or(customer.affection, start.affection), ranges.affection)
    trust_lid = min(_or(customer.trust_lid, ranges.trust), ranges.trust)
    patience_most: int = getattr(start, f"patience_{customer.standing.value}")
    issue = customer.issue
    calm = Feelings(
        affection=affection,
        trust=min(_or(customer.trust, start.trust), trust_lid),
        trust_lid=trust_lid,
        patience=min(_or(customer.patience, patience_most), patience_most),
        patience_most=patience_most,
        expectation=min(_or(customer.expectation, start.expectation), ranges.expectation),
        soreness=min(customer.soreness, ranges.soreness),
        failures=min(max(customer.failures, int(issue is not None)), ranges.failures),
        excuses=min(customer.excuses, ranges.excuses),
        apologies=min(customer.apologies, ranges.apologies),
        kept=min(customer.kept, ranges.kept),
        broken=min(customer.broken, ranges.broken),
        years=customer.years,
    )
    if issue is None:
        return calm
    return calm._replace(
        issue=int(issue.kind),
        severity=issue.severity,
        ours=int(issue.ours),
        waited=min(issue.waited, ranges.waited),
        before=min(_or(issue.before, affection), ranges.affection),
        snubbed=int(issue.snubbed),
    )


def _or(authored: int | None, otherwise: int) -> int:
    return otherwise if authored is None else authored
