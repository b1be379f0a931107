"""The columns at which the lines above another begin, and the lines in which a fault may lie."""

import attrs

from game.authoring.syntax.spot import Spot
from game.authoring.syntax.writing import FARTHEST, Line, last_before


def suspects(lines: list[str], spot: Spot) -> list[int]:
    """The lines to look at: the one of the spot, where it all began, the one above."""
    numbers = (spot.line, spot.from_line, last_before(lines, spot.line))
    return [n for n in dict.fromkeys(numbers) if n is not None and n < len(lines) and lines[n]]


@attrs.frozen
class Level:
    """A column at which lines can begin: items with a dash, whose first key is kept, or keys."""

    column: int
    dash: bool
    key: str = ""


def levels_above(lines: list[str], number: int) -> list[Level]:
    """Return the levels that are open above a line, from the left."""
    first = max(0, number - FARTHEST)
    top = next((n for n in range(first - 1, -1, -1) if lines[n][:1].isalpha()), first)
    return levels_of([*lines[top : min(top + 1, first)], *lines[first:number]])


def levels_of(lines: list[str]) -> list[Level]:
    """Return the levels that are open below these lines, from the left."""
    levels: list[Level] = []
    for line in map(Line.of, lines):
        dashes = [column for column, sign in enumerate(line.lead) if sign == "-"]
        if not dashes and not line.key:
            continue
        # A list may stand at the column of the key that it belongs to.
        levels = [
            level
            for level in levels
            if level.column < line.indent
            or (level.column == line.indent and dashes and not level.dash)
        ]
        levels += [Level(column, dash=True, key=line.key) for column in dashes]
        if line.key:
            levels.append(Level(len(line.lead), dash=False))
    return levels
