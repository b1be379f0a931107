"""What each act does, where it stops doing it, and the reasons it gives."""

from collections.abc import Iterator

import pytest

from game.core.acts import play, recharge
from game.core.cards import Card, Excuse, Fix, Keep, Money, Promise, Source
from game.core.customer import Customer, Issue
from game.core.feelings import IssueKind
from game.core.reasons import Change, Reason
from game.core.tally import Tally
from tests.worlds import response, scenario, tally, turn

PROMISE = Promise("call", what="a call on Friday", due=2)
FULL = Card(care=True, own=True, fix=Fix.MATCH)
SERVICE = Issue(IssueKind.SERVICE, severity=2, ours=True, before=60)
NEGLECT = Issue(IssueKind.ATTENTION, severity=2, ours=True, before=60)


def customer(issue: Issue | None = None, **feelings: int) -> Tally:
    """A customer with these feelings and this issue, and a promise that can be made."""
    world = scenario(
        turn("only", response("promise", promise=PROMISE)),
        customer=Customer("Ada", issue=issue, **feelings),  # type: ignore[arg-type]  # start values
    )
    return tally(world=world)


def moved(t: Tally, card: Card) -> list[tuple[str, int, Reason]]:
    """What a card changes, in order."""
    play(t, card)
    assert t.changes is not None
    return [(change.value, change.by, change.reason) for change in t.changes]


def test_process_warms_only_up_to_lukewarm() -> None:
    """Ticked boxes are counted; below 50 they warm a little, whatever their number."""
    assert [
        ("ticks", 2, Reason.PROCESS_TICKED),
        ("affection", 5, Reason.PROCESS_LUKEWARM),
    ] == moved(customer(affection=49), Card(process=2))
    assert [("ticks", 1, Reason.PROCESS_TICKED)] == moved(customer(affection=50), Card(process=1))


def test_process_ticks_end_at_six() -> None:
    """More than six ticks are not counted."""
    t = customer()
    play(t, Card(process=4))
    play(t, Card(process=4))

    assert 6 == t.ticks


def test_each_excuse_costs_more() -> None:
    """The first costs 5 trust, the second 10 and 5 affection, then 15 and 10."""
    t = customer(affection=100, trust=100)
    seen = []
    for _ in range(4):
        play(t, Card(excuse=Excuse("corona")))
        seen.append((t.affection, t.trust, t.excuses))

    assert [(100, 95, 1), (95, 85, 2), (85, 70, 3), (75, 55, 3)] == seen


def test_an_excuse_names_its_cause() -> None:
    """The author's word for what was blamed stands in every change."""
    t = customer(excuses=1)
    play(t, Card(excuse=Excuse("corona")))

    assert [
        Change("excuses", 1, Reason.EXCUSE_COUNTED, "corona"),
        Change("trust", -10, Reason.EXCUSE_FIRST, "corona"),
        Change("affection", -5, Reason.EXCUSE_AGAIN, "corona"),
    ] == t.changes


def test_a_true_cause_is_free_once() -> None:
    """A true cause outside our control costs nothing the first time, but it is counted."""
    t = customer()
    card = Card(excuse=Excuse("the storm", outside_our_control=True))

    assert [("excuses", 1, Reason.EXCUSE_COUNTED)] == moved(t, card)
    play(t, card)
    assert (45, 40) == (t.affection, t.trust)


def test_a_bare_sorry_wears_out() -> None:
    """+5, then nothing, then -5 and -5 again."""
    t = customer(affection=50)
    seen = []
    for _ in range(4):
        play(t, Card(sorry=True))
        seen.append(t.affection)

    assert [55, 55, 50, 45] == seen
    assert t.changes is not None
    reasons = [change.reason for change in t.changes if change.value == "affection"]
    assert [Reason.SORRY, Reason.SORRY_AGAIN, Reason.SORRY_AGAIN] == reasons
    assert Change("apologies", 1, Reason.SORRY_COUNTED) == t.changes[0]


@pytest.mark.parametrize(
    "company", [{"fix": Fix.OTHER}, {"money": Money(50)}, {"promise": PROMISE}]
)
def test_a_sorry_in_company_is_not_counted(company: dict[str, object]) -> None:
    """With a fix, money or a promise on the card a sorry does nothing and is not counted."""
    card, without = (Card(sorry=s, **company) for s in (True, False))  # type: ignore[arg-type]  # acts

    assert moved(customer(), without) == moved(customer(), card)


