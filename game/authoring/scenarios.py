"""The shape of a scenario: format 1, as a table."""

from collections.abc import Mapping as Table
from functools import partial
from typing import Any

from game.authoring.checkups import checkup_shape
from game.authoring.claims import ClaimShape
from game.authoring.codes import Code
from game.authoring.conditions import When
from game.authoring.customers import Shared, customer_shape
from game.authoring.findings import Findings
from game.authoring.jumps import check_jumps_to_themselves, check_repeats
from game.authoring.mentions import check_mentions
from game.authoring.meters import FLAGS, METERS, flag
from game.authoring.shapes import Choice, Id, Language, Text, Whole
from game.authoring.structures import FORMAT, Each, Record, may, need, part_of, unique
from game.authoring.syntax.nodes import Mapping, Sequence
from game.authoring.turns import turn_shape
from game.core.claims import ENDING
from game.core.rulebook import Rulebook
from game.core.scenario import Ending, Lesson, Scenario
from game.texts import _

_TEXT = Text()
_TEXTS = Each(_TEXT)


def scenario_shape(
    id_: str, lessons: Table[str, Lesson], rulebook: Rulebook, shared: Shared | None = None
) -> Record[Scenario]:
    """Return the shape of the scenario with this id.

    Its lessons are among these, and its customer may be one of those that scenarios share; start
    values reach as far as the rulebook says.
    """
    lesson, customer = Choice(lessons), customer_shape(rulebook, shared or {})
    return Record(
        partial(_scenario, id_),
        {
            "format": FORMAT,
            "title": need(_TEXT, "title: The new car"),
            "summary": may(_TEXT),
            "language": may(Language()),
            "minutes": may(Whole(1, 240)),
            "lessons": may(Each(lesson, check=unique)),
            "customer": need(customer, "customer: {name: Sanne de Wit}"),
            "leaves-at": may(Whole(1, 100)),
            "introduce": may(_TEXT),
            "meters": may(METERS),
            "flags": may(FLAGS),
            "turns": need(Each(turn_shape(lesson), 1, 60, check=unique), "turns:"),
            "endings": need(Each(_ENDING, 1, 30, check=_endings), "endings:"),
            "claims": may(Each(ClaimShape(lessons))),
            "checkup": may(checkup_shape(lesson)),
            "discussion": may(_TEXTS),
            "sources": may(_TEXTS),
        },
        check=_check_scenario,
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
    check_mentions(findings)
    check_jumps_to_themselves(scenario, node, findings)
    check_repeats(scenario, node, findings)
