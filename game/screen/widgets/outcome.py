"""How it ended: a headline, a person with the face of the end, and where the relationship went."""

import attrs

from game.core.status import Status
from game.play.wording import status_name
from game.screen.commands import Visit
from game.screen.debriefing import sentences
from game.screen.geometry import Rect
from game.screen.look import STATUS_ICONS, sign_beside
from game.screen.pen import Pen
from game.screen.picture import Blob, Clip, Drawing, Element, Portrait, Stop
from game.screen.places import Place
from game.screen.styles import BODY_BOLD, LABEL, OUTCOME, WHY, Style
from game.screen.theme import PAPER
from game.screen.widgets.chips import chip
from game.screen.widgets.paper import paper, tinted
from game.screen.widgets.piece import Piece, elements_of
from game.texts import _

_STAGE, _ARCH = (680, 886), 124
"""The size for which places were drawn, and how far from its top the arch of `plain` begins."""

_PORTRAIT = 614 / 807
_HAIR, _FLOOR = 0.26, 0.745
"""Where the hair begins in a portrait, and where the box below cuts it, as shares of its height."""

_MOST_HIGH, _LEAST_FACE, _FACE = 511, 110, 200
"""The greatest height of a portrait, and the room below the words for one: least, and wanted."""
_SIGN, _ABOVE = 0.24, 0.15
"""How large a sign is, and how far above the hair the arch begins, as shares of a portrait."""
_INSET = 32
_PERSON, _LEAST_WIDE = 480, 360


@attrs.frozen
class Outcome:
    """How a run ended: title and text of the ending, who it was about, and the statuses."""

    title: str
    text: str
    person: str
    face: str
    before: Status
    after: Status


def outcome(pen: Pen, rect: Rect, told: Outcome) -> Piece:
    """Return the outcome on the tint of the last status, as high as its place or as it must be.

    Of the text there are as many sentences as leave room for a face; where that is not all of
    them, acting on the outcome opens the whole ending.
    """
    left, room = rect.x + _INSET, rect.w - 2 * _INSET
    title = pen.words(told.title, OUTCOME, left, rect.y + 26, room)
    box = _statuses(pen, rect, told)
    floor = max(rect.bottom - box.rect.h, title.rect.bottom + pen.leading(LABEL) + 20 + _LEAST_FACE)
    box = box.moved(0, floor - box.rect.y)
    text, whole = _text(pen, left, title.rect.bottom, room, told.text, floor - _FACE)
    low = text[-1].rect.bottom if text else title.rect.bottom
    stage = Rect(rect.x, rect.y, rect.w, box.rect.bottom - rect.y)
    elements: list[Element] = [tinted(pen, stage, pen.theme.tint(told.after), 32)]
    if floor - low >= _LEAST_FACE:
        elements.append(person(pen, Rect(rect.x, low, rect.w, floor - low), told))
    name = f"{told.title}. {told.text}"
    ending = Visit(Place.ENDING)
    stops = () if whole else (Stop("ending", stage, name, ending, radius=32),)
    return Piece(stage, (*elements, title, *elements_of(text), *box.elements), stops)


def wide_outcome(pen: Pen, row: Rect, told: Outcome) -> Piece:
    """Return the outcome across a page: all of its words at the left, the person at the right."""
    left = row.x + _INSET
    room = row.w - _PERSON - 2 * _INSET
    title = pen.words(told.title, OUTCOME, left, row.y + 26, room)
    text = pen.words(told.text, WHY, left, title.rect.bottom, room, pen.colours.ink_soft)
    chips = _wide_statuses(pen, Rect(left, text.rect.bottom + 24, room, 0), told)
    high = max(_LEAST_WIDE, chips.rect.bottom + 28 - row.y)
    chips = chips.moved(0, row.y + high - 28 - chips.rect.bottom)
    stage = attrs.evolve(row, h=high)
    side = min(high - 40, _PERSON * 0.9)
    place = Rect(row.right - _PERSON, stage.bottom - side, _PERSON, side)
    who = Clip(stage, (_cut(person(pen, place, told)),), 32)
    elements = (tinted(pen, stage, pen.theme.tint(told.after), 32), who, title, text)
    name = f"{told.title}. {told.text}"
    stop = Stop("outcome", stage, name, radius=32)
    return Piece(stage, (*elements, *chips.elements), (stop,))


def _cut(seen: Clip) -> Element:
    """Return what is seen of a person without rounding its corners: the stage does that."""
    return attrs.evolve(seen, radius=0)


def _wide_statuses(pen: Pen, place: Rect, told: Outcome) -> Piece:
    """Return the statuses in a row, or one below the other where they are too long."""
    row = _row(pen, Rect(place.x - 24, place.y, place.w, 0), told, BODY_BOLD, 24, on_stage=True)
    return row if row.rect.right <= place.right else _two_rows(pen, place, told, on_stage=True)


