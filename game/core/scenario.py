"""A scenario as its author wrote it, checked and frozen."""

from collections.abc import Iterator
from functools import cached_property

import attrs

from game.core.cards import Card
from game.core.claims import Claim
from game.core.conditions import Condition, is_mark, names_in
from game.core.course import Course, course_of
from game.core.customer import Customer
from game.core.feelings import IssueKind
from game.core.status import Status
from game.core.step_numbers import step_numbers

END = "end"
"""What stands for the id of a turn where the scenario ends instead."""


@attrs.frozen
class Speech:
    """What she says, which may depend on the relationship status."""

    otherwise: str
    by_status: tuple[tuple[Status, str], ...] = ()

    def at(self, status: Status) -> str:
        """Return the words for this status."""
        return dict(self.by_status).get(status, self.otherwise)


@attrs.frozen
class Lesson:
    """A learning point.

    `title` is a sentence one can quote, `text` what it means, `wrong` how it goes wrong, `monday`
    how to begin with it. `sources` name author, title and year; `laws` are numbers of docs/laws.md.
    """

    id: str
    title: str
    text: str = ""
    laws: tuple[int, ...] = ()
    wrong: str = ""
    monday: str = ""
    sources: tuple[str, ...] = ()


@attrs.frozen
class Failure:
    """Something goes wrong; severity 1-3."""

    kind: IssueKind
    severity: int
    ours: bool


@attrs.frozen
class Meter:
    """A number of the author's own, from `lowest` to `highest`; a flag is a meter from 0 to 1.

    `good` says which way is good: 1 up, -1 down, 0 neither. `shown` says whether trainees see it.
    """

    id: str
    label: str
    lowest: int = 0
    highest: int = 100
    start: int = 0
    good: int = 0
    shown: bool = True


@attrs.frozen
class Effect:
    """A change to a meter: by so much, or to a value; ``when`` is asked just before it."""

    meter: str
    by: int = 0
    to: int | None = None
    when: Condition | None = None


@attrs.frozen
class Event:
    """What happens before a response, or behind it.

    `temptation` is added to churn risk for this turn. The failure comes first, then the effects.
    """

    story: str = ""
    failure: Failure | None = None
    temptation: int = 0
    effects: tuple[Effect, ...] = ()


@attrs.frozen
class Later:
    """What comes of something when `turns` more turns (1 or more) were taken.

    It happens at the beginning of that turn, before the turn's own event, or not at all if the
    scenario is over before.
    """

    turns: int
    event: Event


@attrs.frozen
class Branch:
    """One way a chance can fall, with its weight against the others (1 or more).

    `next` is the turn that it makes follow this one, or "", `later` what comes of it in time.
    """

    weight: int
    event: Event
    next: str = ""
    later: Later | None = None


CERTAIN = (Branch(1, Event()),)
"""What luck draws from where nothing is left to it."""


@attrs.frozen
class Response:
    """What the trainee may say or do in a turn.

    Exactly one of `says` (words) and `does` (a deed without words) is filled in. `did` goes on
    from "You ..." and says what it truly was. At most one of `follows` and `breaks` is a lesson.
    `next` is the turn that it makes follow this one, or "", `later` what comes of it in time.
    """

    id: str
    label: str
    card: Card
    says: str = ""
    does: str = ""
    did: str = ""
    icon: str = ""
    reaction: Speech = Speech("")
    why: str = ""
    follows: Lesson | None = None
    breaks: Lesson | None = None
    when: Condition | None = None
    effects: tuple[Effect, ...] = ()
    next: str = ""
    later: Later | None = None


@attrs.frozen
class Turn:
    """One moment that awaits a response.

    `event` and `chance` come before the response; `after` is a chance behind it.

    `next` is the id of the turn that follows, `END`, or "" for the next one in the file. What is
    decided later has the last word: `chance` before `next` of the turn, the response before that,
    and `after` before all. A turn may be entered `repeat` times.
    """

    id: str
    responses: tuple[Response, ...]
    title: str = ""
    scene: str = ""
    event: Event = Event()
    chance: tuple[Branch, ...] = ()
    speech: Speech = Speech("")
    pause: str = ""
    notes: str = ""
    when: Condition | None = None
    after: tuple[Branch, ...] = ()
    next: str = ""
    repeat: int = 1


CHANCE, RESPONSE, AFTER = "chance", "response", "after"
"""The places of a turn from which something can be put off, in the order in which they come."""

LaterKey = tuple[int, str, Later]
"""What comes later is told apart by the turn, the place in it, and what it is."""


def _givers(turn: Turn) -> Iterator[tuple[str, tuple[Branch | Response, ...]]]:
    yield CHANCE, turn.chance
    yield RESPONSE, turn.responses
    yield AFTER, turn.after


