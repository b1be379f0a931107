"""The pages of the debrief as tabs in the bar above."""

from collections.abc import Sequence

from game.screen.commands import OpenPage
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Element, Panel, Stop
from game.screen.places import Place
from game.screen.styles import LABEL_SEMIBOLD
from game.screen.widgets.piece import Piece
from game.screen.widgets.top_bar import MIDDLE
from game.texts import _

PAGES = (
    Place.DEBRIEF,
    Place.TURN_BY_TURN,
    Place.PROMISES_AND_LESSONS,
    Place.IN_NUMBERS,
    Place.TO_TALK_ABOUT,
)
"""The pages of the debrief, in the order in which they are looked at."""

_ICONS = {
    Place.DEBRIEF: "chart-line",
    Place.TURN_BY_TURN: "route",
    Place.PROMISES_AND_LESSONS: "handshake",
    Place.IN_NUMBERS: "users",
    Place.TO_TALK_ABOUT: "messages-square",
}

_HIGH, _ICON, _PAD, _GAP, _APART = 56, 28, 16, 10, 11


def page_name(page: Place) -> str:
    """Return what a page of the debrief is called."""
    return {
        Place.DEBRIEF: _("Overview"),
        Place.TURN_BY_TURN: _("Turn by turn"),
        Place.PROMISES_AND_LESSONS: _("Promises, lessons"),
        Place.IN_NUMBERS: _("In numbers"),
        Place.TO_TALK_ABOUT: _("To talk about"),
    }[page]


def next_page(page: Place) -> Place:
    """Return the page to look at after another; after the last one, the first."""
    return PAGES[(PAGES.index(page) + 1) % len(PAGES)]


def tab(page: Place) -> str:
    """Return what the stop of a page's tab is called."""
    return f"page {page.value}"


def tabs(pen: Pen, left: float, right: float, now: Place) -> tuple[Piece, ...]:
    """Return the tabs between two edges of the bar: with words, or with icons where it is narrow.

    The tab of the page that is open keeps its word as long as there is room for it.
    """
    for named in (PAGES, (now,), ()):
        widths = [_width(pen, page, worded=page in named) for page in PAGES]
        whole = sum(widths) + _APART * (len(PAGES) - 1)
        if whole <= right - left or not named:
            return _row(pen, left + max(0, right - left - whole) / 2, widths, named, now)
    return ()


def all_named(row: Sequence[Piece]) -> bool:
    """Whether all tabs show their words."""
    return not any(stop.tip for piece in row for stop in piece.stops)


def _row(
    pen: Pen, x: float, widths: Sequence[float], named: Sequence[Place], now: Place
) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for page, width in zip(PAGES, widths, strict=True):
        high = pen.u(_HIGH)
        rect = Rect(x, MIDDLE - high / 2, width, high)
        found.append(_tab(pen, rect, page, worded=page in named, open_=page is now))
        x += width + _APART
    return tuple(found)


def _tab(pen: Pen, rect: Rect, page: Place, *, worded: bool, open_: bool) -> Piece:
    colours = pen.colours
    ink = colours.ink if open_ else colours.ink_soft
    elements: list[Element] = []
    if open_:
        elements.append(Panel(rect, colours.paper, 16, colours.edge, colours.edge_width))
    pad = pen.u(_PAD if worded else (_HIGH - _ICON) / 2)
    elements.append(pen.icon(_ICONS[page], rect.x + pad, MIDDLE, _ICON, ink))
    if worded:
        x = rect.x + pad + pen.u(_ICON + _GAP)
        elements.append(pen.line(page_name(page), LABEL_SEMIBOLD, x, MIDDLE, ink))
    stop = Stop(tab(page), rect, page_name(page), OpenPage(page), radius=16, tip=not worded)
    return Piece(rect, tuple(elements), (stop,))


def _width(pen: Pen, page: Place, *, worded: bool) -> float:
    if not worded:
        return pen.u(_HIGH)
    return pen.u(2 * _PAD + _ICON + _GAP) + pen.width(page_name(page), LABEL_SEMIBOLD)
