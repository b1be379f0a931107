"""A rulebook that turns a law off is noticed: the law fails, or makes no difference any more."""

import pytest

from game.checker.laws import promises, recovery, remedies, waiting, words, work
from game.checker.laws.all import LAWS
from game.checker.laws.law import Law
from game.checker.laws.samples import ADA
from tests.core.laws import changed
from tests.worlds import shipped_rulebook

NO_EXCUSE = {"excuse.trust": 0, "excuse.affection": 0}
NO_SNUB = {"snub.affection": 0, "snub.loved_affection": 0, "snub.trust": 0}
NO_BREAKING = {
    "promise.broken_trust": 0,
    "promise.broken_trust_each": 0,
    "promise.broken_affection_each": 0,
}
NO_KEEPING = {"promise.kept_trust": 0, "promise.kept_affection": 0}
ALL_WAIT_ALIKE = {"start.patience_new": 3, "start.patience_long": 3}

TURNED_OFF: list[tuple[Law, dict[str, int]]] = [
    (remedies.a_fix_does_more_than_words, {"mend.fix_match": 0}),
    (remedies.treatment_adds_to_a_fix, {"mend.paradox": 0}),
    (remedies.treatment_counts_more_where_attention_was_missed, {"mend.care_attention": 5}),
    (remedies.care_warms_when_nothing_is_wrong, {"mend.calm_care": 0}),
    (remedies.a_matching_fix_is_the_best, {"mend.fix_match": 5, "mend.paradox": 0}),
    (remedies.neglect_is_mended_by_any_remedy, {"mend.fix_other_attention": 5}),
    (remedies.money_now_beats_money_later, {"mend.money": 0}),
    (remedies.more_money_helps_less, {"mend.money": 0}),
    (remedies.too_much_money_hurts, {"mend.money_most": 200}),
    (remedies.money_is_for_what_is_ours, {"mend.money": 0}),
    (remedies.money_is_for_what_happens_often, {"mend.again_from": 1}),
    (recovery.a_brilliant_recovery_wins_a_smile, {"mend.paradox": 0}),
    (recovery.no_recovery_wins_loyalty, {"failure.trust": 0, "failure.soreness": 0}),
    (recovery.the_second_chance_comes_once, {"mend.lid_again": 0}),
    (recovery.failures_that_come_close_together_are_worse, {"failure.soreness": 0}),
    (recovery.ending_well_beats_starting_well, {"mend.lid_sore": 20}),
    (recovery.failing_twice_at_the_same_thing, {"snub.affection": 0, "snub.trust": 0}),
    (recovery.a_high_bar_makes_mending_harder, {"mend.bar": 0}),
    (recovery.a_fix_raises_the_bar, {"mend.fix_expectation": 0}),
    (recovery.prevention_beats_recovery, {"failure.trust": 0, "failure.soreness": 0}),
    (
        recovery.no_recovery_of_a_warm_customer_beats_prevention,
        {"failure.soreness": 0, "failure.trust": 0},
    ),
    (recovery.love_can_turn_to_hate, {"snub.loved_affection": 5}),
    (recovery.any_honest_attempt_avoids_the_hate, {"snub.affection": 0, "snub.loved_affection": 0}),
    (waiting.a_good_past_cushions, {"failure.cushion_affection": 0}),
    (waiting.fresh_trouble_stings, {"failure.sore_affection": 0, "churn.soreness": 0}),
    (waiting.time_heals, {"clock.soreness": 0}),
    (waiting.fresh_trouble_fades, {"clock.soreness": 0}),
    (waiting.years_together_count, {"churn.years_most": 0}),
    (waiting.news_that_is_quick_wins_trust, {"tell.trust": 0}),
    (waiting.news_saves_patience, {"clock.patience": 0}),
    (waiting.news_beats_silence, {"tell.trust": 0, "clock.patience": 0, **NO_SNUB}),
    (waiting.news_helps_new_customers_most, ALL_WAIT_ALIKE),
    (waiting.waiting_costs_nothing_until_patience_is_gone, {"clock.silence_affection": 0}),
    (waiting.known_customers_wait_longer, ALL_WAIT_ALIKE),
    (words.own_beats_an_excuse, {"mend.own": 0, **NO_EXCUSE}),
    (
        words.more_parts_are_better,
        {"mend.care": 0, "mend.own": 0, "mend.fix_match": 0, "mend.fix_trust": 0, **NO_SNUB},
    ),
    (words.an_excuse_never_helps, NO_EXCUSE),
    (words.the_full_card_is_the_best, {"mend.fix_match": 0, "mend.care": 0}),
    (words.each_excuse_costs_more, {"ranges.excuses": 1}),
    (words.a_true_cause_softens, NO_EXCUSE),
    (words.a_good_apology_beats_a_bare_sorry, {"sorry.affection": 20}),
    (words.a_late_reply_mends_less, {"mend.late": 0, "mend.lid_waited": 0, "mend.paradox": 0}),
    (words.a_bare_sorry_wears_out, {"ranges.apologies": 1}),
    (words.a_worn_out_sorry_is_worse_than_silence, {"sorry.enough": 3}),
    (words.a_sorry_is_better_with_a_fix, {"mend.fix_match": 0, "mend.fix_other": 0, **NO_SNUB}),
    (
        words.sorry_can_beat_money,
        {"sorry.affection": 0, "snub.affection": 0, "mend.care": 0, "mend.own": 0},
    ),
    (words.money_alone_is_an_empty_reply, {"snub.affection": 0}),
    (
        promises.breaking_costs_more_than_keeping_gains,
        {"promise.broken_trust": 0, "promise.broken_affection_each": 0},
    ),
    (promises.keeping_is_better_than_breaking, NO_KEEPING | NO_BREAKING | NO_SNUB),
    (
        promises.each_broken_promise_costs_more,
        {"promise.broken_trust_each": 0, "promise.broken_affection_each": 0},
    ),
    (promises.a_promise_is_not_worth_breaking, {"promise.made_trust": 15}),
    (promises.a_promise_speeds_repair, {"promise.made_trust": 0}),
    (promises.trust_comes_back_by_good_deeds, {"promise.made_trust": 4}),
    (promises.a_lie_caps_trust, {"lie.trust_lid": 100}),
    (promises.a_kept_promise_is_worth_more_when_checked, {"promise.checked_trust": 5}),
    (promises.finding_it_first_costs_less, {"promise.told_trust": 0, "promise.told_affection": 0}),
    (promises.forgiveness_can_be_earned, {"promise.kept_excuses": 0}),
    (promises.a_broken_promise_weighs_double, {"promise.broken_trust_each": 0}),
    (work.effort_costs_more_than_a_treat_gives, {"effort.affection": 0, "effort.soreness": 0}),
    (work.a_treat_does_not_make_up_for_effort, {"wow.affection": 10}),
    (work.treats_wear_off, {"wow.expectation": 0}),
    (work.felt_connection_is_worth_more_than_ticks, {"mend.calm_care": 0}),
    (work.ticks_bring_nobody_beyond_lukewarm, {"process.lukewarm": 100}),
    (work.real_beats_performed, {"mend.care": 0, "mend.calm_care": 0}),
    (work.acting_drains_the_team, {"team.smile": 1}),
    (work.meet_the_person_you_work_for, {"team.recharge_customer": 1}),
    (
        work.people_bond_with_people,
        {"effort.affection": 0, "effort.soreness": 0, "effort.patience": 0},
    ),
    (words.a_true_cause_softens_once, {"ranges.excuses": 1}),
]
"""For each law a change that turns it off."""

STRUCTURAL = (
    promises.more_than_promised_gains_nothing,
    work.a_treat_mends_nothing,
    work.tired_people_act,
    work.a_high_bar_does_not_punish_a_calm_turn,
)
"""Laws that say what is the same, whatever the numbers: no rulebook can turn them off."""


@pytest.mark.parametrize(
    ("law", "changes"), TURNED_OFF, ids=[law.comparisons.__name__ for law, _ in TURNED_OFF]
)
def test_turning_a_law_off_is_noticed(law: Law, changes: dict[str, int]) -> None:
    """Either it does not hold for its own example, or its example gains nothing by it."""
    rulebook = changed(shipped_rulebook(), changes)
    example = law.example or ADA

    assert not (law.holds(rulebook, example) and law.makes_a_difference(rulebook))


def test_every_law_can_be_turned_off() -> None:
    """None is missing here, but those that no number decides."""
    assert set(LAWS) == {law for law, _ in TURNED_OFF} | set(STRUCTURAL)
