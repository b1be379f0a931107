"""What the rules find that need a proof of the scenario."""

from collections.abc import Iterator

from game.authoring.parts import Parts
from game.authoring.sources import Source
from game.checker.checking import Manner, run
from game.checker.codes import Code
from game.checker.rules.proved.all import RULES
from game.core.scenario import Scenario
from game.problem import Problem, Severity
from game.proof.budget import GIGABYTE, LimitReached, Limits, Resource
from game.proof.proof import prove
from game.proof.sheet import Sheet
from game.texts import _, grouped

_MOST_SHOWN = 3
_DEAR = 1.05
"""What multiplies the situations by less than this is not worth naming."""


def problems_of(scenario: Scenario, source: Source, manner: Manner) -> Iterator[Problem]:
    """Yield what a proof brings to light, or that there is none because there is too much to see.

    The scenario must be one that can be played.
    """
    limits = manner.limits or Limits()
    try:
        with manner.watched(scenario, source.file) as watcher:
            proof = prove(scenario, manner.rulebook, limits, watcher.at)
            found = list(run(RULES, Sheet(proof, digest=""), source))
        yield from found
    except LimitReached as reached:
        yield Problem(
            Code.NOT_PROVED.value,
            Parts(source).find(f"turns.{reached.turn}").place,
            _too_much(reached),
            _allow_more(reached),
            Severity.WARNING,
        )


def _too_much(reached: LimitReached) -> str:
    """Say of what there is too much."""
    if reached.resource is Resource.MEMORY:
        return _(
            "The situations up to this turn take more than {n:g} GB of memory, "
            "so nothing was proved."
        ).format(n=reached.limit / GIGABYTE)
    return _(
        "There are more than {limit} situations up to this turn, so nothing was proved."
    ).format(limit=grouped(reached.limit))


def _allow_more(reached: LimitReached) -> str:
    """Say which values make so many situations, and how to allow more."""
    option = "--memory" if reached.resource is Resource.MEMORY else "--limit"
    dear = [f"{name} × {factor:.1f}" for name, factor in reached.costs if factor >= _DEAR]
    if not dear:
        return _("Allow more with {option}.").format(option=option)
    return _("Most of them are due to {dear}; allow more with {option}.").format(
        dear=", ".join(dear[:_MOST_SHOWN]), option=option
    )