@pytest.mark.parametrize("company", ["care", "own", "tell"])
def test_a_sorry_stays_bare(company: str) -> None:
    """Care, own and tell leave a sorry bare."""
    t = customer()
    play(t, Card(sorry=True, **{company: True}))  # type: ignore[arg-type]  # acts

    assert 1 == t.apologies


def test_a_lie_caps_trust_for_good() -> None:
    """Trust falls by 20, and whatever is kept later, it never passes 65 again."""
    t = customer(trust=100)

    assert [("trust", -20, Reason.LIE), ("trust", -15, Reason.LIE)] == moved(t, Card(lie=True))
    t.move("trust", 50, Reason.KEPT)
    assert (65, 65) == (t.trust, t.trust_lid)


def test_a_lie_does_not_lift_a_lower_lid() -> None:
    """Trust that is below the lid falls by 20 and no more."""
    assert [("trust", -20, Reason.LIE)] == moved(customer(trust=60), Card(lie=True))


def test_effort_costs_her_each_time() -> None:
    """Each point costs 5 affection, a turn of patience, and makes her sore."""
    assert [
        ("affection", -10, Reason.EFFORT),
        ("patience", -2, Reason.EFFORT),
        ("soreness", 2, Reason.EFFORT),
    ] == moved(customer(), Card(effort=2))


def test_a_good_process_spares_the_first_effort() -> None:
    """With three ticks, this card's included, the first point is free."""
    t = customer(affection=60)

    assert [("ticks", 3, Reason.PROCESS_TICKED)] == moved(t, Card(process=3, effort=1))
    play(t, Card(effort=2))
    assert 55 == t.affection


def test_two_ticks_spare_nothing() -> None:
    """With two ticks the first point of effort costs."""
    t = customer(affection=60)
    play(t, Card(process=2, effort=1))

    assert 55 == t.affection


def test_a_smile_drains_the_team() -> None:
    """It does nothing for her and costs us 2."""
    assert [("inspiration", -2, Reason.SMILE)] == moved(customer(), Card(smile=True))


def test_telling_is_worth_most_while_it_is_new() -> None:
    """Trust rises by 5 in the turn of the trouble, and not without any or later."""
    assert [("trust", 5, Reason.TOLD)] == moved(customer(SERVICE), Card(tell=True))
    assert [] == moved(customer(), Card(tell=True))
    late = Issue(IssueKind.SERVICE, severity=2, ours=True, waited=1)
    assert [] == moved(customer(late), Card(tell=True))


def test_a_wow_raises_the_bar() -> None:
    """It warms while nothing is wrong and the bar is not at its top, and lifts the bar anyway."""
    warms, lifts = ("affection", 5, Reason.WOW), ("expectation", 1, Reason.WOW_BAR)

    assert [warms, lifts] == moved(customer(expectation=2), Card(wow=True))
    assert [] == moved(customer(expectation=3), Card(wow=True))
    assert [lifts] == moved(customer(SERVICE), Card(wow=True, tell=True))[1:]


@pytest.mark.parametrize(
    ("check", "trust", "reason"), [(False, 5, Reason.KEPT), (True, 10, Reason.CHECKED)]
)
def test_keeping_a_promise(check: bool, trust: int, reason: Reason) -> None:  # noqa: FBT001 - a parameter
    """It proves us, more so when we checked, and makes her forget one excuse."""
    t = customer(excuses=2)
    play(t, Card(promise=PROMISE))
    t.changes = []

    assert [
        ("trust", trust, reason),
        ("affection", 5, Reason.KEPT),
        ("kept", 1, Reason.KEPT),
        ("excuses", -1, Reason.KEPT_FORGIVES),
    ] == moved(t, Card(keep=(Keep("call", check=check),)))
    assert [0] == t.ledger


def test_making_a_promise() -> None:
    """It lifts trust and stands in the ledger until the end of the turn it is due."""
    t = customer()
    play(t, Card(promise=PROMISE))

    assert [Change("trust", 5, Reason.PROMISED, "a call on Friday")] == t.changes
    assert [3] == t.ledger


