"""What the last response did, and why."""

from collections.abc import Iterator, Sequence

import attrs

from game.play.sentences import says, standing
from game.play.view import FeedbackView, OpenPromise, feedback_view
from game.screen.commands import Verb
from game.screen.geometry import Rect
from game.screen.look import UNKNOWN_ICON
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Element, Group, Icon, Panel, Picture, Stop
from game.screen.run import feedback_scenery, you_did
from game.screen.scenes.turn import KEYS
from game.screen.styles import BODY, BODY_BOLD, BUTTON, LABEL, LABEL_PLAIN, LESSON, SECTION, WHY
from game.screen.widgets.buttons import button, button_height, button_width
from game.screen.widgets.changes import Density, also_row, columns, move_row, status_row, told_row
from game.screen.widgets.flow import Run, flow
from game.screen.widgets.frame import HINTS, Frame, bubble, frame
from game.screen.widgets.hints import Hint, hints
from game.screen.widgets.paper import paper, rule
from game.screen.widgets.piece import Piece, elements_of
from game.screen.widgets.scroll import Scrolled, scrolled
from game.texts import _

_PAD = 36
_GAP = 26
_LEAST = 150
"""With less room than this, in units at 100 %, the bubble scrolls with what it led to."""

_FIRST = ("affection", "trust")


def picture(model: Model, pen: Pen) -> Picture:
    """Return what the last response did, and because of what."""
    view = feedback_view(*model.running.states[-2:])
    around = frame(model, pen, feedback_scenery(model.running, view))
    finished = model.running.state.finished
    talk = _conversation(model, pen, view, around, finished=finished)
    below = () if pen.theme.large else _hints(pen, around.side, finished=finished).elements
    return Picture(
        (*around.elements, *talk.elements, *below),
        (*talk.stops, *around.stops),
        KEYS,
        tuple(_spoken(view)),
        talk.region,
    )


def _conversation(
    model: Model, pen: Pen, view: FeedbackView, around: Frame, *, finished: bool
) -> Scrolled:
    """Return the bubble and the card; what has no room on the card scrolls."""
    side = around.side
    said = bubble(pen, side, around.tip, view.reaction) if view.reaction else None
    top = said.rect.bottom + _GAP if said else side.y
    card = Rect(side.x, top, side.w, side.bottom - top)
    onward = _onward(pen, card, finished=finished)
    low = onward.rect.y - 8
    inner = Rect(card.x + _PAD, top + 20, card.w - 2 * _PAD, low - top - 20)
    pieces, inner = _fitting(pen, view, inner, onward.rect)
    high = _height(pieces)
    if said and high > inner.h < pen.u(_LEAST):
        inner = Rect(inner.x, side.y, inner.w, low - side.y)
        pieces = (said, *_on_paper(pen, card, pieces))
        above: tuple[Piece, ...] = ()
    else:
        ground = Piece(card, (paper(pen, card, 36),))
        above = (said, ground) if said else (ground,)

    def build(y: float) -> Sequence[Piece]:
        return [piece.moved(0, y - pieces[0].rect.y) for piece in pieces]

    listed = scrolled(pen, inner, model.here.scroll, build, reach=_PAD + 100)
    reading = tuple(listed.stops) if listed.region else ()
    return attrs.evolve(
        listed,
        elements=(*elements_of(above), *listed.elements, *onward.elements),
        stops=(*onward.stops, *reading),
    )


