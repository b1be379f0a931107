"""Lines: whole plays that stand for best play, for worst play and for every ending.

Every line is the state in which the engine ends when the play is replayed: its `seed` and its
`responses` are the way to play it, its `steps` hold all values at each turn and, in `chance` and
`behind`, the luck. A line whose luck no seed was found for is None.
"""

from collections.abc import Mapping
from fractions import Fraction

import attrs
import numpy as np

from game.core.engine import State, outcome, replay
from game.proof.backward import Worth
from game.proof.columns import all_rows
from game.proof.proof import Proof
from game.proof.ways import Ways, likeliest_ways, seed_for


class WrongWay(RuntimeError):  # noqa: N818 - says what is wrong
    """A way that ends otherwise when it is played than the proof says: a fault of the proof."""


@attrs.frozen
class EndingLines:
    """Two lines to an ending: of fewest responses, and the single play that is likeliest.

    `chance` is how likely a random trainee comes by just that likeliest play.
    """

    shortest: State | None
    likeliest: State | None
    chance: Fraction


def best_line(proof: Proof) -> State | None:
    """Return best play with the luck that is likeliest for it."""
    return _line_of(proof, proof.best)


def worst_line(proof: Proof) -> State | None:
    """Return worst play with the luck that is likeliest for it."""
    return _line_of(proof, proof.worst)


def ending_lines(proof: Proof) -> Mapping[str, EndingLines]:
    """Return the lines to every ending that can be reached, by its id."""
    likeliest = likeliest_ways(proof.scenario, proof.graph, proof.random_policy)
    ends, lines = proof.graph.ends.ending, {}
    for number, ending in enumerate(proof.scenario.endings):
        rows = np.flatnonzero(ends == number)
        if len(rows):
            short = proof.shortest.nearest(_last(proof), rows)
            likely = likeliest.nearest(_last(proof), rows)
            lines[ending.id] = EndingLines(
                shortest=_played(proof, proof.shortest, short),
                likeliest=_played(proof, likeliest, likely),
                chance=likeliest.chance(_last(proof), likely),
            )
    return lines


def _line_of(proof: Proof, worth: Worth) -> State | None:
    ways = likeliest_ways(proof.scenario, proof.graph, worth.policy)
    return _played(proof, ways, ways.nearest(_last(proof), all_rows(proof.graph.sizes[-1])))


def _played(proof: Proof, ways: Ways, row: int) -> State | None:
    """Replay the way to an end; raises `WrongWay` if that is not where it ends."""
    way = ways.way(_last(proof), row)
    seed = seed_for(proof.scenario, way)
    if seed is None:
        return None
    state = replay(proof.scenario, proof.rulebook, seed, way.responses)
    result, ends = outcome(state), proof.graph.ends
    ending = proof.scenario.endings[ends.ending[row]]
    promised = (ending, ends.status[row], ends.affection[row], ends.trust[row])
    if not result or promised != (result.ending, result.status, result.affection, result.trust):
        raise WrongWay(f"seed {seed} and {way.responses} should end with “{ending.id}”: {result}")
    return state


def _last(proof: Proof) -> int:
    return len(proof.graph.stages)
