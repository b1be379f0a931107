"""A condition that always holds when it is asked.

It reads as if there were a choice, and there is none: the turn always comes, the response is
always on offer, the effect always comes about. Either it asks for too little, or it is not
needed.

Fails:

    - id: thank
      label: Say thank you
      when: affection >= 10
      says: Thank you for your patience.
      acts: [care]
      reaction: You are welcome.
      why: Patience is a present.

Mended:

    - id: thank
      label: Say thank you
      says: Thank you for your patience.
      acts: [care]
      reaction: You are welcome.
      why: Patience is a present.
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.asked import asked
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find conditions that never fail; of an ending, those below it are found instead."""
    for condition in asked(sheet.proof.space):
        if not condition.fails and not condition.part.startswith("endings."):
            yield Found(
                condition.part,
                _("This condition holds whenever it is asked."),
                _("Delete it, or ask for more."),
            )


RULE = Rule("condition-always-holds", Severity.WARNING, check, __doc__)
