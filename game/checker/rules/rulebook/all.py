"""All rules about rulebooks."""

from game.checker.rules.rulebook import rulebook_breaks_law

RULES = (rulebook_breaks_law.RULE,)
"""All of them."""
