"""What a turn and its feedback have in common: the bar above, the stage, and where words go."""

from collections.abc import Sequence

import attrs

from game.play.view import OpenPromise
from game.screen.commands import Visit
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Bubble, Element, Group, Shadow, Stop
from game.screen.places import Place
from game.screen.styles import LABEL, LABEL_PLAIN, SPEECH
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.meters import Standing
from game.screen.widgets.paper import paper
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.stage import Actor, stage
from game.screen.widgets.timeline import CLOSEST, SPACING, timeline, timeline_width
from game.screen.widgets.top_bar import LEFT, MIDDLE, buttons, heading
from game.texts import _, ngettext

HINTS = 1049
"""The middle of the row of hints."""

_STAGE = Rect(64, 128, 680, 888)
_SIDE = Rect(800, 128, 1056, 888)
_LARGE_STAGE = Rect(64, 128, 440, 920)
_LARGE_SIDE = Rect(560, 128, 1296, 928)
_GAP = 24
_USUAL_BOTTOM = 362
"""Where a bubble of three lines ends; the tail of a higher one ends a little lower."""

_USUAL_TIP, _BELOW_WORDS = 446, 44
"""Where a tail ends, near her mouth, and how far it stays from what is written above her."""


@attrs.frozen
class Scenery:
    """What the frame tells: the turn, who stands on the stage, and the open promises."""

    title: str
    number: int
    of: int
    so_far: tuple[int, ...]
    actor: Actor
    standing: Standing
    promises: tuple[OpenPromise, ...]


@attrs.frozen
class Frame:
    """The frame of a page; `side` is where the conversation goes, `tip` where a bubble's tail."""

    elements: tuple[Element, ...]
    stops: tuple[Stop, ...]
    side: Rect
    tip: tuple[float, float]


def frame(model: Model, pen: Pen, scenery: Scenery) -> Frame:
    """Return what surrounds the conversation."""
    large = pen.theme.large
    place, side = (_LARGE_STAGE, _LARGE_SIDE) if large else (_STAGE, _SIDE)
    tools = buttons(model, pen, playing=True)
    bar = _large_bar(pen, scenery, tools) if large else _bar(pen, scenery, tools)
    left = stage(pen, place, scenery.actor, scenery.standing)
    tip = (place.right - (54 if large else 62), max(_USUAL_TIP, left.clear + _BELOW_WORDS))
    return Frame(
        (*elements_of(bar), *elements_of(tools), *left.piece.elements),
        stops_of((*bar, *tools)),
        side,
        tip,
    )


def bubble(pen: Pen, side: Rect, tip: tuple[float, float], text: str) -> Piece:
    """Return what she says at the top of the conversation, as high as it must be."""
    pad = 32 if not pen.theme.large else 30
    words = pen.words(text, SPEECH, side.x + 53, side.y + pad, side.w - 106)
    rect = Rect(side.x, side.y, side.w, words.rect.h + 2 * pad)
    tip = (tip[0], tip[1] + (rect.bottom - _USUAL_BOTTOM) / 3)
    shadow = Shadow.NONE if pen.theme.high_contrast else Shadow.RESTING
    ground = Bubble(rect, tip, pen.colours.paper, pen.colours.ink, shadow=shadow)
    return Piece(rect, (Group("bubble", (ground, words)),))


def promises_chip(pen: Pen, right: float, middle: float, promises: Sequence[OpenPromise],
                  room: float) -> Piece | None:  # fmt: skip
    """Return how many promises are open and when the next one is due, as wide as there is room.

    With none open there is no chip.
    """
    if not promises:
        return None
    count = len(promises)
    opened = ngettext("Promises: {count} open,", "Promises: {count} open,", count)
    due = _("due turn {turn}").format(turn=promises[0].due)
    short = ngettext("{count} open", "{count} open", count).format(count=count)
    ways = ((opened.format(count=count), due), (short, ""), (str(count), ""))
    chips = [_promises_chip(pen, right, middle, *words) for words in ways]
    chip = next((chip for chip in chips if chip.rect.w <= room), chips[-1])
    name = f"{opened.format(count=count)} {due}"
    stop = Stop("promises", chip.rect, name, Visit(Place.PROMISES), radius=chip.rect.h / 2)
    return attrs.evolve(chip, stops=(stop,))


def _promises_chip(pen: Pen, right: float, middle: float, first: str, second: str) -> Piece:
    colours = pen.colours
    runs = [Run(first, LABEL)]
    if second:
        runs.append(Run(second, LABEL_PLAIN, gap=6))
    pad, side, gap = pen.u(18), pen.u(28), pen.u(14)
    words = flow(pen, 0, 0, 10_000, tuple(runs)).rect.w
    high = max(52, pen.leading(LABEL) + pen.u(18))
    width = pad + side + gap + words + pen.u(24)
    rect = Rect(right - width, middle - high / 2, width, high)
    left = rect.x + pad + side + gap
    text = flow(pen, left, middle - pen.leading(LABEL) / 2, 10_000, tuple(runs))
    ground = paper(pen, rect, high / 2, edge=True)
    icon = pen.icon("handshake", rect.x + pad, middle, 28, colours.ink)
    return Piece(rect, (ground, icon, *text.elements))


def _bar(pen: Pen, scenery: Scenery, tools: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the bar above: title and turn at the left, the timeline in the middle."""
    room = tools[0].rect.x - _GAP
    spacing = _spacing(scenery.of, room - 640 - _GAP)
    place = _("Turn {number} of {of}").format(number=scenery.number, of=scenery.of)
    if spacing is None:
        return (heading(pen, scenery.title, place, room),)
    width = timeline_width(scenery.of, spacing)
    left = min(1068 - width / 2, room - width)
    turns = timeline(pen, left, MIDDLE, spacing, scenery.so_far, scenery.of, scenery.number)
    return (heading(pen, scenery.title, place, left - _GAP), turns)


def _large_bar(pen: Pen, scenery: Scenery, tools: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the bar for large text: title, promises and timeline, what there is room for."""
    right = tools[0].rect.x - _GAP - 4
    left = LEFT + 80
    pieces: list[Piece] = []
    spacing = _spacing(scenery.of, (right - left) * 0.55, most=62.5)
    if spacing is not None:
        width = timeline_width(scenery.of, spacing)
        pieces.append(
            timeline(
                pen,
                right - width,
                MIDDLE,
                spacing,
                scenery.so_far,
                scenery.of,
                scenery.number,
            )
        )
        right -= width + _GAP
    room = right - left - min(pen.width(scenery.title, LABEL), 300) - _GAP
    chip = promises_chip(pen, right, MIDDLE, scenery.promises, room)
    if chip:
        pieces.append(chip)
        right = chip.rect.x - _GAP
    return (heading(pen, scenery.title, "", right), *pieces)


def _spacing(of: int, room: float, most: float = SPACING) -> float | None:
    """Return how far apart the turns of a timeline stand, or None if there is no room for it."""
    if timeline_width(of, most) <= room:
        return most
    spacing = (room - timeline_width(1, 0)) / max(1, of - 1)
    return spacing if spacing >= CLOSEST else None
