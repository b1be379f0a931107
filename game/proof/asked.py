"""Where a condition is asked: whether it ever holds there, and whether it ever fails."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import attrs
import numpy as np

from game.core.conditions import Condition
from game.core.scenario import CERTAIN, Branch, Effect, Event, Later, Response, Scenario
from game.core.situation import Situation
from game.core.steps import applies, befall, close, first_situation, give, happen
from game.core.tally import Tally
from game.proof.columns import (
    Fields,
    all_rows,
    fields_of,
    rows_where,
    situation_of,
    spread,
    taken,
)
from game.proof.graph import Choice
from game.proof.leading import Entry, Leading
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
    """Yield the answers when a turn is about to come: its own condition, then those of events.

    Nothing is looked at if no turn and no event has a condition, since it takes a while.
    """
    if not any(_asks_on_arrival(space.scenario)):
        return
    leading = Leading(space.scenario, space.rulebook)
    for turn, fields, size in _arrivals(space, leading):
        yield from _passing(space, leading, turn, fields, size)
        for entry in leading.enter(turn, fields, all_rows(size)):
            if entry.stage.turn < leading.end:
                yield from _beginning(space, entry)


def _passing(
    space: Space, leading: Leading, number: int, fields: Fields, size: int
) -> Iterator[Asked]:
    """Yield the answers of a turn, and of those behind it until one comes, to whether it applies.

    A turn that was entered as often as it may be is not asked.
    """
    course, turns = space.scenario.course, space.scenario.turns
    while size and number < len(turns):
        s = situation_of(number, fields, space.scenario)
        asked_of = rows_where(course.may_be_entered(number, s.visits), size)
        here = situation_of(number, taken(fields, asked_of), space.scenario)
        part, when = f"turns.{turns[number].id}.when", turns[number].when
        if len(asked_of):
            yield from _answer(space, part, when, here, len(asked_of))
        skip = rows_where(leading.comes(number, fields) ^ True, size)
        number, fields, size = number + 1, taken(fields, skip), len(skip)


def _beginning(space: Space, entry: Entry) -> Iterator[Asked]:
    """Yield the answers of what happens as a turn begins, and of each branch that luck may draw."""
    scenario, size = space.scenario, len(entry.rows)
    turn = scenario.turns[entry.stage.turn]
    before = [(_ways_to(later, scenario), later.event) for later in entry.now]
    s = situation_of(entry.stage.turn, entry.fields, scenario)
    t = Tally(s, scenario, space.rulebook)
    yield from _happening(space, t, size, [*before, ([f"turns.{turn.id}"], turn.event)])
    for n, branch in enumerate(turn.chance, 1):
        drawn = Tally(t.situation(), scenario, space.rulebook)
        part = f"turns.{turn.id}.chance.{n}"
        yield from _happening(space, drawn, size, [([part], branch.event)])


def _happening(
    space: Space, t: Tally, size: int, events: Iterable[tuple[Sequence[str], Event]]
) -> Iterator[Asked]:
    """Let events happen, and yield the answers of their effects, by the ways to each event."""
    for parts, event in events:
        for part in parts:
            for place, effects, effect in _conditional(part, event.effects):
                before = Tally(t.situation(), space.scenario, space.rulebook)
                happen(before, attrs.evolve(event, effects=effects))
                yield from _answer(space, place, effect.when, before.situation(), size)
        happen(t, event)


def _ways_to(later: Later, scenario: Scenario) -> list[str]:
    """Return the ways to whatever puts this off; what comes of it is the same."""
    ways: list[str] = []
    for turn in scenario.turns:
        givers: list[tuple[str, Branch | Response]] = [
            *((f"chance.{n}", branch) for n, branch in enumerate(turn.chance, 1)),
            *((f"responses.{response.id}", response) for response in turn.responses),
            *((f"after.{n}", branch) for n, branch in enumerate(turn.after, 1)),
        ]
        ways += [f"turns.{turn.id}.{way}.later" for way, giver in givers if giver.later == later]
    return ways


def _in_turns(space: Space) -> Iterator[Asked]:
    """Yield the answers while a turn is taken: of its responses, and of all effects in it."""
    for layer, turn, choices in zip(space.layers, space.turns, space.graph.choices, strict=False):
        for response in turn.responses if layer.size else ():
            part = f"turns.{turn.id}.responses.{response.id}"
            yield from _answer(space, f"{part}.when", response.when, layer.situations, layer.size)
        for choice in choices:
            response, size = turn.responses[choice.response], len(choice.sources)
            before = layer.at(choice.sources)
            part = f"turns.{turn.id}.responses.{response.id}"
            for place, effects, effect in _conditional(part, response.effects):
                t = Tally(before, space.scenario, space.rulebook)
                give(t, attrs.evolve(response, effects=effects))
                yield from _answer(space, place, effect.when, t.situation(), size)
            for n, branch in enumerate(turn.after, 1):
                t = Tally(before, space.scenario, space.rulebook)
                give(t, response)
                part = f"turns.{turn.id}.after.{n}"
                yield from _happening(space, t, size, [([part], branch.event)])


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


def _arrivals(space: Space, leading: Leading) -> Iterator[tuple[int, Fields, int]]:
    """Yield the turn that comes next if it applies, the situations then, and how many they are."""
    first = fields_of(first_situation(space.scenario, space.rulebook))
    yield 0, [int(field) for field in first], 1
    for layer, choices in enumerate(space.graph.choices):
        for choice in choices:
            for t in _turn_ends(space, layer, choice):
                for _left, turn, fields, rows in leading.sent_on(
                    t.situation(), len(choice.sources)
                ):
                    yield turn, fields, len(rows)


def _turn_ends(space: Space, layer: int, choice: Choice) -> Iterator[Tally]:
    """Give a response, and yield how things stand at the end of its turn, luck by luck."""
    turn = space.turns[layer]
    response = turn.responses[choice.response]
    t = Tally(space.layers[layer].at(choice.sources), space.scenario, space.rulebook)
    spoke = give(t, response)
    given = t.situation()
    for branch in turn.after or CERTAIN:
        t = Tally(given, space.scenario, space.rulebook)
        befall(t, branch)
        close(t, response, spoke=spoke)
        yield t


def _asks_on_arrival(scenario: Scenario) -> Iterator[bool]:
    yield from (turn.when is not None for turn in scenario.turns)
    events = [later.event for later in scenario.laters]
    for turn in scenario.turns:
        events += [turn.event, *(branch.event for branch in turn.chance)]
    yield from (effect.when is not None for event in events for effect in event.effects)


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
