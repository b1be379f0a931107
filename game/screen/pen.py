"""What a scene writes with: a theme, and how wide text is in it."""

from collections.abc import Hashable
from functools import lru_cache
from typing import Protocol

import attrs

from game.screen.geometry import Rect
from game.screen.picture import Align, Icon, Words
from game.screen.styles import Font, Style
from game.screen.theme import Colours, Theme
from game.screen.wrapping import wrap


class Measure(Hashable, Protocol):
    """How wide a line of text is, in units, the same for every size of window."""

    def width(self, line: str, font: Font) -> float:
        """Return the width of one line."""
        ...


@attrs.frozen
class Pen:
    """Sets text in a theme: sizes in units that grow with the text size, colours by their part."""

    theme: Theme
    measure: Measure

    @property
    def colours(self) -> Colours:
        """The palette of the theme."""
        return self.theme.colours

    def u(self, units: float) -> float:
        """Return a size that grows with the text."""
        return self.theme.scaled(units)

    def font(self, style: Style) -> Font:
        """Return a style as the theme sets it."""
        size = self.theme.scaled(style.size)
        return Font(style.face, size, size * style.leading, self.theme.reading_font)

    def leading(self, style: Style) -> float:
        """Return the height of one line."""
        return self.font(style).leading

    def width(self, text: str, style: Style) -> float:
        """Return how wide a text is on one line."""
        return self.measure.width(text, self.font(style))

    def lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Return a text broken into lines that fit a width."""
        return _wrapped(text, self.font(style), width, self.measure)

    def height(self, text: str, style: Style, width: float) -> float:
        """Return how high a text stands when it is broken into lines that fit a width."""
        return len(self.lines(text, style, width)) * self.leading(style)

    def words(
        self,
        text: str,
        style: Style,
        x: float,
        y: float,
        width: float,
        colour: str = "",
        align: Align = Align.LEFT,
    ) -> Words:
        """Return a text broken into lines, as high as it must be; ink where no colour is named."""
        lines = self.lines(text, style, width)
        rect = Rect(x, y, width, len(lines) * self.leading(style))
        return Words(rect, lines, self.font(style), colour or self.colours.ink, align)

    def line(
        self,
        text: str,
        style: Style,
        x: float,
        middle: float,
        colour: str = "",
        align: Align = Align.LEFT,
    ) -> Words:
        """Return one line whose middle is at a height; `x` is its left edge, middle or right end.

        Its box is as wide as the text: who calls sees to it that there is room.
        """
        width, leading = self.width(text, style), self.leading(style)
        left = {Align.LEFT: x, Align.CENTRE: x - width / 2, Align.RIGHT: x - width}[align]
        rect = Rect(left, middle - leading / 2, width, leading)
        return Words(rect, (text,), self.font(style), colour or self.colours.ink)

    def icon(self, name: str, x: float, middle: float, size: float, colour: str = "") -> Icon:
        """Return an icon by its left edge and middle; `size` is in units at 100 %."""
        side = self.u(size)
        return Icon(Rect(x, middle - side / 2, side, side), name, colour or self.colours.ink)


@lru_cache(maxsize=4096)
def _wrapped(text: str, font: Font, width: float, measure: Measure) -> tuple[str, ...]:
    """Return the lines of a text; a scene asks for the same ones again at every step of focus."""
    return wrap(text, width, lambda line: measure.width(line, font))
