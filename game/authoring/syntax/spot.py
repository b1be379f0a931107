"""The spot at which a parser gave up, and the lines that it was reading."""

from typing import NamedTuple


class Spot(NamedTuple):
    """Where a parser gave up, counted from 0, and the line in which what it was reading began."""

    line: int
    column: int
    from_line: int | None = None


def line_at(lines: list[str], number: int | None) -> str:
    """Return a line, empty where there is none."""
    return lines[number] if number is not None and number < len(lines) else ""