def _on_paper(pen: Pen, card: Rect, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return pieces that bring their paper along, as wide as the card."""
    high = _height(pieces) + 40
    page = paper(pen, Rect(card.x, card.y, card.w, high), 36)
    first = attrs.evolve(pieces[0], elements=(page, *pieces[0].elements))
    return (first, *pieces[1:])


def _height(pieces: Sequence[Piece]) -> float:
    return pieces[-1].rect.bottom - pieces[0].rect.y


def _fitting(
    pen: Pen, view: FeedbackView, inner: Rect, onward: Rect
) -> tuple[Sequence[Piece], Rect]:
    """Return what is on the card as ample as it fits, and its place; everything, if nothing fits.

    Where it is dense, why the lesson is one may go on beside the button.
    """
    ample = _pieces(pen, view, inner, Density.AMPLE)
    if _height(ample) <= inner.h:
        return ample, inner
    tight = _pieces(pen, view, inner, Density.TIGHT)
    if _height(tight) <= inner.h:
        return tight, inner
    beside = onward.x - _GAP - inner.x
    *rows, lesson = _pieces(pen, view, inner, Density.DENSE, beside)
    place = attrs.evolve(inner, h=onward.bottom - inner.y)
    title = lesson.rect.y + 12 + pen.leading(BODY_BOLD)
    if title <= inner.bottom and lesson.rect.bottom <= place.bottom:
        return (*rows, lesson), place
    return ample, inner


def _pieces(
    pen: Pen, view: FeedbackView, inner: Rect, density: Density, why_width: float = 0
) -> tuple[Piece, ...]:
    """Return what is on the card from top to bottom, the most important first.

    Where room is short, what moved a little is told without its reasons; R tells them. What is
    why is as wide as the rest, unless its own width is given.
    """
    tight = density > Density.AMPLE
    small = [move for move in view.moves if move.value not in _FIRST]
    names = [move.name for move in view.moves if not tight or move not in small]
    names += [_("No change")] * bool(view.unmoved)
    names += [_("Also") if tight else _("Remembered"), _("Status"), _("Promise")]
    numbers = [move.by for move in view.moves]
    at = columns(pen, inner.x, inner.w, names, numbers, density)
    found = [_head(pen, inner, view, tight=tight)]
    y = found[-1].rect.bottom

    def add(piece: Piece) -> None:
        nonlocal y
        found.append(piece)
        y = piece.rect.bottom

    for move in view.moves:
        if move.value in _FIRST:
            add(move_row(pen, at, y, move))
    if view.status is not view.status_before:
        add(status_row(pen, at, y, view.status_before, view.status))
    for icon, name, text in _told(view):
        add(told_row(pen, at, y, icon, name, text))
    if tight and small:
        add(also_row(pen, at, y, small))
    add(_lesson(pen, inner, y, view, density, why_width or inner.w))
    if not tight:
        for move in small:
            add(move_row(pen, at, y, move))
        for sentence in view.remembered:
            add(told_row(pen, at, y, "bookmark", _("Remembered"), sentence))
    return tuple(_readable(found))


def _readable(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Return pieces that focus can visit, and that come in one after the other."""
    for n, piece in enumerate(pieces):
        stop = Stop(f"row {n}", piece.rect.inset(-12, 0), f"row {n}", radius=16)
        yield Piece(piece.rect, (Group(f"card row {n}", piece.elements),), (stop,))


def _head(pen: Pen, inner: Rect, view: FeedbackView, *, tight: bool) -> Piece:
    """Return what was done, with the icon of the response."""
    side = pen.u(52 if tight else 64)
    left = inner.x + side + 24
    words = pen.words(you_did(view.did, view.label), BUTTON, left, 0, inner.right - left)
    high = max(side, words.rect.h)
    middle = inner.y + 6 + high / 2
    tile = Rect(inner.x, middle - side / 2, side, side)
    edge = pen.colours.edge if pen.theme.high_contrast else ""
    elements: list[Element] = [
        Panel(tile, pen.colours.sand, 18, edge, pen.colours.edge_width),
        Icon(tile.middle(side / 2, side / 2), view.icon or UNKNOWN_ICON, pen.colours.ink),
        attrs.evolve(words, rect=words.rect.moved(0, middle - words.rect.h / 2)),
    ]
    low = middle + high / 2 + (10 if tight else 18)
    if view.story:
        story = pen.words(view.story, BODY if tight else WHY, inner.x, low - 6, inner.w)
        elements.append(story)
        low = story.rect.bottom + 14
    return Piece(Rect(inner.x, inner.y, inner.w, low - inner.y), tuple(elements))


_LESSON_STYLES = {
    Density.AMPLE: (BODY_BOLD, LESSON, WHY),
    Density.TIGHT: (LABEL, SECTION, BODY),
    Density.DENSE: (LABEL, BODY_BOLD, LABEL_PLAIN),
}
"""How it is said whether a lesson was followed, what it is, and why."""


def _lesson(
    pen: Pen, inner: Rect, y: float, view: FeedbackView, density: Density, width: float
) -> Piece:
    """Return the lesson in one line, and why it is one, in lines of some width."""
    label_style, title_style, why_style = _LESSON_STYLES[density]
    low = y + (20 if density is Density.AMPLE else 10)
    elements: list[Element] = [rule(pen, inner.x, y, inner.w)]
    if view.lesson:
        label = _("A lesson followed") if view.lesson.followed else _("A lesson not followed")
        runs = (
            Run(label, label_style, pen.colours.raspberry_deep),
            Run(view.lesson.title, title_style, gap=16),
        )
        parts = (runs,) if density is Density.DENSE else ((runs[0],), (runs[1],))
        for part in parts:
            words = flow(pen, inner.x, low, inner.w, part)
            elements += words.elements
            low = words.rect.bottom + 2
        low += 4
    if view.why:
        why = pen.words(view.why, why_style, inner.x, low, width)
        elements.append(why)
        low = why.rect.bottom
    return Piece(Rect(inner.x, y, inner.w, low + 10 - y), tuple(elements))


def _onward(pen: Pen, card: Rect, *, finished: bool) -> Piece:
    """Return the one button, at the lower right of the card."""
    text = _("See the debrief") if finished else _("Next turn")
    high = button_height(pen)
    wide = max(316, button_width(pen, text) + 40)
    rect = Rect(card.right - _PAD - wide, card.bottom - 26 - high, wide, high)
    return button(pen, rect, text, "arrow-right", Verb.GO_ON, main=True)


def _told(view: FeedbackView) -> Iterator[tuple[str, str, str]]:
    """Yield what has no number, with its icon and name: why nothing moved, what was promised."""
    promise = _("Promise")
    if view.unmoved:
        yield "equal", _("No change"), view.unmoved
    for made in view.made:
        yield "handshake", promise, _made(made)
    for what in view.kept:
        yield "circle-check", promise, _("Kept: {what}").format(what=what)
    for what in view.broken:
        yield "circle-x", promise, _("Broken: {what}").format(what=what)


def _made(promise: OpenPromise) -> str:
    made = _("Made: {what}. Due at the end of turn {due}.")
    return made.format(what=promise.what.rstrip("."), due=promise.due)


def _hints(pen: Pen, side: Rect, *, finished: bool) -> Piece:
    told: list[Hint] = [
        (("Enter",), _("see the debrief") if finished else _("next turn")),
        (("R",), _("read it again")),
        (("L",), _("lessons so far")),
        (("F11",), _("full screen")),
    ]
    return hints(pen, side.x, HINTS, side.right, told)


def _spoken(view: FeedbackView) -> Iterator[str]:
    yield you_did(view.did, view.label)
    if view.reaction:
        yield says(view.customer, view.reaction)
    if view.story:
        yield view.story
    for move in view.moves:
        yield " ".join((f"{move.name}:", *(because.text for because in move.reasons)))
    if view.unmoved:
        yield view.unmoved
    yield standing(view.status, view.status_before)
    if view.lesson:
        yield view.lesson.title
    if view.why:
        yield view.why
