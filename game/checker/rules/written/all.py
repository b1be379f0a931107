"""All rules about what is written in a scenario."""

from game.checker.rules.written import (
    ambiguous_id,
    due_after_the_end,
    ending_without_text,
    flag_never_read,
    lesson_never_followed,
    lesson_not_announced,
    meter_never_moves,
    missing_picture,
    response_without_reaction,
    response_without_why,
    too_much_before_a_choice,
    turn_without_words,
)

RULES = (
    turn_without_words.RULE,
    response_without_reaction.RULE,
    response_without_why.RULE,
    ending_without_text.RULE,
    too_much_before_a_choice.RULE,
    lesson_never_followed.RULE,
    lesson_not_announced.RULE,
    due_after_the_end.RULE,
    meter_never_moves.RULE,
    flag_never_read.RULE,
    ambiguous_id.RULE,
    missing_picture.RULE,
)
"""All of them, by subject."""
