"""Churn risk, and how many of a thousand customers like her are still there."""

from collections.abc import Iterable

from game.core.arithmetic import clamp, higher, lower, pick
from game.core.feelings import Feelings
from game.core.rulebook import Rulebook
from game.core.tally import Tally


def churn_risk(f: Feelings | Tally, rulebook: Rulebook) -> int:
    """Return how many of a hundred customers who feel so leave at the end of this turn."""
    rules = rulebook.churn
    coolness = higher(0, rules.affection_below - f.affection)
    doubt = higher(0, rules.trust_below - f.trust)
    out_of_patience = (f.issue > 0) & (f.patience == 0)
    risk = (
        rules.base
        + coolness * coolness // rules.affection_divisor
        + doubt // rules.trust_divisor
        + rules.soreness * f.soreness
        + pick(out_of_patience, rules.out_of_patience, 0)
        - lower(rules.years_most, f.years // rules.years_divisor)
    )
    return clamp(risk, rules.lowest, rules.highest)


def stayed(risks: Iterable[int], of: int = 1000) -> int:
    """Return how many of so many customers are left after turns with these churn risks.

    Exact inside; rounded once, to the nearest whole number, halves up.
    """
    still_there, everybody = of, 1
    for risk in risks:
        still_there *= 100 - risk
        everybody *= 100
    return (2 * still_there + everybody) // (2 * everybody)
