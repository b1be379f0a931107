"""A picture as a value: elements from back to front, and the stops that focus can visit."""

import enum
from collections.abc import Iterator

import attrs

from game.screen.commands import Command
from game.screen.geometry import SCREEN, Rect
from game.screen.styles import Font


class Shadow(enum.Enum):
    """How far paper lies above what is below it."""

    NONE = enum.auto()
    RESTING = enum.auto()
    LIFTED = enum.auto()


class Align(enum.Enum):
    """Where lines start or end in their box."""

    LEFT = enum.auto()
    CENTRE = enum.auto()
    RIGHT = enum.auto()


class Round(enum.Enum):
    """Which corners of a panel are round."""

    ALL = enum.auto()
    LEFT = enum.auto()
    RIGHT = enum.auto()
    TOP = enum.auto()
    NONE = enum.auto()


@attrs.frozen
class Panel:
    """A filled shape with round corners; an empty `fill` leaves only the outline, inside `rect`."""

    rect: Rect
    fill: str
    radius: float = 0
    outline: str = ""
    outline_width: float = 0
    shadow: Shadow = Shadow.NONE
    round: Round = Round.ALL


@attrs.frozen
class Words:
    """Text as it was wrapped; the lines stand in `rect` from its top, `font.leading` apart.

    `number` is the whole number that the only line shows by `pattern`, where it may count up.
    """

    rect: Rect
    lines: tuple[str, ...]
    font: Font
    colour: str
    align: Align = Align.LEFT
    number: int | None = None
    pattern: str = "{}"


@attrs.frozen
class Icon:
    """A line icon by its name, in one colour; lines are `stroke` wide on a grid of 24, or 2."""

    rect: Rect
    name: str
    colour: str
    stroke: float = 0


@attrs.frozen
class Drawing:
    """A picture of the assets in its own colours, by the path below `assets` without ending."""

    rect: Rect
    name: str


@attrs.frozen
class Portrait:
    """A person with a face; `before` is the face that fades away while `blend` goes from 0 to 1.

    A `mirrored` person looks to the left.
    """

    rect: Rect
    person: str
    face: str
    before: str = ""
    blend: float = 1
    mirrored: bool = False


@attrs.frozen
class Bubble:
    """What the customer says is written on it; the tail leaves the left edge and ends at `tip`."""

    rect: Rect
    tip: tuple[float, float]
    fill: str
    outline: str
    radius: float = 44
    outline_width: float = 5
    shadow: Shadow = Shadow.NONE


@attrs.frozen
class Heart:
    """A heart whose surface is filled from below to a share from 0 to 1."""

    rect: Rect
    share: float
    fill: str
    outline: str
    ground: str
    outline_width: float = 5


@attrs.frozen
class Gauge:
    """A half circle from 0 to `most` in three bands, with a needle that rests at the end."""

    rect: Rect
    value: float
    most: float
    bands: tuple[tuple[float, str], ...]
    needle: str
    hub: str
    outline: str = ""


@attrs.frozen
class Dots:
    """Dots in rows that fill `rect`, `full` of them filled from the first on."""

    rect: Rect
    radius: float
    full: float
    of: int
    rows: int
    fill: str
    hollow: str


@attrs.frozen
class Bands:
    """A quiet ground with darker bands across it: `edges` are where each begins and ends."""

    rect: Rect
    edges: tuple[float, ...]
    light: str
    dark: str
    radius: float = 0
    outline: str = ""
    outline_width: float = 0


@attrs.frozen
class Crowd:
    """Small figures of people in rows and columns that fill `rect`, from the upper left on.

    `groups` follow one another: how many figures, their fill or none, and their outline or none.
    """

    rect: Rect
    columns: int
    rows: int
    groups: tuple[tuple[int, str, str], ...]


@attrs.frozen
class Diamond:
    """A square on its corner, as wide as `rect`."""

    rect: Rect
    fill: str
    outline: str = ""
    outline_width: float = 0


