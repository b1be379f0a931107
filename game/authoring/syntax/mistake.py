"""A mistake in the writing of YAML, and the spot at which a parser noticed it."""

import attrs

from game.authoring.codes import Code


@attrs.frozen
class Spot:
    """Where a parser gave up, counted from 0, and the line in which what it was reading began."""

    line: int
    column: int
    from_line: int | None = None


@attrs.frozen
class Mistake:
    """What is wrong, line and column counted from 0.

    `repair` holds the mended lines by number, if they surely are what the writer meant.
    """

    code: Code
    line: int
    column: int
    message: str
    help: str
    repair: dict[int, str] = attrs.Factory(dict)


def line_at(lines: list[str], number: int | None) -> str:
    """Return a line, empty where there is none."""
    return lines[number] if number is not None and number < len(lines) else ""
