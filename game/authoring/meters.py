"""The shapes of meters and flags: the numbers and switches that a scenario has of its own."""

from typing import Any

from game.authoring.codes import Code
from game.authoring.conditions import FLAG, METER, WORDS
from game.authoring.findings import Findings
from game.authoring.shapes import Choice, Id, Switch, Text, Whole
from game.authoring.structures import ById, Each, Record, may, need, part_of, unique
from game.authoring.syntax.nodes import Mapping, Scalar, Sequence
from game.core.feelings import Feelings
from game.core.scenario import Meter
from game.core.situation import Situation
from game.texts import _

MOST = 20
"""So many meters, and so many flags, may a scenario have: each can double its situations."""

_FURTHEST = 999_999
_NUMBER = Whole(-_FURTHEST, _FURTHEST)
_UNREADABLE = _NUMBER.stand_in

_RESERVED = frozenset(
    word.replace("_", "-") for word in (*WORDS, "when", *Feelings._fields, *Situation._fields)
)
"""What already means something in conditions, in effects or in the changes of a turn."""


def flag(id_: str) -> Meter:
    """Return the meter that a flag is: 0 or 1, called as its id says, and not shown."""
    return Meter(id_, id_.replace("-", " "), highest=1, shown=False)


def _meter(id_: str, **fields: Any) -> Meter:  # noqa: ANN401 - the fields of a meter
    """Return a meter, which starts at its lowest number unless it says otherwise."""
    return Meter(id_, **{"start": fields.get("lowest", 0), **fields})


def _range(fields: dict[str, Any], node: Mapping, findings: Findings) -> None:
    """A meter runs from a lower to a higher number, and starts between them."""
    meter = _meter("", **fields)
    if _UNREADABLE in (meter.highest, meter.start):
        return
    if meter.lowest >= meter.highest:
        findings.add(
            Code.EMPTY_RANGE,
            (part_of(node, "to") or part_of(node, "from") or node).place,
            _("A meter cannot run from {lowest} to {highest}.").format(
                lowest=meter.lowest, highest=meter.highest
            ),
            _("Write the lower number behind “from”, the higher one behind “to”."),
        )
    elif not meter.lowest <= meter.start <= meter.highest:
        findings.add(
            Code.NUMBER_OUT_OF_RANGE,
            (part_of(node, "start") or node).place,
            _("“start” cannot be {number}.").format(number=meter.start),
            _("Write a whole number from {least} to {most}.").format(
                least=meter.lowest, most=meter.highest
            ),
        )


def _no_meters(_flags: tuple[str, ...], node: Sequence, findings: Findings) -> None:
    """A flag stands in the list once, and has not the id of a meter."""
    unique(_flags, node, findings)
    for item in node.items:
        if isinstance(item, Scalar) and item.text in findings.names(METER):
            findings.add(
                Code.DUPLICATE_ID,
                item.place,
                _("“{id}” is a meter already.").format(id=item.text),
                _("Give each an id of its own, or delete one."),
            )


METERS = ById(
    Id(names=METER, reserved=_RESERVED),
    Record(
        dict,
        {
            "label": need(Text(), "label: Complaints"),
            "from": may(_NUMBER, field="lowest"),
            "to": may(_NUMBER, field="highest"),
            "start": may(_NUMBER),
            "good": may(Choice({"up": 1, "down": -1})),
            "shown": may(Switch()),
        },
        check=_range,
    ),
    _meter,
    "complaints",
    most=MOST,
)
"""The shape of the meters, by id."""

FLAGS = Each(Id(names=FLAG, reserved=_RESERVED), most=MOST, check=_no_meters)
"""The shape of the flags, a list of ids."""
