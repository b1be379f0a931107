"""The state machine: where she starts, and each transition."""

import pytest

from game.core.customer import Customer, feelings_at_start
from game.core.feelings import Feelings
from game.core.relationship import TRANSITIONS, next_status, status_after_turn, status_at_start
from game.core.status import Status
from tests.worlds import shipped_rulebook, tally

IN_LOVE, ENGAGED, MARRIED = Status.IN_LOVE, Status.ENGAGED, Status.MARRIED
COMPLICATED, BREAKING_UP, LEFT = Status.COMPLICATED, Status.BREAKING_UP, Status.LEFT

CONTENT = feelings_at_start(
    Customer("Ada", affection=60, trust=60, kept=1, broken=1, excuses=1), shipped_rulebook()
)
"""A customer whom no row moves out of "engaged"."""

MARRIAGEABLE = {"affection": 65, "trust": 70, "kept": 3, "years": 2}


def after(status: Status, risk: int = 10, **feelings: int) -> Status:
    """The status after a turn of a customer who is content but for these feelings."""
    return Status(next_status(status, CONTENT._replace(**feelings), risk, shipped_rulebook()))


@pytest.mark.parametrize(
    ("customer", "expected"),
    [
        (Customer("default"), ENGAGED),
        (Customer("warm", affection=75, trust=60), IN_LOVE),
        (Customer("nearly warm", affection=74, trust=60), ENGAGED),
        (Customer("proven", affection=65, trust=70, kept=3, years=2), MARRIED),
        (Customer("warm and proven", affection=90, trust=90, kept=3, years=5), MARRIED),
        (Customer("lukewarm", affection=49), COMPLICATED),
        (Customer("doubting", trust=44), COMPLICATED),
        (Customer("fed up with excuses", excuses=2), COMPLICATED),
        (Customer("let down", broken=1), COMPLICATED),
        (Customer("cold", affection=29), BREAKING_UP),
        (Customer("lied to", trust=24), BREAKING_UP),
        (Customer("furious", affection=0, trust=0), BREAKING_UP),
    ],
    ids=lambda value: value.name if isinstance(value, Customer) else None,
)
def test_where_she_starts(customer: Customer, expected: Status) -> None:
    """Before turn 1 rows are taken from "it's complicated" until none fits; nobody has left."""
    rulebook = shipped_rulebook()

    assert expected == status_at_start(feelings_at_start(customer, rulebook), rulebook)


@pytest.mark.parametrize("status", [status for status in Status if status is not LEFT])
def test_anyone_may_leave(status: Status) -> None:
    """She leaves from any status when churn risk and temptation reach the limit."""
    t = tally()
    t.status, t.temptation = status, 3

    assert LEFT == status_after_turn(t, risk=19, leaves_at=22)
    assert LEFT != status_after_turn(t, risk=18, leaves_at=22)


@pytest.mark.parametrize("status", [IN_LOVE, ENGAGED, MARRIED, COMPLICATED])
@pytest.mark.parametrize(
    ("feelings", "risk"), [({"affection": 29}, 10), ({"trust": 24}, 10), ({}, 20)]
)
def test_breaking_up(status: Status, feelings: dict[str, int], risk: int) -> None:
    """A cold heart, no trust or a high churn risk, each alone, makes her break up."""
    assert BREAKING_UP == after(status, risk, **feelings)


@pytest.mark.parametrize("feelings", [{"affection": 30}, {"trust": 25}])
def test_not_yet_breaking_up(feelings: dict[str, int]) -> None:
    """At the thresholds themselves it is only complicated, up to a churn risk of 19."""
    assert COMPLICATED == after(COMPLICATED, 19, **feelings)


def test_the_way_back_from_breaking_up() -> None:
    """Enough warmth and trust at a bearable risk lead back, each is needed, one row at a time."""
    assert COMPLICATED == after(BREAKING_UP, 17, affection=35, trust=30)
    assert BREAKING_UP == after(BREAKING_UP, 18, affection=35, trust=30)
    assert BREAKING_UP == after(BREAKING_UP, 17, affection=34, trust=30)
    assert BREAKING_UP == after(BREAKING_UP, 17, affection=35, trust=29)
    assert COMPLICATED == after(BREAKING_UP, 1, affection=90, trust=90)


