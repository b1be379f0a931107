"""Events of pygame as inputs."""

from collections.abc import Callable

import pygame

from game.screen.inputs import Click, Close, Input, Point, Press, Wheel

Units = Callable[[int, int], tuple[float, float]]

_SIGNS = "+-=.?"


def input_of(event: pygame.event.Event, units: Units) -> Input | None:
    """Return the input that an event is, or None; `units` tells where a pixel lies."""
    match event.type:
        case pygame.QUIT:
            return Close()
        case pygame.KEYDOWN:
            return Press(_name(event), shift=bool(event.mod & pygame.KMOD_SHIFT))
        case pygame.MOUSEMOTION:
            return Point(*units(*event.pos))
        case pygame.MOUSEBUTTONDOWN if event.button == pygame.BUTTON_LEFT:
            return Click(*units(*event.pos))
        case pygame.MOUSEWHEEL if event.y:
            return Wheel(event.y)
        case _:
            return None


def _name(event: pygame.event.Event) -> str:
    """Return the sign that was typed where it means something, else the name of the key."""
    if event.unicode and event.unicode in _SIGNS:
        return str(event.unicode)
    name = pygame.key.name(event.key).replace(" ", "")
    return name.strip("[]") or name
