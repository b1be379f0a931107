"""A claim that does not hold.

Claims are about all ways to play, and all luck; one play that breaks a claim is enough. It is an
error, because a claim says what the scenario is meant to teach: if it fails, so may the lesson.
The play is the shortest there is; `complicated run` with these responses and this seed shows it.
A claim about a figure (a chance, a cost) has no such play; then the true figure is told.

Fails:

    claims:
      - fix never beats sorry

Mended:

    claims:
      - sorry never beats fix
"""

from collections.abc import Iterator

from game.checker.rules.rule import Found, Rule
from game.problem import Severity
from game.proof.claiming.verdict import Verdict
from game.proof.sheet import Sheet
from game.texts import _


def check(sheet: Sheet) -> Iterator[Found]:
    """Find claims that fail, with the play that breaks each."""
    for number, verdict in enumerate(sheet.claims, 1):
        if not verdict.holds:
            yield Found(
                f"claims.{number}",
                _("This claim fails. {why}").format(why=verdict.why),
                _play(verdict),
            )


def _play(verdict: Verdict) -> str:
    if verdict.counterexample is None:
        return _("Change what it is about, or the claim.")
    if not verdict.counterexample:
        return _("It is broken before the first response, so in every play.")
    responses = ",".join(verdict.counterexample)
    if verdict.seed is None:
        return _("This play breaks it, with very rare luck: {responses}").format(
            responses=responses
        )
    return _("This play breaks it: --seed {seed} --responses {responses}").format(
        seed=verdict.seed, responses=responses
    )


RULE = Rule("claim-fails", Severity.ERROR, check, __doc__)
