"""How it works: all one needs to know, on one page that can be read from the back of a room."""

from collections.abc import Sequence

import attrs

from game.play.view import OpenPromise
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Element, Heart, Picture, Stop
from game.screen.styles import BUTTON, CARD_TITLE, LEAD
from game.screen.widgets import vignettes
from game.screen.widgets.frame import promises_chip
from game.screen.widgets.hints import Hint, hints
from game.screen.widgets.meters import risk_gauge, stayed_dots
from game.screen.widgets.page_head import page_head
from game.screen.widgets.paper import paper, tinted
from game.screen.widgets.piece import Piece
from game.screen.widgets.scroll import scrolled
from game.texts import _

_PLACE = Rect(64, 128, 1792, 888)
_LARGE = Rect(64, 136, 1792, 916)
_GAP, _PAD = 24, 32
_HINTS = 1049
_FIGURE = 132
_VIGNETTE = 208


@attrs.frozen
class _Part:
    """Something to know: an icon for the narrow page, a title and a few sentences."""

    icon: str
    title: str
    text: str


def picture(model: Model, pen: Pen) -> Picture:
    """Return the page; where it does not fit, its parts stand one below the other and scroll."""
    head = page_head(pen, _("How it works"))
    spoken = tuple(f"{part.title}. {part.text}" for part in (*_steps(), *_meters(), _promises()))
    person = model.shelf[model.picked].introduction.portrait
    page = _page(pen, person)
    if not pen.theme.large and page.rect.bottom <= _PLACE.bottom + 1:
        keys = hints(pen, _PLACE.x, _HINTS, _PLACE.right, _hints())
        elements = (*head.elements, *page.elements, *keys.elements)
        return Picture(elements, head.stops, spoken=spoken)

    def build(y: float) -> Sequence[Piece]:
        return _column(pen, attrs.evolve(_LARGE, y=y))

    column = scrolled(pen, _LARGE, model.here.scroll, build)
    return Picture(
        (*head.elements, *column.elements),
        (*head.stops, *column.stops),
        spoken=spoken,
        region=column.region,
    )


def _steps() -> tuple[_Part, ...]:
    return (
        _Part(
            "messages-square",
            _("A customer speaks"),
            _("Read what happened and what the customer says. No clock is running."),
        ),
        _Part(
            "check",
            _("You respond"),
            _("Look at every response first: 1 to 4. Enter gives the one you are on."),
        ),
        _Part(
            "heart",
            _("It moves something"),
            _("You see what your response did, why, and what there is to learn."),
        ),
    )


def _meters() -> tuple[_Part, ...]:
    return (
        _Part(
            "heart", _("Affection"), _("How warmly the customer feels about you, from 0 to 100.")
        ),
        _Part(
            "gauge",
            _("Churn risk"),
            _("How many of 100 customers like this one leave when the turn ends."),
        ),
        _Part(
            "users",
            _("Stayed"),
            _("How many of 1,000 customers like this one are still with you."),
        ),
    )


def _promises() -> _Part:
    return _Part(
        "handshake",
        _("Promises"),
        _(
            "Promise something, and you win trust at once. Keep it by its day, and you win more; "
            "forget it, and you lose far more."
        ),
    )


def _page(pen: Pen, person: str) -> Piece:
    """Return the parts as cards: three steps over the meters and the promises."""
    columns = _PLACE.columns(3, _GAP)
    high = max(
        _card(pen, place, step).rect.h for place, step in zip(columns, _steps(), strict=True)
    )
    steps = [
        _card(pen, attrs.evolve(place, h=high), step)
        for place, step in zip(columns, _steps(), strict=True)
    ]
    figures = (
        vignettes.speaking(pen, _figure(columns[0]), person),
        vignettes.responding(pen, _figure(columns[1])),
        vignettes.moving(pen, _figure(columns[2])),
    )
    rest = _PLACE.cut_top(high, _GAP)[1]
    left = Rect(rest.x, rest.y, columns[1].right - rest.x, rest.h)
    meters = _meters_card(pen, left)
    promises = _promises_card(pen, attrs.evolve(columns[2], y=rest.y, h=rest.h))
    low = max(meters.rect.bottom, promises.rect.bottom)
    elements: list[Element] = []
    for card, figure in zip(steps, figures, strict=True):
        elements += (*card.elements, *figure)
    elements += (*meters.elements, *promises.elements)
    return Piece(Rect(_PLACE.x, _PLACE.y, _PLACE.w, low - _PLACE.y), tuple(elements))


def _figure(card: Rect) -> Rect:
    """Return where the small picture of a card stands."""
    return Rect(card.x + 16, card.y + 16, card.w - 32, _VIGNETTE)


def _card(pen: Pen, place: Rect, part: _Part) -> Piece:
    """Return a card with room for a small picture over a title and its text."""
    x, width = place.x + _PAD, place.w - 2 * _PAD
    title = pen.words(part.title, CARD_TITLE, x, _figure(place).bottom + 18, width)
    text = pen.words(part.text, LEAD, x, title.rect.bottom + 4, width)
    least = text.rect.bottom + 26 - place.y
    rect = attrs.evolve(place, h=max(least, place.h if place.h < _PLACE.h else 0))
    return Piece(rect, (paper(pen, rect, 32), title, text))


