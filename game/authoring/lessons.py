"""The shape of the lessons: what can be learnt, by id, in a file beside the scenarios."""

from typing import Any

import attrs

from game.authoring.findings import Findings
from game.authoring.shapes import Id, Text, Whole
from game.authoring.structures import FORMAT, Each, OneOrMore, Record, need, not_a_mapping
from game.authoring.syntax.nodes import Mapping, Node, Sequence
from game.core.scenario import Lesson

Lessons = dict[str, Lesson]

_LESSON: Record[dict[str, Any]] = Record(
    dict,
    {
        "title": need(Text(), "title: Tell before they ask"),
        "text": need(Text(), "text: Bad news that comes early, and from you, costs little."),
        "law": need(OneOrMore(Whole(1, 99)), "law: 23", field="laws"),
    },
)


@attrs.frozen
class _ById:
    """A mapping from id to lesson."""

    @property
    def stand_in(self) -> Lessons:
        """No lessons."""
        return {}

    def read(self, node: Node, name: str, findings: Findings) -> Lessons:
        """Return the lessons by id, in the order of the file."""
        if not isinstance(node, Mapping):
            not_a_mapping(node, name, "no-excuses", findings)
            return self.stand_in
        if not node.pairs:
            Each(_LESSON, least=1).read(Sequence((), node.place), name, findings)
        lessons = {}
        for key, part in node.pairs:
            id_ = Id().read(key, name, findings)
            lessons[id_] = Lesson(id_, **_LESSON.read(part, key.text, findings))
        return lessons


LESSONS: Record[Lessons] = Record(
    lambda lessons: lessons, {"format": FORMAT, "lessons": need(_ById(), "lessons: ...")}
)
"""The shape of a file of lessons."""
