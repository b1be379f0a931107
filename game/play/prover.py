"""From a scenario to what every response is worth; needs the proof, and so numpy."""

from fractions import Fraction

from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.play.solved import Option, Solved, Way
from game.proof.backward import Worth
from game.proof.budget import Limits
from game.proof.exploring import Progress
from game.proof.graph import Choice, Fall
from game.proof.proof import CUSTOMERS, Proof, prove
from game.proof.units import Exact

MOST_SITUATIONS = 1_000_000
"""More situations are not worked out: that would take half a minute, and too much memory."""

MOST_ROWS = 500_000
"""More numbers are not kept: reading them would be felt."""


class TooLarge(Exception):  # noqa: N818 - a limit is no error
    """There is more to keep than `MOST_ROWS`."""


def solve(scenario: Scenario, rulebook: Rulebook, progress: Progress) -> Solved:
    """Return what every response of a scenario is worth.

    Raises `TooLarge`, or `game.proof.budget.LimitReached`, when there are too many situations.
    """
    solved = solved_of(prove(scenario, rulebook, Limits(MOST_SITUATIONS), progress))
    if solved.rows > MOST_ROWS:
        raise TooLarge(f"{solved.rows:,} numbers in {scenario.id!r} are more than {MOST_ROWS:,}")
    return solved


def solved_of(proof: Proof) -> Solved:
    """Return what a proof says about every response, as plain numbers."""
    best, graph = proof.best, proof.graph
    return Solved(
        starts=tuple(map(_way, graph.starts)),
        options=tuple(
            tuple(
                _option(choice, worths, CUSTOMERS * best.units[0][layer])
                for choice, worths in zip(choices, best.of_choices(layer), strict=True)
            )
            for layer, choices in enumerate(graph.choices)
        ),
        best=tuple(
            _best(choices, best, layer, graph.sizes[layer])
            for layer, choices in enumerate(graph.choices)
        ),
        expected=float(CUSTOMERS * best.expected()),
    )


def _option(choice: Choice, worths: Exact, unit: Fraction) -> Option:
    return Option(
        response=choice.response,
        situations=tuple(choice.sources.tolist()),
        # Python divides whole numbers of any size to the nearest float.
        worths=tuple(unit.numerator * worth / unit.denominator for worth in worths.tolist()),
        ways=tuple(map(_way, choice.falls)),
    )


def _best(choices: tuple[Choice, ...], best: Worth, layer: int, size: int) -> tuple[int, ...]:
    """Return the response that best play gives in each situation of a layer."""
    found = [-1] * size
    for choice, given in zip(choices, best.policy.weights[layer], strict=True):
        for situation in choice.sources[given > 0].tolist():
            found[situation] = choice.response
    return tuple(found)


def _way(fall: Fall) -> Way:
    return Way(
        layer=fall.layer,
        behind=fall.behind,
        branch=fall.branch,
        rows=tuple(fall.rows.tolist()),
        leads_to=tuple(fall.targets.tolist()),
    )
