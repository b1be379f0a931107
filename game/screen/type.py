"""Fonts: how wide a line is, and what it looks like."""

from functools import lru_cache

import pygame
import pygame.font

from game.screen.art import font_file
from game.screen.styles import Font

_OVERSIZE = 2
"""Text is set at double size and smoothly halved: hinted to whole pixels, it is spaced unevenly."""

_REFERENCE = 2
"""Widths are measured at this many pixels for each unit, whatever the window's size."""


class Type:
    """Measures text in units, and draws it at true pixels."""

    def width(self, line: str, font: Font) -> float:
        """Return the width of one line, in units."""
        return _width(line, font)

    def drawn(self, line: str, font: Font, colour: str, factor: float) -> pygame.Surface:
        """Return one line as a picture, at so many pixels for each unit.

        It is as wide as measured, whatever hinting makes of it at this size.
        """
        large = opened(font, factor * _OVERSIZE).render(line, True, colour)  # noqa: FBT003 - smooth
        width = max(1, round(self.width(line, font) * factor))
        half = (width, max(1, large.get_height() // _OVERSIZE))
        return pygame.transform.smoothscale(large, half).convert_alpha()


@lru_cache(maxsize=8192)
def _width(line: str, font: Font) -> float:
    return opened(font, _REFERENCE).size(line)[0] / _REFERENCE


def opened(font: Font, factor: float) -> pygame.font.Font:
    """Return a font at so many pixels for each unit; never larger, so that measures hold."""
    return _file(font_file(font.face, reading=font.reading), int(font.size * factor))


@lru_cache(maxsize=64)
def _file(path: str | None, size: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        pygame.font.init()
    try:
        return pygame.font.Font(path, size)
    except (OSError, pygame.error):
        return pygame.font.Font(None, size)
