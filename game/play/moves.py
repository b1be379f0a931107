"""What moved and why, as far as a trainee is told."""

from collections.abc import Sequence

import attrs

from game.core.reasons import Change, Reason
from game.core.situation import Situation
from game.play.meters import number_of
from game.play.wording import because, value_name

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
    """A value that moved, from `before` to `after`, with every reason in the order it happened."""

    value: str
    name: str
    before: int
    after: int
    reasons: tuple[Because, ...]

    @property
    def by(self) -> int:
        """By how much it moved in all; 0 if the parts outweigh each other."""
        return self.after - self.before


def moves_of(changes: Sequence[Change], after: Situation, name: str) -> tuple[Move, ...]:
    """Return changes that led to a situation, value by value, without those that only count.

    Affection and trust are told even if their parts outweigh each other, the others are not.
    """
    found = []
    for value in SEEN:
        parts = [change for change in changes if change.value == value]
        by = sum(change.by for change in parts)
        if by or (parts and value in _ALWAYS_TOLD):
            now = number_of(value, after)
            reasons = tuple(Because(change.by, because(change, name)) for change in parts)
            found.append(Move(value, value_name(value), now - by, now, reasons))
    return tuple(found)
