"""A claim that holds because there is nothing it speaks of.

“excuse never beats own” is true of a scenario that has no excuses. It will still be true when
somebody adds one in another turn, where it is not on offer beside an own; so it guards nothing.

Fails:

    claims:
      - wow never beats own

Mended:

    claims:
      - sorry never beats fix
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find claims that could not have been broken."""
    for number, verdict in enumerate(sheet.claims, 1):
        if verdict.empty:
            yield Found(
                f"claims.{number}",
                _("This claim says nothing here. {why}").format(why=verdict.why),
                _("Delete it, or claim something that could go wrong."),
            )


RULE = Rule("claim-says-nothing", Severity.WARNING, check, __doc__)
