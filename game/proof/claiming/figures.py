"""Claims about a figure: the odds of an ending, what best play keeps, what a lesson is worth."""

from fractions import Fraction

from game.core.claims import BestKeeps, ChanceBetween, Claim, IgnoringCosts
from game.proof.backward import solve, stays
from game.proof.claiming.verdict import Verdict, told_apart
from game.proof.proof import CUSTOMERS, Proof
from game.proof.trainees import follows, numbered
from game.texts import _

_STAYED, _AFFECTION = 0, 1
"""The goals of best play, by number."""


def chance_between(claim: ChanceBetween, proof: Proof) -> Verdict:
    """Compare how likely a random trainee comes to an ending with the bounds."""
    endings = [ending.id for ending in proof.scenario.endings]
    chance = proof.random.chance_of_ending(endings.index(claim.ending.id))
    nearest = min(max(chance, claim.lowest), claim.highest)
    return _compared(claim, 100 * chance, 100 * nearest, _("The chance is {found}%."))


def best_keeps(claim: BestKeeps, proof: Proof) -> Verdict:
    """Compare how many customers best play is expected to keep with the least."""
    kept = CUSTOMERS * proof.best.expected()
    return _compared(
        claim, kept, max(kept, Fraction(claim.least)), _("Best play keeps {found} of 1,000.")
    )


def ignoring_costs(claim: IgnoringCosts, proof: Proof) -> Verdict:
    """Compare best play with best play that never follows a lesson, where it need not."""
    graph, taught = proof.graph, numbered(proof, follows(claim.lesson.id))
    without = solve(graph, stays(graph), allowed=lambda *numbers: not taught(*numbers))
    goal = _AFFECTION if claim.affection else _STAYED
    cost = proof.best.expected(goal) - without.expected(goal)
    cost *= 1 if claim.affection else CUSTOMERS
    why = _("It costs {found} affection.") if claim.affection else _("It costs {found} of 1,000.")
    return _compared(claim, cost, max(cost, Fraction(claim.least)), why)


def _compared(claim: Claim, found: Fraction, allowed: Fraction, why: str) -> Verdict:
    """Return that a claim holds if a figure is what is allowed, or by how much it is not."""
    if found == allowed:
        return Verdict(claim, holds=True)
    shown, _allowed = told_apart(found, allowed)
    return Verdict(claim, holds=False, why=why.format(found=shown))
