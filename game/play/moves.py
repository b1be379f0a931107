"""What moved and why, as far as a trainee is told."""

from collections.abc import Iterator, Sequence

import attrs

from game.core.reasons import Change, Reason
from game.core.scenario import Scenario
from game.core.situation import Situation
from game.play.meters import number_of, own_meters
from game.play.wording import because, first_name, value_name

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


def moves_of(changes: Sequence[Change], after: Situation, scenario: Scenario) -> tuple[Move, ...]:
    """Return changes that led to a situation, value by value, without those that only count.

    Affection and trust are told even if their parts outweigh each other, the others are not. The
    scenario's own meters, as far as they are shown, come last.
    """
    return (*_feelings(changes, after, scenario), *_own(changes, after, scenario))


def _feelings(changes: Sequence[Change], after: Situation, scenario: Scenario) -> Iterator[Move]:
    name = first_name(scenario.customer)
    for value in SEEN:
        parts = [change for change in changes if change.value == value]
        by = sum(change.by for change in parts)
        if by or (parts and value in _ALWAYS_TOLD):
            now = number_of(value, after)
            reasons = tuple(Because(change.by, because(change, name)) for change in parts)
            yield Move(value, value_name(value), now - by, now, reasons)


def _own(changes: Sequence[Change], after: Situation, scenario: Scenario) -> Iterator[Move]:
    name = first_name(scenario.customer)
    for meter in own_meters(after, scenario):
        parts = [change for change in changes if change.value == meter.id]
        by = sum(change.by for change in parts)
        if by:
            # Effects have one reason, so that there is nothing to tell apart.
            reason = Because(by, because(parts[0], name))
            before = meter.number - by
            yield Move(meter.id, meter.name, before, meter.number, (reason,), meter.good)
