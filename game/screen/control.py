"""What an input means, given the picture it was made for: a command, or nothing."""

import attrs

from game.screen.commands import Command, Focus, Verb
from game.screen.focus import next_stop, revealed, towards
from game.screen.geometry import Rect
from game.screen.inputs import Click, Close, Input, Point, Press, Wheel
from game.screen.model import Here
from game.screen.picture import Picture, Region, Stop

_ACT = ("return", "enter", "space", "pagedown")
_ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_KEYS: dict[str, Command] = {
    "escape": Verb.BACK,
    "m": Verb.MUTE,
    "f11": Verb.FULL_SCREEN,
    "b": Verb.DARK,
    ".": Verb.DARK,
    "+": Verb.LARGER,
    "=": Verb.LARGER,
    "-": Verb.SMALLER,
}
_WHEEL = 90


def command_of(given: Input, picture: Picture, here: Here) -> Command | None:
    """Return the command that an input is, or None if it means nothing here.

    With a clicker, Page Up moves to the next stop and Page Down acts on it, so that two buttons
    reach everything.
    """
    focused = picture.stop(here.focus)
    match given:
        case Press() | Click() if picture.any_key:
            return picture.any_key
        case Press():
            return _pressed(given, picture, focused)
        case Point(x, y):
            stop = _under(picture, x, y)
            moved = stop is not None and stop is not focused
            return Focus(stop.id, _offset(picture)) if stop and moved else None
        case Click(x, y):
            stop = _under(picture, x, y)
            return stop.command if stop else None
        case Wheel(by):
            return _turned(by, picture, here)
        case Close():
            return Verb.QUIT


def acts(given: Input) -> bool:
    """Whether an input acts on what has focus, so that it must have been seen first."""
    return (isinstance(given, Press) and given.key in _ACT) or isinstance(given, Click)


def _pressed(press: Press, picture: Picture, focused: Stop | None) -> Command | None:
    key = press.key
    if key in _ACT:
        return focused.command if focused else None
    named = next((stop for stop in picture.stops if stop.key == key), None)
    if named:
        return _focus(named, picture)
    if key in {"tab", "pageup"}:
        return _to(next_stop(picture.stops, focused, -1 if press.shift else 1), picture)
    if key in {"home", "end"} and picture.stops:
        return _to(picture.stops[0 if key == "home" else -1], picture)
    if key in _ARROWS and focused:
        further = _further(_ARROWS[key][1], picture, focused)
        return further or _to(towards(picture.stops, focused, _ARROWS[key]), picture)
    return dict(picture.keys).get(key) or _KEYS.get(key)


def _further(down: int, picture: Picture, focused: Stop) -> Command | None:
    """Return how to read on in a stop that is higher than the region it is seen in."""
    region = picture.region
    if not (down and region and focused.scrolls):
        return None
    hidden = (
        focused.rect.bottom - region.rect.bottom if down > 0 else region.rect.y - focused.rect.y
    )
    if hidden <= 1:
        return None
    return Focus(focused.id, region.offset + down * min(hidden, region.rect.h * 0.8))


def _to(stop: Stop | None, picture: Picture) -> Command | None:
    return _focus(stop, picture) if stop else None


def _focus(stop: Stop, picture: Picture) -> Focus:
    return Focus(stop.id, revealed(stop, picture.region) if picture.region else 0)


def _offset(picture: Picture) -> float:
    """Return how far a picture is scrolled, which may be further than was asked for."""
    return picture.region.offset if picture.region else 0


def _turned(by: float, picture: Picture, here: Here) -> Command | None:
    """Scroll, and let focus go to what is seen then."""
    region = picture.region
    if region is None:
        return None
    offset = min(region.furthest, max(0, region.offset - by * _WHEEL))
    shift = region.offset - offset
    focused = picture.stop(here.focus)
    if focused and focused.scrolls and not _is_whole(focused, region, shift):
        middle = region.rect.centre[1] - shift
        listed = [stop for stop in picture.stops if stop.scrolls]
        whole = [stop for stop in listed if _is_whole(stop, region, shift)]
        focused = min(whole or listed, key=lambda stop: abs(stop.rect.centre[1] - middle))
        if not whole:
            moved = focused.moved(0, shift)
            offset = revealed(moved, attrs.evolve(region, offset=offset))
    return Focus(focused.id if focused else "", offset)


def _is_whole(stop: Stop, region: Region, shift: float) -> bool:
    """Whether all of a stop is seen when the list has moved so far, or as much as can be."""
    rect = stop.rect.moved(0, shift)
    if rect.h > region.rect.h:
        return rect.overlaps(region.rect)
    return region.rect.inset(-1).surrounds(Rect(region.rect.x, rect.y, 0, rect.h))


def _under(picture: Picture, x: float, y: float) -> Stop | None:
    """Return the stop on top at a point; what a region hides is not there."""
    for stop in reversed(picture.stops):
        hidden = stop.scrolls and picture.region and not picture.region.rect.holds(x, y)
        if stop.rect.holds(x, y) and not hidden:
            return stop
    return None
