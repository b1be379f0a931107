"""A mistake in the writing of YAML."""

import attrs

from game.authoring.codes import Code


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