@attrs.frozen
class Ending:
    """Why and how the scenario closed; the first one that fits is taken."""

    id: str
    title: str
    text: str = ""
    when: Condition | None = None


@attrs.frozen
class Answer:
    """What one may answer to a question."""

    id: str
    text: str


@attrs.frozen
class Question:
    """What is asked before and after a play, to see what changed.

    One chooses among its `answers`; without any, `text` is a statement to agree or disagree with.
    It may be about a lesson.
    """

    id: str
    text: str
    answers: tuple[Answer, ...] = ()
    lesson: Lesson | None = None


@attrs.frozen
class Scenario:
    """One authored case; `language` is the code of the language that it is written in."""

    id: str
    title: str
    customer: Customer
    turns: tuple[Turn, ...]
    endings: tuple[Ending, ...]
    summary: str = ""
    minutes: int = 10
    lessons: tuple[Lesson, ...] = ()
    meters: tuple[Meter, ...] = ()
    leaves_at: int | None = None
    introduce: str = ""
    discussion: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[str, ...] = ()
    language: str = "en"
    checkup: tuple[Question, ...] = ()

    @property
    def responses(self) -> Iterator[Response]:
        """All responses of all turns, in the order of the file."""
        return (response for turn in self.turns for response in turn.responses)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The numbers of the turns by their ids; `END` has the number of turns."""
        return {END: len(self.turns), **{turn.id: n for n, turn in enumerate(self.turns)}}

    @cached_property
    def course(self) -> Course:
        """Which turn can follow which."""
        return course_of(*self._ways)

    @cached_property
    def step_numbers(self) -> tuple[tuple[int, ...], ...]:
        """For each turn the numbers that trainees can see on it; see `game.core.step_numbers`."""
        return step_numbers(self.course, *self._ways)

    @property
    def _ways(self) -> tuple[list[set[int]], list[bool], list[int]]:
        """Where each turn leads, whether it may be passed over, and how often it may come."""
        return (
            [self._leads(number) for number in range(len(self.turns))],
            [turn.when is not None for turn in self.turns],
            [turn.repeat for turn in self.turns],
        )

    def following(self, number: int) -> int:
        """Return the number of the turn that follows a turn, if nothing else is decided."""
        turn = self.turns[number]
        return self.numbers[turn.next] if turn.next else number + 1

    def _leads(self, number: int) -> set[int]:
        """Return the numbers of all turns that a turn can send on to; unknown ids are left out."""
        turn = self.turns[number]
        ids = {turn.next}
        for deciding in (turn.chance, turn.responses, turn.after):
            decided = {item.next for item in deciding}
            ids = decided if decided and "" not in decided else (decided - {""}) | ids
        return {self.numbers.get(id_, number + 1) for id_ in ids}

    @cached_property
    def promises(self) -> tuple[str, ...]:
        """The ids of all promises that can be made, each once; the slots of the ledger."""
        made = (r.card.promise.id for r in self.responses if r.card.promise)
        return tuple(dict.fromkeys(made))

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """What has to be remembered because a condition reads it: ``kept new-date`` ..."""
        names = (name for condition in self.conditions for name in names_in(condition))
        return tuple(dict.fromkeys(name for name in names if is_mark(name)))

    @cached_property
    def slots_of_laters(self) -> dict[LaterKey, int]:
        """The slots of what can come later, each of which can be put off once in a visit."""
        keys = [
            (number, place, giver.later)
            for number, turn in enumerate(self.turns)
            for place, givers in _givers(turn)
            for giver in givers
            if giver.later
        ]
        return {key: slot for slot, key in enumerate(dict.fromkeys(keys))}

    @cached_property
    def laters(self) -> tuple[Later, ...]:
        """What can come later, slot by slot."""
        return tuple(later for _, _, later in self.slots_of_laters)

    @property
    def events(self) -> Iterator[Event]:
        """All events: those of turns, of what luck decides, and of what comes later."""
        for turn in self.turns:
            yield turn.event
            yield from (branch.event for branch in (*turn.chance, *turn.after))
        yield from (later.event for later in self.laters)

    @property
    def conditions(self) -> Iterator[Condition]:
        """All conditions, wherever they stand."""
        whens = [
            *(turn.when for turn in self.turns),
            *(response.when for response in self.responses),
            *(ending.when for ending in self.endings),
            *(effect.when for event in self.events for effect in event.effects),
            *(effect.when for response in self.responses for effect in response.effects),
        ]
        return (when for when in whens if when is not None)

    @cached_property
    def meter_ids(self) -> tuple[str, ...]:
        """The ids of the meters; the slots of their values."""
        return tuple(meter.id for meter in self.meters)
