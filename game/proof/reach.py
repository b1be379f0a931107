"""What can never show, and where there is nothing to choose.

All counts and shares are of the different situations that some way of playing leads to, before
reduction, each counted once however likely it is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs
import numpy as np

from game.core.reasons import Reason
from game.core.scenario import Lesson, Response, Speech
from game.core.status import Status
from game.core.tally import Tally
from game.proof.columns import Field, Indices, part, spread
from game.proof.graph import Choice
from game.proof.policies import offers_of
from game.proof.space import Layer, Space

METERS = (
    "affection", "trust", "patience", "expectation", "soreness", "inspiration", "ticks",
)  # fmt: skip
"""The values of the model that rise and fall; what is only counted is meant to stop."""

OTHERWISE = "otherwise"
"""The variant of a text for every status that has none of its own."""


@attrs.frozen
class ResponseId:
    """A response of a turn, by their ids."""

    turn: str
    response: str


@attrs.frozen
class Variant:
    """A text for one status: what she says in a turn or, with `response`, her reaction to it.

    `status` is the id of a status, or `OTHERWISE`.
    """

    turn: str
    status: str
    response: str | None = None


@attrs.frozen
class Forced:
    """In so many of the situations of a turn this response is the only one on offer."""

    turn: str
    response: str
    situations: int
    of: int


@attrs.frozen
class PromiseReach:
    """What can become of a promise."""

    promise: str
    made: bool
    kept: bool
    broken: bool


@attrs.frozen
class AtLimit:
    """In what share of the situations of a turn, before the response, a value is at its limits.

    The highest trust is what a lie left of it, the highest patience that of her standing.
    """

    turn: str
    value: str
    lowest: Fraction
    highest: Fraction


@attrs.frozen
class Reach:
    """What of a scenario can never show, whatever anybody does and however luck falls.

    Texts are listed only where their turn or response can show. Of lessons those are listed that no
    response which can show follows or breaks. The branches of a chance show whenever their turn
    does. `promises` holds all promises, `limits` all `METERS` and the scenario's own meters, for
    every turn that can show.
    """

    turns: tuple[str, ...]
    responses: tuple[ResponseId, ...]
    speeches: tuple[Variant, ...]
    reactions: tuple[Variant, ...]
    endings: tuple[str, ...]
    lessons: tuple[str, ...]
    forced: tuple[Forced, ...]
    promises: tuple[PromiseReach, ...]
    limits: tuple[AtLimit, ...]


def reach(space: Space) -> Reach:
    """Return what can never show in a scenario, after every situation was visited."""
    scenario, ends = space.scenario, space.graph.ends
    endings = set(np.flatnonzero(np.bincount(ends.ending)).tolist())
    given = [(layer, choice.response) for layer, choice, _ in _shown(space)]
    shown = {(space.graph.stages[layer].turn, number) for layer, number in given}
    lessons = _lessons(response for _, _, response in _shown(space))
    return Reach(
        turns=tuple(
            turn.id for number, turn in enumerate(scenario.turns) if not _layers(space, number)
        ),
        responses=tuple(
            ResponseId(turn.id, response.id)
            for t, turn in enumerate(scenario.turns)
            for r, response in enumerate(turn.responses)
            if (t, r) not in shown
        ),
        speeches=tuple(_speeches(space)),
        reactions=tuple(_reactions(space)),
        endings=tuple(e.id for number, e in enumerate(scenario.endings) if number not in endings),
        lessons=tuple(lesson.id for lesson in scenario.lessons if lesson not in lessons),
        forced=tuple(_forced(space)),
        promises=tuple(_promises(space)),
        limits=tuple(_limits(space)),
    )


def _layers(space: Space, turn: int) -> list[int]:
    """Return the numbers of the layers in which a turn comes."""
    return [layer for layer in space.layers_of(turn) if space.layers[layer].size]


def _shown(space: Space) -> Iterator[tuple[int, Choice, Response]]:
    """Yield every response that can be given, with the number of its layer and its choice."""
    for layer, (turn, choices) in enumerate(zip(space.turns, space.graph.choices, strict=True)):
        for choice in choices:
            yield layer, choice, turn.responses[choice.response]


def _lessons(responses: Iterable[Response]) -> set[Lesson]:
    """Return the lessons that these responses follow or break."""
    return {lesson for r in responses for lesson in (r.follows, r.breaks) if lesson}


def _speeches(space: Space) -> Iterator[Variant]:
    """Yield what she never says, although its turn comes."""
    for number, turn in enumerate(space.scenario.turns):
        layers = [space.layers[layer] for layer in _layers(space, number)]
        if layers and turn.speech.by_status:
            occurring = (_occurring(layer.situations.status) for layer in layers)
            for status in _unused(turn.speech, set().union(*occurring)):
                yield Variant(turn.id, status)


def _reactions(space: Space) -> Iterator[Variant]:
    """Yield reactions that never come, although their response can be given.

    A reaction goes by the status after the turn; what happens next changes no status, so it is that
    of the situation that the response leads to.
    """
    statuses = [layer.situations.status for layer in space.layers]
    after: dict[tuple[int, int], set[Status]] = {}
    for layer, choice, response in _shown(space):
        if response.reaction.by_status:
            found = after.setdefault((space.graph.stages[layer].turn, choice.response), set())
            for fall in choice.falls:
                found |= _occurring(statuses[fall.layer], fall.targets)
    for (turn, number), occurring in sorted(after.items()):
        item = space.scenario.turns[turn]
        response = item.responses[number]
        for status in _unused(response.reaction, occurring):
            yield Variant(item.id, status, response.id)


def _occurring(statuses: Field, rows: Indices | slice = slice(None)) -> set[Status]:
    """Return the different statuses in some rows."""
    if not isinstance(statuses, np.ndarray):
        return {Status(statuses)}
    return {Status(status) for status in np.flatnonzero(np.bincount(statuses[rows])).tolist()}


def _unused(speech: Speech, statuses: set[Status]) -> Iterator[str]:
    """Yield the variants of a text that fit none of these statuses."""
    written = {status for status, _ in speech.by_status}
    yield from (status.id for status in sorted(written - statuses))
    if speech.otherwise and statuses <= written:
        yield OTHERWISE


def _forced(space: Space) -> Iterator[Forced]:
    """Count the situations in which only one response is on offer."""
    for number, turn in enumerate(space.scenario.turns):
        layers = _layers(space, number)
        size, alone = sum(space.graph.sizes[layer] for layer in layers), Counter[int]()
        for layer in layers:
            choices = space.graph.choices[layer]
            offers = offers_of(choices, space.graph.sizes[layer])
            for choice in choices:
                alone[choice.response] += int(np.count_nonzero(part(offers, choice.sources) == 1))
        for response in sorted(+alone):
            yield Forced(turn.id, turn.responses[response].id, alone[response], size)


def _promises(space: Space) -> Iterator[PromiseReach]:
    """Say of each promise whether it can be made, kept and broken."""
    cards = [response.card for _, _, response in _shown(space)]
    made = {card.promise.id for card in cards if card.promise}
    kept = {keep.promise for card in cards for keep in card.keep}
    broken = set(_broken(space))
    for id_ in space.scenario.promises:
        yield PromiseReach(id_, id_ in made, id_ in kept, id_ in broken)


def _broken(space: Space) -> Iterator[str]:
    """Yield the promises that some response lets fall due without keeping them."""
    ledgers = [layer.situations.ledger for layer in space.layers]
    for layer, choice, response in _shown(space):
        kept = {keep.promise for keep in response.card.keep}
        for id_, left in zip(space.scenario.promises, ledgers[layer], strict=True):
            due = part(spread(left, space.layers[layer].size), choice.sources) == 1
            if id_ not in kept and due.any():
                yield id_


def _limits(space: Space) -> Iterator[AtLimit]:
    """Say in what share of the situations of a turn each value can fall, or rise, no further."""
    for number, turn in enumerate(space.scenario.turns):
        layers = [space.layers[layer] for layer in _layers(space, number)]
        size = sum(layer.size for layer in layers)
        for value in (*METERS, *space.scenario.meter_ids) if layers else ():
            lowest, highest = (
                Fraction(sum(_count_stuck(space, layer, value, by) for layer in layers), size)
                for by in (-1, 1)
            )
            yield AtLimit(turn.id, value, lowest, highest)


def _count_stuck(space: Space, layer: Layer, value: str, by: int) -> int:
    t = Tally(layer.situations, space.scenario, space.rulebook)
    return int(np.count_nonzero(spread(_stuck(t, value, by), layer.size)))


def _stuck(t: Tally, value: str, by: int) -> bool:
    """Ask the rules whether a value cannot move any further this way."""
    if value in t.scenario.meter_ids:
        slot = t.scenario.meter_ids.index(value)
        before = t.meters[slot]
        t.move_meter(slot, by)
        return t.meters[slot] == before
    before = getattr(t, value)
    t.move(value, by, Reason.CALM)
    stuck: bool = getattr(t, value) == before
    return stuck
