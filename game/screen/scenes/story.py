"""What happened: the story of the turn and, after a response, the whole exchange."""

from collections.abc import Iterator, Sequence

from game.play.meters import Meter, OwnMeter, unusual
from game.play.moves import Move
from game.play.sentences import level
from game.play.view import TurnView, feedback_view, turn_view
from game.play.wording import signed
from game.screen.commands import Verb
from game.screen.geometry import Rect
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.run import you_did
from game.screen.styles import BODY, BODY_BOLD, Style
from game.screen.widgets.piece import Piece
from game.screen.widgets.sheet import Action, sheet, text_row
from game.texts import _

Told = tuple[str, Style]


def picture(model: Model, pen: Pen) -> Picture:
    """Return what happened in the turn that is open, with every reason."""
    session = model.running
    taken = any(here.place is Place.FEEDBACK for here in model.trail)
    view = turn_view(session.states[-2] if taken else session.state)
    told = list(_turn(view))
    if taken:
        told += _exchange(model, view)

    def rows(place: Rect) -> Sequence[Piece]:
        found: list[Piece] = []
        y = place.y
        for n, (text, style) in enumerate(told):
            words = pen.words(text, style, place.x, y, place.w)
            gap = 2 if style is BODY_BOLD else 18
            row = text_row(place, f"{n}", [Piece(words.rect, (words,))], gap)
            found.append(row)
            y = row.rect.bottom
        return found

    onward = Action(_("Go on"), "arrow-right", Verb.BACK)
    title = view.title or _("Turn {number}").format(number=view.number)
    return sheet(model, pen, title, rows, [onward], [text for text, _style in told])


def _turn(view: TurnView) -> Iterator[Told]:
    if view.story:
        yield view.story, BODY
    yield from _moves(view.moves)
    meters: list[Meter | OwnMeter] = [*view.meters.own, *unusual(view.meters)]
    for meter in meters:
        yield level(meter), BODY
    if view.speech:
        yield view.customer, BODY_BOLD
        yield _("“{text}”").format(text=view.speech), BODY


def _exchange(model: Model, turn: TurnView) -> Iterator[Told]:
    """Return what was responded, and what it did."""
    session = model.running
    view = feedback_view(*session.states[-2:])
    given = next(r for r in turn.responses if r.id == session.responses[-1])
    yield given.label, BODY_BOLD
    yield (_("“{text}”").format(text=given.says) if given.says else given.does), BODY
    if view.story:
        yield view.story, BODY
    if view.reaction:
        yield view.customer, BODY_BOLD
        yield _("“{text}”").format(text=view.reaction), BODY
    yield you_did(view.did, view.label), BODY_BOLD
    yield from _moves(view.moves)
    for sentence in view.remembered:
        yield sentence, BODY


def _moves(moves: Sequence[Move]) -> Iterator[Told]:
    for move in moves:
        for because in move.reasons:
            yield f"{move.name} {signed(because.by)}: {because.text}", BODY
