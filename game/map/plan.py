"""What stands on a map: boxes with words, and the arrows between them."""

import enum
from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from game.core.scenario import Lesson, Response, Scenario, Turn
from game.map import stops
from game.map.words import (
    act_lines,
    branch_lines,
    condition_lines,
    ending_lines,
    failure_lines,
)
from game.texts import _

Odds = Mapping[tuple[str, str], Fraction]
"""How likely arrows are, from 0 to 1, by where they lead from and to; what is 0 is left out."""


class Kind(enum.Enum):
    """What a box stands for."""

    TURN = enum.auto()
    GATE = enum.auto()
    BRANCH = enum.auto()
    RESPONSE = enum.auto()
    POINT = enum.auto()
    LEAVES = enum.auto()
    END = enum.auto()
    ENDING = enum.auto()


@attrs.frozen
class Box:
    """A stop on the map: a heading, and lines below it.

    `lesson` is the id of the lesson that a response follows or, if not `follows`, breaks. `tip` is
    shown when somebody points at the box.
    """

    id: str
    kind: Kind
    heading: str = ""
    lines: tuple[str, ...] = ()
    lesson: str = ""
    follows: bool = False
    tip: str = ""


@attrs.frozen
class Arrow:
    """From one box to another; `aside` arrows lead past something."""

    tail: str
    head: str
    label: str = ""
    aside: bool = False


@attrs.frozen
class Plan:
    """A map before it is drawn."""

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    lessons: tuple[Lesson, ...]


def plan_of(scenario: Scenario) -> Plan:
    """Return the plan of a scenario: all that can follow what, whatever conditions say."""
    boxes: list[Box] = []
    arrows: list[Arrow] = []
    for number, turn in enumerate(scenario.turns):
        boxes += _boxes_of(scenario, number, turn)
        arrows += dict.fromkeys(_arrows_of(scenario, number, turn))
    boxes += _boxes_of_the_end(scenario)
    arrows += _arrows_of_the_end(scenario)
    return Plan(scenario.title, tuple(boxes), tuple(arrows), lessons_in(scenario))


def lessons_in(scenario: Scenario) -> tuple[Lesson, ...]:
    """Return the lessons of a scenario and of its responses, each once."""
    taught = (lesson for r in scenario.responses for lesson in (r.follows, r.breaks) if lesson)
    return tuple(dict.fromkeys((*scenario.lessons, *taught)))


def _boxes_of(scenario: Scenario, number: int, turn: Turn) -> Iterator[Box]:
    if turn.when:
        lines = condition_lines(_("only if"), turn.when, scenario)
        yield Box(stops.gate(scenario, number), Kind.GATE, lines=lines)
    heading = f"{number + 1} · {turn.title or turn.id}"
    lines = (turn.id, *failure_lines(turn.event))
    tip = "\n".join(filter(None, (turn.event.story, turn.speech.otherwise)))
    yield Box(stops.turn_stop(scenario, number), Kind.TURN, heading, lines, tip=tip)
    for event, branches in (("chance", turn.chance), ("after", turn.after)):
        whole = sum(branch.weight for branch in branches)
        for at, branch in enumerate(branches):
            id_ = stops.branch_stop(scenario, number, event, at)
            lines = branch_lines(branch)
            odds = _("{weight} of {whole}").format(weight=branch.weight, whole=whole)
            yield Box(id_, Kind.BRANCH, odds, lines, tip=branch.event.story)
    if turn.chance:
        yield Box(stops.fork(scenario, number), Kind.POINT)
    for at, response in enumerate(turn.responses):
        yield _box_of_response(stops.response_stop(scenario, number, at), response, scenario)
    yield Box(stops.meeting(scenario, number), Kind.POINT)
    leaves = _("{customer} leaves").format(customer=scenario.customer.name)
    yield Box(stops.leaving(scenario, number), Kind.LEAVES, lines=(leaves,))


def _box_of_response(id_: str, response: Response, scenario: Scenario) -> Box:
    lesson, lines = response.follows or response.breaks, act_lines(response.card)
    if response.when:
        lines = (*condition_lines(_("only if"), response.when, scenario), *lines)
    if lesson:
        mark = _("follows {lesson}") if response.follows else _("breaks {lesson}")
        lines = (*lines, mark.format(lesson=lesson.id))
    return Box(
        id_,
        Kind.RESPONSE,
        response.label,
        lines,
        lesson.id if lesson else "",
        follows=response.follows is not None,
        tip="\n".join(filter(None, (response.says or response.does, response.why))),
    )


def _boxes_of_the_end(scenario: Scenario) -> Iterator[Box]:
    yield Box(stops.LEFT, Kind.LEAVES, lines=(_("all who left before"),))
    yield Box(stops.END, Kind.END, _("How it ends"), (_("the first ending that fits"),))
    for number, ending in enumerate(scenario.endings):
        id_, lines = stops.ending_stop(scenario, number), ending_lines(ending, scenario)
        yield Box(id_, Kind.ENDING, ending.title, lines, tip=ending.text)


def _arrows_of(scenario: Scenario, number: int, turn: Turn) -> Iterator[Arrow]:
    """Yield the arrows that lead from the entrance of a turn to the entrance of what follows."""
    start, onward = stops.turn_stop(scenario, number), stops.entrance(scenario, number + 1)
    fork, meeting = stops.fork(scenario, number), stops.meeting(scenario, number)
    if turn.when:
        yield Arrow(stops.gate(scenario, number), start, _("yes"))
        yield Arrow(stops.gate(scenario, number), onward, _("no: skipped"), aside=True)
    for at in range(len(turn.chance)):
        branch = stops.branch_stop(scenario, number, "chance", at)
        yield Arrow(start, branch)
        yield Arrow(branch, fork)
    for at in range(len(turn.responses)):
        response = stops.response_stop(scenario, number, at)
        yield Arrow(fork, response)
        yield Arrow(response, meeting)
    leaving = stops.leaving(scenario, number)
    for at in range(len(turn.after)):
        branch = stops.branch_stop(scenario, number, "after", at)
        yield Arrow(meeting, branch)
        yield Arrow(branch, onward)
        yield Arrow(branch, leaving, aside=True)
    if not turn.after:
        yield Arrow(meeting, onward)
        yield Arrow(meeting, leaving, aside=True)


def _arrows_of_the_end(scenario: Scenario) -> Iterator[Arrow]:
    yield Arrow(stops.LEFT, stops.END, aside=True)
    for number in range(len(scenario.endings)):
        yield Arrow(stops.END, stops.ending_stop(scenario, number))
