"""All rules about texts."""

from game.checker.rules.texts import label_gives_away, quotes_in_quotes, text_does_not_fit

RULES = (text_does_not_fit.RULE, quotes_in_quotes.RULE, label_gives_away.RULE)
"""All of them, by subject."""
