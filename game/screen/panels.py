"""Panels with round corners and soft shadows, put together from small pieces."""

import pygame

from game.screen import svg
from game.screen.art import drawn
from game.screen.picture import Panel, Round, Shadow
from game.screen.sprites import Sprites

# How far a shadow reaches, how far it falls, and how dark it is: units, units and a share.
_SHADOWS = {Shadow.RESTING: (24, 8, 0.12), Shadow.LIFTED: (34, 14, 0.25)}
_SHADOW_COLOUR = (92, 58, 30)


class Panels:
    """Paints panels; corners and shadows are drawn once for each size of them."""

    def __init__(self, sprites: Sprites) -> None:
        self._sprites = sprites

    def paint(self, surface: pygame.Surface, panel: Panel, box: pygame.Rect, factor: float) -> None:
        """Paint a panel into a box of pixels, at so many pixels for each unit."""
        radius = min(round(panel.radius * factor), box.width // 2, box.height // 2)
        if panel.shadow is not Shadow.NONE:
            self._shadow(surface, panel.shadow, box, radius, factor)
        width = max(1, round(panel.outline_width * factor)) if panel.outline else 0
        _bars(surface, panel, box, radius, width)
        if radius:
            self._corners(surface, panel, box, radius, width)

    def corners(
        self, surface: pygame.Surface, box: pygame.Rect, radius: int
    ) -> list[tuple[pygame.Surface, tuple[int, int]]]:
        """Return what lies outside of the round corners of a box, to be painted back over it."""
        if not radius:
            return []
        mask = self._sprites.get(("outside", radius), lambda: _outside(radius))
        found = []
        for right in (False, True):
            for low in (False, True):
                at = (
                    box.right - radius if right else box.left,
                    box.bottom - radius if low else box.top,
                )
                area = pygame.Rect(*at, radius, radius)
                corner = pygame.Surface(area.size, pygame.SRCALPHA)
                corner.blit(surface, (0, 0), area)
                part = (radius * right, radius * low, radius, radius)
                corner.blit(mask, (0, 0), part, special_flags=pygame.BLEND_RGBA_MULT)
                found.append((corner, at))
        return found

    def _corners(
        self, surface: pygame.Surface, panel: Panel, box: pygame.Rect, radius: int, width: int
    ) -> None:
        look = ("disc", radius, panel.fill, panel.outline, width)
        text = svg.disc(radius, panel.fill, panel.outline, width)
        disc = self._sprites.get(look, lambda: drawn(text, (2 * radius, 2 * radius)))
        for right in (False, True):
            for low in (False, True):
                corner = pygame.Rect(radius * right, radius * low, radius, radius)
                at = (
                    box.right - radius if right else box.left,
                    box.bottom - radius if low else box.top,
                )
                if _is_round(panel.round, right=right, low=low):
                    surface.blit(disc, at, corner)
                else:
                    _square(
                        surface,
                        panel,
                        pygame.Rect(*at, radius, radius),
                        width,
                        right=right,
                        low=low,
                    )

    def _shadow(
        self, surface: pygame.Surface, shadow: Shadow, box: pygame.Rect, radius: int, factor: float
    ) -> None:
        """Lay a shadow around a box: four corners, and four edges stretched between them.

        What lies under the middle of the paper is left out, because nobody sees it.
        """
        reach, drop, dark = _SHADOWS[shadow]
        room = max(1, round(reach * factor))
        sprite = self._sprites.get(
            ("shadow", radius, room, dark), lambda: _blurred(radius, room, dark)
        )
        side = sprite.get_width() // 2
        outer = box.move(0, round(drop * factor)).inflate(2 * room, 2 * room)
        side = min(side, outer.width // 2, outer.height // 2)
        far = sprite.get_width() - side
        for x, source_x in ((outer.left, 0), (outer.right - side, far)):
            for y, source_y in ((outer.top, 0), (outer.bottom - side, far)):
                surface.blit(sprite, (x, y), (source_x, source_y, side, side))
        across, down = outer.width - 2 * side, outer.height - 2 * side
        middle = sprite.get_width() // 2
        for y, source_y in ((outer.top, 0), (outer.bottom - side, far)):
            self._stretched(
                surface, sprite, (middle, source_y, 1, side), (across, side), (outer.left + side, y)
            )
        for x, source_x in ((outer.left, 0), (outer.right - side, far)):
            self._stretched(
                surface, sprite, (source_x, middle, side, 1), (side, down), (x, outer.top + side)
            )

    def _stretched(
        self,
        surface: pygame.Surface,
        sprite: pygame.Surface,
        part: tuple[int, int, int, int],
        size: tuple[int, int],
        at: tuple[int, int],
    ) -> None:
        """Paint a row or a column of a sprite again and again, over a size."""
        if min(size) <= 0:
            return
        edge = self._sprites.get(
            ("edge", sprite.get_size(), part, size),
            lambda: pygame.transform.scale(sprite.subsurface(part), size),
        )
        surface.blit(edge, at)


def _bars(surface: pygame.Surface, panel: Panel, box: pygame.Rect, radius: int, width: int) -> None:
    """Fill what lies between the corners, and the straight parts of the outline."""
    if panel.fill:
        surface.fill(panel.fill, box.inflate(-2 * radius, 0))
        surface.fill(panel.fill, box.inflate(0, -2 * radius))
    if width:
        across, down = box.width - 2 * radius, box.height - 2 * radius
        surface.fill(panel.outline, (box.left + radius, box.top, across, width))
        surface.fill(panel.outline, (box.left + radius, box.bottom - width, across, width))
        surface.fill(panel.outline, (box.left, box.top + radius, width, down))
        surface.fill(panel.outline, (box.right - width, box.top + radius, width, down))


def _square(
    surface: pygame.Surface,
    panel: Panel,
    area: pygame.Rect,
    width: int,
    *,
    right: bool,
    low: bool,
) -> None:
    """Fill a corner that is not round, and its two edges."""
    if panel.fill:
        surface.fill(panel.fill, area)
    if width:
        across = (area.left, area.bottom - width if low else area.top, area.width, width)
        down = (area.right - width if right else area.left, area.top, width, area.height)
        surface.fill(panel.outline, across)
        surface.fill(panel.outline, down)


def _is_round(which: Round, *, right: bool, low: bool) -> bool:
    match which:
        case Round.ALL:
            return True
        case Round.LEFT:
            return not right
        case Round.RIGHT:
            return right
        case Round.TOP:
            return not low
        case Round.NONE:
            return False


def _outside(radius: int) -> pygame.Surface:
    """Return a square, opaque only outside of the disc that fills it."""
    square = pygame.Surface((2 * radius, 2 * radius), pygame.SRCALPHA)
    square.fill("#FFFFFF")
    disc = drawn(svg.disc(radius, "#FFFFFF", "", 0), square.get_size())
    square.blit(disc, (0, 0), special_flags=pygame.BLEND_RGBA_SUB)
    square.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    return square


def _blurred(radius: int, room: int, dark: float) -> pygame.Surface:
    """Return the shadow of the smallest panel of a radius, with room around it.

    It is blurred at half its size: nobody sees the difference, and it is much faster.
    """
    side = radius + 2 * room
    surface = pygame.Surface((side, side), pygame.SRCALPHA)
    surface.fill((*_SHADOW_COLOUR, 0))
    inner = surface.get_rect().inflate(-room, -room)
    colour = (*_SHADOW_COLOUR, round(255 * dark))
    pygame.draw.rect(surface, colour, inner, border_radius=radius // 2)
    blurred = pygame.transform.gaussian_blur(surface, max(1, room // 4))
    return pygame.transform.smoothscale(blurred, (2 * side, 2 * side)).convert_alpha()
