"""Rows that say what changed and because of what."""

import enum
from collections.abc import Sequence

import attrs

from game.core.status import Status
from game.play.moves import Because, Move
from game.play.wording import signed
from game.screen.geometry import Rect
from game.screen.look import sign_of
from game.screen.pen import Pen
from game.screen.picture import Element
from game.screen.styles import BODY, BODY_BOLD, LABEL, LABEL_PLAIN, Style
from game.screen.widgets.chips import change_chip, status_chip
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.paper import rule
from game.screen.widgets.piece import Piece
from game.texts import _

_ICONS = {
    "affection": "heart",
    "trust": "shield",
    "patience": "hourglass",
    "expectation": "star",
    "inspiration": "sun",
}
_LEAST, _LEAST_TIGHT = 58, 50
_ICON = 28


class Density(enum.IntEnum):
    """How close together rows stand, so that all of them can be seen at once.

    Tight rows are lower, and their reasons smaller; in dense ones reasons follow each other on the
    same line.
    """

    AMPLE = 0
    TIGHT = 1
    DENSE = 2


@attrs.frozen
class Columns:
    """Where the parts of all rows begin: names, chips and words; `right` is where they end."""

    icon: float
    name: float
    chip: float
    words: float
    right: float
    density: Density = Density.AMPLE

    @property
    def tight(self) -> bool:
        """Whether room is short."""
        return self.density > Density.AMPLE

    @property
    def style(self) -> Style:
        """The style of reasons and sentences."""
        return LABEL_PLAIN if self.tight else BODY


def columns(
    pen: Pen,
    x: float,
    width: float,
    names: Sequence[str],
    numbers: Sequence[int],
    density: Density,
) -> Columns:
    """Return columns that hold the names of all rows, and the chips with their numbers."""
    tight = density > Density.AMPLE
    name = x + (pen.u(58) if tight else max(90, pen.u(62)))
    widest = max((pen.width(each, BODY_BOLD) for each in names), default=0)
    chip = name + (widest + 20 if tight else max(163, widest + 28))
    chips = max((change_chip(pen, 0, 0, by).rect.w for by in numbers), default=0)
    words = chip + max(chips, pen.u(98)) + (16 if tight else 25)
    return Columns(x + (8 if tight else 17), name, chip, words, x + width, density)


def move_row(pen: Pen, at: Columns, y: float, move: Move) -> Piece:
    """Return a value that moved: by how much in all, and each part of it with its reason."""
    icon = _ICONS.get(move.value, "gauge")
    chip = change_chip(pen, at.chip, 0, move.by, move.good)
    words: list[Element]
    if len(move.reasons) == 1:
        words = [pen.words(move.reasons[0].text, at.style, at.words, 0, at.right - at.words)]
    else:
        words = _reasons(pen, at, move.reasons, move.good)
    return _row(pen, at, y, icon, move.name, chip, tuple(words))


def also_row(pen: Pen, at: Columns, y: float, moves: Sequence[Move]) -> Piece:
    """Return values that moved a little, on one line without their reasons."""
    runs: list[Run] = []
    for move in moves:
        colour = sign_of(pen.theme, move.by, move.good).colour
        runs += (Run(move.name, at.style, gap=22), Run(signed(move.by), BODY_BOLD, colour))
    words = flow(pen, at.chip, 0, at.right - at.chip, tuple(runs)).elements
    return _row(pen, at, y, "plus", _("Also"), None, words)


def status_row(pen: Pen, at: Columns, y: float, before: Status, after: Status) -> Piece:
    """Return the relationship status that was, and the one that is."""
    room = at.right - at.chip
    first = status_chip(pen, at.chip, 0, before, most=room)
    arrow_left = first.rect.right + 16
    second = status_chip(pen, arrow_left + pen.u(_ICON) + 16, 0, after, most=room)
    if second.rect.right > at.right:
        second = second.moved(at.chip - second.rect.x, first.rect.bottom + 10)
    middle = first.rect.centre[1]
    arrow = pen.icon("arrow-right", arrow_left, middle, _ICON)
    chips = Piece(first.rect.joined(second.rect), (*first.elements, arrow, *second.elements))
    return _row(pen, at, y, "arrow-left-right", _("Status"), chips, ())


def told_row(pen: Pen, at: Columns, y: float, icon: str, name: str, text: str) -> Piece:
    """Return something that has no number: its name, and a sentence."""
    words = pen.words(text, at.style, at.chip, 0, at.right - at.chip)
    return _row(pen, at, y, icon, name, None, (words,))


def _row(
    pen: Pen,
    at: Columns,
    y: float,
    icon: str,
    name: str,
    chip: Piece | None,
    words: tuple[Element, ...],
) -> Piece:
    """Return a row under its line, with the name and chip beside the first line of the words."""
    text = Piece(_around(words), words)
    line = pen.leading(at.style)
    head = max(pen.leading(BODY), chip.rect.h if chip else 0)
    body = max(head, text.rect.h + (head - line) / 2 if words else 0)
    high = max(_LEAST_TIGHT if at.tight else _LEAST, body + (8 if at.tight else 16))
    top = y + (high - body) / 2
    middle = top + head / 2
    label = pen.line(name, BODY_BOLD, at.name, middle)
    picture = pen.icon(icon, at.icon, middle, _ICON, pen.colours.ink_soft)
    left = at.icon - (8 if at.tight else 17)
    elements: list[Element] = [rule(pen, left, y, at.right - left), picture, label]
    if chip:
        elements += chip.moved(0, top - chip.rect.y).elements
    if words:
        elements += text.moved(0, middle - line / 2 - text.rect.y).elements
    return Piece(Rect(left, y, at.right - left, high), tuple(elements))


def _reasons(pen: Pen, at: Columns, reasons: Sequence[Because], good: int) -> list[Element]:
    """Return the parts of a change, each with its number: one below the other, unless dense."""
    bold = LABEL if at.tight else BODY_BOLD
    if at.density is Density.DENSE:
        return _in_one_go(pen, at, reasons, good)
    left = at.words + max(pen.width(signed(reason.by), bold) for reason in reasons) + 16
    elements: list[Element] = []
    y = 0.0
    for reason in reasons:
        words = pen.words(reason.text, at.style, left, y, at.right - left)
        colour = sign_of(pen.theme, reason.by, good).colour
        number = pen.line(signed(reason.by), bold, at.words, y + pen.leading(at.style) / 2, colour)
        elements += [number, words]
        y = words.rect.bottom
    return elements


def _in_one_go(pen: Pen, at: Columns, reasons: Sequence[Because], good: int) -> list[Element]:
    """Return the parts of a change one behind the other."""
    runs: list[Run] = []
    for reason in reasons:
        colour = sign_of(pen.theme, reason.by, good).colour
        runs.append(Run(signed(reason.by), LABEL, colour, gap=16, glued=True))
        runs.append(Run(reason.text, at.style))
    return list(flow(pen, at.words, 0, at.right - at.words, tuple(runs)).elements)


def _around(words: tuple[Element, ...]) -> Rect:
    box = Rect(0, 0, 0, 0)
    for n, word in enumerate(words):
        rect = word.rect  # type: ignore[union-attr]  # words have a box
        box = rect if n == 0 else box.joined(rect)
    return box
