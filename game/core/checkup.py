"""The relationship check-up: what a team says of itself, and the relationship status it makes.

Ten statements, five about words (how we speak of customers) and five about deeds (how we act
towards them), are each answered on a scale of four. Several people may answer: a hand for each.

1. **Where a team stands** on a statement is the best answer that more than half of the hands gave
   or bettered: of 4 hands at least 3, of 3 at least 2.
2. **Points**: 0 to 3, by how far that is from the bad end of the scale, whichever end that is.
   Words and deeds have 15 points each, all together 30.
3. **The status** follows from all points: 27 and more in love, 23 engaged, 18 married, 11 it's
   complicated, 5 breaking up, fewer left. Two floors hold it down, whatever the points:

   - words and deeds that contradict: with fewer than 8 of 15 points in one of the two, it is no
     better than complicated;
   - one statement at its bad end: with 0 points somewhere, it is no better than married.

4. **To talk about** are two statements: the one with the fewest points, and then the one on which
   hands lie furthest apart, if that is two steps or more, or else the one with the next fewest.

A better answer never makes a worse status, and the order of statements does not matter. The rules
are ours; they rest on no study, and measure what people say of themselves.
"""

import enum
from collections.abc import Mapping, Sequence

import attrs

from game.core.scenario import Lesson
from game.core.status import Status

STATEMENTS = 10
"""So many statements make a check-up."""

MOST_PEOPLE = 8
"""So many people at most answer at one table."""

MOST_POINTS = 3
"""The points of a statement at the good end of the scale."""

_FROM = (
    (27, Status.IN_LOVE),
    (23, Status.ENGAGED),
    (18, Status.MARRIED),
    (11, Status.COMPLICATED),
    (5, Status.BREAKING_UP),
    (0, Status.LEFT),
)
_HALF = 8
_APART = 2


class Often(enum.IntEnum):
    """How often something is so; `id` is the word used in data."""

    NEVER = 0
    NOW_AND_THEN = 1
    MOSTLY = 2
    ALWAYS = 3

    @property
    def id(self) -> str:
        """The answer as written in files: ``now-and-then``."""
        return self.name.lower().replace("_", "-")


Hands = tuple[Often, ...]
"""The answers to one statement, one for each person, at least one."""


class Part(enum.StrEnum):
    """What a statement is about."""

    WORDS = "words"
    DEEDS = "deeds"


@attrs.frozen
class Statement:
    """Something a team says of itself.

    `good` is the end of the scale that is good for customers, always or never; `talk` opens a
    conversation about it.
    """

    id: str
    part: Part
    text: str
    good: Often
    talk: str
    lesson: Lesson

    def points(self, hands: Hands) -> int:
        """Return 0 to 3: how far the team stands from the bad end."""
        found = sorted(abs(hand - self._bad) for hand in hands)
        return found[(len(found) - 1) // 2]

    def stands(self, hands: Hands) -> Often:
        """Return where on the scale the team stands."""
        return Often(abs(self._bad - self.points(hands)))

    @property
    def _bad(self) -> Often:
        return Often(MOST_POINTS - self.good)


Statements = tuple[Statement, ...]
Answers = Mapping[str, Hands]
"""The answers to statements, by their ids."""


class Floor(enum.Enum):
    """What holds a status down, whatever the points."""

    WORDS_BELOW_DEEDS = enum.auto()
    DEEDS_BELOW_WORDS = enum.auto()
    ONE_AT_ITS_WORST = enum.auto()


@attrs.frozen
class Score:
    """The points for words and for deeds, of 15 each, and the status they make.

    `floor` is what holds it down, None if it is what the points say.
    """

    words: int
    deeds: int
    status: Status
    floor: Floor | None = None


def score(statements: Sequence[Statement], answers: Answers) -> Score:
    """Return what answers to all of these statements make."""
    points = {each.id: each.points(answers[each.id]) for each in statements}
    words = sum(points[each.id] for each in statements if each.part is Part.WORDS)
    deeds = sum(points[each.id] for each in statements if each.part is Part.DEEDS)
    by_points = next(status for least, status in _FROM if words + deeds >= least)
    if min(words, deeds) < _HALF and by_points < Status.COMPLICATED:
        floor = Floor.WORDS_BELOW_DEEDS if words < deeds else Floor.DEEDS_BELOW_WORDS
        return Score(words, deeds, Status.COMPLICATED, floor)
    if 0 in points.values() and by_points < Status.MARRIED:
        return Score(words, deeds, Status.MARRIED, Floor.ONE_AT_ITS_WORST)
    return Score(words, deeds, by_points)


def apart(hands: Hands) -> int:
    """Return how many steps of the scale lie between the hands, 0 to 3."""
    return max(hands) - min(hands)


def to_talk_about(statements: Sequence[Statement], answers: Answers) -> tuple[Statement, Statement]:
    """Return the two statements to talk about: see above; ids decide between equals."""

    def low(each: Statement) -> tuple[int, int, str]:
        hands = answers[each.id]
        return each.points(hands), -apart(hands), each.id

    def differs(each: Statement) -> tuple[int, int, str]:
        hands = answers[each.id]
        return -apart(hands), each.points(hands), each.id

    first, *rest = sorted(statements, key=low)
    widest = min(rest, key=differs)
    return first, widest if apart(answers[widest.id]) >= _APART else rest[0]
