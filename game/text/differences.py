"""Numbers before and after an edit, as people compare them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import count
from typing import TypeVar

import attrs

from game.proof.comparing import Change
from game.texts import _, ngettext

T = TypeVar("T")

MOST_LINES = 10
"""So many lines of one kind stand on a page; of figures those that moved furthest."""


@attrs.frozen
class Figure:
    """A number before and after, None in a version that does not have it, with its unit.

    It is shown with so many decimal places, or with as many as tell the two apart.
    """

    old: Fraction | None
    new: Fraction | None
    places: int = 1
    unit: str = ""

    @property
    def by(self) -> Fraction:
        """By how much it moved; what comes from nothing or ends in nothing moved by all it is."""
        return (self.new or Fraction(0)) - (self.old or Fraction(0))

    def texts(self) -> tuple[str, str, str]:
        """Return both numbers and the difference, which is "" if there is nothing to compare."""
        if self.old is None or self.new is None or self.old == self.new:
            return self._text(self.old, self.places), self._text(self.new, self.places), ""
        old, new = self.old, self.new
        places = next(n for n in count(self.places) if _whole(old, n) != _whole(new, n))
        by = _whole(new, places) - _whole(old, places)
        difference = ("+" if by > 0 else "") + _decimal(by, places)
        return self._text(old, places), self._text(new, places), difference

    def __str__(self) -> str:
        before, after, by = self.texts()
        return f"{before} -> {after} ({by})" if by else before if self.new is None else after

    def _text(self, number: Fraction | None, places: int) -> str:
        return _("none") if number is None else _decimal(_whole(number, places), places) + self.unit


def figure_of(change: Change[T], value: Callable[[T], Fraction]) -> Figure:
    """Return a number of an answer that changed."""
    return Figure(*_sides(change, value))


def share_of(change: Change[T], value: Callable[[T], Fraction]) -> Figure:
    """Return a share of 1, told in percent, of an answer that changed."""
    old, new = _sides(change, lambda answer: 100 * value(answer))
    return Figure(old, new, places=2, unit=" %")


@attrs.frozen
class Row:
    """A figure in a table, between two words for what it is."""

    label: str
    figure: Figure
    name: str


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the rows that moved, the furthest first."""
    moved = [row for row in rows if row.figure.old != row.figure.new]
    moved.sort(key=lambda row: -abs(row.figure.by))
    width = max((len(row.label) + 2 for row in moved if row.label), default=0)
    lines = []
    for row in moved:
        before, after, by = row.figure.texts()
        lines.append(f"{row.label:{width}}{before:>9} -> {after:>9}  {by:>8}  {row.name}")
    yield from shortened(lines)


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows of cells below each other, each column as wide as it has to be."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (f"{cell:{width}}" for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def shortened(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines, or the first of them and how many there are besides."""
    yield from lines[:MOST_LINES]
    more = len(lines) - MOST_LINES
    if more > 0:
        sentence = ngettext("... and {n} more, with --json", "... and {n} more, with --json", more)
        yield sentence.format(n=more)


def _sides(
    change: Change[T], value: Callable[[T], Fraction]
) -> tuple[Fraction | None, Fraction | None]:
    old = None if change.old is None else value(change.old)
    new = None if change.new is None else value(change.new)
    return old, new


def _whole(number: Fraction, places: int) -> int:
    """Return a number in units of its last decimal place."""
    power: int = 10**places
    return round(number * power)


def _decimal(whole: int, places: int) -> str:
    """Return as a decimal what is given in units of its last place."""
    digits = f"{abs(whole):0{places + 1}}"
    return f"{'-' if whole < 0 else ''}{digits[:-places]}.{digits[-places:]}"
