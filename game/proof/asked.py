"""Where a condition is asked: whether it ever holds there, and whether it ever fails."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import attrs
import numpy as np

from game.core.conditions import Condition
from game.core.scenario import Effect
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import applies, close, first_situation, give, happen
from game.core.tally import Tally
from game.proof.columns import Fields, fields_of, rows_where, situation_of, spread, taken
from game.proof.exploring import CERTAIN
from game.proof.graph import Choice
from game.proof.space import Space


@attrs.frozen
class Asked:
    """A condition that some way of playing asks, and which answers it gets.

    `part` is the way to it through the file, such as `turns.the-call.when`. For effects it is that
    of `effects`, with the number of the effect behind a dash.
    """

    part: str
    holds: bool
    fails: bool


@lru_cache(maxsize=1)
def asked(space: Space) -> tuple[Asked, ...]:
    """Return all conditions of a scenario that are ever asked, in the order of the turns."""
    answers: dict[str, Asked] = {}
    for found in (*_on_arrival(space), *_in_turns(space), *_at_the_end(space)):
        so_far = answers.get(found.part, Asked(found.part, holds=False, fails=False))
        answers[found.part] = Asked(
            found.part, holds=so_far.holds or found.holds, fails=so_far.fails or found.fails
        )
    return tuple(answers.values())


def _on_arrival(space: Space) -> Iterator[Asked]:
    """Yield the answers when a turn is about to come: its own condition, then its event's."""
    for number, s, size in _arrivals(space):
        turn = space.scenario.turns[number]
        yield from _answer(space, f"turns.{turn.id}.when", turn.when, s, size)
        fits = applies(turn.when, s, space.scenario, space.rulebook)
        rows = rows_where(fits, size)
        here = situation_of(number, taken(fields_of(s), rows), space.scenario)
        parts = [(f"turns.{turn.id}", turn.event)]
        parts += [(f"turns.{turn.id}.chance.{n}", b.event) for n, b in enumerate(turn.chance, 1)]
        for part, event in parts if len(rows) else ():
            for place, effects, effect in _conditional(part, event.effects):
                t = Tally(here, space.scenario, space.rulebook)
                if event is not turn.event:
                    happen(t, turn.event)
                happen(t, attrs.evolve(event, effects=effects))
                yield from _answer(space, place, effect.when, t.situation(), len(rows))


def _in_turns(space: Space) -> Iterator[Asked]:
    """Yield the answers while a turn is taken: of its responses, and of all effects in it."""
    for number, layer in enumerate(space.layers[:-1]):
        turn = space.scenario.turns[number]
        for response in turn.responses if layer.size else ():
            part = f"turns.{turn.id}.responses.{response.id}"
            yield from _answer(space, f"{part}.when", response.when, layer.situations, layer.size)
        for choice in space.graph.choices[number]:
            response, size = turn.responses[choice.response], len(choice.sources)
            before = layer.at(choice.sources)
            part = f"turns.{turn.id}.responses.{response.id}"
            for place, effects, effect in _conditional(part, response.effects):
                t = Tally(before, space.scenario, space.rulebook)
                give(t, attrs.evolve(response, effects=effects))
                yield from _answer(space, place, effect.when, t.situation(), size)
            for n, branch in enumerate(turn.after, 1):
                part = f"turns.{turn.id}.after.{n}"
                for place, effects, effect in _conditional(part, branch.event.effects):
                    t = Tally(before, space.scenario, space.rulebook)
                    give(t, response)
                    happen(t, attrs.evolve(branch.event, effects=effects))
                    yield from _answer(space, place, effect.when, t.situation(), size)


def _at_the_end(space: Space) -> Iterator[Asked]:
    """Yield the answers of the endings, each asked where none above it fits."""
    fields, size = fields_of(space.layers[-1].situations), space.layers[-1].size
    for ending in space.scenario.endings:
        s = situation_of(len(space.scenario.turns), fields, space.scenario)
        if size:
            yield from _answer(space, f"endings.{ending.id}.when", ending.when, s, size)
        fits = spread(applies(ending.when, s, space.scenario, space.rulebook), size)
        rest = np.flatnonzero(~fits.astype(np.bool_))
        fields, size = taken(fields, rest), len(rest)


def _arrivals(space: Space) -> Iterator[tuple[int, Situation, int]]:
    """Yield situations, and how many they are, in which a turn comes next if it applies.

    Nothing is yielded if no turn and no event has a condition, since it takes a while.
    """
    if not any(_asks_on_arrival(space)):
        return
    first = [int(field) for field in fields_of(first_situation(space.scenario, space.rulebook))]
    yield from _passing(space, 0, first, 1)
    for number, choices in enumerate(space.graph.choices):
        for choice in choices:
            size = len(choice.sources)
            for t in _turn_ends(space, number, choice):
                stays = rows_where(t.status != Status.LEFT, size)
                fields = taken(fields_of(t.situation()), stays)
                yield from _passing(space, number + 1, fields, len(stays))


def _turn_ends(space: Space, number: int, choice: Choice) -> Iterator[Tally]:
    """Give a response, and yield how things stand at the end of its turn, luck by luck."""
    turn = space.scenario.turns[number]
    response = turn.responses[choice.response]
    t = Tally(space.layers[number].at(choice.sources), space.scenario, space.rulebook)
    spoke = give(t, response)
    given = t.situation()
    for branch in turn.after or CERTAIN:
        t = Tally(given, space.scenario, space.rulebook)
        happen(t, branch.event)
        close(t, response, spoke=spoke)
        yield t


def _passing(
    space: Space, turn: int, fields: Fields, size: int
) -> Iterator[tuple[int, Situation, int]]:
    """Yield for this turn, and for those after it until one applies, who comes by."""
    while size and turn < len(space.scenario.turns):
        s = situation_of(turn, fields, space.scenario)
        yield turn, s, size
        applies_to = applies(space.scenario.turns[turn].when, s, space.scenario, space.rulebook)
        skip = np.flatnonzero(~spread(applies_to, size).astype(np.bool_))
        turn, fields, size = turn + 1, taken(fields, skip), len(skip)


def _asks_on_arrival(space: Space) -> Iterator[bool]:
    for turn in space.scenario.turns:
        yield turn.when is not None
        for event in (turn.event, *(branch.event for branch in turn.chance)):
            yield from (effect.when is not None for effect in event.effects)


def _conditional(
    part: str, effects: Sequence[Effect]
) -> Iterator[tuple[str, tuple[Effect, ...], Effect]]:
    """Yield the part of each conditional effect, the effects before it, and the effect."""
    for number, effect in enumerate(effects):
        if effect.when is not None:
            yield f"{part}.effects-{number + 1}", tuple(effects[:number]), effect


def _answer(
    space: Space, part: str, when: Condition | None, s: Situation, size: int
) -> Iterator[Asked]:
    """Ask a condition in some situations, if there is one."""
    if when is not None:
        answers: Any = spread(applies(when, s, space.scenario, space.rulebook), size)
        yield Asked(part, holds=bool(answers.any()), fails=not answers.all())
