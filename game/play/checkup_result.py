"""What a check-up tells a team: its status, two sentences to talk about, and what changed."""

from datetime import datetime

import attrs

from game.core.checkup import (
    MOST_POINTS,
    STATEMENTS,
    Answers,
    Floor,
    Often,
    Part,
    Score,
    Statement,
    apart,
    score,
    to_talk_about,
)
from game.core.status import Status
from game.play.checkup_round import Round
from game.play.checkup_sheet import Sheet
from game.play.typography import curly
from game.texts import _, in_each_language

HALF = STATEMENTS * MOST_POINTS // 2
"""The most points for words, and for deeds."""


@attrs.frozen
class Stand:
    """Where a team stands on a statement, in points and on the scale.

    `least` and `most` are the ends of what its people said; `before` is where it stood the first
    time, if it was asked then, and `by` how many points it stands better now, or worse.
    """

    id: str
    text: str
    part: Part
    often: Often
    least: Often
    most: Often
    points: int
    before: Often | None = None
    by: int = 0


@attrs.frozen
class Talk:
    """Something to talk about: the statement, why that one, a question, and a lesson's title."""

    text: str
    why: str
    question: str
    lesson: str


@attrs.frozen
class Result:
    """All that a check-up tells.

    `first` is when the team answered before, None if this is the first time; `status_before` is
    what it was then.
    """

    team: str
    score: Score
    stands: tuple[Stand, ...]
    talk: tuple[Talk, Talk]
    first: datetime | None = None
    status_before: Status | None = None

    @property
    def status(self) -> Status:
        """The relationship status of the team."""
        return self.score.status

    @property
    def changes(self) -> tuple[int, int, int]:
        """How many statements stand better, the same and worse than the first time."""
        by = [stand.by for stand in self.stands if stand.before is not None]
        return sum(n > 0 for n in by), sum(n == 0 for n in by), sum(n < 0 for n in by)


def result(sheet: Sheet, team: str, first: Round | None = None) -> Result:
    """Return what a whole sheet tells, and what changed since the first time if there was one."""
    answers = sheet.answers
    made = score(sheet.statements, answers)
    one, two = to_talk_about(sheet.statements, answers)
    before = first.answers if first else {}
    return Result(
        team,
        made,
        tuple(_stand(each, answers, before) for each in sheet.statements),
        (_talk(one, answers), _talk(two, answers)),
        first.updated if first else None,
        first.status if first else None,
    )


def last_result(statements: tuple[Statement, ...], rounds: tuple[Round, ...]) -> Result | None:
    """Return what the last of a team's rounds tells, None if it is not of these statements."""
    sheet = rounds[-1].sheet(statements) if rounds else None
    if sheet is None or not sheet.whole:
        return None
    return result(sheet, rounds[-1].team, rounds[0] if len(rounds) > 1 else None)


def _stand(statement: Statement, answers: Answers, before: Answers) -> Stand:
    hands = answers[statement.id]
    points = statement.points(hands)
    found = Stand(
        statement.id,
        curly(statement.text),
        statement.part,
        statement.stands(hands),
        min(hands),
        max(hands),
        points,
    )
    if statement.id not in before:
        return found
    then = before[statement.id]
    by = points - statement.points(then)
    return attrs.evolve(found, before=statement.stands(then), by=by)


def _talk(statement: Statement, answers: Answers) -> Talk:
    hands = answers[statement.id]
    if apart(hands) > 1:
        why = _("You differ: from “{least}” to “{most}”.").format(
            least=often_name(min(hands)), most=often_name(max(hands))
        )
    else:
        why = _("You say: “{often}”.").format(often=often_name(statement.stands(hands)))
    texts = (statement.text, why, statement.talk, statement.lesson.title)
    return Talk(*map(curly, texts))


def often_name(often: Often) -> str:
    """Return an answer as people say it."""
    return _names()[often]


@in_each_language
def _names() -> dict[Often, str]:
    return {
        Often.NEVER: _("never"),
        Often.NOW_AND_THEN: _("now and then"),
        Often.MOSTLY: _("mostly"),
        Often.ALWAYS: _("always"),
    }


def part_name(part: Part) -> str:
    """Return what a statement is about."""
    return {
        Part.WORDS: _("How we speak of customers"),
        Part.DEEDS: _("How we act towards customers"),
    }[part]


def meaning(status: Status) -> str:
    """Return what a status says of a team, in a sentence or two."""
    return _meanings()[status]


@in_each_language
def _meanings() -> dict[Status, str]:
    return {
        Status.IN_LOVE: _("You speak of customers as if they could hear it, and you ring first."),
        Status.ENGAGED: _("You mean it, and mostly you do it. The rest has been promised."),
        Status.MARRIED: _("It works. Nobody remembers when there were last flowers."),
        Status.COMPLICATED: _("You are fond of customers, and glad when they do not call."),
        Status.BREAKING_UP: _("You still talk. Mostly about who was right."),
        Status.LEFT: _("They have gone. Some of them are still paying."),
    }


def floor_told(floor: Floor) -> str:
    """Return why a status is worse than the points alone would make it."""
    return {
        Floor.WORDS_BELOW_DEEDS: _(
            "You act better than you speak. With fewer than 8 points for words, it is complicated."
        ),
        Floor.DEEDS_BELOW_WORDS: _(
            "You speak better than you act. With fewer than 8 points for deeds, it is complicated."
        ),
        Floor.ONE_AT_ITS_WORST: _(
            "One answer is the worst there is. With that, it is a marriage at best."
        ),
    }[floor]


def points_told(made: Score) -> tuple[str, str]:
    """Return how many points there are for words, and for deeds."""
    sentence = _("{part}: {points} of {most} points")
    return (
        sentence.format(part=_("Words"), points=made.words, most=HALF),
        sentence.format(part=_("Deeds"), points=made.deeds, most=HALF),
    )


def changes_told(told: Result) -> str:
    """Return how many statements stand better or worse than the first time."""
    better, same, worse = told.changes
    sentence = _("Better: {better}. The same: {same}. Worse: {worse}.")
    return sentence.format(better=better, same=same, worse=worse)


def honestly() -> str:
    """Return what all of this is worth."""
    return _("You said this of yourselves. No customer was asked.")
