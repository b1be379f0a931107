"""The stage: a person at a place, on the tint of the relationship status."""

import attrs

from game.core.status import Status
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Blob, Clip, Element, Portrait
from game.screen.styles import BODY, SECTION
from game.screen.widgets.chips import status_chip
from game.screen.widgets.meters import Standing, meters_card
from game.screen.widgets.paper import tinted
from game.screen.widgets.piece import Piece

_RATIO = 830 / 1090
_HEAD_TOP = 0.24
"""Where the hair begins in a portrait, as a share of its height."""


@attrs.frozen
class Actor:
    """Who stands on the stage, where, and with which face."""

    name: str
    about: str
    person: str
    face: str
    status: Status
    scene: str = ""


def stage(pen: Pen, rect: Rect, actor: Actor, standing: Standing) -> Piece:
    """Return a stage with its status and name, the portrait, and the meters in front."""
    colours = pen.colours
    meters = meters_card(pen, rect, standing)
    inset = 28 if rect.w > 600 else 20  # noqa: PLR2004 - a narrow stage has narrow edges
    room = rect.w - 2 * inset
    chip = status_chip(pen, rect.x + inset, rect.y + inset, actor.status, most=room, on_stage=True)
    left = rect.x + inset + 4
    name = pen.words(actor.name, SECTION, left, chip.rect.bottom + 16, room - 4)
    elements: list[Element] = [tinted(pen, rect, pen.theme.tint(actor.status), 32)]
    words: list[Element] = [*chip.elements, name]
    low = name.rect.bottom
    if actor.about and not pen.theme.large:
        about = pen.words(actor.about, BODY, left, low - 2, room - 4, colours.ink_soft)
        words.append(about)
        low = about.rect.bottom
    top = low + 8
    room_below = meters.rect.y + 24 - top
    if room_below > 120:  # noqa: PLR2004 - less shows no face
        elements += _person(pen, rect, actor, top, meters.rect.y)
    return Piece(rect, (*elements, *words, *meters.elements))


def _person(pen: Pen, rect: Rect, actor: Actor, top: float, floor: float) -> tuple[Element, ...]:
    """Return the person in front of an arch, from the floor up; the edge of the stage cuts."""
    arch = Rect(rect.x + rect.w * 0.09, min(top - 40, floor - 400), rect.w * 0.88, 0)
    arch = attrs.evolve(arch, h=floor + 30 - arch.y)
    ground = "#FFFFFF" if pen.theme.high_contrast else lighter(pen.theme.tint(actor.status))
    shape = Blob(arch, "oval" if pen.theme.high_contrast else "arch", ground)
    head = min((floor - top) / 0.5, rect.w * 0.86 / _RATIO)
    portrait = Rect(
        rect.x + (rect.w - head * _RATIO) / 2, floor + 8 - head * 0.735, head * _RATIO, head
    )
    who = Portrait(portrait, actor.person, actor.face)
    seen = Rect(rect.x, rect.y, rect.w, floor + 34 - rect.y)
    return (Clip(seen, (shape, who)),)


def lighter(tint: str) -> str:
    """Return a tint as it is seen through paper of 60 %."""
    channels = [int(tint[n : n + 2], 16) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(255 * 0.6 + channel * 0.4):02X}" for channel in channels)
