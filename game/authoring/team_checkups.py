"""The shape of the relationship check-up: statements that a team answers about itself."""

from collections.abc import Mapping

import attrs

from game.authoring.shapes import Choice, Id, Text
from game.authoring.structures import FORMAT, Each, Record, need, unique
from game.authoring.text_ids import Tell
from game.core.checkup import STATEMENTS, Often, Part, Statement, Statements
from game.core.scenario import Lesson

_GOOD = {each.id: each for each in (Often.ALWAYS, Often.NEVER)}
_PARTS = {each.value: each for each in Part}


def team_checkup_shape(lessons: Mapping[str, Lesson]) -> Record[Statements]:
    """Return the shape of a check-up, whose statements are each about one of these lessons."""
    statement = Record(
        Statement,
        {
            "id": need(Id(), "id: a-name"),
            "part": need(Choice(_PARTS), "part: words"),
            "say": need(Text(), "say: In our meetings a customer has a name.", field="text"),
            "good": need(Choice(_GOOD), "good: always"),
            "talk": need(Text(), "talk: Who was the last customer you called by name?"),
            "lesson": need(Choice(lessons), "lesson: name-not-number"),
        },
    )
    listed = Each(statement, STATEMENTS, STATEMENTS, check=unique)
    return Record(
        lambda statements: statements,
        {"format": FORMAT, "statements": need(listed, "statements: ...")},
    )


def texts_of_checkup(statements: Statements) -> dict[str, str]:
    """Return the texts of a check-up by id, such as `statements.a-name.say`."""
    found: dict[str, str] = {}
    checkup_retold(statements, found.setdefault)
    return found


def checkup_retold(statements: Statements, tell: Tell) -> Statements:
    """Return a check-up with other texts; those of its lessons are of another file."""
    return tuple(
        attrs.evolve(
            each,
            text=tell(f"statements.{each.id}.say", each.text),
            talk=tell(f"statements.{each.id}.talk", each.talk),
        )
        for each in statements
    )
