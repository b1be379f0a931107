"""The claims of a scenario, each proved over all situations or broken by a play."""

from collections.abc import Callable
from typing import Any

from game.core.claims import (
    BestKeeps,
    CanStill,
    ChanceBetween,
    Claim,
    IgnoringCosts,
    LuckNeverDecides,
    NeverBeats,
    NeverMoves,
    NeverWorthBreaking,
    NobodyLeaves,
    NoneAlwaysBest,
)
from game.proof.claiming.choices import never_beats, none_always_best
from game.proof.claiming.effects import never_moves
from game.proof.claiming.figures import best_keeps, chance_between, ignoring_costs
from game.proof.claiming.luck import luck_never_decides
from game.proof.claiming.promises import never_worth_breaking
from game.proof.claiming.reach import can_still, nobody_leaves
from game.proof.claiming.verdict import Verdict
from game.proof.proof import Proof

_JUDGES: dict[type[Claim], Callable[[Any, Proof], Verdict]] = {
    NeverBeats: never_beats,
    NeverWorthBreaking: never_worth_breaking,
    CanStill: can_still,
    ChanceBetween: chance_between,
    NobodyLeaves: nobody_leaves,
    NeverMoves: never_moves,
    BestKeeps: best_keeps,
    NoneAlwaysBest: none_always_best,
    IgnoringCosts: ignoring_costs,
    LuckNeverDecides: luck_never_decides,
}


def verdicts(proof: Proof) -> tuple[Verdict, ...]:
    """Return the verdict on each claim of a scenario, in the order of the file."""
    return tuple(judge(claim, proof) for claim in proof.scenario.claims)


def judge(claim: Claim, proof: Proof) -> Verdict:
    """Return the verdict on a claim, whose names must be those of the scenario.

    What a claim means is said at its class. All numbers are compared exactly. Raises `LimitReached`
    if luck can take the same responses to too many pairs of situations.
    """
    return _JUDGES[type(claim)](claim, proof)
