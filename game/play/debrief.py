"""The structured look back at a whole run, told from its steps alone."""

import enum

import attrs

from game.core.churn import stayed
from game.core.engine import State, Step, outcome, risks
from game.core.scenario import Lesson
from game.core.status import Status
from game.core.steps import first_situation
from game.play.meters import OwnMeter, own_meters
from game.play.view import promised
from game.play.wording import first_name, words


class Fate(enum.Enum):
    """What became of a promise; told: broken, but we found out first and said so."""

    KEPT = "kept"
    CHECKED = "checked"
    BROKEN = "broken"
    TOLD = "told"
    OPEN = "open"


@attrs.frozen
class PromiseTold:
    """A promise from the turn it was made in to the turn in which it ended (None: still open)."""

    what: str
    made: int
    fate: Fate
    ended: int | None


@attrs.frozen
class Point:
    """A turn of the path, with the values at its end.

    `by` is what the response and its turn did to affection, without what the event had done before.
    `stayed` is of 1,000 customers like her.
    """

    number: int
    title: str
    label: str
    icon: str
    did: str
    by: int
    affection: int
    trust: int
    churn_risk: int
    stayed: int
    status: Status


@attrs.frozen
class LessonTold:
    """A lesson of the scenario, and the numbers of the turns that followed or broke it."""

    title: str
    text: str
    followed: tuple[int, ...]
    broken: tuple[int, ...]


@attrs.frozen
class Debrief:
    """A whole run, looked back at; nobody is judged by one number [law 36].

    `effort` is how often she had to do work of ours, `ticks` how many boxes were ticked (of
    `ticks_most`), `connection` (affection + trust) // 2, `friends` how warmly, from 0 to 100, she
    speaks of us to others [law 33]. `not_played` turns count in `stayed` at the risk of the last
    one, because she left before them. `meters` are the scenario's own, as far as a trainee sees
    them, in the same order as they were at the start.
    """

    title: str
    customer: str
    ending: str
    text: str
    status_at_start: Status
    status: Status
    affection_at_start: int
    affection: int
    trust_at_start: int
    trust: int
    meters_at_start: tuple[OwnMeter, ...]
    meters: tuple[OwnMeter, ...]
    stayed: int
    not_played: int
    effort: int
    ticks: int
    ticks_most: int
    connection: int
    friends: int
    path: tuple[Point, ...]
    turning_points: tuple[Point, ...]
    promises: tuple[PromiseTold, ...]
    lessons: tuple[LessonTold, ...]
    discussion: tuple[str, ...]
    sources: tuple[str, ...]


def debrief(state: State) -> Debrief:
    """Return the look back at a run that is over.

    Raises:
        ValueError: the run is not over: a turn awaits a response.
    """
    end, scenario = outcome(state), state.scenario
    if end is None:
        raise ValueError(f"the scenario {scenario.id!r} is not over: there is nothing to debrief")
    first = first_situation(scenario, state.rulebook)
    path = tuple(_point(state, number, step) for number, step in enumerate(state.steps, 1))
    return Debrief(
        title=words(scenario.title, scenario),
        customer=first_name(scenario.customer),
        ending=words(end.ending.title, scenario),
        text=words(end.ending.text, scenario),
        status_at_start=Status(first.status),
        status=end.status,
        affection_at_start=first.feelings.affection,
        affection=end.affection,
        trust_at_start=first.feelings.trust,
        trust=end.trust,
        meters_at_start=own_meters(first, scenario),
        meters=own_meters(state.situation, scenario),
        stayed=end.stayed,
        not_played=len(risks(state)) - len(state.steps),
        effort=sum(step.response.card.effort for step in state.steps),
        ticks=state.situation.ticks,
        ticks_most=state.rulebook.ranges.ticks,
        connection=(end.affection + end.trust) // 2,
        friends=_friends([first.feelings.affection, *(point.affection for point in path)]),
        path=path,
        turning_points=_turning_points(path),
        promises=_promises(state),
        lessons=tuple(_lesson(lesson, state) for lesson in scenario.lessons),
        discussion=tuple(words(question, scenario) for question in scenario.discussion),
        sources=tuple(words(source, scenario) for source in scenario.sources),
    )


def _point(state: State, number: int, step: Step) -> Point:
    scenario, feelings = state.scenario, step.after.feelings
    counted = risks(state) if number == len(state.steps) else risks(state)[:number]
    return Point(
        number=number,
        title=words(step.turn.title, scenario),
        label=words(step.response.label, scenario),
        icon=step.response.icon,
        did=words(step.response.did, scenario),
        by=feelings.affection - step.before.feelings.affection,
        affection=feelings.affection,
        trust=feelings.trust,
        churn_risk=step.churn_risk,
        stayed=stayed(counted),
        status=Status(step.after.status),
    )


def _friends(affections: list[int]) -> int:
    """Return what she tells her friends: between the peak and the end [law 33].

    The peak is the affection furthest from 50, the lower one on a tie.
    """
    peak = max(affections, key=lambda affection: (abs(affection - 50), -affection))
    return (peak + affections[-1]) // 2


def _turning_points(path: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the responses that cost and gained the most affection, in the order of the turns."""
    losses = [point for point in path if point.by < 0]
    gains = [point for point in path if point.by > 0]
    loss = min(losses, key=lambda point: point.by, default=None)
    gain = max(gains, key=lambda point: point.by, default=None)
    found = [point for point in (loss, gain) if point]
    return tuple(sorted(found, key=lambda point: point.number))


def _promises(state: State) -> tuple[PromiseTold, ...]:
    """Return every promise that was made, in the order of making."""
    told: list[PromiseTold] = []
    for number, step in enumerate(state.steps, 1):
        for id_ in step.promised:
            fate, ended = _fate(state, id_, number)
            what = promised(state.steps[:number], id_, state.scenario)
            told.append(PromiseTold(what, number, fate, ended))
    return tuple(told)


def _fate(state: State, id_: str, made: int) -> tuple[Fate, int | None]:
    """Return what became of a promise made in a turn, and in which turn."""
    for number, step in enumerate(state.steps[made:], made + 1):
        card = step.response.card
        if id_ in step.kept:
            checked = any(keep.check for keep in card.keep if keep.promise == id_)
            return (Fate.CHECKED if checked else Fate.KEPT), number
        if id_ in step.broken:
            return (Fate.TOLD if card.tell else Fate.BROKEN), number
    return Fate.OPEN, None


def _lesson(lesson: Lesson, state: State) -> LessonTold:
    steps = [(number, step.response) for number, step in enumerate(state.steps, 1)]
    return LessonTold(
        title=words(lesson.title, state.scenario),
        text=words(lesson.text, state.scenario),
        followed=tuple(n for n, r in steps if r.follows and r.follows.id == lesson.id),
        broken=tuple(n for n, r in steps if r.breaks and r.breaks.id == lesson.id),
    )
