"""A run that is over as the pages of the debrief tell it, with what the proof knows by now."""

import re

import attrs

from game.play.debrief import Debrief, LessonTold, Point, debrief
from game.play.debrief_sentences import lesson_told
from game.play.look_back import LookBack, Value
from game.play.progress import NotKnown, Working
from game.play.session import Session
from game.play.view import lesson_of
from game.play.wording import words
from game.screen.model import Model
from game.texts import _, ngettext

MOST_CARDS = 3
"""So many lesson cards stand on the first page."""

_SENTENCES = re.compile(r"(?<=[.!?…”])\s+")


@attrs.frozen
class Card:
    """A lesson card: a lesson and, where it is about one, the turn in which it counted.

    `head` says when it counted, `short` the same in fewer words if there are any, and `text` what
    came of it. `number` counts turns from 1.
    """

    head: str
    title: str
    text: str
    icon: str = "lightbulb"
    number: int | None = None
    by: int | None = None
    gain: bool = True
    short: str = ""


@attrs.frozen
class Told:
    """A run, looked back at: the line that was played last, and those played before it.

    `back` is what the proof adds; while that is worked out, `working` says how far it has come.
    `unknown` is a sentence that says why the best path is not known, or nothing. `turning` are the
    numbers of the turns on which much hung.
    """

    debrief: Debrief
    earlier: tuple[Debrief, ...]
    cards: tuple[Card, ...]
    turning: tuple[int, ...]
    back: LookBack | None = None
    working: Working | None = None
    unknown: str = ""

    @property
    def lowest(self) -> Point | None:
        """The turn after which affection was lowest, the first of several; None without turns."""
        return min(self.debrief.path, key=lambda point: point.affection, default=None)

    @property
    def turns(self) -> int:
        """How many turns the longest of all lines has, or could have had."""
        lines = [self.debrief, *self.earlier]
        if self.back:
            lines.append(self.back.best)
        return max(len(line.path) + line.not_played for line in lines)


def told(model: Model) -> Told:
    """Return the session of a model, looked back at."""
    session, news = model.running, model.looked_back
    known = news.found if news and news.session == session else None
    found = debrief(session.state)
    back = known if isinstance(known, LookBack) else None
    working = known if isinstance(known, Working) else None
    unknown = known.sentence if isinstance(known, NotKnown) else ""
    points = (
        tuple((turning.point, turning.gain) for turning in back.turning_points)
        if back
        else tuple((point, point.by > 0) for point in found.turning_points)
    )
    cards = _cards(session, found, points, back, working=working is not None)
    return Told(
        debrief=found,
        earlier=tuple(debrief(line.state) for line in session.lines_beside),
        cards=cards,
        turning=tuple(point.number for point, _gain in points),
        back=back,
        working=working,
        unknown=unknown,
    )


def sentences(text: str) -> tuple[str, ...]:
    """Return a text in pieces that can be read one by one."""
    return tuple(_SENTENCES.split(text.strip()))


def turn_told(point: Point) -> str:
    """Return a turn and what was done in it: “Turn 3, you said nothing”."""
    if not point.did:
        return turn_named(point)
    done = _("Turn {number}, you {did}")
    return done.format(number=point.number, did=point.did.rstrip("."))


def turn_named(point: Point) -> str:
    """Return a turn and the label of its response: “Turn 3: Say nothing”."""
    return _("Turn {number}: {label}").format(number=point.number, label=point.label)


def worth(value: Value) -> str:
    """Return what a response was worth against the best one in the very same situation."""
    lost, gained = round(value.lost), round(value.gained)
    if value.lost >= 1:
        sentence = ngettext(
            "{count} of 1,000 more stays after the best response: {better}.",
            "{count} of 1,000 more stay after the best response: {better}.",
            lost,
        )
        return sentence.format(count=lost, better=value.better.rstrip("."))
    if gained >= 1:
        sentence = ngettext(
            "{count} of 1,000 more stays than after an average response.",
            "{count} of 1,000 more stay than after an average response.",
            gained,
        )
        return sentence.format(count=gained)
    if value.lost > 0:
        sentence = _("Less than one of 1,000 more stays after the best response: {better}.")
        return sentence.format(better=value.better.rstrip("."))
    return _("No response would have kept more.")


def _cards(
    session: Session,
    found: Debrief,
    points: tuple[tuple[Point, bool], ...],
    back: LookBack | None,
    *,
    working: bool,
) -> tuple[Card, ...]:
    """Return the turning points with their lessons, then lessons that came up elsewhere."""
    cards: list[Card] = []
    for point, gain in points:
        titles = {card.title for card in cards}
        text = worth(back.values[point.number - 1]) if back else ""
        cards.append(_turning(session, point, text, titles, gain=gain, bare=bool(back) or working))
    titles = {card.title for card in cards}
    rest = [lesson for lesson in found.lessons if lesson.title not in titles]
    rest.sort(key=lambda lesson: not (lesson.followed or lesson.broken))
    return (*cards, *map(_lesson, rest))[:MOST_CARDS]


def _turning(
    session: Session, point: Point, text: str, titles: set[str], *, gain: bool, bare: bool
) -> Card:
    """Return the card of a turning point; a lesson that has a card already is not told again.

    A `bare` card has no text but that of what the turn was worth.
    """
    response = session.state.steps[point.number - 1].response
    lesson = lesson_of(response, session.scenario)
    if lesson is None or lesson.title in titles:
        title, explained = point.label, words(response.why, session.scenario)
    else:
        title, explained = lesson.title, lesson.text
    return Card(
        head=turn_told(point),
        short=turn_named(point),
        title=title,
        text=text if bare else explained,
        icon=point.icon,
        number=point.number,
        by=point.by,
        gain=gain,
    )


def _lesson(lesson: LessonTold) -> Card:
    return Card(head=lesson_told(lesson), title=lesson.title, text=lesson.text)
