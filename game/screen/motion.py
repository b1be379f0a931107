"""What is in between two pictures: one thing moves at a time, and then all stands still.

Groups named `bubble` come first, then a face, then meters and numbers, then groups whose name
begins with `card`, one a little after the other.
"""

from collections.abc import Callable, Iterator
from functools import cached_property

import attrs

from game.screen.picture import (
    Clip,
    Dots,
    Element,
    Gauge,
    Group,
    Heart,
    Picture,
    Portrait,
    Words,
    walk,
)

ENTER = 0.2
APART = 0.04
FACE = 0.24
METERS = 0.6
RING = 0.12
REDUCED = 0.1
"""Seconds: a card comes in, the next one follows, a face, meters, the ring of focus, any fade."""

_RING = "ring"

RISE = 12
"""How far below its place a card begins, in units."""

Change = Callable[[Element, float], Element]


@attrs.frozen
class Part:
    """Something that moves: when it begins, how long it takes, and what it is on the way."""

    start: float
    length: float
    change: Change


@attrs.frozen(eq=False)
class Motion:
    """The way from one picture to another; `parts` are elements of the other, and what they do."""

    parts: tuple[tuple[Element, Part], ...]

    @cached_property
    def length(self) -> float:
        """How many seconds it takes; 0 when nothing moves."""
        return max((part.start + part.length for _, part in self.parts), default=0)

    @property
    def hides(self) -> bool:
        """Whether something is on its way that was not seen before: more than the ring of focus."""
        return any(
            not (isinstance(element, Group) and element.name == _RING) for element, _ in self.parts
        )

    def at(self, picture: Picture, seconds: float) -> Picture:
        """Return the picture as it is so many seconds after the beginning."""
        if seconds >= self.length:
            return picture
        moved = tuple(self._moved(element, seconds) for element in picture.elements)
        return attrs.evolve(picture, elements=moved)

    def _moved(self, element: Element, seconds: float) -> Element:
        part = self._by_id.get(id(element))
        if part:
            share = min(1, max(0, (seconds - part.start) / part.length))
            return part.change(element, 1 - (1 - share) ** 3)
        if not isinstance(element, Group | Clip):
            return element
        within = tuple(self._moved(inner, seconds) for inner in element.elements)
        same = all(new is old for new, old in zip(within, element.elements, strict=True))
        return element if same else attrs.evolve(element, elements=within)

    @cached_property
    def _by_id(self) -> dict[int, Part]:
        return {id(element): part for element, part in self.parts}


STILL = Motion(())


def motion(before: Picture | None, after: Picture, *, reduced: bool) -> Motion:
    """Return how one picture becomes another; nothing leads to the first one but a fade."""
    olds = tuple(walk(before.elements)) if before else ()
    news = tuple(walk(after.elements))
    stages = (
        [(group, _enter, ENTER) for group in _fresh(olds, news, "bubble")],
        list(_faces(olds, news)),
        list(_meters(olds, news)),
        [(group, _enter, ENTER) for group in _fresh(olds, news, "card")],
    )
    if reduced:
        entering = (*stages[0], *stages[3])
        return Motion(tuple((group, Part(0, REDUCED, _fade)) for group, _, _ in entering))
    parts: list[tuple[Element, Part]] = []
    start = 0.0
    for stage in stages:
        end = start
        cards = stage is stages[3]
        for n, (element, change, length) in enumerate(stage):
            begin = start + n * APART * cards
            parts.append((element, Part(begin, length, change)))
            end = begin + length
        start = end
    return Motion(tuple(parts))


def ring_motion(after: Picture) -> Motion:
    """Return how the ring comes to the stop that has focus now."""
    rings = [e for e in after.elements if isinstance(e, Group) and e.name == _RING]
    return Motion(tuple((ring, Part(0, RING, _fade)) for ring in rings))


Moving = tuple[Element, Change, float]


def _fresh(olds: tuple[Element, ...], news: tuple[Element, ...], name: str) -> list[Group]:
    """Return the groups of a name that were not there before, or not like this."""
    groups = [e for e in news if isinstance(e, Group) and e.name.startswith(name)]
    return [group for group in groups if group not in olds]


def _faces(olds: tuple[Element, ...], news: tuple[Element, ...]) -> Iterator[Moving]:
    before = {e.person: e.face for e in olds if isinstance(e, Portrait)}
    for element in news:
        if isinstance(element, Portrait):
            face = before.get(element.person, element.face)
            if face != element.face:
                yield element, _turning(face), FACE


def _meters(olds: tuple[Element, ...], news: tuple[Element, ...]) -> Iterator[Moving]:
    """Return hearts, gauges, dots and numbers that differ from the one in the same order."""
    for kind, value in ((Heart, "share"), (Gauge, "value"), (Dots, "full"), (Words, "number")):
        old = [e for e in olds if isinstance(e, kind) and getattr(e, value) is not None]
        new = [e for e in news if isinstance(e, kind) and getattr(e, value) is not None]
        for was, now in zip(old, new, strict=False):
            if getattr(was, value) != getattr(now, value):
                yield now, _counting(value, getattr(was, value)), METERS


def _enter(element: Element, share: float) -> Element:
    if not isinstance(element, Group):
        return element
    return attrs.evolve(element, alpha=element.alpha * share, dy=RISE * (1 - share))


def _fade(element: Element, share: float) -> Element:
    return (
        attrs.evolve(element, alpha=element.alpha * share)
        if isinstance(element, Group)
        else element
    )


def _turning(face: str) -> Change:
    def change(element: Element, share: float) -> Element:
        if not isinstance(element, Portrait):
            return element
        return attrs.evolve(element, before=face, blend=share)

    return change


def _counting(value: str, start: float) -> Change:
    def change(element: Element, share: float) -> Element:
        end = getattr(element, value)
        now = start + (end - start) * share
        if isinstance(element, Words):
            number = round(now)
            return attrs.evolve(element, number=number, lines=(element.pattern.format(number),))
        return attrs.evolve(element, **{value: now})

    return change