def person(pen: Pen, room: Rect, told: Outcome) -> Clip:
    """Return the person in front of an arch, from the lower edge of a room up; the edge cuts."""
    floor = room.bottom
    high = min((room.h - 26) / (_FLOOR - _HAIR), _MOST_HIGH, room.w * 0.9 / _PORTRAIT)
    wide = high * _PORTRAIT
    body = Rect(room.x + (room.w - wide) / 2, floor - high * _FLOOR, wide, high)
    hair = body.y + high * _HAIR
    scale = room.w / _STAGE[0]
    arch = Rect(room.x, hair - high * _ABOVE - _ARCH * scale, room.w, _STAGE[1] * scale)
    elements: list[Element] = []
    if pen.theme.high_contrast:
        ground = Rect(body.x + wide * 0.1, hair - high * 0.04, wide * 0.8, high * 0.8)
        elements.append(Blob(ground, "oval", PAPER))
    else:
        elements.append(Drawing(arch, "scenes/plain"))
    elements.append(Portrait(body, told.person, told.face))
    sign = "hearts" if told.after is Status.IN_LOVE else sign_beside(told.face)
    if sign and not pen.theme.high_contrast:
        side = max(90, high * _SIGN)
        left = min(body.x + wide * 0.86, room.right - side - 4)
        at = Rect(left, hair - high * 0.07, side, side)
        elements.append(Drawing(at, f"signs/{sign}"))
    top = arch.y + _ARCH * scale - 4
    return Clip(Rect(room.x, top, room.w, floor + 40 - top), tuple(elements), 32)


def _text(
    pen: Pen, x: float, y: float, width: float, text: str, low: float
) -> tuple[tuple[Piece, ...], bool]:
    """Return what of a text there is room for above a height, and whether that is all of it."""
    soft = pen.colours.ink_soft
    parts = sentences(text) if text else ()
    more = _more(pen, x, 0)
    for count in range(len(parts), -1, -1):
        whole = count == len(parts)
        words = pen.words(" ".join(parts[:count]), WHY, x, y, width, soft)
        end = words.rect.bottom + (0 if whole else more.rect.h + 6)
        if end <= low or not count:
            told = (Piece(words.rect, (words,)),) if count else ()
            below = words.rect.bottom if count else y
            return ((*told,) if whole else (*told, more.moved(0, below + 6))), whole
    return (), True


def _more(pen: Pen, x: float, y: float) -> Piece:
    """Return the words that say that there is more to read."""
    colour = pen.colours.raspberry_deep
    side = pen.u(26)
    middle = y + max(side, pen.leading(LABEL)) / 2
    words = pen.line(_("Read how it ended"), LABEL, x + side + pen.u(10), middle, colour)
    icon = pen.icon("book-open", x, middle, 26, colour)
    return Piece(Rect(x, y, words.rect.right - x, 2 * (middle - y)), (icon, words))


def _statuses(pen: Pen, rect: Rect, told: Outcome) -> Piece:
    """Return the box with the status before and after: beside or below each other."""
    for style, gap in ((BODY_BOLD, 24), (BODY_BOLD, 10), (LABEL, 12)):
        row = _row(pen, rect, told, style, gap)
        if row.rect.right <= rect.right - 16:
            high = max(100, row.rect.h + 2 * 22)
            box = Rect(rect.x, rect.y, rect.w, high)
            return Piece(box, (paper(pen, box, 36), *row.centred(box.centre[1]).elements))
    two = _two_rows(pen, Rect(rect.x + 24, rect.y + 20, rect.w - 2 * 24, 0), told)
    box = Rect(rect.x, rect.y, rect.w, two.rect.bottom + 20 - rect.y)
    return Piece(box, (paper(pen, box, 36), *two.elements))


def _two_rows(pen: Pen, place: Rect, told: Outcome, *, on_stage: bool = False) -> Piece:
    """Return the status before, and below it an arrow to the one after."""
    style = BODY_BOLD
    before = _chip(pen, place.x, place.y, told.before, style, place.w, on_stage=on_stage)
    if told.before is told.after:
        return before
    left, top = place.x + pen.u(32) + 20, before.rect.bottom + 12
    room = place.right - left
    after = _chip(pen, left, top, told.after, style, room, on_stage=on_stage)
    arrow = pen.icon("arrow-right", place.x + 4, after.rect.centre[1], 32)
    box = before.rect.joined(after.rect)
    return Piece(box, (*before.elements, arrow, *after.elements))


def _row(
    pen: Pen, rect: Rect, told: Outcome, style: Style, gap: float, *, on_stage: bool = False
) -> Piece:
    chips = [_chip(pen, rect.x + 24, rect.y, told.before, style, on_stage=on_stage)]
    elements: list[Element] = [*chips[0].elements]
    if told.before is not told.after:
        left = chips[0].rect.right + gap
        arrow = pen.icon("arrow-right", left, chips[0].rect.centre[1], 32)
        chips.append(
            _chip(pen, arrow.rect.right + gap, rect.y, told.after, style, on_stage=on_stage)
        )
        elements += [arrow, *chips[1].elements]
    return Piece(chips[0].rect.joined(chips[-1].rect), tuple(elements))


def _chip(
    pen: Pen,
    x: float,
    y: float,
    status: Status,
    style: Style,
    most: float = 10_000,
    *,
    on_stage: bool = False,
) -> Piece:
    return chip(
        pen,
        x,
        y,
        status_name(status),
        icon=STATUS_ICONS[status],
        fill=pen.colours.paper if on_stage else pen.theme.tint(status),
        colour=pen.theme.on_tint(status),
        most=most,
        style=style,
        height=56,
    )