@pytest.mark.parametrize("status", [IN_LOVE, ENGAGED, MARRIED])
@pytest.mark.parametrize(
    "feelings", [{"affection": 44}, {"trust": 39}, {"excuses": 2}, {"kept": 1, "broken": 2}]
)
def test_it_gets_complicated(status: Status, feelings: dict[str, int]) -> None:
    """Coolness, doubt, excuses or more promises broken than kept, each alone, complicate it."""
    assert COMPLICATED == after(status, **feelings)


def test_not_yet_complicated() -> None:
    """At the thresholds themselves she is still engaged."""
    assert ENGAGED == after(ENGAGED, affection=45, trust=40, excuses=1, kept=1, broken=1)


@pytest.mark.parametrize(
    "feelings",
    [
        {"affection": 49},
        {"trust": 44},
        {"excuses": 2},
        {"kept": 0, "broken": 1},
    ],
)
def test_it_stays_complicated(feelings: dict[str, int]) -> None:
    """Out of "it's complicated" all of warmth, trust, few excuses and kept promises are needed."""
    assert ENGAGED == after(COMPLICATED, affection=50, trust=45)
    assert COMPLICATED == after(COMPLICATED, **{"affection": 50, "trust": 45, **feelings})


@pytest.mark.parametrize("status", [ENGAGED, IN_LOVE])
def test_marriage(status: Status) -> None:
    """Only warmth, trust, three kept promises and two years together make a marriage."""
    warm_enough = {**MARRIAGEABLE, "affection": 70}

    assert MARRIED == after(status, **MARRIAGEABLE)
    for missing, needed in MARRIAGEABLE.items():
        short = {**warm_enough, missing: needed - 1}
        assert MARRIED != after(status, **short)


def test_a_marriage_cools_to_love_or_engagement() -> None:
    """Without trust a warm marriage is love again, a cooler one an engagement."""
    assert MARRIED == after(MARRIED, affection=60, trust=65, kept=3)
    assert IN_LOVE == after(MARRIED, affection=75, trust=64)
    assert ENGAGED == after(MARRIED, affection=74, trust=64)
    assert ENGAGED == after(MARRIED, affection=59, trust=65)


def test_a_discovered_lie_rules_out_marriage() -> None:
    """When trust can never pass 65 again, she is not married, however warm she is."""
    assert IN_LOVE == after(MARRIED, affection=75, trust=65, trust_lid=65)
    assert ENGAGED == after(MARRIED, affection=74, trust=65, trust_lid=65)
    assert MARRIED == after(MARRIED, affection=74, trust=65, trust_lid=70)


def test_love_wobbles_without_breaking() -> None:
    """She falls in love at 75 and out of it below 70: a small wobble does not flip it."""
    assert IN_LOVE == after(ENGAGED, affection=75)
    assert ENGAGED == after(ENGAGED, affection=74)
    assert IN_LOVE == after(IN_LOVE, affection=70)
    assert ENGAGED == after(IN_LOVE, affection=69)


def test_the_first_row_that_fits_wins() -> None:
    """A customer who is cold and full of excuses is breaking up, not complicated."""
    assert BREAKING_UP == after(IN_LOVE, affection=20, excuses=3, broken=3)
    assert COMPLICATED == after(MARRIED, affection=80, trust=39)


def test_at_most_one_row_is_taken() -> None:
    """A warm customer whose way is clear is engaged first, and in love a turn later."""
    assert ENGAGED == after(COMPLICATED, affection=90)


def test_who_has_left_does_not_come_back() -> None:
    """No row leads out of "left"."""
    assert LEFT == after(LEFT, affection=100, trust=100, kept=3, years=9)
    assert all(LEFT not in row.sources for row in TRANSITIONS)


def test_feelings_are_whole_numbers() -> None:
    """Everything remembered about her is a whole number, so that situations can merge."""
    assert {int} == {type(value) for value in Feelings(*map(int, CONTENT))}
