"""A part of a picture: what it shows, and where focus can go in it."""

from collections.abc import Iterable

import attrs

from game.screen.geometry import Rect
from game.screen.picture import Element, Stop, shifted


@attrs.frozen
class Piece:
    """Elements and stops, and the room they take."""

    rect: Rect
    elements: tuple[Element, ...]
    stops: tuple[Stop, ...] = ()

    def moved(self, dx: float, dy: float) -> "Piece":
        """Return the piece somewhere else."""
        return Piece(
            self.rect.moved(dx, dy),
            tuple(shifted(element, dx, dy) for element in self.elements),
            tuple(stop.moved(dx, dy) for stop in self.stops),
        )

    def centred(self, middle: float) -> "Piece":
        """Return the piece with its middle at a height."""
        return self.moved(0, middle - self.rect.centre[1])


def elements_of(pieces: Iterable[Piece]) -> tuple[Element, ...]:
    """Return the elements of all pieces, in order."""
    return tuple(element for piece in pieces for element in piece.elements)


def stops_of(pieces: Iterable[Piece]) -> tuple[Stop, ...]:
    """Return the stops of all pieces, in order."""
    return tuple(stop for piece in pieces for stop in piece.stops)
