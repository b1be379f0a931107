"""A response that nothing speaks for.

Every other response of its turn does better than it, always, and in no situation does it please
at once: it is neither right nor tempting. A wrong response teaches if people choose it. That is so
where it is what they do every day; if not, they see through this one.

Fails:

    - id: wait
      label: Say nothing
      does: You put the telephone down.
      acts: [lie]
      reaction: Hello?
      why: Nobody would.

Mended:

    - id: wait
      label: Look it up
      says: One moment, I will look where it is.
      acts: [tell]
      reaction: Please do.
      why: A person who looks is worth more than a page of tracking.
"""

from collections.abc import Iterator

from game.checker.rules.best import compared
from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find responses that all others beat in the end, and that never please at once."""
    for turn in compared(sheet):
        for quality in turn.qualities:
            others = len(turn.turn.responses) - 1
            beaten = len(quality.dominated_by) == others
            if beaten and quality.response not in turn.pleasing:
                yield Found(
                    f"turns.{turn.turn.id}.responses.{quality.response}",
                    _(
                        "“{response}” never pleases at once, and every other response does better "
                        "in the end."
                    ).format(response=quality.response),
                    _("Leave it if people do it out of habit; else let something speak for it."),
                )


RULE = Rule("response-never-worth-choosing", Severity.HINT, check, __doc__)
