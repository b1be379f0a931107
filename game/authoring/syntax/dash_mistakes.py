"""Mistakes with dashes: one that is missing, one without a space behind it."""

import re

from game.authoring.codes import Code
from game.authoring.findings import shown
from game.authoring.syntax.levels import levels_above, levels_of, suspects
from game.authoring.syntax.mistake import Mistake
from game.authoring.syntax.spot import Spot, line_at
from game.authoring.syntax.writing import Line, above
from game.texts import _

_NO_SPACE = re.compile(r"( *)-([^\s-].*)")
_KEYED = re.compile(r"[a-z][a-z0-9-]*:(?: .*)?")


def dash_without_space(lines: list[str], spot: Spot) -> Mistake | None:
    """`-id: look`, and `-What now?` in a list of texts."""
    for number in suspects(lines, spot):
        found = _NO_SPACE.fullmatch(lines[number].rstrip())
        if not found:
            continue
        indent = len(found[1])
        listed = any(
            level.dash and level.column == indent
            for level in (*levels_above(lines, number), *levels_of(lines[number + 1 : number + 2]))
        )
        if listed or _KEYED.fullmatch(found[2]):
            mended = f"{found[1]}- {found[2]}"
            return Mistake(
                Code.MISSING_SPACE,
                number,
                indent + 1,
                _("After the dash a space is missing."),
                _("Write: {line}").format(line=mended.strip()),
                {number: mended},
            )
    return None


def first_dash_missing(lines: list[str], spot: Spot) -> Mistake | None:
    """The first part of a list has no dash, and the next one has."""
    number = spot.line
    line = Line.of(line_at(lines, number))
    if not line.dash:
        return None
    head = next((n for n in above(lines, number) if _holds(Line.of(lines[n]), line.indent)), None)
    if head is None or not Line.of(lines[head]).key or Line.of(lines[head]).value:
        return None
    first = next(n for n in range(head + 1, number + 1) if not Line.of(lines[n]).blank)
    begins = Line.of(lines[first])
    if begins.dash or begins.indent not in (line.indent, line.indent + 2):
        return None
    return _no_dash(lines, first, line.indent)


def id_without_dash(lines: list[str], spot: Spot) -> Mistake | None:
    """An id, and deeper below it what belongs to it: the dash is missing, its place is not."""
    for number in suspects(lines, spot):
        line = Line.of(lines[number])
        below = Line.of(line_at(lines, number + 1))
        deeper = below.starts and below.indent == line.indent + 2
        if line.key == "id" and line.value and not line.dash and deeper:
            return _no_dash(lines, number, line.indent)
    return None


def _holds(line: Line, column: int) -> bool:
    """Whether what stands at a column belongs to this line."""
    return line.starts and line.indent < column


def _no_dash(lines: list[str], number: int, column: int) -> Mistake:
    """A line that must start with a dash at this column."""
    line = lines[number].strip()
    return Mistake(
        Code.MISSING_DASH,
        number,
        Line.of(lines[number]).indent,
        _("A new part of a list starts here, and has no dash."),
        _("Write: {line}").format(line=f"- {shown(line)}"),
        {number: " " * column + "- " + line},
    )
