"""The text boxes of a picture, with what hides them and what they stand on."""

from collections.abc import Iterator

import attrs

from game.screen.geometry import SCREEN, Rect
from game.screen.picture import Blob, Bubble, Clip, Element, Group, Panel, Picture, Portrait, Words

# What lies over a picture for a moment, and what is drawn around things.
_OVER = {"ring", "tip", "notice"}


@attrs.frozen
class Box:
    """A text in a part of the screen; `rect` is what of it can be seen there."""

    words: Words
    seen: Rect
    order: int

    @property
    def rect(self) -> Rect:
        """What of the text can be seen."""
        return common(self.words.rect, self.seen)


@attrs.frozen
class Ground:
    """Something opaque, as far as it is seen: paper, a portrait, a bubble."""

    rect: Rect
    whole: Rect
    order: int
    name: str
    fill: str


def top_layer(picture: Picture) -> tuple[Element, ...]:
    """The elements above the veil, if there is one: what is below has stepped back."""
    for n in range(len(picture.elements) - 1, -1, -1):
        element = picture.elements[n]
        if isinstance(element, Group) and element.name == "veil":
            return picture.elements[n + 1 :]
    return picture.elements


def text_boxes(picture: Picture) -> tuple[list[Box], list[Ground]]:
    """All texts of a picture that are seen at least in part, and all that is opaque, in order."""
    boxes: list[Box] = []
    grounds: list[Ground] = []
    for order, (element, seen) in enumerate(in_sight(top_layer(picture), SCREEN)):
        if isinstance(element, Words):
            boxes.append(Box(element, seen, order))
        else:
            grounds += ground_of(element, seen, order)
    return [box for box in boxes if box.rect.w and box.rect.h], grounds


def in_sight(elements: tuple[Element, ...], seen: Rect) -> Iterator[tuple[Element, Rect]]:
    """All elements from back to front, each with the part of the screen it is not clipped from."""
    for element in elements:
        match element:
            case Group(name=name, elements=inner):
                if name not in _OVER:
                    yield from in_sight(inner, seen)
            case Clip(rect=rect, elements=inner):
                yield from in_sight(inner, common(rect, seen))
            case _:
                yield element, seen


def ground_of(element: Element, seen: Rect, order: int) -> Iterator[Ground]:
    """What an element hides, if it hides anything."""
    name = type(element).__name__.lower()
    match element:
        case (
            Panel(rect=rect, fill=fill) | Bubble(rect=rect, fill=fill) | Blob(rect=rect, fill=fill)
        ):
            hidden = common(rect, seen) if fill else Rect(0, 0, 0, 0)
        case Portrait(rect=rect):
            fill = ""
            # Head and shoulders: hair begins at a fifth, and the sides are air.
            middle = Rect(rect.x + rect.w * 0.25, rect.y + rect.h * 0.22, rect.w / 2, rect.h)
            hidden = common(middle, seen)
        case _:
            return
    if hidden.w and hidden.h:
        yield Ground(hidden, rect, order, name, fill)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 to 1 (WCAG 2.2)."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def common(one: Rect, other: Rect) -> Rect:
    """What two rectangles have in common, or a rectangle of no size."""
    x, y = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Rect(x, y, max(0, right - x), max(0, bottom - y))
