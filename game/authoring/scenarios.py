"""The shape of a scenario: format 1, as a table."""

from collections.abc import Mapping as Table
from functools import partial
from typing import Any

from game.authoring.acts import CardShape
from game.authoring.claims import ClaimShape
from game.authoring.codes import Code
from game.authoring.conditions import PROMISE, RESPONSE, When
from game.authoring.effects import Effects
from game.authoring.findings import Findings, Mention
from game.authoring.jumps import check_jumps_to_itself, check_repeats
from game.authoring.meters import FLAGS, METERS, flag
from game.authoring.shapes import Choice, Id, Switch, Text, Whole
from game.authoring.speech import SpeechShape
from game.authoring.structures import FORMAT, Each, OneOf, Record, may, need, part_of, unique
from game.authoring.syntax.nodes import Mapping, Sequence
from game.core.claims import ENDING, TURN
from game.core.customer import Customer, Issue, Standing
from game.core.feelings import IssueKind
from game.core.rulebook import Rulebook
from game.core.scenario import (
    END,
    Branch,
    Ending,
    Event,
    Failure,
    Lesson,
    Response,
    Scenario,
    Turn,
)
from game.texts import _

_TEXT = Text()
_TEXTS = Each(_TEXT)
_KIND = Choice({kind.name.lower(): kind for kind in IssueKind if kind})
_TROUBLE = {
    "kind": need(_KIND, "kind: service"),
    "severity": need(Whole(1, 3), "severity: 2"),
    "ours": need(Switch(), "ours: yes"),
}
_EVENT = {
    "story": may(_TEXT),
    "failure": may(Record(Failure, _TROUBLE)),
    "temptation": may(Whole(0, 100)),
    "effects": may(Effects()),
}
_NEXT = may(Id(mentions=TURN))


def scenario_shape(id_: str, lessons: Table[str, Lesson], rulebook: Rulebook) -> Record[Scenario]:
    """Return the shape of the scenario with this id.

    Its lessons are among these; start values reach as far as the rulebook says.
    """
    lesson = Choice(lessons)
    return Record(
        partial(_scenario, id_),
        {
            "format": FORMAT,
            "title": need(_TEXT, "title: The new car"),
            "summary": may(_TEXT),
            "minutes": may(Whole(1, 240)),
            "lessons": may(Each(lesson, check=unique)),
            "customer": need(_customer(rulebook), "customer: {name: Sanne de Wit}"),
            "leaves-at": may(Whole(1, 100)),
            "introduce": may(_TEXT),
            "meters": may(METERS),
            "flags": may(FLAGS),
            "turns": need(Each(_turn(lesson), 1, 60, check=unique), "turns:"),
            "endings": need(Each(_ENDING, 1, 30, check=_endings), "endings:"),
            "claims": may(Each(ClaimShape(lessons))),
            "discussion": may(_TEXTS),
            "sources": may(_TEXTS),
        },
        check=_check_scenario,
    )


def _customer(rulebook: Rulebook) -> Record[Customer]:
    ranges = rulebook.ranges
    affection, trust = Whole(0, ranges.affection), Whole(0, ranges.trust)
    issue = {
        **_TROUBLE,
        "waited": may(Whole(0, ranges.waited)),
        "before": may(affection),
        "snubbed": may(Switch()),
    }
    return Record(
        Customer,
        {
            "name": need(_TEXT, "name: Sanne de Wit"),
            "about": may(_TEXT),
            "portrait": may(Id()),
            "standing": may(Choice({standing.value: standing for standing in Standing})),
            "affection": may(affection),
            "trust": may(trust),
            "trust-lid": may(trust),
            "patience": may(Whole(0, rulebook.start.patience_long)),
            "expectation": may(Whole(0, ranges.expectation)),
            "soreness": may(Whole(0, ranges.soreness)),
            "failures": may(Whole(0, ranges.failures)),
            "excuses": may(Whole(0, ranges.excuses)),
            "apologies": may(Whole(0, ranges.apologies)),
            "kept": may(Whole(0, ranges.kept)),
            "broken": may(Whole(0, ranges.broken)),
            "years": may(Whole(0, 100)),
            "issue": may(Record(Issue, issue)),
        },
    )


