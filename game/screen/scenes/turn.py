"""A turn: what happened, what she says, and the responses."""

from collections.abc import Sequence

import attrs

from game.play.meters import Meter, OwnMeter, unusual
from game.play.sentences import ended, level, says, standing
from game.play.view import TurnView, turn_view
from game.screen.commands import Command, Visit
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture, Stop
from game.screen.places import Place
from game.screen.run import last_news, turn_scenery
from game.screen.styles import SECTION
from game.screen.widgets.frame import HINTS, Frame, bubble, frame, promises_chip
from game.screen.widgets.hints import Hint, hints
from game.screen.widgets.piece import Piece, elements_of, stops_of
from game.screen.widgets.response_list import ResponseList, response_list
from game.screen.widgets.responses import spoken
from game.screen.widgets.scroll import Scrolled, scrolled
from game.screen.widgets.strip import strip
from game.texts import _

KEYS: tuple[tuple[str, Command], ...] = (
    ("l", Visit(Place.LESSONS)),
    ("p", Visit(Place.PROMISES)),
    ("r", Visit(Place.STORY)),
    ("f1", Visit(Place.KEYS)),
)
"""The keys that open something beside a turn and its feedback."""

_GAP = 22
_LARGE_GAP = 17
_BREATH = 14


def picture(model: Model, pen: Pen) -> Picture:
    """Return the turn that awaits a response."""
    view = turn_view(model.running.state)
    around = frame(model, pen, turn_scenery(model.running, view))
    talk = _conversation(model, pen, view, around)
    below = () if pen.theme.large else _hints(pen, around.side, view).elements
    return Picture(
        (*around.elements, *talk.elements, *below),
        (*talk.stops, *around.stops),
        KEYS,
        _spoken(view),
        talk.region,
    )


def _conversation(model: Model, pen: Pen, view: TurnView, around: Frame) -> Scrolled:
    """Return the bubble and the responses, and between them what there is room for.

    The list of responses scrolls below the bubble; where not even one row has room, both scroll.
    """
    side, listed = around.side, response_list(pen, view.responses, around.side.w)
    gap = _LARGE_GAP if pen.theme.large else _GAP
    said = bubble(pen, side, around.tip, view.speech)
    room = Rect(side.x, said.rect.bottom + gap, side.w, side.bottom - said.rect.bottom - gap)
    between = () if pen.theme.large else _between(model, pen, view, room, listed.height)
    if between:
        upper = max(piece.rect.bottom for piece in between) + _BREATH
        room = Rect(room.x, upper, room.w, room.bottom - upper)
    focus = model.here.focus or f"response {view.responses[0].id}"
    if listed.height <= room.h or listed.highest + pen.u(60) <= room.h:
        return _list(model, pen, (said, *between), listed, room, focus)

    def build(y: float) -> Sequence[Piece]:
        first = said.moved(0, y - side.y)
        first = attrs.evolve(first, stops=(_reading(first, view),))
        below = Rect(side.x, first.rect.bottom + gap, side.w, 0)
        return first, *listed.pieces(below, model.here.focus)

    return scrolled(pen, side, model.here.scroll, build, reach=130)


def _list(
    model: Model,
    pen: Pen,
    above: tuple[Piece, ...],
    listed: ResponseList,
    room: Rect,
    focus: str,
) -> Scrolled:
    fits = listed.height <= room.h

    def build(y: float) -> Sequence[Piece]:
        return listed.pieces(Rect(room.x, y, room.w, room.h if fits else 0), focus)

    found = scrolled(pen, room, model.here.scroll, build)
    return attrs.evolve(
        found,
        elements=(*elements_of(above), *found.elements),
        stops=(*found.stops, *stops_of(above)),
    )


def _between(
    model: Model, pen: Pen, view: TurnView, room: Rect, needed: float
) -> tuple[Piece, ...]:
    """Return the strip with the news and the line with the question, as far as there is room."""
    line = max(60, pen.leading(SECTION))
    free = room.h - needed - _BREATH
    news = last_news(model.running, view)
    shown = strip(pen, room.x, room.y, room.w, news) if news else None
    if shown and shown.rect.h + 2 * _BREATH + line > free:
        shown = None
    if line > free:
        return ()
    top = shown.rect.bottom + _BREATH + 4 if shown else room.y
    question = _question(pen, Rect(room.x, top, room.w, line), view)
    return (shown, question) if shown else (question,)


def _question(pen: Pen, place: Rect, view: TurnView) -> Piece:
    """Return the line with the question, and the open promises at its right end."""
    middle = place.centre[1]
    words = pen.line(_("How do you respond?"), SECTION, place.x + 1, middle)
    room = place.right - words.rect.right - 24
    chip = promises_chip(pen, place.right, middle, view.promises, room)
    if chip is None:
        return Piece(place, (words,))
    return Piece(place, (words, *chip.elements), chip.stops)


def _reading(said: Piece, view: TurnView) -> Stop:
    """Return the stop at which the speech is read, where it scrolls with the responses."""
    return Stop("speech", said.rect, f"{view.customer}: {view.speech}", radius=36)


def _hints(pen: Pen, side: Rect, view: TurnView) -> Piece:
    told: list[Hint] = [
        (("1", str(len(view.responses))), _("choose")),
        (("Tab",), _("move")),
        (("Enter",), _("respond")),
        (("L",), _("lessons so far")),
        (("F11",), _("full screen")),
    ]
    return hints(pen, side.x, HINTS, side.right, told)


def _spoken(view: TurnView) -> tuple[str, ...]:
    place = _("Turn {number} of {of}").format(number=view.number, of=view.of)
    meters = view.meters
    told: list[Meter | OwnMeter] = [meters.affection, meters.churn_risk, *meters.own]
    return (
        f"{place}. {ended(view.title)}",
        *((view.story,) if view.story else ()),
        says(view.customer, view.speech),
        standing(view.status),
        *(level(meter) for meter in (*told, *unusual(meters))),
        _("How do you respond?"),
        *(f"{r.number}. {r.label}. {spoken(r)}" for r in view.responses),
    )
