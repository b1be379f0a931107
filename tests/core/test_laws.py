"""The laws of docs/laws.md: for every customer they hold, for somebody they make a difference."""

import pytest

from game.checker.laws.all import LAWS
from game.checker.laws.law import Law
from game.core.customer import Customer
from tests.core.laws import broken, for_any_customer
from tests.worlds import shipped_rulebook


@for_any_customer
def test_law_1_a_fair_outcome_comes_first(customer: Customer) -> None:
    """A matching fix warms her at least as much as any words alone."""
    assert [] == broken(1, customer)


@for_any_customer
def test_law_2_how_she_is_treated_carries_the_relationship(customer: Customer) -> None:
    """Care and own add to a fix, most where attention was missed; care warms in calm too."""
    assert [] == broken(2, customer)


@for_any_customer
def test_law_3_repay_in_kind(customer: Customer) -> None:
    """A matching fix is the best, neglect is mended by any, and money now beats money later."""
    assert [] == broken(3, customer)


@for_any_customer
def test_law_4_more_money_helps_less_then_hurts(customer: Customer) -> None:
    """Nothing adds more than half the price does, and twice the price adds less."""
    assert [] == broken(4, customer)


@for_any_customer
def test_law_5_pay_when_it_is_our_fault_and_happens_often(customer: Customer) -> None:
    """Money adds most if the failure was ours and not the first."""
    assert [] == broken(5, customer)


@for_any_customer
def test_law_6_a_brilliant_recovery_wins_a_smile_not_loyalty(customer: Customer) -> None:
    """It may lift affection once, but never trust, and never makes her safer."""
    assert [] == broken(6, customer)


@for_any_customer
def test_law_7_the_second_chance_comes_once(customer: Customer) -> None:
    """A second failure is never made good, least of all one that follows at once."""
    assert [] == broken(7, customer)


@for_any_customer
def test_law_8_ending_well_beats_starting_well(customer: Customer) -> None:
    """Silence and then the full card beat the full card and then silence."""
    assert [] == broken(8, customer)


@for_any_customer
def test_law_9_failing_twice_at_the_same_thing(customer: Customer) -> None:
    """An empty reply makes a failure worse."""
    assert [] == broken(9, customer)


@for_any_customer
def test_law_10_a_good_recovery_raises_the_bar(customer: Customer) -> None:
    """A fix raises her expectation, and the same card mends less for it."""
    assert [] == broken(10, customer)


@for_any_customer
def test_law_11_prevention_beats_recovery(customer: Customer) -> None:
    """The same card without the failure leaves her safer, now and later."""
    assert [] == broken(11, customer)


@for_any_customer
def test_law_12_a_good_past_cushions_fresh_trouble_stings_then_fades(customer: Customer) -> None:
    """Trust and years help, soreness hurts, and time heals it."""
    assert [] == broken(12, customer)


@for_any_customer
def test_law_13_love_can_turn_to_hate(customer: Customer) -> None:
    """An empty reply costs most if she loved us, and any honest attempt avoids that."""
    assert [] == broken(13, customer)


@for_any_customer
def test_law_14_own_it(customer: Customer) -> None:
    """Owning up beats any excuse, more parts are better, and the full card is the best."""
    assert [] == broken(14, customer)


@for_any_customer
def test_law_15_a_blanket_excuse_wears_out(customer: Customer) -> None:
    """Each excuse costs at least as much as the one before it."""
    assert [] == broken(15, customer)


@for_any_customer
def test_law_16_a_true_cause_softens_once(customer: Customer) -> None:
    """A true cause costs no more than a blanket excuse, and the second time no less."""
    assert [] == broken(16, customer)


@for_any_customer
def test_law_17_an_apology_needs_quality_and_good_time(customer: Customer) -> None:
    """Care and own beat a bare sorry, and every turn of waiting makes them mend less."""
    assert [] == broken(17, customer)


@for_any_customer
def test_law_18_sorry_again_and_again_backfires(customer: Customer) -> None:
    """It warms once, then it is worse than silence; beside a fix it is better."""
    assert [] == broken(18, customer)


@for_any_customer
def test_law_19_sorry_can_beat_money(customer: Customer) -> None:
    """Money alone warms her no more than a first sorry, and leaves her issue open."""
    assert [] == broken(19, customer)


@for_any_customer
def test_law_20_keep_promises_do_not_outdo_them(customer: Customer) -> None:
    """Breaking costs more than keeping gains, and more than was promised gains nothing."""
    assert [] == broken(20, customer)


@for_any_customer
def test_law_21_promises_speed_repair_a_lie_caps_it(customer: Customer) -> None:
    """Kept promises win back any trust, but not after a lie."""
    assert [] == broken(21, customer)


@for_any_customer
def test_law_22_check_that_it_was_really_done(customer: Customer) -> None:
    """A checked promise wins more, and a broken one costs less if we tell her first."""
    assert [] == broken(22, customer)


@for_any_customer
def test_law_23_tell_her_before_she_asks(customer: Customer) -> None:
    """However long she waits, news beats silence, most of all for a new customer."""
    assert [] == broken(23, customer)


@for_any_customer
def test_law_25_patience_then_none(customer: Customer) -> None:
    """Silence costs nothing while she has patience, and known customers have more of it."""
    assert [] == broken(25, customer)


@for_any_customer
def test_law_26_effort_drives_her_away_delight_hardly_keeps_her(customer: Customer) -> None:
    """An effort costs more than a wow gives, and wows wear off."""
    assert [] == broken(26, customer)


@for_any_customer
def test_law_27_felt_connection_is_worth_more_than_satisfaction(customer: Customer) -> None:
    """Ticked boxes bring nobody beyond lukewarm; care does."""
    assert [] == broken(27, customer)


@for_any_customer
def test_law_28_real_beats_performed(customer: Customer) -> None:
    """Care leaves her better off than a smile."""
    assert [] == broken(28, customer)


@for_any_customer
def test_law_29_acting_drains_the_team(customer: Customer) -> None:
    """A smile costs more than care, and tired people only smile."""
    assert [] == broken(29, customer)


@for_any_customer
def test_law_30_meet_the_person_you_work_for(customer: Customer) -> None:
    """A real customer inspires the team more than a museum, a book or a walk."""
    assert [] == broken(30, customer)


@for_any_customer
def test_law_31_forgiveness_can_be_earned(customer: Customer) -> None:
    """Kept promises and care lead from breaking up to engaged within twelve turns."""
    assert [] == broken(31, customer)


@for_any_customer
def test_law_32_she_compares_with_what_she_expected(customer: Customer) -> None:
    """A high bar costs nothing in calm; in trouble it makes mending harder: law 10."""
    assert [] == broken(32, customer)


@for_any_customer
def test_law_34_people_bond_with_people(customer: Customer) -> None:
    """To be handed over, which is an effort, never makes anything better."""
    assert [] == broken(34, customer)


@for_any_customer
def test_law_35_bad_weighs_more_than_good(customer: Customer) -> None:
    """A broken promise takes at least twice the trust that keeping it would have given."""
    assert [] == broken(35, customer)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: f"{law.number}-{law.comparisons.__name__}")
def test_a_law_makes_a_difference(law: Law) -> None:
    """For somebody more than "at least" is true, or else the law would be as good as gone."""
    assert law.makes_a_difference(shipped_rulebook())
