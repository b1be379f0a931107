"""The debrief: how it ended, how she felt turn by turn, and what there is to learn."""

from collections.abc import Iterator, Sequence

import attrs

from game.core.status import Status
from game.play.introduction import introduction
from game.screen.commands import Command, OpenPage, Verb
from game.screen.debriefing import Told, told
from game.screen.geometry import Rect
from game.screen.look import settled_face
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.widgets.buttons import MEDIUM, button, button_height, button_width
from game.screen.widgets.chart_card import chart_card
from game.screen.widgets.debrief_frame import PAGE, debrief_page
from game.screen.widgets.facts import facts, figures, note_text, plainly
from game.screen.widgets.lesson_cards import LEAST, lesson_cards
from game.screen.widgets.outcome import Outcome, outcome, wide_outcome
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.scroll import Scrolled, scrolled
from game.texts import _

_OUTCOME = 560
_GAP = 24
_ABOVE_BUTTONS, _BETWEEN = 20, 18


def picture(model: Model, pen: Pen) -> Picture:
    """Return the first page of the debrief: all on one page or, where it is too much, scrolling."""
    found = told(model)
    about = ending_of(model, found)
    content = None if pen.theme.large else _page(model, pen, found, about)
    content = content or _column(model, pen, found, about)
    return debrief_page(model, pen, Place.DEBRIEF, content, "ending", tuple(_spoken(found)))


def ending_of(model: Model, found: Told) -> Outcome:
    """Return how the run ended."""
    session, end = model.running, found.debrief
    path = (end.affection_at_start, *(point.affection for point in end.path))
    return Outcome(
        title=end.ending,
        text=end.text,
        person=introduction(session.scenario, session.rulebook).portrait,
        face="leaving" if end.status is Status.LEFT else settled_face(path),
        before=end.status_at_start,
        after=end.status,
    )


def _page(model: Model, pen: Pen, found: Told, about: Outcome) -> Scrolled | None:
    """Return the page as it is designed, or None if something would not fit."""
    low = _bottom(pen, PAGE, found)
    if low.rect.x < PAGE.x:
        return None
    cells = Rect(PAGE.x, 0, PAGE.w, LEAST)
    cards = lesson_cards(pen, cells, found.cards, max(1, len(found.cards)))
    high = max((card.rect.h for card in cards), default=-_GAP)
    top = low.rect.y - _ABOVE_BUTTONS - high
    upper = Rect(PAGE.x, PAGE.y, PAGE.w, top - _GAP - PAGE.y)
    left, right = upper.cut_left(_OUTCOME, _GAP)
    pieces = (outcome(pen, left, about), chart_card(pen, right, found, model.here.focus))
    if max(piece.rect.bottom for piece in pieces) > upper.bottom + 1:
        return None
    whole = (*pieces, *(card.moved(0, top) for card in cards), low)
    return Scrolled(elements_of(whole), stops_of(whole), None)


def _column(model: Model, pen: Pen, found: Told, about: Outcome) -> Scrolled:
    """Return the page in one column that scrolls."""

    def build(y: float) -> Sequence[Piece]:
        row = Rect(PAGE.x, y, PAGE.w, 0)
        first = wide_outcome(pen, row, about)
        plot = attrs.evolve(row, y=first.rect.bottom + _GAP, h=pen.u(560))
        chart = chart_card(pen, plot, found, model.here.focus)
        below = attrs.evolve(row, y=chart.rect.bottom + _GAP)
        cards = lesson_cards(pen, below, found.cards, 1)
        end = cards[-1].rect.bottom if cards else chart.rect.bottom
        last = _stacked_bottom(pen, attrs.evolve(row, y=end + _GAP), found)
        return (first, chart, *cards, *last)

    return scrolled(pen, PAGE, model.here.scroll, build)


def _bottom(pen: Pen, page: Rect, found: Told) -> Piece:
    """Return the last row: the figures at the left, the buttons at the right."""
    actions = _buttons(pen, Rect(page.x, 0, 10_000, 0))
    left = page.right - (actions[-1].rect.right - page.x)
    figures_ = facts(pen, page.x, 0, max(0, left - _GAP - page.x), found.debrief)
    high = max(actions[0].rect.h, figures_.rect.h)
    lower = page.bottom - actions[0].rect.h
    moved = (action.moved(left - page.x, lower - action.rect.y) for action in actions)
    pieces = (figures_.moved(0, page.bottom - high), *moved)
    box = Rect(min(left, page.x), page.bottom - high, page.w, high)
    return Piece(box, elements_of(pieces), stops_of(pieces))


def _stacked_bottom(pen: Pen, row: Rect, found: Told) -> tuple[Piece, ...]:
    """Return the figures, and the buttons in as many rows as they need."""
    first = facts(pen, row.x, row.y, row.w, found.debrief)
    return (first, *_buttons(pen, attrs.evolve(row, y=first.rect.bottom + _GAP)))


def _buttons(pen: Pen, row: Rect) -> tuple[Piece, ...]:
    """Return the buttons from left to right, in rows where there is too little room."""
    high = button_height(pen, MEDIUM)
    x, y = row.x, row.y
    pieces: list[Piece] = []
    for text, icon, command in _actions():
        width = min(row.w, button_width(pen, text, MEDIUM))
        if x > row.x and x + width > row.right:
            x, y = row.x, y + high + _BETWEEN
        rect = Rect(x, y, width, high)
        main = command is Verb.NEXT_CUSTOMER
        pieces.append(button(pen, rect, text, icon, command, main=main, size=MEDIUM))
        x += width + _BETWEEN
    return tuple(pieces)


def _actions() -> tuple[tuple[str, str, Command], ...]:
    return (
        (_("Save transcript"), "file-down", Verb.SAVE_TRANSCRIPT),
        (_("Try another way"), "rotate-ccw", OpenPage(Place.TURN_BY_TURN, "turn 1")),
        (_("Next customer"), "arrow-right", Verb.NEXT_CUSTOMER),
    )


def _spoken(found: Told) -> Iterator[str]:
    yield found.debrief.ending
    yield found.debrief.text
    for card in found.cards:
        yield f"{card.head} {card.title} {card.text}"
    for _icon, text in figures(found.debrief):
        yield plainly(text)
    yield note_text()