def test_tired_people_act() -> None:
    """With no inspiration left care neither warms nor mends nor counts as speaking."""
    t = customer(SERVICE)
    t.inspiration = 0

    assert not play(t, Card(care=True))
    assert [("affection", -5), ("trust", -5)] == [(c.value, c.by) for c in t.changes or ()]
    assert 0 == t.inspiration


def test_the_last_inspiration_still_cares() -> None:
    """With 1 left she is cared for once more."""
    t = customer()
    t.inspiration = 1
    play(t, Card(care=True))

    assert (55, 0) == (t.affection, t.inspiration)


def test_a_smile_comes_before_care() -> None:
    """A smile that uses up the last inspiration leaves none for care on the same card."""
    t = customer()
    t.inspiration = 2
    play(t, Card(smile=True, care=True))

    assert (50, 0) == (t.affection, t.inspiration)


def test_care_when_nothing_is_wrong() -> None:
    """Care warms and costs inspiration; own, fix and money do nothing."""
    assert [
        ("inspiration", -1, Reason.CARE_GIVEN),
        ("affection", 5, Reason.CARE_CALM),
    ] == moved(customer(), Card(care=True))
    assert [] == moved(customer(), Card(own=True, fix=Fix.MATCH, money=Money(100)))


@pytest.mark.parametrize(("source", "by"), [(Source.CUSTOMER, 3), (Source.OTHER, 1)])
def test_recharging(source: Source, by: int) -> None:
    """A real customer gives most; a team holds no more than 6."""
    t = customer()
    t.inspiration = 1
    recharge(t, source)

    assert [Change("inspiration", by, Reason.RECHARGED)] == t.changes
    t.inspiration = 5
    recharge(t, Source.CUSTOMER)
    assert 6 == t.inspiration


@pytest.mark.parametrize(
    ("card", "speaks"),
    [
        (Card(tell=True), True),
        (Card(promise=PROMISE), True),
        (Card(keep=(Keep("call"),)), True),
        (Card(care=True), True),
        (Card(own=True), True),
        (Card(), False),
        (
            Card(fix=Fix.MATCH, money=Money(100), sorry=True, wow=True, process=1, smile=True),
            False,
        ),
        (Card(excuse=Excuse("corona"), effort=1, lie=True), False),
    ],
)
def test_who_speaks(card: Card, speaks: bool) -> None:  # noqa: FBT001 - a parameter
    """Telling, promising, keeping, caring and owning speak to her; all else is silence."""
    assert speaks is play(customer(), card)


def test_mending_gives_a_reason_for_each_part() -> None:
    """What warms, what came late, how high the bar lies and where the lid is are told apart."""
    t = customer(
        Issue(IssueKind.SERVICE, severity=2, ours=True, waited=3, before=60),
        affection=30,
        expectation=2,
        failures=2,
        soreness=3,
    )
    play(t, Card(care=True, own=True, fix=Fix.MATCH, money=Money(150)))

    assert [
        ("affection", 5, Reason.CARE),
        ("affection", 5, Reason.OWN),
        ("affection", 10, Reason.FIX_MATCH),
        ("affection", 5, Reason.MONEY),
        ("affection", -10, Reason.LATE),
        ("affection", -5, Reason.BAR),
        ("affection", -5, Reason.LID),
        ("trust", 5, Reason.FIX_OURS),
        ("expectation", 1, Reason.FIX_BAR),
        ("patience", -1, Reason.FIX_PATIENCE),
    ] == [(c.value, c.by, c.reason) for c in (t.changes or ())[1:]]
    assert 35 == t.affection


def test_what_cuts_mending_never_makes_it_a_loss() -> None:
    """A late, single kind word to a demanding customer mends nothing, but costs nothing."""
    t = customer(Issue(IssueKind.SERVICE, 2, ours=True, waited=2), affection=30, expectation=2)
    play(t, Card(own=True, tell=True))

    assert 30 == t.affection


def warmest(issue: Issue, card: Card, **feelings: int) -> int:
    """How warm a cold customer becomes by one card after another, before it mends no more."""
    t = customer(issue, **{"affection": 0, **feelings})
    for _ in range(20):
        t.inspiration, t.apologies, t.snubbed = 6, 0, 1
        before = t.affection
        play(t, card)
        if card.fix is not None:
            t.issue, t.severity, t.ours = int(issue.kind), issue.severity, int(issue.ours)
            t.waited, t.before = issue.waited, issue.before or 0
            t.expectation = feelings.get("expectation", 1)
        if t.affection == before:
            break
    return t.affection


