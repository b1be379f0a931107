"""A turn: what happened, what she says, and the responses."""

from game.play.introduction import introduction
from game.play.view import TurnView, turn_view
from game.screen.geometry import Rect
from game.screen.look import settled_face
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Bubble, Element, Group, Picture, Stop
from game.screen.styles import SECTION, SPEECH
from game.screen.widgets import responses as cards
from game.screen.widgets.hints import hints
from game.screen.widgets.meters import Standing
from game.screen.widgets.piece import elements_of, stops_of
from game.screen.widgets.stage import Actor, stage
from game.screen.widgets.timeline import SPACING, timeline, timeline_width
from game.screen.widgets.top_bar import MIDDLE, buttons, heading
from game.texts import _

STAGE = Rect(64, 128, 680, 888)
SIDE = Rect(800, 128, 1056, 888)


def picture(model: Model, pen: Pen) -> Picture:
    """Return the turn that awaits a response."""
    session = model.running
    view = turn_view(session.state)
    about = introduction(session.scenario, session.rulebook)
    affections = (session.states[0].situation.feelings.affection, view.meters.affection.number)
    actor = Actor(
        about.full_name,
        about.about,
        about.portrait,
        settled_face(affections),
        view.status,
        view.scene,
    )
    left = stage(pen, STAGE, actor, Standing(view.meters, view.customer, 0))
    place = _("Turn {number} of {of}").format(number=view.number, of=view.of)
    tools = buttons(model, pen, playing=True)
    row = timeline_width(view.of, SPACING)
    turns = timeline(pen, 1068 - row / 2, MIDDLE, SPACING, view.so_far, view.of, view.number)
    top = heading(pen, about.title, place, turns.rect.x - 24)
    conversation, stops = _conversation(pen, view, model.here.focus)
    keys = hints(pen, SIDE.x, 1049, SIDE.right, [(("1", "4"), _("choose")), (("Tab",), _("move"))])
    return Picture(
        (
            *top.elements,
            *turns.elements,
            *elements_of(tools),
            *left.elements,
            *conversation,
            *keys.elements,
        ),
        (*stops, *stops_of(tools)),
        spoken=(view.speech,),
    )


def _conversation(
    pen: Pen, view: TurnView, focus: str
) -> tuple[tuple[Element, ...], tuple[Stop, ...]]:
    speech = pen.words(view.speech, SPEECH, SIDE.x + 53, SIDE.y + 32, SIDE.w - 106)
    box = Rect(SIDE.x, SIDE.y, SIDE.w, speech.rect.h + 64)
    bubble = Bubble(box, (682, 466), pen.colours.paper, pen.colours.ink)
    elements: list[Element] = [Group("bubble", (bubble, speech))]
    question = pen.line(_("How do you respond?"), SECTION, SIDE.x + 1, box.bottom + 50)
    elements.append(question)
    top = question.rect.bottom + 12
    rows = Rect(SIDE.x, top, SIDE.w, SIDE.bottom - top).rows(2, 22)
    places = [cell for row in rows for cell in row.columns(2, 24)]
    focus = focus or f"response {view.responses[0].id}"
    pieces = [
        cards.response_card(pen, rect, response, focused=focus == f"response {response.id}")
        for rect, response in zip(places, view.responses, strict=False)
    ]
    return (*elements, *elements_of(pieces)), stops_of(pieces)
