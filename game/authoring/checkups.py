"""The shape of a check-up: questions that are asked before and after a play."""

from game.authoring.codes import Code
from game.authoring.findings import Findings
from game.authoring.shapes import Choice, Id, Text
from game.authoring.structures import Each, OneOf, Record, may, need, part_of, unique
from game.authoring.syntax.nodes import Mapping
from game.core.scenario import Answer, Lesson, Question
from game.texts import _

_ANSWER = Record(
    Answer, {"id": need(Id(), "id: ring-her"), "text": need(Text(), "text: Ring her today")}
)


def checkup_shape(lesson: Choice[Lesson]) -> Each[Question]:
    """Return the shape of a check-up, whose questions may be about one of these lessons."""
    question = Record(
        _question,
        {
            "id": need(Id(), "id: sorry-is-enough"),
            "say": may(Text()),
            "ask": may(Text()),
            "answers": may(Each(_ANSWER, 2, 4, check=unique)),
            "lesson": may(lesson),
        },
        one_of=(
            OneOf("say", "ask", example="say: A quick sorry is enough."),
            OneOf("say", "answers"),
        ),
        check=_check_answers,
    )
    return Each(question, most=10, check=unique)


def _question(
    id: str,  # noqa: A002 - the key
    say: str = "",
    ask: str = "",
    answers: tuple[Answer, ...] = (),
    lesson: Lesson | None = None,
) -> Question:
    return Question(id, say or ask, answers, lesson)


def _check_answers(_question: Question, node: Mapping, findings: Findings) -> None:
    """A question has answers to choose from."""
    if part_of(node, "ask") and not part_of(node, "answers"):
        findings.add(
            Code.MISSING_KEY,
            node.place,
            _("“ask” needs answers to choose from."),
            _("Add “answers:”, or write “say:” for something to agree or disagree with."),
        )
