"""What a trainee does with a keyboard, a mouse or a clicker, as values."""

import attrs


@attrs.frozen
class Press:
    """A key, by the name SDL gives it (`tab`, `return`, `left`, `a`), or the sign it types."""

    key: str
    shift: bool = False


@attrs.frozen
class Point:
    """The mouse was moved to a point, in units."""

    x: float
    y: float


@attrs.frozen
class Click:
    """The left button went down at a point, in units."""

    x: float
    y: float


@attrs.frozen
class Wheel:
    """The wheel was turned: 1 away from the trainee, -1 towards."""

    by: float


@attrs.frozen
class Close:
    """The window was asked to close."""


Input = Press | Point | Click | Wheel | Close
