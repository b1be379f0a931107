"""What happens around a response: failures, broken promises, the clock, churn risk."""

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from game.core.cards import Promise
from game.core.churn import churn_risk, stayed
from game.core.clock import tick
from game.core.customer import Customer, Issue, Standing, feelings_at_start
from game.core.failures import fail
from game.core.feelings import IssueKind
from game.core.promises import break_due
from game.core.reasons import Change, Reason
from game.core.scenario import Failure
from game.core.tally import Tally
from tests.worlds import response, scenario, shipped_rulebook, tally, turn

ISSUE = Issue(IssueKind.SERVICE, severity=2, ours=True)


def customer(ledger: tuple[int, ...] = (0, 0), **start: object) -> Tally:
    """A customer with these start values, two promises, and when they fall due."""
    promises = (
        response("first", promise=Promise("first", "one", 1)),
        response("second", promise=Promise("second", "two", 1)),
    )
    t = tally(world=scenario(turn("only", *promises), customer=Customer("Ada", **start)))  # type: ignore[arg-type]  # start values
    t.ledger = list(ledger)
    return t


def failed(severity: int = 2, *, ours: bool = True, **start: object) -> Tally:
    """A customer after one failure."""
    t = customer(**start)  # type: ignore[arg-type]  # start values
    fail(t, Failure(IssueKind.GOODS, severity, ours=ours))
    return t


@pytest.mark.parametrize(
    ("severity", "ours", "affection", "trust"),
    [(1, True, 45, 45), (2, True, 40, 45), (3, True, 35, 40), (3, False, 35, 50)],
)
def test_a_failure(severity: int, ours: bool, affection: int, trust: int) -> None:  # noqa: FBT001 - a parameter
    """It costs 5 affection for each step of severity, and trust only if it was ours."""
    t = failed(severity, ours=ours)

    assert (affection, trust, 2, 1) == (t.affection, t.trust, t.soreness, t.failures)


def test_a_failure_gives_its_reasons() -> None:
    """Each number that falls or is counted says why."""
    assert [
        Change("affection", -10, Reason.FAILURE),
        Change("trust", -5, Reason.FAILURE_OURS),
        Change("soreness", 2, Reason.FAILURE),
        Change("failures", 1, Reason.FAILURE_COUNTED),
    ] == failed().changes


def test_a_failure_opens_an_issue() -> None:
    """What went wrong, how badly, whose it was, and how warm she was before."""
    t = failed(3, ours=False, affection=60)

    assert (IssueKind.GOODS, 3, 0, 0, 60, 0) == (
        t.issue,
        t.severity,
        t.ours,
        t.waited,
        t.before,
        t.snubbed,
    )
    assert 1 == failed(ours=True).ours


@pytest.mark.parametrize(("soreness", "expected"), [(1, 40), (2, 35)])
def test_a_sore_customer_is_hurt_more(soreness: int, expected: int) -> None:
    """From soreness 2 on the blow is 5 harder."""
    assert expected == failed(soreness=soreness).affection


@pytest.mark.parametrize(
    ("severity", "trust", "failures", "lost"),
    [(2, 75, 0, 5), (2, 74, 0, 10), (2, 75, 1, 10), (1, 75, 0, 5), (3, 75, 0, 10)],
)
def test_a_good_history_cushions_the_first_blow(
    severity: int, trust: int, failures: int, lost: int
) -> None:
    """With trust of 75 the first failure costs 5 less, but never less than 5."""
    assert 50 - lost == failed(severity, trust=trust, failures=failures).affection


def test_a_new_issue_replaces_an_older_one() -> None:
    """It starts afresh and inherits only how warm she was before, if that was warmer."""
    old = Issue(IssueKind.MONEY, severity=3, ours=False, waited=2, before=80, snubbed=True)
    t = failed(1, ours=True, issue=old)

    assert (IssueKind.GOODS, 1, 1, 0, 80, 0) == (
        t.issue,
        t.severity,
        t.ours,
        t.waited,
        t.before,
        t.snubbed,
    )
    cooler = Issue(IssueKind.MONEY, severity=3, ours=False, before=40)
    assert 50 == failed(issue=cooler).before


