"""What is read from JSON that may be damaged: each value is of its kind, or an error is raised.

The errors are `TypeError` and `ValueError`; who reads a file turns them into a sentence.
"""

from datetime import UTC, datetime


def text(value: object) -> str:
    """Return a text that can be shown."""
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r}")
    value.encode()  # half a character, as JSON can write it, could not be shown
    return value


def whole(value: object) -> int:
    """Return a whole number."""
    if not isinstance(value, int):
        raise TypeError(f"no whole number: {value!r}")
    return value


def items(value: object) -> list[object]:
    """Return a list."""
    if not isinstance(value, list):
        raise TypeError(f"no list: {value!r}")
    return value


def moment(value: object) -> datetime:
    """Return a moment, in UTC."""
    found = datetime.fromisoformat(text(value))
    if found.tzinfo is None:
        raise ValueError(f"no time zone: {value!r}")
    return found.astimezone(UTC)
