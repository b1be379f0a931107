"""The greedy trainee, who looks no further than the end of the turn."""

import numpy as np
from numpy.typing import NDArray

from game.core.scenario import Branch, Event
from game.core.steps import close, give, happen
from game.core.tally import Tally
from game.proof.columns import Indices, fields_of, situation_of, spread, taken
from game.proof.exploring import Space
from game.proof.graph import Choice, Numbers
from game.proof.policies import Policy, Weights

_CERTAIN = (Branch(1, Event()),)


def greedy_policy(space: Space) -> Policy:
    """Return who always gives the response that leaves her warmest at the end of the turn.

    Ties go to the greater trust, then to the order of the file; where luck is drawn behind the
    response, the expected values count. The policy is one for the graph of the whole space, since
    situations with the same future may differ in what they feel like. Situations that this trainee
    never comes to have no weights.
    """
    graph = space.graph
    met = [np.zeros(size, np.bool_) for size in graph.sizes]
    for fall in graph.starts:
        met[fall.layer][fall.targets] = True
    weights = []
    for turn, choices in enumerate(graph.choices):
        chosen = _warmest(space, turn, met[turn])
        for choice, given in zip(choices, chosen, strict=True):
            for fall in choice.falls:
                met[fall.layer][fall.targets[given[fall.rows] > 0]] = True
        weights.append(chosen)
    return Policy(tuple(weights), (1,) * len(weights))


def _warmest(space: Space, turn: int, met: NDArray[np.bool_]) -> tuple[Weights, ...]:
    """Return for each choice of a turn 1 where it is given, of the situations that are met."""
    choices = space.graph.choices[turn]
    warmest = np.full(len(met), -1, np.int64)
    number = np.full(len(met), -1, np.int64)
    for c, choice in enumerate(choices):
        rows = choice.sources[met[choice.sources]]
        if len(rows):
            warmth = _warmth(space, turn, choice, rows)
            better = warmth > warmest[rows]
            warmest[rows[better]], number[rows[better]] = warmth[better], c
    return tuple((number[choice.sources] == c).astype(np.int64) for c, choice in enumerate(choices))


def _warmth(space: Space, turn: int, choice: Choice, rows: Indices) -> Numbers:
    """Return one number for affection, then trust, at the end of the turn; to be compared in it."""
    scenario, rulebook, item = space.scenario, space.rulebook, space.scenario.turns[turn]
    branches = item.after or _CERTAIN
    fields = taken(fields_of(space.layers[turn].situations), rows)
    t = Tally(situation_of(turn, fields, scenario), scenario, rulebook)
    spoke = give(t, item.responses[choice.response])
    given = t.situation()
    affection, trust = np.zeros(len(rows), np.int64), np.zeros(len(rows), np.int64)
    for branch in branches:
        t = Tally(given, scenario, rulebook)
        happen(t, branch.event)
        close(t, item.responses[choice.response], spoke=spoke)
        affection += branch.weight * spread(t.affection, len(rows))
        trust += branch.weight * spread(t.trust, len(rows))
    most_trust = rulebook.ranges.trust * sum(branch.weight for branch in branches)
    return affection * (most_trust + 1) + trust
