"""All rules that need a proof."""

from game.checker.rules.proved import (
    best_is_first,
    best_is_kindest,
    best_is_longest,
    claim_fails,
    claim_says_nothing,
    condition_always_holds,
    condition_never_holds,
    more_to_read_than_minutes,
    only_one_response,
    promise_nobody_can_break,
    promise_nobody_can_keep,
    response_always_best,
    response_never_worth_choosing,
    same_consequences,
    unheard_words,
    unreachable_ending,
    unreachable_response,
    unreachable_turn,
)

RULES = (
    unreachable_turn.RULE,
    unreachable_response.RULE,
    unreachable_ending.RULE,
    condition_never_holds.RULE,
    condition_always_holds.RULE,
    unheard_words.RULE,
    more_to_read_than_minutes.RULE,
    only_one_response.RULE,
    promise_nobody_can_keep.RULE,
    promise_nobody_can_break.RULE,
    claim_fails.RULE,
    claim_says_nothing.RULE,
    response_never_worth_choosing.RULE,
    response_always_best.RULE,
    same_consequences.RULE,
    best_is_first.RULE,
    best_is_longest.RULE,
    best_is_kindest.RULE,
)
"""All of them, by subject."""