def test_counters_end() -> None:
    """Failures are counted up to 2 and soreness up to 4."""
    t = failed(failures=2, soreness=3)

    assert (2, 4) == (t.failures, t.soreness)


@pytest.mark.parametrize(
    ("broken", "told", "affection", "trust", "after"),
    [
        (0, False, 45, 40, 1),
        (1, False, 40, 35, 2),
        (2, False, 35, 30, 3),
        (3, False, 35, 30, 3),
        (0, True, 50, 45, 1),
        (1, True, 45, 40, 2),
        (2, True, 40, 35, 3),
    ],
)
def test_each_broken_promise_costs_more(
    broken: int,
    told: bool,  # noqa: FBT001 - a parameter
    affection: int,
    trust: int,
    after: int,
) -> None:
    """The n-th costs 5n affection and 5 + 5n trust, 5 less of each if we told her first."""
    t = customer((1, 0), broken=broken)
    break_due(t, told=told)

    assert (affection, trust, after) == (t.affection, t.trust, t.broken)


def test_two_promises_break_one_after_the_other() -> None:
    """Both are due: the second is the second; one tell covers both."""
    t = customer((1, 1))
    break_due(t, told=False)
    assert (35, 25, 2, [0, 0]) == (t.affection, t.trust, t.broken, t.ledger)

    t = customer((1, 1))
    break_due(t, told=True)
    assert (45, 35, 2) == (t.affection, t.trust, t.broken)


def test_a_broken_promise_gives_its_reasons() -> None:
    """Whether we told her first stands in the reason."""
    for told, reason in ((False, Reason.BROKEN), (True, Reason.BROKEN_TOLD)):
        t = customer((1, 0))
        break_due(t, told=told)
        assert {reason} == {change.reason for change in t.changes or ()}


def test_telling_first_never_pays() -> None:
    """Even where a rulebook makes telling worth more than the promise, nothing is gained."""
    t = customer((1, 0))
    t.rulebook = evolve(
        t.rulebook, promise=evolve(t.rulebook.promise, told_trust=50, told_affection=50)
    )
    break_due(t, told=True)

    assert (50, 50) == (t.affection, t.trust)


def test_a_promise_that_is_not_due_is_left_alone() -> None:
    """Only what falls due at the end of this turn can break."""
    t = customer((2, 0))
    break_due(t, told=False)

    assert ([2, 0], []) == (t.ledger, t.changes)


@pytest.mark.parametrize(
    ("ledger", "issue"), [((0, 0), ISSUE), ((3, 0), None), ((0, 1), None), ((2, 2), ISSUE)]
)
def test_silence_wears_her_patience_down(ledger: tuple[int, ...], issue: Issue | None) -> None:
    """While an issue or a promise is open a turn of silence costs a turn of patience."""
    t = customer(ledger, issue=issue)
    tick(t, spoke=False)

    assert 2 == t.patience
    assert [Change("patience", -1, Reason.SILENCE)] == t.changes


def test_speaking_keeps_her_patience() -> None:
    """Whoever spoke to her loses none, and wins none back while something is open."""
    t = customer(issue=ISSUE, patience=2)
    tick(t, spoke=True)

    assert 2 == t.patience


def test_calm_brings_patience_back() -> None:
    """When nothing is open her patience grows back, up to her most."""
    t = customer(patience=1)
    for expected in (2, 3, 3):
        tick(t, spoke=False)
        assert expected == t.patience
    assert [Change("patience", 1, Reason.CALM)] * 2 == t.changes


