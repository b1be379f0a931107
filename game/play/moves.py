"""What moved and why, as far as a trainee is told."""

from collections.abc import Iterator, Sequence

import attrs

from game.core.reasons import Change, Reason
from game.core.scenario import Scenario
from game.core.situation import Situation
from game.play.meters import number_of
from game.play.wording import because, first_name, value_name, words

SEEN = ("affection", "trust", "patience", "expectation", "inspiration")
"""The values whose changes a trainee sees, the most important first. Others only count, or, like
soreness, follow from the same causes: a meter is enough."""

_ALWAYS_TOLD = ("affection", "trust")

REMEMBERED = (Reason.EXCUSE_COUNTED, Reason.SORRY_COUNTED, Reason.KEPT_FORGIVES)
"""What only counts, but is worth a sentence, because it will weigh later."""


@attrs.frozen
class Because:
    """One part of a change, and why."""

    by: int
    text: str


@attrs.frozen
class Move:
    """A value that moved, from `before` to `after`, with every reason in the order it happened.

    `good` says which way is good: 1 up, -1 down, 0 neither.
    """

    value: str
    name: str
    before: int
    after: int
    reasons: tuple[Because, ...]
    good: int = 1

    @property
    def by(self) -> int:
        """By how much it moved in all; 0 if the parts outweigh each other."""
        return self.after - self.before


@attrs.frozen
class Told:
    """What a trainee is told of the changes to one value, wherever that value stands now."""

    value: str
    name: str
    reasons: tuple[Because, ...]
    good: int = 1


def moves_of(changes: Sequence[Change], after: Situation, scenario: Scenario) -> tuple[Move, ...]:
    """Return changes that led to a situation, value by value, without those that only count."""
    own = dict(zip(scenario.meter_ids, after.meters, strict=True))
    moves = []
    for told in told_of(changes, scenario):
        now = own[told.value] if told.value in own else number_of(told.value, after)
        before = now - sum(reason.by for reason in told.reasons)
        moves.append(Move(told.value, told.name, before, now, told.reasons, told.good))
    return tuple(moves)


def told_of(changes: Sequence[Change], scenario: Scenario) -> Iterator[Told]:
    """Yield what a trainee is told of changes.

    Affection and trust are told even if their parts outweigh each other, the others are not. The
    scenario's own meters, as far as they are shown, come last.
    """
    name = first_name(scenario.customer)
    for value in SEEN:
        parts = [change for change in changes if change.value == value]
        if sum(change.by for change in parts) or (parts and value in _ALWAYS_TOLD):
            reasons = tuple(Because(change.by, because(change, name)) for change in parts)
            yield Told(value, value_name(value), reasons)
    for meter in scenario.meters:
        parts = [change for change in changes if change.value == meter.id]
        by = sum(change.by for change in parts)
        if by and meter.shown:
            # Effects have one reason, so that there is nothing to tell apart.
            reason = Because(by, because(parts[0], name))
            yield Told(meter.id, words(meter.label, scenario), (reason,), meter.good)