@pytest.mark.parametrize(
    ("issue", "card", "feelings", "expected"),
    [
        (SERVICE, Card(fix=Fix.MATCH), {}, 60),
        (SERVICE, Card(care=True, own=True), {}, 55),
        (SERVICE, FULL, {}, 65),
        (SERVICE, FULL, {"failures": 2}, 55),
        (SERVICE, FULL, {"failures": 2, "soreness": 2}, 55),
        (SERVICE, FULL, {"failures": 2, "soreness": 3}, 50),
        (SERVICE, FULL, {"soreness": 3}, 65),
        (SERVICE, Card(care=True, own=True, fix=Fix.OTHER), {}, 60),
        (SERVICE, Card(own=True, fix=Fix.MATCH), {}, 60),
        (SERVICE, Card(care=True, fix=Fix.MATCH), {}, 60),
    ],
)
def test_the_lid(issue: Issue, card: Card, feelings: dict[str, int], expected: int) -> None:
    """She becomes as warm as before, less a scar; warmer only by a full first recovery."""
    assert expected == warmest(issue, card, **feelings)


@pytest.mark.parametrize(
    ("severity", "waited", "before", "expected"),
    [
        (2, 0, 60, 65),
        (3, 0, 60, 60),
        (2, 1, 60, 60),
        (2, 2, 60, 50),
        (2, 0, 45, 50),
        (2, 0, 44, 44),
    ],
)
def test_the_second_chance(severity: int, waited: int, before: int, expected: int) -> None:
    """The lid is 5 higher for a full recovery, if mild, quick and of a warm customer."""
    issue = Issue(IssueKind.SERVICE, severity, ours=True, waited=waited, before=before)

    assert expected == warmest(issue, FULL)


def test_the_lid_ends_at_a_hundred() -> None:
    """Nobody is warmer than 100, not even by a second chance."""
    issue = Issue(IssueKind.SERVICE, severity=1, ours=True, before=100)
    t = customer(issue, affection=95)
    play(t, FULL)

    assert 100 == t.affection


def test_a_lid_never_lowers_affection() -> None:
    """Who is warmer than the lid stays as she is."""
    t = customer(Issue(IssueKind.SERVICE, 2, ours=True, waited=3, before=60), affection=55)
    play(t, Card(care=True, own=True, fix=Fix.MATCH))

    assert 55 == t.affection


@pytest.mark.parametrize(
    ("kind", "card", "expected"),
    [
        (IssueKind.SERVICE, Card(fix=Fix.MATCH), 40),
        (IssueKind.SERVICE, Card(fix=Fix.OTHER), 35),
        (IssueKind.MONEY, Card(fix=Fix.OTHER), 35),
        (IssueKind.GOODS, Card(fix=Fix.OTHER), 35),
        (IssueKind.ATTENTION, Card(fix=Fix.OTHER), 40),
        (IssueKind.ATTENTION, Card(fix=Fix.MATCH), 40),
        (IssueKind.SERVICE, Card(care=True, own=True), 40),
        (IssueKind.ATTENTION, Card(care=True, own=True), 45),
    ],
)
def test_the_remedy_that_matches(kind: IssueKind, card: Card, expected: int) -> None:
    """A match mends most; who missed attention takes any remedy, and care counts double."""
    t = customer(Issue(kind, severity=2, ours=True, before=80), affection=30)
    play(t, card)

    assert expected == t.affection


@pytest.mark.parametrize(
    ("money", "ours", "failures", "gain"),
    [
        (Money(50), True, 2, 5),
        (Money(150), True, 2, 5),
        (Money(200), True, 2, 0),
        (Money(100, later=True), True, 2, 0),
        (Money(100), False, 2, 0),
        (Money(100), True, 1, 0),
    ],
)
def test_money(money: Money, ours: bool, failures: int, gain: int) -> None:  # noqa: FBT001 - a parameter
    """It helps at once, up to 150 %, when the failure was ours and not the first."""
    issue = Issue(IssueKind.MONEY, severity=2, ours=ours, before=80)
    t = customer(issue, affection=30, failures=failures)
    play(t, Card(money=money, tell=True))

    assert 30 + gain == t.affection


