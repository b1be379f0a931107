"""What is remembered about a customer: a flat tuple of whole numbers."""

import enum
from typing import NamedTuple


class IssueKind(enum.IntEnum):
    """What she lost: the kind decides which remedy matches [law 3]."""

    NONE = 0
    SERVICE = 1
    MONEY = 2
    GOODS = 3
    ATTENTION = 4


class Feelings(NamedTuple):
    """How a customer feels, and the open issue; ranges are those of the rulebook.

    `issue` is an `IssueKind` (0: no issue is open); `severity`, `ours`, `waited`, `before` and
    `snubbed` speak of it and are 0 without one.
    """

    affection: int
    trust: int
    trust_lid: int
    patience: int
    patience_most: int
    expectation: int
    soreness: int
    failures: int
    excuses: int
    apologies: int
    kept: int
    broken: int
    years: int
    issue: int = IssueKind.NONE
    severity: int = 0
    ours: int = 0
    waited: int = 0
    before: int = 0
    snubbed: int = 0
