"""Many situations side by side: the same rules run on whole columns of whole numbers.

A situation whose fields are columns stands for as many situations as its columns are long. A field
in which all of them agree stays a plain number, so that the rules decide it once for all.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.feelings import Feelings
from game.core.scenario import Scenario
from game.core.situation import Situation

Indices = NDArray[np.int64]
Field = Any
"""An int, or a `Column` of ints; to the rules both are an int."""

Fields = list[Field]
"""The fields of a situation in one flat list, without the turn."""

_HEAD = ("status", "temptation", "inspiration", "ticks")


class Column(np.ndarray[Any, np.dtype[np.int32]]):
    """One value, or whether something holds, in many situations."""

    def pick(self, yes: int, no: int) -> "Column":
        """Return ``yes`` where this holds and ``no`` elsewhere."""
        return np.where(self, yes, no).view(Column)


def folded(field: Field) -> Field:
    """Return a field as a column of 32 bits, or as a number if all situations agree in it."""
    if not isinstance(field, np.ndarray):
        return int(field)
    lowest, highest = int(field.min()), int(field.max())
    if lowest == highest:
        return lowest
    return field.astype(np.int32, copy=False).view(Column)


def spread(field: Field, size: int) -> NDArray[Any]:
    """Return a field as an array with one entry for each situation."""
    return np.broadcast_to(np.asarray(field), size)


def rows_where(condition: Field, size: int) -> Indices:
    """Return the rows in which a condition holds."""
    return np.flatnonzero(spread(condition, size))


def taken(fields: Fields, rows: Indices) -> Fields:
    """Return these rows of every field."""
    return [folded(f[rows]) if isinstance(f, np.ndarray) and len(rows) else f for f in fields]


def fields_of(s: Situation) -> Fields:
    """Return the fields of a situation in one flat list."""
    return [*(getattr(s, name) for name in _HEAD), *s.feelings, *s.ledger, *s.marks, *s.meters]


def names_of(scenario: Scenario) -> list[str]:
    """Return the names of the fields in one flat list, for people."""
    ledger = (f"open {promise}" for promise in scenario.promises)
    return [*_HEAD, *Feelings._fields, *ledger, *scenario.marks, *scenario.meter_ids]


def situation_of(turn: int, fields: Fields, scenario: Scenario) -> Situation:
    """Return the situation with these fields; the inverse of `fields_of`."""
    status, temptation, inspiration, ticks, *rest = fields
    ledger = len(Feelings._fields)
    marks = ledger + len(scenario.promises)
    meters = marks + len(scenario.marks)
    return Situation(
        turn,
        status,
        temptation,
        inspiration,
        ticks,
        Feelings._make(rest[:ledger]),
        tuple(rest[ledger:marks]),
        tuple(rest[marks:meters]),
        tuple(rest[meters:]),
    )
