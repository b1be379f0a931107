"""Many situations side by side: the same rules run on whole columns of whole numbers.

A situation whose fields are columns stands for as many situations as its columns are long. A field
in which all of them agree stays a plain number, so that the rules decide it once for all.

What is kept of them is a flat list of fields, each folded: a number, or an array of as few bits as
hold its values. The rules see columns of 32 bits, which have room for what they add up.
"""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.core.feelings import Feelings
from game.core.scenario import Scenario
from game.core.situation import Situation

Indices = NDArray[np.integer[Any]]
"""Rows; where they pick out some of many, they ascend and none comes twice."""

Field = Any
"""An int, or an array or a `Column` of ints; to the rules an int and a column are an int."""

Fields = list[Field]
"""The fields of a situation in one flat list, without the turn."""

_HEAD = ("status", "temptation", "inspiration", "ticks", "onward")

_KINDS = ((np.int8, 1 << 7), (np.int16, 1 << 15))
"""The columns that are narrower than 32 bits, and what their values are below."""


class Column(np.ndarray[Any, np.dtype[np.int32]]):
    """One value, or whether something holds, in many situations."""

    def pick(self, yes: int, no: int) -> "Column":
        """Return ``yes`` where this holds and ``no`` elsewhere.

        It is worked out by arithmetic; `numpy.where` takes ten times as long.
        """
        more = np.multiply(self, yes - no, dtype=np.int32)
        return np.add(more, no, dtype=np.int32).view(Column)


def folded(field: Field) -> Field:
    """Return a field as a number if all situations agree in it, else in as few bits as hold it.

    Where there are no situations, it is 0.
    """
    if not isinstance(field, np.ndarray):
        return int(field)
    if not len(field):
        return 0
    lowest, highest = int(field.min()), int(field.max())
    if lowest == highest:
        return lowest
    return np.asarray(field).astype(narrowest(lowest, highest), copy=False)


def narrowest(lowest: int, highest: int) -> type[np.signedinteger[Any]]:
    """Return the numbers of fewest bits that hold these, at most 32."""
    kinds = (kind for kind, most in _KINDS if -most <= lowest and highest < most)
    return next(kinds, np.int32)


def spread(field: Field, size: int) -> NDArray[Any]:
    """Return a field as an array with one entry for each situation."""
    return np.broadcast_to(np.asarray(field), size)


def all_rows(size: int) -> Indices:
    """Return the rows 0, 1, 2 ..., which take no memory of their own and cannot be written to."""
    return _rows(size.bit_length())[:size]


@cache
def _rows(bits: int) -> Indices:
    rows = np.arange(1 << bits)
    rows.flags.writeable = False
    return rows


def rows_where(condition: Field, size: int) -> Indices:
    """Return the rows in which a condition holds."""
    if not isinstance(condition, np.ndarray):
        return all_rows(size if condition else 0)
    rows = np.flatnonzero(condition)
    return all_rows(size) if len(rows) == size else rows.astype(np.int32)


def part(values: NDArray[Any], rows: Indices) -> NDArray[Any]:
    """Return the values in some rows: the same array, not a copy, if they are all of them."""
    return values if len(rows) == len(values) else values[rows]


def joined(fields: Sequence[Field], sizes: Sequence[int]) -> Field:
    """Return a field of several blocks of situations as one, folded."""
    if len(fields) == 1:
        return fields[0]
    if all(not isinstance(field, np.ndarray) and field == fields[0] for field in fields):
        return fields[0]
    return folded(np.concatenate([spread(f, size) for f, size in zip(fields, sizes, strict=True)]))


def ordered(fields: Fields, order: Indices) -> Fields:
    """Return every field with its rows in this order."""
    return [field[order] if isinstance(field, np.ndarray) else field for field in fields]


def put(values: NDArray[Any], rows: Indices, new: NDArray[Any]) -> NDArray[Any]:
    """Put new values into some rows; return all values: the new ones, if they are all of them."""
    if len(rows) == len(values):
        return new
    values[rows] = new
    return values


def add(values: NDArray[Any], rows: Indices, more: NDArray[Any]) -> None:
    """Add to the values in some rows."""
    if len(rows) == len(values):
        values += more
    else:
        values[rows] += more


def taken(fields: Fields, rows: Indices) -> Fields:
    """Return these rows of every field, folded."""
    return [taken_of(field, rows) for field in fields]


def taken_of(field: Field, rows: Indices) -> Field:
    """Return these rows of a field, folded."""
    if not isinstance(field, np.ndarray) or len(rows) == len(field):
        return field
    return folded(field[rows])


def fields_of(s: Situation) -> Fields:
    """Return the fields of a situation in one flat list."""
    head = (getattr(s, name) for name in _HEAD)
    several = (s.feelings, s.ledger, s.marks, s.meters, s.visits, s.pending)
    return [*head, *(field for fields in several for field in fields)]


def names_of(scenario: Scenario) -> list[str]:
    """Return the names of the fields in one flat list, for people."""
    ledger = (f"open {promise}" for promise in scenario.promises)
    visits = (f"visits to {scenario.turns[turn].id}" for turn in scenario.course.counted)
    pending = (f"later of {scenario.turns[key[0]].id}" for key in scenario.slots_of_laters)
    own = (*scenario.marks, *scenario.meter_ids)
    return [*_HEAD, *Feelings._fields, *ledger, *own, *visits, *pending]


def situation_of(turn: int, fields: Fields, scenario: Scenario) -> Situation:
    """Return the situation with these fields, ready for the rules; the inverse of `fields_of`."""
    return kept_situation(turn, [_column(field) for field in fields], scenario)


def kept_situation(turn: int, fields: Fields, scenario: Scenario) -> Situation:
    """Return the situation with these fields as they are kept, which is not ready for the rules."""
    status, temptation, inspiration, ticks, onward, *rest = fields
    slots = (scenario.promises, scenario.marks, scenario.meters, scenario.course.counted)
    ends = tuple(accumulate(map(len, slots), initial=len(Feelings._fields)))
    ledger, marks, meters, visits = (tuple(rest[a:b]) for a, b in pairwise(ends))
    return Situation(
        turn=turn,
        status=status,
        temptation=temptation,
        inspiration=inspiration,
        ticks=ticks,
        feelings=Feelings._make(rest[: ends[0]]),
        ledger=ledger,
        marks=marks,
        meters=meters,
        onward=onward,
        visits=visits,
        pending=tuple(rest[ends[-1] :]),
    )


def _column(field: Field) -> Field:
    if not isinstance(field, np.ndarray):
        return field
    return field.astype(np.int32, copy=False).view(Column)