def test_a_fix_closes_the_issue() -> None:
    """Even one that mends nothing closes it, raises the bar and rests her patience."""
    t = customer(Issue(IssueKind.SERVICE, 1, ours=False, waited=3, before=50, snubbed=True))
    t.patience = 0
    play(t, Card(fix=Fix.OTHER))

    assert (0, 0, 0, 0, 0, 0) == (t.issue, t.severity, t.ours, t.waited, t.before, t.snubbed)
    assert (2, 2, 50) == (t.expectation, t.patience, t.trust)


def test_a_fix_without_an_issue_changes_nothing() -> None:
    """There is nothing to close: neither patience nor the bar moves."""
    t = customer(patience=1)
    play(t, Card(fix=Fix.MATCH))

    assert ([], 1) == (t.changes, t.patience)


def test_a_fix_mends_trust_only_if_it_was_ours() -> None:
    """Fixing our own mistake proves something."""
    ours, theirs = (Issue(IssueKind.SERVICE, severity=2, ours=ours) for ours in (True, False))

    for issue, expected in ((ours, 55), (theirs, 50)):
        t = customer(issue)
        play(t, Card(fix=Fix.MATCH))
        assert expected == t.trust


def answered() -> Iterator[Card]:
    """Every card that is an answer to trouble."""
    yield from (Card(tell=True), Card(promise=PROMISE), Card(keep=(Keep("call"),)))
    yield from (Card(care=True, own=True), Card(fix=Fix.OTHER))


@pytest.mark.parametrize("card", list(answered()), ids=lambda card: "+".join(card.acts))
def test_an_answer_is_no_snub(card: Card) -> None:
    """A fix, a promise, a kept one, telling, or both care and own answer her."""
    t = customer(SERVICE)
    play(t, card)

    assert not any(change.reason is Reason.SNUB for change in t.changes or ())


@pytest.mark.parametrize(
    "card",
    [Card(), Card(care=True), Card(own=True), Card(wow=True), Card(process=1), Card(smile=True)],
    ids=lambda card: "+".join(card.acts),
)
def test_an_empty_reply_hurts_once(card: Card) -> None:
    """All else is a snub: affection and trust fall by 5, once for each issue."""
    t = customer(SERVICE)
    play(t, card)
    play(t, card)

    snubs = [(c.value, c.by) for c in t.changes or () if c.reason in SNUBS]
    assert [("affection", -5), ("trust", -5)] == snubs
    assert 1 == t.snubbed


SNUBS = (Reason.SNUB, Reason.SNUB_TRUST)


@pytest.mark.parametrize(("before", "by"), [(69, -5), (70, -10)])
def test_love_turns_to_hate(before: int, by: int) -> None:
    """Who was warm before the trouble is hurt twice as much by an empty reply."""
    t = customer(Issue(IssueKind.SERVICE, severity=2, ours=True, before=before))
    play(t, Card())

    assert [by] == [c.by for c in t.changes or () if c.reason is Reason.SNUB]


def test_silence_without_trouble_is_no_snub() -> None:
    """Nothing happens when nothing is wrong and nothing is said."""
    assert [] == moved(customer(), Card())


def test_the_bar_is_the_one_before_the_card() -> None:
    """A wow on the same card raises the bar only afterwards."""
    t = customer(SERVICE, affection=30, expectation=1)
    play(t, Card(wow=True, fix=Fix.MATCH))

    assert 40 == t.affection


@pytest.mark.parametrize(("expectation", "expected"), [(1, 40), (2, 35), (3, 35)])
def test_a_high_bar_is_harder_to_please(expectation: int, expected: int) -> None:
    """From an expectation of 2 on the same fix mends 5 less."""
    t = customer(SERVICE, affection=30, expectation=expectation)
    play(t, Card(fix=Fix.MATCH))

    assert expected == t.affection


def test_an_attentive_neglect() -> None:
    """Who missed attention is mended most by care."""
    t = customer(NEGLECT, affection=30)
    play(t, Card(care=True, own=True, fix=Fix.MATCH))

    assert 55 == t.affection


def test_the_acts_of_a_card_are_named_in_their_order() -> None:
    """A card says which acts it holds, in the order in which they are applied."""
    card = Card(care=True, tell=True, keep=(Keep("call"),), process=1)

    assert ("process", "tell", "keep", "care") == card.acts
    assert () == Card().acts
