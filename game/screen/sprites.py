"""Small pictures that were drawn once, kept while there is room."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame


class Sprites:
    """A cache that lets go of what was not used for longest when it holds too many bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def get(self, key: Hashable, draw: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Return the picture of this key, drawn now if there is none yet."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        drawn = draw()
        self._kept[key] = drawn
        self._held += _bytes(drawn)
        while self._held > self._most and len(self._kept) > 1:
            self._held -= _bytes(self._kept.popitem(last=False)[1])
        return drawn


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()
