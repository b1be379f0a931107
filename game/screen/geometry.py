"""Rectangles in units: a picture is made in 1920 x 1080 of them, whatever the window's size."""

import attrs

WIDTH = 1920
HEIGHT = 1080


@attrs.frozen
class Rect:
    """A rectangle in units; y grows downwards."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> "Rect":
        """Return the rectangle without an edge of dx left and right, dy (or dx) above and below."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def moved(self, dx: float, dy: float) -> "Rect":
        """Return the rectangle somewhere else."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def middle(self, w: float, h: float) -> "Rect":
        """Return a rectangle of this size in the middle of this one."""
        return Rect(self.x + (self.w - w) / 2, self.y + (self.h - h) / 2, w, h)

    def cut_left(self, w: float, gap: float = 0) -> tuple["Rect", "Rect"]:
        """Return a column of this width from the left edge, and what is left behind a gap."""
        rest = Rect(self.x + w + gap, self.y, self.w - w - gap, self.h)
        return Rect(self.x, self.y, w, self.h), rest

    def cut_top(self, h: float, gap: float = 0) -> tuple["Rect", "Rect"]:
        """Return a row of this height from the upper edge, and what is left below a gap."""
        rest = Rect(self.x, self.y + h + gap, self.w, self.h - h - gap)
        return Rect(self.x, self.y, self.w, h), rest

    def columns(self, count: int, gap: float) -> tuple["Rect", ...]:
        """Return this many columns of the same width, from left to right."""
        w = (self.w - gap * (count - 1)) / count
        return tuple(Rect(self.x + n * (w + gap), self.y, w, self.h) for n in range(count))

    def rows(self, count: int, gap: float) -> tuple["Rect", ...]:
        """Return this many rows of the same height, from top to bottom."""
        h = (self.h - gap * (count - 1)) / count
        return tuple(Rect(self.x, self.y + n * (h + gap), self.w, h) for n in range(count))

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the rectangle."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: "Rect") -> bool:
        """Whether the two have more than an edge in common."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def surrounds(self, other: "Rect") -> bool:
        """Whether the other lies in this one, edges included."""
        return (
            self.x <= other.x
            and other.right <= self.right
            and self.y <= other.y
            and other.bottom <= self.bottom
        )

    def joined(self, other: "Rect") -> "Rect":
        """Return the smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


SCREEN = Rect(0, 0, WIDTH, HEIGHT)
"""The whole picture."""
