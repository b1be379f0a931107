"""The picture of a model: the scene of the place that is open, over the one below it."""

import importlib
from collections.abc import Callable
from functools import cache
from typing import cast

import attrs

from game.screen.commands import Verb
from game.screen.focus import revealed
from game.screen.geometry import SCREEN, Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Clip, Element, Group, Panel, Picture, Region, Stop
from game.screen.places import OVERLAYS, Place
from game.screen.styles import HINT_BOLD, TITLE
from game.texts import _

Scene = Callable[[Model, Pen], Picture]

_RING_WIDTH = 5
_RING_GAP = 4
_TIP_PAD = 14
_EDGE = 24


def picture(model: Model, pen: Pen) -> Picture:
    """Return what is to be seen: the open place, with a ring around the stop that has focus."""
    if model.dark:
        return Picture((), page="#000000", any_key=Verb.DARK)
    if model.cramped:
        return _cramped(pen)
    found = _revealing(model, pen)
    under: tuple[Element, ...] = ()
    if model.here.place in OVERLAYS and len(model.trail) > 1:
        below = attrs.evolve(model, trail=model.trail[:-1])
        under = (*picture(below, pen).elements, _veil(pen))
    stop = found.stop(model.here.focus)
    over = _over(stop, found.region, pen, tips=bool(model.here.focus))
    return attrs.evolve(found, elements=(*under, *found.elements, *over), page=pen.colours.page)


def _revealing(model: Model, pen: Pen) -> Picture:
    """Return a scene, scrolled so that the stop that has focus can be seen at least in part."""
    scene = _scene(model.here.place)
    found = scene(model, pen)
    stop, region = found.stop(model.here.focus), found.region
    if stop is None or region is None or not stop.scrolls or region.rect.overlaps(stop.rect):
        return found
    here = attrs.evolve(model.here, scroll=revealed(stop, region))
    return scene(attrs.evolve(model, trail=(*model.trail[:-1], here)), pen)


def _over(stop: Stop | None, region: Region | None, pen: Pen, *, tips: bool) -> tuple[Element, ...]:
    """Return what lies over a scene: the ring of focus and, with tips, the name of an icon.

    On a page that has just been opened there are none: they would hide what it begins with.
    """
    found: list[Element] = []
    if stop:
        found.append(_ring(stop, region, pen))
        if stop.tip and tips:
            found.append(_tip(stop, pen))
    return tuple(found)


def _tip(stop: Stop, pen: Pen) -> Element:
    """Return the name of a stop that shows only an icon, just below it."""
    words = pen.line(stop.name, HINT_BOLD, 0, 0)
    width, high = words.rect.w + 2 * _TIP_PAD, words.rect.h + 12
    left = min(max(stop.rect.centre[0] - width / 2, _EDGE), SCREEN.right - _EDGE - width)
    ground = Rect(left, stop.rect.bottom + 16, width, high)
    text = attrs.evolve(
        words, rect=ground.middle(words.rect.w, words.rect.h), colour=pen.colours.page
    )
    return Group("tip", (Panel(ground, pen.colours.ink, 12), text))


def _ring(stop: Stop, region: Region | None, pen: Pen) -> Element:
    """Return the ring around a stop, 5 thick and 4 away; it ends where its region ends."""
    away = _RING_WIDTH + _RING_GAP
    colours = pen.colours
    colour = colours.ring_on_raspberry if stop.on_raspberry else colours.ring
    ring = Panel(stop.rect.inset(-away), "", stop.radius + away, colour, _RING_WIDTH)
    if stop.scrolls and region:
        return Group("ring", (Clip(region.rect.inset(-away), (ring,)),))
    return Group("ring", (ring,))


def _cramped(pen: Pen) -> Picture:
    """Return a sentence as large as it can be, for a window in which nothing else is read."""
    sentence = _("This window is too small to read. Make it larger, or press F11.")
    words = pen.words(sentence, TITLE, 64, 0, 1792)
    words = attrs.evolve(words, rect=words.rect.moved(0, SCREEN.centre[1] - words.rect.h / 2))
    return Picture((words,), spoken=(sentence,), page=pen.colours.page)


def _veil(pen: Pen) -> Element:
    """Return what makes the place below step back."""
    return Group("veil", (Panel(SCREEN.inset(-2000, -2000), pen.colours.page),), alpha=0.86)


@cache
def _scene(place: Place) -> Scene:
    """Return how a place is drawn; scenes are loaded when they are first seen."""
    module = importlib.import_module(f"game.screen.scenes.{place.value}")
    return cast("Scene", module.picture)
