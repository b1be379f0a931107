"""The shapes of what happens: events, branches of luck, and what comes later."""

from typing import Any

from game.authoring.codes import Code
from game.authoring.effects import Effects
from game.authoring.findings import Findings
from game.authoring.shapes import Choice, Id, Switch, Text, Whole
from game.authoring.structures import Key, Record, may, need, part_of
from game.authoring.syntax.nodes import Mapping
from game.core.claims import TURN
from game.core.feelings import IssueKind
from game.core.scenario import Branch, Event, Failure, Later
from game.texts import _

_KIND = Choice({kind.name.lower(): kind for kind in IssueKind if kind})

TROUBLE = {
    "kind": need(_KIND, "kind: service"),
    "severity": need(Whole(1, 3), "severity: 2"),
    "ours": need(Switch(), "ours: yes"),
}
"""The keys of a failure, and of an issue that is open from the start."""

EVENT: dict[str, Key] = {
    "story": may(Text()),
    "failure": may(Record(Failure, TROUBLE)),
    "temptation": may(Whole(0, 100)),
    "effects": may(Effects()),
}
"""The keys of an event, which stand among those of what has it."""

NEXT = may(Id(mentions=TURN))
"""The turn that follows."""


def event_of(fields: dict[str, Any]) -> Event:
    """Take the fields of an event out of those of what has it, and return the event."""
    return Event(**{name: fields.pop(name) for name in EVENT.keys() & fields.keys()})


def _branch(**fields: Any) -> Branch:  # noqa: ANN401 - the fields of a branch and of its event
    return Branch(event=event_of(fields), **fields)


def _later(turns: int, **event: Any) -> Later:  # noqa: ANN401 - the fields of an event
    return Later(turns, Event(**event))


def _something(later: Later, node: Mapping, findings: Findings) -> None:
    """What comes later is something."""
    if later.event == Event() and not part_of(node, "story"):
        findings.add(
            Code.EMPTY_VALUE,
            node.place,
            _("Nothing comes later here."),
            _("Add what it is: a story, effects, a failure or a temptation."),
        )


LATER = may(
    Record(_later, {"in": need(Whole(1, 20), "in: 2", field="turns"), **EVENT}, check=_something)
)
"""What comes of something, so many turns later."""

BRANCH = Record(
    _branch, {"weight": need(Whole(1, 1000), "weight: 1"), **EVENT, "next": NEXT, "later": LATER}
)
"""The shape of a branch of luck."""