def _meters_card(pen: Pen, place: Rect) -> Piece:
    """Return what each meter means, beside what it looks like."""
    rows = [_beside(pen, place, part) for part in _meters()]
    spare = place.h - sum(row.rect.h for row in rows)
    gap = max(14, spare / (len(rows) + 1))
    elements: list[Element] = [paper(pen, place, 32)]
    y = place.y + gap
    for row, part in zip(rows, _meters(), strict=True):
        words = row.moved(0, y - row.rect.y)
        elements += words.elements
        elements.append(_looks(pen, part, place.x + _PAD + _FIGURE / 2, words.rect.centre[1]))
        y += row.rect.h + gap
    return Piece(attrs.evolve(place, h=max(place.h, y - place.y)), tuple(elements))


def _looks(pen: Pen, part: _Part, x: float, y: float) -> Element:
    """Return what a meter looks like, around a point."""
    colours = pen.colours
    point = Rect(x, y, 0, 0)
    if part.icon == "heart":
        return Heart(point.middle(78, 78), 0.64, colours.raspberry, colours.ink, colours.paper)
    if part.icon == "gauge":
        return risk_gauge(pen, point.middle(120, 72), 6)
    return stayed_dots(pen, point.middle(_FIGURE, 28), 850, rows=2)


def _beside(pen: Pen, place: Rect, part: _Part) -> Piece:
    """Return a title over its text, with room for a figure before them."""
    x = place.x + _PAD + _FIGURE + 28
    width = place.right - _PAD - x
    title = pen.words(part.title, BUTTON, x, place.y, width)
    text = pen.words(part.text, LEAD, x, title.rect.bottom, width)
    return Piece(title.rect.joined(text.rect), (title, text))


def _promises_card(pen: Pen, place: Rect) -> Piece:
    part = _promises()
    x, width = place.x + _PAD, place.w - 2 * _PAD
    tile = Rect(x, place.y + 28, pen.u(56), pen.u(56))
    left = tile.right + 18
    title = pen.words(part.title, CARD_TITLE, left, 0, place.right - _PAD - left)
    title = attrs.evolve(title, rect=title.rect.moved(0, tile.centre[1] - title.rect.h / 2))
    text = pen.words(part.text, LEAD, x, tile.bottom + 14, width)
    rect = attrs.evolve(place, h=max(place.h, text.rect.bottom + 26 - place.y))
    icon = pen.icon(part.icon, tile.x + pen.u(12), tile.centre[1], 32)
    ground = tinted(pen, tile, pen.colours.sand, 14)
    chip = promises_chip(pen, 0, 0, [OpenPromise("", 1, 6)], width)
    elements: list[Element] = [paper(pen, rect, 32), ground, icon, title, text]
    room = rect.bottom - text.rect.bottom
    if chip and room > chip.rect.h + 2 * _GAP:
        middle = text.rect.bottom + room / 2
        elements += chip.moved(rect.centre[0] - chip.rect.centre[0], 0).centred(middle).elements
    return Piece(rect, tuple(elements))


def _column(pen: Pen, place: Rect) -> Sequence[Piece]:
    """Return every part as a card of its own that focus can visit to read it."""
    pieces: list[Piece] = []
    y = place.y
    for part in (*_steps(), *_meters(), _promises(), _keys()):
        x = place.x + _PAD + pen.u(56) + 28
        width = place.right - _PAD - x
        title = pen.words(part.title, CARD_TITLE, x, y + 22, width)
        text = pen.words(part.text, LEAD, x, title.rect.bottom + 2, width)
        rect = Rect(place.x, y, place.w, text.rect.bottom + 24 - y)
        tile = Rect(place.x + _PAD, rect.centre[1] - pen.u(28), pen.u(56), pen.u(56))
        icon = pen.icon(part.icon, tile.x + pen.u(12), tile.centre[1], 32)
        ground = tinted(pen, tile, pen.colours.sand, 14)
        stop = Stop(f"part {part.title}", rect, f"{part.title}. {part.text}", radius=28)
        elements = (paper(pen, rect, 28), ground, icon, title, text)
        pieces.append(Piece(rect, elements, (stop,)))
        y = rect.bottom + 18
    return pieces


def _keys() -> _Part:
    return _Part(
        "keyboard",
        _("Keys"),
        _("Tab and arrows move, Enter acts, Esc goes back. F1 lists all keys in a conversation."),
    )


def _hints() -> tuple[Hint, ...]:
    return (
        (("1", "4"), _("look at a response")),
        (("Enter",), _("give it")),
        (("Tab",), _("move")),
        (("+", "−"), _("text size")),
        (("M",), _("sound")),
        (("F11",), _("full screen")),
        (("Esc",), _("pause")),
    )
