"""How a response feels at once: at the end of its turn, before the next one begins."""

from collections.abc import Iterator

import numpy as np

from game.core.scenario import Branch, Event
from game.core.steps import close, give, happen
from game.core.tally import Tally
from game.proof.columns import Indices, fields_of, situation_of, spread, taken
from game.proof.exploring import Space
from game.proof.graph import Numbers

_CERTAIN = (Branch(1, Event()),)


def affection_at_once(space: Space) -> tuple[tuple[Numbers, ...], ...]:
    """Return affection after each choice of each turn, one number for each of its sources.

    The choices are those of `space.graph`, whose sources are rows of `space.layers`. Where luck is
    drawn behind the response, the number is a sum over its branches, each times its weight; so it
    can be compared within a turn.
    """
    return tuple(
        tuple(_affection(space, turn, choice.response, choice.sources) for choice in choices)
        for turn, choices in enumerate(space.graph.choices)
    )


def turn_ends(space: Space, turn: int, response: int, rows: Indices) -> Iterator[tuple[int, Tally]]:
    """Give a response in some situations of a turn, and yield how things stand at its end.

    That is once for each branch of the luck drawn behind the response, with its weight.
    """
    scenario, rulebook, item = space.scenario, space.rulebook, space.scenario.turns[turn]
    fields = taken(fields_of(space.layers[turn].situations), rows)
    t = Tally(situation_of(turn, fields, scenario), scenario, rulebook)
    spoke = give(t, item.responses[response])
    given = t.situation()
    for branch in item.after or _CERTAIN:
        t = Tally(given, scenario, rulebook)
        happen(t, branch.event)
        close(t, item.responses[response], spoke=spoke)
        yield branch.weight, t


def _affection(space: Space, turn: int, response: int, rows: Indices) -> Numbers:
    affection = np.zeros(len(rows), np.int64)
    for weight, t in turn_ends(space, turn, response, rows):
        affection += weight * spread(t.affection, len(rows))
    return affection
