"""The numbers while a turn is played, with a reason for every change."""

from collections.abc import Iterable
from operator import attrgetter

from game.core.arithmetic import clamp, lower, pick, possible
from game.core.feelings import Feelings
from game.core.reasons import Change, Reason
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.core.situation import Situation

_feelings = attrgetter(*Feelings._fields)


class Tally:
    """A situation in motion: the one mutable thing of the simulation.

    A turn makes up to forty small changes; copying a tuple for each would take most of the time.
    Rules move the customer's numbers by `move` alone, which keeps them in range and, if ``changes``
    is a list, writes each one down.
    """

    affection: int
    trust: int
    trust_lid: int
    patience: int
    patience_most: int
    expectation: int
    soreness: int
    failures: int
    excuses: int
    apologies: int
    kept: int
    broken: int
    years: int
    issue: int
    severity: int
    ours: int
    waited: int
    before: int
    snubbed: int
    inspiration: int
    ticks: int

    __slots__ = (
        *Feelings._fields,
        "changes",
        "inspiration",
        "ledger",
        "marks",
        "meters",
        "onward",
        "pending",
        "rulebook",
        "scenario",
        "status",
        "temptation",
        "ticks",
        "turn",
        "visits",
    )

    def __init__(
        self,
        situation: Situation,
        scenario: Scenario,
        rulebook: Rulebook,
        changes: list[Change] | None = None,
    ) -> None:
        for name, value in zip(Feelings._fields, situation.feelings, strict=True):
            setattr(self, name, value)
        self.inspiration = situation.inspiration
        self.ticks = situation.ticks
        self.turn = situation.turn
        self.status = situation.status
        self.temptation = situation.temptation
        self.ledger = list(situation.ledger)
        self.marks = list(situation.marks)
        self.meters = list(situation.meters)
        self.onward = situation.onward
        self.visits = situation.visits
        self.pending = list(situation.pending)
        self.scenario = scenario
        self.rulebook = rulebook
        self.changes = changes

    def move(self, value: str, by: int, reason: Reason, what: str = "") -> None:
        """Change a value by so much, kept within its range, and remember why."""
        before: int = getattr(self, value)
        after = clamp(before + by, 0, self._highest(value))
        setattr(self, value, after)
        if self.changes is not None and possible(after != before):
            self.changes.append(Change(value, after - before, reason, what))

    def move_meter(self, slot: int, by: int, reason: Reason = Reason.EFFECT) -> None:
        """Change a meter of the scenario, kept within its range, and remember why."""
        meter = self.scenario.meters[slot]
        before = self.meters[slot]
        after = clamp(before + by, meter.lowest, meter.highest)
        self.meters[slot] = after
        if self.changes is not None and possible(after != before):
            self.changes.append(Change(meter.id, after - before, reason, meter.label))

    def move_in_parts(self, value: str, parts: Iterable[tuple[int, Reason]]) -> None:
        """Change a value once, by a sum that stays in range, and remember each part of it."""
        for by, reason in parts:
            setattr(self, value, getattr(self, value) + by)
            if self.changes is not None and possible(by != 0):
                self.changes.append(Change(value, by, reason))

    def lower_trust_lid(self, lid: int, reason: Reason) -> None:
        """Put a lid on trust for good; what is above it is lost."""
        self.trust_lid = lower(self.trust_lid, lid)
        self.move("trust", 0, reason)

    def remember(self, mark: str, *, where: bool = True) -> None:
        """Set a mark, if a condition of the scenario reads it."""
        if mark in self.scenario.marks:
            slot = self.scenario.marks.index(mark)
            self.marks[slot] = pick(where, 1, self.marks[slot])

    def feelings(self) -> Feelings:
        """Return how she feels now."""
        return Feelings._make(_feelings(self))

    def situation(self) -> Situation:
        """Return the situation as it is now."""
        return Situation(
            self.turn,
            self.status,
            self.temptation,
            self.inspiration,
            self.ticks,
            self.feelings(),
            tuple(self.ledger),
            tuple(self.marks),
            tuple(self.meters),
            self.onward,
            self.visits,
            tuple(self.pending),
        )

    def _highest(self, value: str) -> int:
        if value == "trust":
            return self.trust_lid
        if value == "patience":
            return self.patience_most
        highest: int = getattr(self.rulebook.ranges, value)
        return highest
