"""What a page is made of, whichever way it is rendered."""

import enum

import attrs

from game.core.status import Status
from game.play.debrief import Point
from game.play.meters import Meter, OwnMeter
from game.play.moves import Move


class Tone(enum.Enum):
    """How a paragraph is meant; never told by colour alone."""

    NORMAL = "normal"
    SOFT = "soft"
    GAIN = "gain"
    LOSS = "loss"
    NOW = "now"


@attrs.frozen
class Title:
    """The top of a page, with a word aside: where in the game it is.

    `so_far` is what each response did to affection, `of` how many turns there can be; `awaits`
    says whether the next one of them is the turn of this page.
    """

    text: str
    aside: str
    so_far: tuple[int, ...] = ()
    of: int = 0
    awaits: bool = False


@attrs.frozen
class Heading:
    """The top of a part of a page."""

    text: str


@attrs.frozen
class Words:
    """Text; each line of it is a paragraph."""

    text: str
    tone: Tone = Tone.NORMAL


@attrs.frozen
class Item:
    """One of several things in a list, with what it is called, if anything."""

    text: str
    name: str = ""
    tone: Tone = Tone.NORMAL


@attrs.frozen
class Speech:
    """What the customer says."""

    who: str
    text: str


@attrs.frozen
class Standing:
    """The relationship status, and the one before if it has just moved."""

    who: str
    status: Status
    before: Status | None = None


@attrs.frozen
class Gauges:
    """Values as numbers and words, and the scenario's own meters."""

    meters: tuple[Meter | OwnMeter, ...]


@attrs.frozen
class Signs:
    """Values of which only the word matters now."""

    meters: tuple[Meter, ...]


@attrs.frozen
class Thousand:
    """Of 1,000 customers like her, how many stayed, and how many there were a turn ago."""

    who: str
    stayed: int
    before: int


@attrs.frozen
class Choice:
    """A response on offer; `spoken` says whether its text is said or done."""

    number: int
    label: str
    text: str
    spoken: bool


@attrs.frozen
class Path:
    """The way through a whole run, turn by turn."""

    start: int
    points: tuple[Point, ...]


Block = (
    Title
    | Heading
    | Words
    | Item
    | Speech
    | Standing
    | Gauges
    | Signs
    | Thousand
    | Choice
    | Move
    | Path
)
Page = tuple[Block, ...]
