"""The stage: a person at a place, on the tint of the relationship status."""

import attrs

from game.core.status import Status
from game.play.meters import unusual
from game.screen.geometry import Rect
from game.screen.look import sign_beside
from game.screen.pen import Pen
from game.screen.picture import Align, Blob, Clip, Drawing, Element, Panel, Portrait, Round, Words
from game.screen.styles import BODY, BODY_BOLD, HINT, HINT_BOLD, SECTION
from game.screen.theme import PAPER
from game.screen.widgets.chips import status_chip
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.meters import Standing, meters_card
from game.screen.widgets.paper import tinted
from game.screen.widgets.piece import Piece

_STAGE, _PORTRAIT, _METERS, _SIGN = (680, 886), (614, 807), 264, 140
"""The sizes for which places and portraits were drawn, and what the meters cover of them."""

_HAIR, _FLOOR = 0.2, 0.754
"""Where the hair begins in a portrait, and where the meters cut it, as shares of its height."""

_NOTE_PAD = 18

_USUAL_FACE, _LEAST_FACE = 220, 120
"""With less room the story is set smaller; with still less there is no face to see."""


@attrs.frozen
class Actor:
    """Who stands on the stage, with which face, and what happened: the turn's title and story."""

    name: str
    short_name: str
    person: str
    face: str
    status: Status
    scene: str = ""
    title: str = ""
    story: str = ""


@attrs.frozen
class Stage:
    """A stage; below the height `clear` nothing is written over the place."""

    piece: Piece
    clear: float


def stage(pen: Pen, rect: Rect, actor: Actor, standing: Standing) -> Stage:
    """Return a stage with its status and name, the portrait, and the meters in front.

    From a text size of 140 % it is narrow: it tells only the first name, and no story.
    """
    colours = pen.colours
    narrow = pen.theme.large
    meters = meters_card(pen, rect, standing)
    inset = 20 if narrow else 28
    left, room = rect.x + inset, rect.w - 2 * inset
    chip = status_chip(pen, left, rect.y + inset, actor.status, most=room, on_stage=True)
    name = actor.short_name if narrow else actor.name
    called = pen.words(name, SECTION, left + 4, chip.rect.bottom + 16, room - 4)
    widest = max(pen.width(line, SECTION) for line in called.lines)
    called = attrs.evolve(called, rect=attrs.evolve(called.rect, w=widest))
    words: tuple[Element, ...] = (called,)
    low = called.rect.bottom
    notes = () if narrow else _notes(pen, rect.inset(inset), standing, chip, called)
    if notes:
        low = max(low, notes[0].rect.bottom)
    if not narrow:
        told = _story(pen, actor, left + 4, low + 20, room - 4, meters.rect.y)
        if told.elements:
            box = told.rect.inset(-16, -10)
            words, low = (called, tinted(pen, box, colours.paper, 22), *told.elements), box.bottom
    floor = meters.rect.y
    ground = Rect(rect.x, rect.y, rect.w, floor + 40 - rect.y)
    tint = tinted(pen, ground, pen.theme.tint(actor.status), 32)
    elements: list[Element] = [attrs.evolve(tint, round=Round.TOP)]
    if floor - low > _LEAST_FACE:
        elements.append(_person(pen, rect, actor, low + 8, floor))
    shown = Piece(rect, (*elements, *chip.elements, *words, *notes, *meters.elements))
    return Stage(shown, low)


def _story(pen: Pen, actor: Actor, x: float, y: float, width: float, floor: float) -> Piece:
    """Return the title and the story of the turn, in smaller words where they hide the person."""
    title = f"{actor.title.rstrip('.')}." if actor.title else ""
    told = flow(pen, x, y, width, (Run(title, BODY_BOLD), Run(actor.story, BODY)))
    if floor - told.rect.bottom > _USUAL_FACE:
        return told
    return flow(pen, x, y, width, (Run(title, HINT_BOLD), Run(actor.story, HINT)))


def _notes(
    pen: Pen, room: Rect, standing: Standing, chip: Piece, called: Words
) -> tuple[Panel | Words, ...]:
    """Return values out of the ordinary on paper at the upper right, if there is room for it."""
    soft, leading = pen.colours.ink_soft, pen.leading(HINT)
    found: list[Words] = []
    right, top = room.right - _NOTE_PAD, room.y + 8
    for n, meter in enumerate(unusual(standing.meters)):
        middle = top + (n + 0.5) * leading
        word = pen.line(meter.word, HINT_BOLD, right, middle, soft, Align.RIGHT)
        name = pen.line(f"{meter.name}:", HINT, word.rect.x - 7, middle, soft, Align.RIGHT)
        found += (name, word)
    if not found:
        return ()
    left = min(words.rect.x for words in found) - _NOTE_PAD
    paper = Rect(left, room.y, room.right - left, found[-1].rect.bottom + 8 - room.y)
    if any(paper.inset(-8, 0).overlaps(taken) for taken in (chip.rect, called.rect)):
        return ()
    return (tinted(pen, paper, pen.colours.paper, 22), *found)


def _person(pen: Pen, rect: Rect, actor: Actor, top: float, floor: float) -> Element:
    """Return the person at a place, from the floor up to a height; the stage cuts the rest.

    Portraits and places fit together as `assets/README.md` says.
    """
    scale = rect.w / _STAGE[0]
    place = Rect(rect.x, floor - (_STAGE[1] - _METERS) * scale, rect.w, _STAGE[1] * scale)
    high = min((floor - top) / (_FLOOR - _HAIR), _PORTRAIT[1] * scale)
    wide = high * _PORTRAIT[0] / _PORTRAIT[1]
    body = Rect(rect.x + (rect.w - wide) / 2, floor - high * _FLOOR, wide, high)
    elements: list[Element] = []
    if pen.theme.high_contrast:
        ground = Rect(body.x + wide * 0.1, max(top, body.y + high * 0.14), wide * 0.8, high * 0.8)
        elements.append(Blob(ground, "oval", PAPER))
    else:
        elements.append(Drawing(place, f"scenes/{actor.scene or 'plain'}"))
    elements.append(Portrait(body, actor.person, actor.face))
    sign = sign_beside(actor.face)
    if sign and not pen.theme.high_contrast:
        side = _SIGN * scale
        at = Rect(body.x + wide * 0.83, max(top - 6, body.y + high * 0.118), side, side)
        elements.append(Drawing(at, f"signs/{sign}"))
    seen = Rect(rect.x, rect.y, rect.w, floor + 40 - rect.y)
    return Clip(seen, tuple(elements), 32)
