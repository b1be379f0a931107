"""Leading situations on from the end of a turn to where the next response is awaited.

They are led side by side, and part where they enter different turns, or the same turn for another
time.
"""

from collections.abc import Iterator

import attrs

from game.core.rulebook import Rulebook
from game.core.scenario import Later, Scenario
from game.core.situation import Situation
from game.core.status import Status
from game.core.steps import comes, coming, entered
from game.proof.columns import (
    Field,
    Fields,
    Indices,
    all_rows,
    fields_of,
    folded,
    kept_situation,
    part,
    rows_where,
    situation_of,
    taken,
)
from game.proof.merging import apart
from game.proof.stages import Stage, end_of, stage_of


@attrs.frozen(eq=False)
class Entry:
    """Situations in which a turn begins, before anything happens in it; or the end.

    `rows` are the places that they come from, `now` is what comes of earlier turns.
    """

    stage: Stage
    rows: Indices
    fields: Fields
    now: tuple[Later, ...] = ()


@attrs.frozen(eq=False)
class Leading:
    """How a scenario leads on."""

    scenario: Scenario
    rulebook: Rulebook

    @property
    def end(self) -> int:
        """The number that stands for the end."""
        return len(self.scenario.turns)

    def go_on(self, after: Situation, size: int) -> Iterator[tuple[bool, Entry]]:
        """Lead situations on from the end of a turn; yield also whether she left."""
        for leaves, onward, fields, rows in self.sent_on(after, size):
            for entry in self.enter(onward, fields, rows):
                yield leaves, entry

    def sent_on(self, after: Situation, size: int) -> Iterator[tuple[bool, int, Fields, Indices]]:
        """Yield whether she left at the end of a turn, the turn that they are sent to, and who."""
        fields = [folded(field) for field in fields_of(after)]
        left = after.status == Status.LEFT
        for leaves in (True, False):
            rows = rows_where(left if leaves else left ^ True, size)
            some = taken(fields, rows)
            for onward, those in self._targets(some, len(rows), leaves=leaves):
                yield leaves, onward, taken(some, those), part(rows, those)

    def enter(self, turn: int, fields: Fields, rows: Indices) -> Iterator[Entry]:
        """Lead situations to the first turn from this one on that comes."""
        while len(rows) and turn < self.end:
            here = self.comes(turn, fields)
            stop, skip = (rows_where(test, len(rows)) for test in (here, here ^ True))
            if len(stop):
                yield from self._begin(turn, taken(fields, stop), part(rows, stop))
            turn, fields, rows = turn + 1, taken(fields, skip), part(rows, skip)
        if len(rows):
            over = self._entered(turn, fields)
            yield Entry(end_of(self.scenario.course), rows, over)

    def _targets(self, fields: Fields, size: int, *, leaves: bool) -> Iterator[tuple[int, Indices]]:
        """Yield the turns that situations are sent on to, and those that are."""
        if leaves:
            yield self.end, all_rows(size)
        elif size:
            onward = kept_situation(0, fields, self.scenario).onward
            for (target,), rows in apart([onward], size):
                yield target, rows

    def comes(self, turn: int, fields: Fields) -> bool:
        """Whether, or where, a turn comes."""
        if self.scenario.turns[turn].when is None and not self.scenario.course.loops[turn]:
            return True
        before = situation_of(turn, fields, self.scenario)
        return comes(turn, before, self.scenario, self.rulebook)

    def _begin(self, turn: int, fields: Fields, rows: Indices) -> Iterator[Entry]:
        """Enter a turn, and part what is entered for another time or brings other things back."""
        course, fields = self.scenario.course, self._entered(turn, fields)
        s = kept_situation(turn, fields, self.scenario)
        told: list[Field] = [bits & 1 for bits in s.pending]
        told += [course.which_visit(turn, s.visits), course.visits_made(turn, s.visits)]
        for (*due, visit, made), those in apart(told, len(rows)):
            stage = stage_of(course, turn, visit, made)
            now = coming(s._replace(pending=tuple(due)), self.scenario)
            yield Entry(stage, part(rows, those), taken(fields, those), now)

    def _entered(self, turn: int, fields: Fields) -> Fields:
        """Return situations in which a turn begins."""
        return fields_of(entered(turn, kept_situation(turn, fields, self.scenario), self.scenario))
