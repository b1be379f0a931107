"""The shape of the lessons: what can be learnt, by id, in a file beside the scenarios."""

from typing import Any

from game.authoring.shapes import Id, Text, Whole
from game.authoring.structures import FORMAT, ById, OneOrMore, Record, may, need
from game.core.scenario import Lesson

Lessons = dict[str, Lesson]

_LESSON: Record[dict[str, Any]] = Record(
    dict,
    {
        "title": need(Text(), "title: Tell before they ask"),
        "text": need(Text(), "text: Bad news that comes early, and from you, costs little."),
        "law": need(OneOrMore(Whole(1, 99)), "law: 23", field="laws"),
        "wrong": may(Text()),
        "monday": may(Text()),
        "source": may(OneOrMore(Text()), field="sources"),
    },
)


_LESSONS = ById(Id(), _LESSON, Lesson, "no-excuses", least=1)

LESSONS: Record[Lessons] = Record(
    lambda lessons: lessons, {"format": FORMAT, "lessons": need(_LESSONS, "lessons: ...")}
)
"""The shape of a file of lessons."""
