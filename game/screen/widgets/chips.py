"""Chips: a few words on a round ground, with an icon before them."""

import attrs

from game.core.status import Status
from game.play.wording import signed, status_name
from game.screen.geometry import Rect
from game.screen.look import STATUS_ICONS, sign_of
from game.screen.pen import Pen
from game.screen.picture import Element, Words
from game.screen.styles import BODY_BOLD, LABEL, Style
from game.screen.widgets.paper import tinted
from game.screen.widgets.piece import Piece

_GAP = 10
_BOLD = 2.8


def chip(
    pen: Pen,
    x: float,
    y: float,
    text: str,
    *,
    icon: str,
    fill: str,
    colour: str,
    most: float = 10_000,
    style: Style = LABEL,
    height: float = 44,
    stroke: float = 0,
) -> Piece:
    """Return a chip from its upper left corner; where it would be too wide, its words wrap."""
    pad, side = pen.u(16), pen.u(26 if icon else 0)
    before = pad + side + (pen.u(_GAP) if icon else 0)
    lines = pen.lines(text, style, max(1, most - before - pad))
    width = before + max(pen.width(line, style) for line in lines) + pad
    leading = pen.leading(style)
    high = max(pen.u(height), len(lines) * leading + pen.u(10))
    rect = Rect(x, y, width, high)
    top = y + (high - len(lines) * leading) / 2
    box = Rect(x + before, top, width - before - pad, len(lines) * leading)
    elements: list[Element] = [tinted(pen, rect, fill, min(high / 2, pen.u(30)))]
    if icon:
        sign = pen.icon(icon, x + pad, rect.centre[1], 26, colour)
        elements.append(attrs.evolve(sign, stroke=stroke))
    elements.append(Words(box, lines, pen.font(style), colour))
    return Piece(rect, tuple(elements))


def status_chip(
    pen: Pen,
    x: float,
    y: float,
    status: Status,
    *,
    most: float = 10_000,
    on_stage: bool = False,
) -> Piece:
    """Return a relationship status on its tint or, on a stage of that tint, on paper."""
    return chip(
        pen,
        x,
        y,
        status_name(status),
        icon=STATUS_ICONS[status],
        fill=pen.colours.paper if on_stage else pen.theme.tint(status),
        colour=pen.theme.on_tint(status),
        most=most,
        style=BODY_BOLD if on_stage else LABEL,
        height=56 if on_stage else 44,
    )


def change_chip(pen: Pen, x: float, y: float, by: int, good: int = 1) -> Piece:
    """Return by how much a value moved: an arrow, a sign, and the tint of what it is worth."""
    sign = sign_of(pen.theme, by, good)
    return chip(
        pen,
        x,
        y,
        signed(by),
        icon=sign.icon,
        fill=sign.tint,
        colour=sign.colour,
        height=42,
        stroke=_BOLD,
    )
