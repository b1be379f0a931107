"""The shape of a customer: written in the scenario, or in a file of her own that several share."""

from collections.abc import Callable, Mapping as Table
from typing import Any, NamedTuple

from game.authoring.codes import Code
from game.authoring.events import TROUBLE
from game.authoring.findings import Findings, listed
from game.authoring.reading import Reading
from game.authoring.shapes import Choice, Id, Switch, Text, Whole, is_id
from game.authoring.structures import FORMAT, Key, Record, may, need, part_of
from game.authoring.syntax.nodes import Node, Scalar
from game.core.customer import Customer, Issue, Standing
from game.core.rulebook import Rulebook
from game.texts import _

Fields = dict[str, Any]
"""What is said of a customer, by the fields of `Customer`."""

Shared = Table[str, Callable[[], Reading[Fields]]]
"""How to read each customer that scenarios share, by her id."""

LIKE = "like"
"""The key of a shared customer from which this one differs."""

_NOBODY: Fields = {"name": ""}
_NAME = need(Text(), "name: Sanne de Wit")


def customer_keys(rulebook: Rulebook) -> dict[str, Key]:
    """Return the keys of a customer; start values reach as far as the rulebook says."""
    ranges = rulebook.ranges
    affection, trust = Whole(0, ranges.affection), Whole(0, ranges.trust)
    issue = {
        **TROUBLE,
        "waited": may(Whole(0, ranges.waited)),
        "before": may(affection),
        "snubbed": may(Switch()),
    }
    return {
        "name": _NAME,
        "about": may(Text()),
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
    }


def shared_customer_shape(rulebook: Rulebook) -> Record[Fields]:
    """Return the shape of the file of a customer that scenarios share."""
    return Record(dict, {"format": FORMAT, **customer_keys(rulebook)})


class CustomerShape(NamedTuple):
    """A customer: her keys, or the id of a shared one, or that one with keys that differ."""

    own: Record[Customer]
    differing: Record[Fields]
    shared: Shared

    @property
    def stand_in(self) -> Customer:
        """Somebody without a name."""
        return self.own.stand_in

    def read(self, node: Node, name: str, findings: Findings) -> Customer:
        """Return the customer."""
        if isinstance(node, Scalar) and is_id(node.text):
            return Customer(**self._like(node, findings))
        like = part_of(node, LIKE)
        if like is None:
            return self.own.read(node, name, findings)
        differing = self.differing.read(node, name, findings)
        return Customer(**{**self._like(like, findings), **differing})

    def _like(self, node: Node, findings: Findings) -> Fields:
        """Return what is said of a shared customer."""
        id_ = node.text if isinstance(node, Scalar) else ""
        if id_ in self.shared:
            reading = self.shared[id_]()
            findings.extend(reading.problems)
            return reading.value or _NOBODY
        if is_id(id_):
            self._report_unknown(node, id_, findings)
        return _NOBODY

    def _report_unknown(self, node: Node, id_: str, findings: Findings) -> None:
        close = findings.nearest(id_, self.shared)
        if close:
            help_ = _("Did you mean “{close}”?").format(close=close)
        elif self.shared:
            help_ = _("There are: {ids}.").format(ids=listed(sorted(self.shared)))
        else:
            help_ = _("Describe her in customers/{id}.yaml beside this file, or here: name: ...")
            help_ = help_.format(id=id_)
        findings.add(
            Code.UNKNOWN_CUSTOMER,
            node.place,
            _("There is no customer “{id}” in the folder “customers”.").format(id=id_),
            help_,
        )


def customer_shape(rulebook: Rulebook, shared: Shared) -> CustomerShape:
    """Return the shape of the customer of a scenario, who may be a shared one."""
    keys = customer_keys(rulebook)
    differing = {LIKE: Key(Id(), field=""), **keys, "name": may(_NAME.shape)}
    return CustomerShape(Record(Customer, keys), Record(dict, differing), shared)