@pytest.mark.parametrize(("affection", "expected"), [(50, 45), (41, 36), (40, 40)])
def test_silence_cools_when_patience_is_gone(affection: int, expected: int) -> None:
    """Then a turn of silence costs 5 affection, down to lukewarm."""
    t = customer(issue=ISSUE, patience=0, affection=affection)
    tick(t, spoke=False)
    assert expected == t.affection
    cooled = [change.reason for change in t.changes or () if change.value == "affection"]
    assert [Reason.SILENCE_COOLS] * (expected < affection) == cooled

    t = customer(issue=ISSUE, patience=0, affection=affection)
    tick(t, spoke=True)
    assert affection == t.affection


def test_the_last_patience_costs_no_affection_yet() -> None:
    """The turn in which patience runs out is still free."""
    t = customer(issue=ISSUE, patience=1)
    tick(t, spoke=False)

    assert (0, 50) == (t.patience, t.affection)


def test_nothing_cools_without_something_open() -> None:
    """Out of patience, but with nothing open, silence costs nothing."""
    t = customer(patience=0)
    tick(t, spoke=False)

    assert 50 == t.affection


def test_time_heals() -> None:
    """Soreness fades by 1 a turn, whoever spoke."""
    for spoke in (False, True):
        t = customer(soreness=2)
        tick(t, spoke=spoke)
        assert 1 == t.soreness
        assert Change("soreness", -1, Reason.TIME_HEALS) in (t.changes or ())


def test_an_open_issue_waits() -> None:
    """It has waited one turn more, whoever spoke, up to 3; without one nothing waits."""
    for spoke in (False, True):
        t = customer(issue=ISSUE)
        for expected in (1, 2, 3, 3):
            tick(t, spoke=spoke)
            assert expected == t.waited
    t = customer()
    tick(t, spoke=False)
    assert 0 == t.waited


def test_the_ledger_counts_down() -> None:
    """Each open promise is one turn nearer."""
    t = customer((3, 0))
    tick(t, spoke=True)

    assert [2, 0] == t.ledger


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ({"affection": 60, "trust": 55}, 1),
        ({"affection": 50, "trust": 55}, 2),
        ({"affection": 51, "trust": 55}, 1),
        ({"affection": 20, "trust": 55}, 17),
        ({"affection": 60, "trust": 45}, 2),
        ({"affection": 60, "trust": 46}, 1),
        ({"affection": 60, "trust": 0}, 6),
        ({"affection": 60, "trust": 55, "soreness": 4}, 5),
        ({"affection": 60, "trust": 55, "soreness": 4, "years": 1}, 5),
        ({"affection": 60, "trust": 55, "soreness": 4, "years": 2}, 4),
        ({"affection": 60, "trust": 55, "soreness": 4, "years": 99}, 2),
        ({"affection": 60, "trust": 55, "years": 99}, 1),
        ({"affection": 60, "trust": 55, "patience": 0}, 1),
        ({"affection": 60, "trust": 55, "patience": 0, "issue": ISSUE}, 5),
        ({"affection": 60, "trust": 55, "patience": 1, "issue": ISSUE}, 1),
        ({"affection": 0, "trust": 0, "soreness": 4, "patience": 0, "issue": ISSUE}, 50),
    ],
)
def test_churn_risk(start: dict[str, object], expected: int) -> None:
    """Coolness squared, doubt, soreness and lost patience add to it; years take some off."""
    assert expected == churn_risk(customer(**start), shipped_rulebook())  # type: ignore[arg-type]  # start values


def test_churn_risk_is_a_percentage_that_never_quite_ends() -> None:
    """It lies within 1 and 90, whatever the rulebook adds up to."""
    rulebook = shipped_rulebook()
    for base, expected in ((0, 1), (100, 90)):
        churn = evolve(rulebook.churn, base=base)
        t = customer(affection=60, trust=55)
        assert expected == churn_risk(t, evolve(rulebook, churn=churn))