@attrs.frozen
class Line:
    """Straight lines from point to point, with round ends, or of dots."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float
    dotted: bool = False


@attrs.frozen
class Blob:
    """One of the quiet shapes behind people: `arch`, `oval`, `hill`."""

    rect: Rect
    shape: str
    fill: str


@attrs.frozen
class Group:
    """Elements that come and go as one; `name` tells motion what they are.

    `alpha` is from 0 to 1, `dy` how far they stand from where they end.
    """

    name: str
    elements: tuple["Element", ...]
    alpha: float = 1
    dy: float = 0


@attrs.frozen
class Clip:
    """Elements of which only what lies in `rect` is seen; its corners may be round."""

    rect: Rect
    elements: tuple["Element", ...]
    radius: float = 0


Element = (
    Panel
    | Words
    | Icon
    | Drawing
    | Portrait
    | Bubble
    | Heart
    | Gauge
    | Dots
    | Crowd
    | Bands
    | Diamond
    | Line
    | Blob
    | Group
    | Clip
)


@attrs.frozen
class Stop:
    """A place that focus can visit: something to act on or, without a command, to read.

    `name` says what it is, for hints and for a screen reader; `key` goes there at once. The ring
    around it has this `radius`; on a raspberry button it is of another colour. A stop that
    `scrolls` stands in the region, and scrolls there with `around`, if that is given, when it gets
    focus. With `tip`, its name is shown while it has focus.
    """

    id: str
    rect: Rect
    name: str
    command: Command | None = None
    key: str = ""
    radius: float = 24
    on_raspberry: bool = False
    scrolls: bool = False
    tip: bool = False
    around: Rect | None = None

    def moved(self, dx: float, dy: float) -> "Stop":
        """Return the stop somewhere else."""
        around = self.around and self.around.moved(dx, dy)
        return attrs.evolve(self, rect=self.rect.moved(dx, dy), around=around)


@attrs.frozen
class Region:
    """A part of the picture whose content is higher than it, seen from `offset` on."""

    rect: Rect
    height: float
    offset: float = 0

    @property
    def furthest(self) -> float:
        """The offset at which the end of the content is seen."""
        return max(0, self.height - self.rect.h)


@attrs.frozen
class Picture:
    """What is to be seen, and what can be done.

    The first stop has focus where nothing else is said. `keys` are commands of keys that belong
    to no stop, `any_key` is that of every key and click; `spoken` is the same picture in
    sentences, from top to bottom.
    """

    elements: tuple[Element, ...]
    stops: tuple[Stop, ...] = ()
    keys: tuple[tuple[str, Command], ...] = ()
    spoken: tuple[str, ...] = ()
    region: Region | None = None
    page: str = "#FFF7EE"
    any_key: Command | None = None

    def stop(self, id_: str) -> Stop | None:
        """Return the stop that has focus if `id_` asks for it: that one, or the first there is."""
        named = (stop for stop in self.stops if stop.id == id_)
        return next(named, self.stops[0] if self.stops else None)


def walk(elements: tuple[Element, ...]) -> Iterator[Element]:
    """Return all elements from back to front, those in groups and clips included."""
    for element in elements:
        yield element
        if isinstance(element, Group | Clip):
            yield from walk(element.elements)


def shifted(element: Element, dx: float, dy: float) -> Element:
    """Return an element somewhere else."""
    match element:
        case Line(points=points):
            return attrs.evolve(element, points=tuple((x + dx, y + dy) for x, y in points))
        case Bubble(rect=rect, tip=(x, y)):
            return attrs.evolve(element, rect=rect.moved(dx, dy), tip=(x + dx, y + dy))
        case Bands(rect=rect, edges=edges):
            return attrs.evolve(
                element, rect=rect.moved(dx, dy), edges=tuple(y + dy for y in edges)
            )
        case Group(elements=elements):
            return attrs.evolve(element, elements=_shifted(elements, dx, dy))
        case Clip(rect=rect, elements=elements):
            inner = _shifted(elements, dx, dy)
            return attrs.evolve(element, rect=rect.moved(dx, dy), elements=inner)
        case _:
            return attrs.evolve(element, rect=element.rect.moved(dx, dy))


def _shifted(elements: tuple[Element, ...], dx: float, dy: float) -> tuple[Element, ...]:
    return tuple(shifted(element, dx, dy) for element in elements)


def bounds(element: Element) -> Rect:  # noqa: PLR0911 - one for each kind
    """Return a rectangle around all that an element paints, its shadow included."""
    match element:
        case Panel(rect=rect, shadow=shadow):
            room = {Shadow.NONE: 0, Shadow.RESTING: 24, Shadow.LIFTED: 34}[shadow]
            return rect.inset(-room, -room).joined(rect.moved(0, room / 2).inset(-room, -room))
        case Bubble(rect=rect, tip=(x, y)):
            return rect.inset(-24).joined(rect.moved(0, 20)).joined(Rect(x, y, 1, 1).inset(-8))
        case Line(points=points, width=width):
            xs, ys = [x for x, _ in points], [y for _, y in points]
            box = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
            return box.inset(-width, -width)
        case Group(elements=elements, dy=dy):
            return _around(elements).moved(0, dy)
        case Clip(rect=rect):
            return rect
        case Words(rect=rect):
            # Glyphs may reach out of their box: the foot of an f, the dot above a capital.
            return rect.inset(-6, -6)
        case _:
            return element.rect.inset(-2, -2)


def _around(elements: tuple[Element, ...]) -> Rect:
    found = [bounds(element) for element in elements]
    if not found:
        return SCREEN.middle(0, 0)
    box = found[0]
    for other in found[1:]:
        box = box.joined(other)
    return box
