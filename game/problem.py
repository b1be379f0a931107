"""What a reader or a rule found: a value, rendered elsewhere."""

import enum
from typing import NamedTuple


class Severity(enum.Enum):
    """How bad it is: an error stops the scenario from being played."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Place(NamedTuple):
    """Where it is: a file, and a line and a column, both counted from 1."""

    file: str
    line: int = 1
    column: int = 1


class Problem(NamedTuple):
    """A finding: a stable code, what is wrong, where, and what to write instead."""

    code: str
    place: Place
    message: str
    help: str = ""
    severity: Severity = Severity.ERROR