def test_neither_warmth_nor_trust_to_spare_lowers_the_risk() -> None:
    """At the thresholds and above them nothing is added, whatever the rulebook divides by."""
    rulebook = shipped_rulebook()
    steep = evolve(rulebook, churn=evolve(rulebook.churn, affection_divisor=1, trust_divisor=1))
    for affection, trust in ((60, 55), (100, 100)):
        assert 1 == churn_risk(customer(affection=affection, trust=trust), steep)


@pytest.mark.parametrize(
    ("risks", "of", "expected"),
    [
        ([], 1000, 1000),
        ([10], 1000, 900),
        ([10, 10], 1000, 810),
        ([10, 10, 10], 1000, 729),
        ([25, 25, 25], 1000, 422),
        ([50], 1, 1),
        ([51], 1, 0),
        ([90, 90, 90, 90], 1000, 0),
        ([50], 9, 5),
    ],
)
def test_the_thousand_melt(risks: list[int], of: int, expected: int) -> None:
    """Each turn its share leaves; exact inside, rounded once, halves up."""
    assert expected == stayed(risks, of)


@given(risks=st.lists(st.integers(1, 90), max_size=30))
def test_the_thousand_never_grow(risks: list[int]) -> None:
    """Another turn never brings anybody back, and the order of turns does not matter."""
    assert 0 <= stayed([*risks, 1]) <= stayed(risks) <= 1000
    assert stayed(sorted(risks)) == stayed(risks)


@pytest.mark.parametrize(
    ("standing", "patience"), [(Standing.NEW, 2), (Standing.KNOWN, 3), (Standing.LONG, 4)]
)
def test_who_knows_us_waits_longer(standing: Standing, patience: int) -> None:
    """A new customer waits 2 turns, a known one 3, one of long standing 4."""
    feelings = feelings_at_start(Customer("Ada", standing=standing), shipped_rulebook())

    assert (patience, patience) == (feelings.patience, feelings.patience_most)


def test_the_default_customer() -> None:
    """What an author leaves out is the rulebook's: 50/50, nothing counted, nothing open."""
    assert (50, 50, 100, 3, 3, 1, *[0] * 13) == feelings_at_start(
        Customer("Ada"), shipped_rulebook()
    )


def test_a_customer_as_authored() -> None:
    """Every start value can be given; each is cut to the range of the rulebook."""
    authored = Customer(
        "Ada",
        affection=70,
        trust=80,
        trust_lid=65,
        patience=1,
        expectation=2,
        soreness=3,
        failures=1,
        excuses=2,
        apologies=1,
        kept=2,
        broken=1,
        years=12,
        issue=Issue(IssueKind.GOODS, 3, ours=True, waited=2, before=90, snubbed=True),
    )
    assert (70, 65, 65, 1, 3, 2, 3, 1, 2, 1, 2, 1, 12, 3, 3, 1, 2, 90, 1) == feelings_at_start(
        authored, shipped_rulebook()
    )
    wild = Customer(
        "Ada", affection=900, trust=900, trust_lid=900, patience=9, expectation=9, soreness=9,
        failures=9, excuses=9, apologies=9, kept=9, broken=9,
        issue=Issue(IssueKind.GOODS, 3, ours=False, waited=9),
    )  # fmt: skip
    assert (100, 100, 100, 3, 3, 3, 4, 2, 3, 3, 3, 3, 0, 3, 3, 0, 3, 100, 0) == feelings_at_start(
        wild, shipped_rulebook()
    )


def test_an_issue_at_the_start_is_a_failure() -> None:
    """Trouble that is open already counts as one failure at least, and as before as she feels."""
    feelings = feelings_at_start(Customer("Ada", affection=65, issue=ISSUE), shipped_rulebook())

    assert (1, 65) == (feelings.failures, feelings.before)
    assert 0 == feelings_at_start(Customer("Ada"), shipped_rulebook()).failures