def _turn(lesson: Choice[Lesson]) -> Record[Turn]:
    branch = Record(_branch, {"weight": need(Whole(1, 1000), "weight: 1"), **_EVENT, "next": _NEXT})
    return Record(
        _turn_of,
        {
            "id": need(Id(names=TURN, reserved=frozenset({END})), "id: the-delay"),
            "title": may(_TEXT),
            "scene": may(Id()),
            "when": may(When()),
            "repeat": may(Whole(2, 20)),
            **_EVENT,
            "speech": may(SpeechShape()),
            "chance": may(Each(branch, 2, 10)),
            "pause": may(_TEXT),
            "notes": may(_TEXT),
            "responses": need(Each(_response(lesson), 2, 4, check=unique), "responses:"),
            "after": may(Each(branch, 2, 10)),
            "next": _NEXT,
        },
        check=_check_turn,
    )


def _response(lesson: Choice[Lesson]) -> Record[Response]:
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
            "next": _NEXT,
        },
        one_of=(
            OneOf("says", "does", example="says: I will call you on Friday with a date."),
            OneOf("follows", "breaks"),
        ),
    )


_ENDING = Record(
    Ending,
    {
        "id": need(Id(names=ENDING), "id: lost"),
        "when": may(When()),
        "title": need(_TEXT, "title: Someone else will love her"),
        "text": may(_TEXT),
    },
)


def _scenario(id_: str, **fields: Any) -> Scenario:  # noqa: ANN401 - the fields of a scenario
    meters, flags = fields.pop("meters", {}), fields.pop("flags", ())
    return Scenario(id_, meters=(*meters.values(), *map(flag, flags)), **fields)


def _turn_of(**fields: Any) -> Turn:  # noqa: ANN401 - the fields of a turn and of its event
    event = {name: fields.pop(name) for name in _EVENT.keys() & fields.keys()}
    return Turn(event=Event(**event), **fields)


def _branch(*, weight: int, next: str = "", **event: Any) -> Branch:  # noqa: A002, ANN401 - fields
    return Branch(weight, Event(**event), next)


def _check_turn(turn: Turn, node: Mapping, findings: Findings) -> None:
    _never_stuck(turn, node, findings)
    check_jumps_to_itself(turn, node, findings)


def _never_stuck(turn: Turn, node: Mapping, findings: Findings) -> None:
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


def _endings(endings: tuple[Ending, ...], node: Sequence, findings: Findings) -> None:
    """The first ending that fits is taken: the last takes all, and only the last."""
    unique(endings, node, findings)
    for ending, part in zip(endings[:-1], node.items, strict=False):
        if part_of(part, "when") is None:
            findings.add(
                Code.ENDING_NEVER_REACHED,
                part.place,
                _("Ending “{ending}” always fits, so those after it are never reached.").format(
                    ending=ending.id
                ),
                _("Give it a “when”, or move it to the end."),
            )
    if endings and part_of(node.items[-1], "when"):
        findings.add(
            Code.NO_LAST_ENDING,
            node.items[-1].place,
            _("The last ending, “{ending}”, does not always fit.").format(ending=endings[-1].id),
            _("Delete its “when”, or add an ending without one behind it."),
        )


def _check_scenario(scenario: Scenario, node: Mapping, findings: Findings) -> None:
    _check_mentions(findings)
    check_repeats(scenario, node, findings)


def _check_mentions(findings: Findings) -> None:
    """Every promise, response and turn that is spoken of exists; known when all is read."""
    names = {kind: findings.names(kind) for kind in (PROMISE, RESPONSE)}
    names[TURN] = findings.names(TURN) | {END}
    for mention in findings.mentions:
        known = names[mention.kind]
        if mention.name not in known:
            _report_unknown(mention, findings.nearest(mention.name, known), findings)


def _report_unknown(mention: Mention, close: str | None, findings: Findings) -> None:
    if mention.kind == PROMISE:
        code = Code.UNKNOWN_PROMISE
        message = _("No response makes the promise “{name}”.")
        help_ = _("Let one make it: - promise: {name}")
    elif mention.kind == TURN:
        code = Code.UNKNOWN_TURN
        message = _("No turn has the id “{name}”.")
        help_ = _("Write the id of a turn that stands in this file, or: next: end")
    else:
        code = Code.UNKNOWN_RESPONSE
        message = _("No response has the id “{name}”.")
        help_ = _("Write the id of a response that stands in this file.")
    findings.add(
        code,
        mention.place,
        message.format(name=mention.name),
        _("Did you mean “{close}”?").format(close=close)
        if close
        else help_.format(name=mention.name),
    )
