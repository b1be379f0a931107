"""Elements become pixels: only what has changed since the last picture is painted again."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import pygame

from game.screen import art, svg
from game.screen.geometry import HEIGHT, WIDTH, Rect
from game.screen.panels import Panels
from game.screen.picture import (
    Align,
    Bands,
    Blob,
    Bubble,
    Clip,
    Crowd,
    Diamond,
    Dots,
    Drawing,
    Element,
    Gauge,
    Group,
    Heart,
    Icon,
    Line,
    Panel,
    Picture,
    Portrait,
    Words,
    bounds,
    walk,
)
from game.screen.sprites import Sprites
from game.screen.type import Type

_SCREENS = 3
"""Small pictures are kept for as many bytes as so many screens: two scenes have room in that."""


class Painter:
    """Paints pictures on a surface of any size, in the largest 16 to 9 that fits into it."""

    def __init__(self, surface: pygame.Surface) -> None:
        self._surface = surface
        width, height = surface.get_size()
        self._factor = min(width / WIDTH, height / HEIGHT)
        self._left = (width - WIDTH * self._factor) / 2
        self._top = (height - HEIGHT * self._factor) / 2
        self._type = Type()
        self._sprites = Sprites(_SCREENS * surface.get_pitch() * height)
        self._panels = Panels(self._sprites)
        self._shown: Picture | None = None
        self._boxes: dict[int, tuple[Element, pygame.Rect]] = {}

    def paint(self, picture: Picture) -> list[pygame.Rect]:
        """Paint a picture over the last one; return what was painted again, in pixels."""
        shown = self._shown
        if picture is shown:
            return []
        if shown is None or picture.page != shown.page:
            areas = [self._surface.get_rect()]
        else:
            changed = _changed(shown.elements, picture.elements)
            areas = _apart([self._box(element) for element in changed])
        for area in areas:
            self._repaint(picture, area.clip(self._surface.get_rect()))
        self._shown = picture
        self._boxes = {id(element): (element, self._box(element)) for element in picture.elements}
        return areas

    def prepare(self, picture: Picture) -> None:
        """Draw what a picture is made of, without showing it, so that it is soon painted."""
        self._surface.set_clip(pygame.Rect(0, 0, 0, 0))
        for element in walk(picture.elements):
            if not isinstance(element, Group | Clip):
                self._element(element)
        self._surface.set_clip(None)

    @property
    def factor(self) -> float:
        """How many pixels there are to a unit."""
        return self._factor

    def units(self, x: int, y: int) -> tuple[float, float]:
        """Return where a point of the surface lies in the picture."""
        return (x - self._left) / self._factor, (y - self._top) / self._factor

    def _repaint(self, picture: Picture, area: pygame.Rect) -> None:
        self._surface.set_clip(area)
        self._surface.fill(picture.page)
        for element in picture.elements:
            if self._box(element).colliderect(area):
                self._element(element)
        self._surface.set_clip(None)

    def _box(self, element: Element) -> pygame.Rect:
        """Return the pixels that an element may paint; those of the last picture are known."""
        known = self._boxes.get(id(element))
        if known and known[0] is element:
            return known[1]
        return self._pixels(bounds(element)).inflate(2, 2)

    def _element(self, element: Element) -> None:  # noqa: C901, PLR0912 - one case for each
        match element:
            case Panel():
                self._panels.paint(self._surface, element, self._pixels(element.rect), self._factor)
            case Words():
                self._words(element)
            case Icon():
                self._drawing(f"icons/{element.name}", element.rect, element.colour, element.stroke)
            case Drawing():
                self._drawing(element.name, element.rect)
            case Portrait():
                self._portrait(element)
            case Bubble():
                self._bubble(element)
            case Heart():
                self._heart(element)
            case Gauge():
                self._gauge(element)
            case Dots():
                self._dots(element)
            case Crowd():
                self._crowd(element)
            case Bands():
                self._bands(element)
            case Diamond():
                self._diamond(element)
            case Line():
                self._line(element)
            case Blob():
                self._blob(element)
            case Group():
                self._group(element)
            case Clip():
                self._clip(element)

    def _words(self, words: Words) -> None:
        for n, line in enumerate(words.lines):
            key = ("line", line, words.font, words.colour)
            sprite = self._sprites.get(
                key,
                lambda line=line: self._type.drawn(  # type: ignore[misc]  # mypy reads no default
                    line, words.font, words.colour, self._factor
                ),
            )
            top = words.rect.y + (n + 0.5) * words.font.leading
            x, y = self._at(words.rect.x, top)
            room = words.rect.w * self._factor - sprite.get_width()
            x += {Align.LEFT: 0, Align.CENTRE: room / 2, Align.RIGHT: room}[words.align]
            self._surface.blit(sprite, (round(x), round(y - sprite.get_height() / 2)))

    def _drawing(self, name: str, rect: Rect, colour: str = "", stroke: float = 0) -> None:
        box = self._pixels(rect)
        sprite = self._sprites.get(
            ("drawing", name, box.size, colour, stroke),
            lambda: art.drawing(name, box.size, colour, stroke) or _nothing(),
        )
        self._surface.blit(sprite, sprite.get_rect(center=box.center))

    def _portrait(self, portrait: Portrait) -> None:
        self._layer(portrait, f"portraits/{portrait.person}", 1)
        if portrait.before and portrait.blend < 1:
            self._layer(portrait, f"faces/{portrait.before}", 1 - portrait.blend)
            self._layer(portrait, f"faces/{portrait.face}", portrait.blend)
        else:
            self._layer(portrait, f"faces/{portrait.face}", 1)

    def _layer(self, portrait: Portrait, name: str, alpha: float) -> None:
        """Paint a layer of a portrait; body and face have the same box, so that they meet."""
        box = self._pixels(portrait.rect)

        def layer() -> pygame.Surface:
            if name.startswith("portraits/"):
                sprite = art.figure(portrait.person, box.size)
            else:
                sprite = art.drawing(name, box.size) or _nothing()
            return pygame.transform.flip(sprite, portrait.mirrored, flip_y=False)

        sprite = self._sprites.get(("person", name, box.size, portrait.mirrored), layer)
        sprite.set_alpha(round(255 * alpha))
        self._surface.blit(sprite, sprite.get_rect(midbottom=box.midbottom))

    def _bubble(self, bubble: Bubble) -> None:
        width = max(1, round(bubble.outline_width * self._factor))
        panel = Panel(
            bubble.rect,
            bubble.fill,
            bubble.radius,
            bubble.outline,
            bubble.outline_width,
            bubble.shadow,
        )
        self._panels.paint(self._surface, panel, self._pixels(bubble.rect), self._factor)
        box = self._pixels(bounds(bubble))
        tip = self._at(*bubble.tip)
        side = self._pixels(bubble.rect).left + width / 2
        drop = (bubble.rect.y, bubble.rect.bottom)
        top = self._at(0, min(max(drop[0] + 45, bubble.tip[1] - 142), drop[1] - 100))[1]
        base = (side - box.left, top - box.top, top + 60 * self._factor - box.top)
        size = (math.ceil(base[0] + 2 * width), box.height)
        key = ("tail", size, base, tip, bubble.fill, bubble.outline)
        text = svg.tail(
            size, base, (tip[0] - box.left, tip[1] - box.top), bubble.fill, bubble.outline, width
        )
        self._surface.blit(self._sprites.get(key, lambda: art.drawn(text, size)), box.topleft)

    def _heart(self, heart: Heart) -> None:
        box = self._pixels(heart.rect)
        width = heart.outline_width * self._factor

        def layer(fill: str, outline: str) -> pygame.Surface:
            return self._sprites.get(
                ("heart", box.width, fill, outline),
                lambda: art.drawn(svg.heart(box.width, fill, outline, width), (box.width,) * 2),
            )

        self._surface.blit(layer(heart.ground, ""), box.topleft)
        full = layer(heart.fill, "")
        top = _level(full, heart.share)
        area = pygame.Rect(0, top, box.width, box.width - top)
        self._surface.blit(full, (box.left, box.top + top), area)
        self._surface.blit(layer("", heart.outline), box.topleft)

    def _gauge(self, gauge: Gauge) -> None:
        box = self._pixels(gauge.rect)
        share = round(min(1, gauge.value / gauge.most), 3)
        ink = (gauge.needle, gauge.hub, gauge.outline)
        bands = tuple((end / gauge.most, fill) for end, fill in gauge.bands)
        key = ("gauge", box.size, share, bands, ink)
        sprite = self._sprites.get(
            key, lambda: art.drawn(svg.gauge(*box.size, share, bands, ink), box.size)
        )
        self._surface.blit(sprite, box.topleft)

    def _dots(self, dots: Dots) -> None:
        columns = dots.of // dots.rows
        radius = dots.radius
        for n in range(dots.of):
            row, column = divmod(n, columns)
            share = [0.5, 0.5]
            if columns > 1:
                share[0] = column / (columns - 1)
            if dots.rows > 1:
                share[1] = row / (dots.rows - 1)
            x = dots.rect.x + radius + share[0] * (dots.rect.w - 2 * radius)
            y = dots.rect.y + radius + share[1] * (dots.rect.h - 2 * radius)
            rect = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
            full = n + 1 <= dots.full
            dot = Panel(rect, dots.fill if full else "", radius, "" if full else dots.hollow, 2)
            self._panels.paint(self._surface, dot, self._pixels(rect), self._factor)

    def _bands(self, bands: Bands) -> None:
        rect, edges = bands.rect, bands.edges
        dark = [
            Panel(Rect(rect.x, top, rect.w, low - top), bands.dark)
            for top, low in zip(edges[::2], edges[1::2], strict=True)
        ]
        ground = Panel(rect, bands.light)
        self._clip(Clip(rect, (ground, *dark), bands.radius))
        if bands.outline:
            edge = Panel(rect, "", bands.radius, bands.outline, bands.outline_width)
            self._panels.paint(self._surface, edge, self._pixels(rect), self._factor)

    def _crowd(self, crowd: Crowd) -> None:
        box = self._pixels(crowd.rect)
        cell = (box.width / crowd.columns, box.height / crowd.rows)
        size = (max(1, int(cell[0] * 0.8)), max(1, int(cell[1] * 0.88)))
        n = 0
        for count, fill, outline in crowd.groups:
            key = ("figure", size, fill, outline)
            text = svg.figure(size, fill, outline)
            figure = self._sprites.get(key, lambda text=text: art.drawn(text, size))  # type: ignore[misc]
            for place in range(n, n + count):
                row, column = divmod(place, crowd.columns)
                self._surface.blit(figure, (box.x + column * cell[0], box.y + row * cell[1]))
            n += count

    def _diamond(self, diamond: Diamond) -> None:
        box = self._pixels(diamond.rect)
        width = diamond.outline_width * self._factor
        text = svg.diamond(box.width, diamond.fill, diamond.outline, width)
        key = ("diamond", box.width, diamond.fill, diamond.outline)
        sprite = self._sprites.get(key, lambda: art.drawn(text, (box.width, box.width)))
        self._surface.blit(sprite, box.topleft)

    def _line(self, line: Line) -> None:
        box = self._pixels(bounds(line))
        points = tuple(self._at(x, y) for x, y in line.points)
        width = line.width * self._factor
        (x1, y1), (x2, y2) = points[0], points[-1]
        if len(points) == 2 and not line.dotted and (x1 == x2 or y1 == y2):  # noqa: PLR2004
            thick = max(1, round(width))
            left, top = round(min(x1, x2)), round(min(y1, y2))
            if x1 == x2:
                rect = pygame.Rect(left - thick // 2, top, thick, round(abs(y2 - y1)))
            else:
                rect = pygame.Rect(left, top - thick // 2, round(abs(x2 - x1)), thick)
            self._surface.fill(line.colour, rect)
            return
        text = svg.line(
            points, Rect(box.x, box.y, box.w, box.h), line.colour, width, dotted=line.dotted
        )
        sprite = self._sprites.get(("line", text), lambda: art.drawn(text, box.size))
        self._surface.blit(sprite, box.topleft)

    def _blob(self, blob: Blob) -> None:
        box = self._pixels(blob.rect)
        sprite = self._sprites.get(
            ("blob", blob.shape, box.size, blob.fill),
            lambda: art.drawn(svg.blob(box.size, blob.shape, blob.fill), box.size),
        )
        self._surface.blit(sprite, box.topleft)

    def _group(self, group: Group) -> None:
        if group.alpha <= 0:
            return
        area = self._pixels(bounds(group)).inflate(4, 4).clip(self._surface.get_clip())
        if not area.width or not area.height:
            return
        behind = self._surface.subsurface(area).copy() if group.alpha < 1 else None
        top = self._top
        self._top += round(group.dy * self._factor)
        for element in group.elements:
            self._element(element)
        self._top = top
        if behind is not None:
            behind.set_alpha(round(255 * (1 - group.alpha)))
            self._surface.blit(behind, area)

    def _clip(self, clip: Clip) -> None:
        before = self._surface.get_clip()
        box = self._pixels(clip.rect)
        corners = self._panels.corners(self._surface, box, round(clip.radius * self._factor))
        self._surface.set_clip(box.clip(before))
        for element in clip.elements:
            self._element(element)
        for corner, at in corners:
            self._surface.blit(corner, at)
        self._surface.set_clip(before)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self._left + x * self._factor, self._top + y * self._factor

    def _pixels(self, rect: Rect) -> pygame.Rect:
        """Return a rectangle in whole pixels; what touches in units touches in pixels."""
        left, top = (round(value) for value in self._at(rect.x, rect.y))
        right, bottom = (round(value) for value in self._at(rect.right, rect.bottom))
        return pygame.Rect(left, top, max(1, right - left), max(1, bottom - top))


def _level(heart: pygame.Surface, share: float) -> int:
    """Return the row from which a share of the surface of a heart lies below."""
    rows = _rows(heart)
    whole, below = sum(rows) * min(1, max(0, share)), 0
    for row in range(len(rows) - 1, -1, -1):
        if below >= whole:
            return row + 1
        below += rows[row]
    return 0


@lru_cache(maxsize=16)  # a few sizes: each holds on to its heart
def _rows(heart: pygame.Surface) -> tuple[int, ...]:
    """Return how many pixels of each row of a picture are filled."""
    mask = pygame.mask.from_surface(heart)
    row = pygame.mask.Mask((heart.get_width(), 1), fill=True)
    return tuple(mask.overlap_area(row, (0, y)) for y in range(heart.get_height()))


def _nothing() -> pygame.Surface:
    return pygame.Surface((1, 1), pygame.SRCALPHA)


def _changed(olds: Sequence[Element], news: Sequence[Element]) -> set[Element]:
    """Return the elements that one of two pictures has more often than the other.

    Most are the very same in both; some are there twice, as the veil is under a question that was
    asked in a pause.
    """
    before, after = {id(element) for element in olds}, {id(element) for element in news}
    gone = Counter(element for element in olds if id(element) not in after)
    come = Counter(element for element in news if id(element) not in before)
    return {element for element in gone | come if gone[element] != come[element]}


def _apart(areas: list[pygame.Rect]) -> list[pygame.Rect]:
    """Return areas joined where they overlap, so that nothing is painted twice."""
    apart: list[pygame.Rect] = []
    for area in areas:
        joined = area.copy()
        while (hit := joined.collidelist(apart)) >= 0:
            joined.union_ip(apart.pop(hit))
        apart.append(joined)
    return apart
