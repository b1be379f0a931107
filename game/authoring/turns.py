"""The shapes of a turn and of its responses."""

from typing import Any

from game.authoring.acts import CardShape
from game.authoring.codes import Code
from game.authoring.conditions import RESPONSE, When
from game.authoring.effects import Effects
from game.authoring.events import BRANCH, EVENT, LATER, NEXT, event_of
from game.authoring.findings import Findings
from game.authoring.shapes import Choice, Id, Text, Whole
from game.authoring.speech import SpeechShape
from game.authoring.structures import Each, OneOf, Record, may, need, unique
from game.authoring.syntax.nodes import Mapping
from game.core.claims import TURN
from game.core.scenario import END, Lesson, Response, Turn
from game.texts import _

_TEXT = Text()


def turn_shape(lesson: Choice[Lesson]) -> Record[Turn]:
    """Return the shape of a turn, whose responses follow or break one of these lessons."""
    return Record(
        _turn,
        {
            "id": need(Id(names=TURN, reserved=frozenset({END})), "id: the-delay"),
            "title": may(_TEXT),
            "scene": may(Id()),
            "when": may(When()),
            "repeat": may(Whole(2, 20)),
            **EVENT,
            "speech": may(SpeechShape()),
            "chance": may(Each(BRANCH, 2, 10)),
            "pause": may(_TEXT),
            "notes": may(_TEXT),
            "responses": need(Each(_response_shape(lesson), 2, 4, check=unique), "responses:"),
            "after": may(Each(BRANCH, 2, 10)),
            "next": NEXT,
        },
        check=_check_never_stuck,
    )


def _response_shape(lesson: Choice[Lesson]) -> Record[Response]:
    return Record(
        Response,
        {
            "id": need(Id(names=RESPONSE), "id: ring-today"),
            "label": need(_TEXT, "label: Ring her today"),
            "icon": may(Id()),
            "when": may(When()),
            "says": may(_TEXT),
            "does": may(_TEXT),
            "did": may(_TEXT),
            "acts": need(CardShape(), "acts: []", field="card"),
            "effects": may(Effects()),
            "reaction": may(SpeechShape()),
            "follows": may(lesson),
            "breaks": may(lesson),
            "why": may(_TEXT),
            "later": LATER,
            "next": NEXT,
        },
        one_of=(
            OneOf("says", "does", example="says: I will call you on Friday with a date."),
            OneOf("follows", "breaks"),
        ),
    )


def _turn(**fields: Any) -> Turn:  # noqa: ANN401 - the fields of a turn and of its event
    return Turn(event=event_of(fields), **fields)


def _check_never_stuck(turn: Turn, node: Mapping, findings: Findings) -> None:
    """Whatever was promised or left undone before, one response must be on offer [model]."""
    always = [
        response
        for response in turn.responses
        if not (response.when or response.card.keep or response.card.promise)
    ]
    if turn.responses and not always:
        findings.add(
            Code.TURN_MAY_BE_STUCK,
            node.place,
            _("In turn “{turn}” no response is always on offer, so a trainee may be stuck.").format(
                turn=turn.id
            ),
            _("Give it a response without “when”, “keep” and “promise”."),
        )
