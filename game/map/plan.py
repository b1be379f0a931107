"""What stands on a map: boxes with words, and the arrows between them."""

import enum
from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from game.core.scenario import Lesson, Response, Scenario, Turn
from game.map import stops
from game.map.onward import Exits, exits, starts
from game.map.words import (
    act_lines,
    branch_lines,
    condition_lines,
    ending_lines,
    failure_lines,
    later_lines,
    limit_lines,
)
from game.play.turn_numbers import turn_numbers
from game.texts import _

Odds = Mapping[tuple[str, str], Fraction]
"""How likely arrows are, from 0 to 1, by where they lead from and to; what is 0 is left out."""


class Kind(enum.Enum):
    """What a box stands for."""

    TURN = enum.auto()
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
    """From one box to another; `aside` arrows lead past something, `back` ones to a turn again."""

    tail: str
    head: str
    label: str = ""
    aside: bool = False
    back: bool = False


@attrs.frozen
class Plan:
    """A map before it is drawn."""

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    lessons: tuple[Lesson, ...]


def plan_of(scenario: Scenario) -> Plan:
    """Return the plan of a scenario: all that can follow what, whatever conditions say."""
    boxes = [Box(stops.START, Kind.POINT)]
    arrows = [*_onward(scenario, -1, starts(scenario))]
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
    heading = f"{turn_numbers(scenario)[number]} · {turn.title or turn.id}"
    lines = (turn.id, *failure_lines(turn.event), *limit_lines(turn, scenario))
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
    if turn.after or any(not response.next for response in turn.responses):
        yield Box(stops.meeting(scenario, number), Kind.POINT)
    leaves = _("{customer} leaves").format(customer=scenario.customer.name)
    yield Box(stops.leaving(scenario, number), Kind.LEAVES, lines=(leaves,))


def _box_of_response(id_: str, response: Response, scenario: Scenario) -> Box:
    lesson, lines = response.follows or response.breaks, act_lines(response.card)
    if response.when:
        lines = (*condition_lines(_("only if"), response.when, scenario), *lines)
    lines = (*lines, *later_lines(response.later))
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
    """Yield the arrows that lead from the entrance of a turn to the entrances of what follows."""
    start, fork = stops.turn_stop(scenario, number), stops.fork(scenario, number)
    meeting, ways_on = stops.meeting(scenario, number), exits(scenario, number)
    for at in range(len(turn.chance)):
        branch = stops.branch_stop(scenario, number, "chance", at)
        yield Arrow(start, branch)
        yield Arrow(branch, fork)
    for at, response in enumerate(turn.responses):
        stop = stops.response_stop(scenario, number, at)
        yield Arrow(fork, stop)
        if turn.after or not response.next:
            yield Arrow(stop, meeting)
    for at in range(len(turn.after)):
        yield Arrow(meeting, stops.branch_stop(scenario, number, "after", at))
    yield from _onward(scenario, number, ways_on)
    for stop in dict.fromkeys(stop for stop, _landing in ways_on):
        yield Arrow(stop, stops.leaving(scenario, number), aside=True)


def _onward(scenario: Scenario, number: int, ways_on: Exits) -> Iterator[Arrow]:
    """Yield the arrows that lead on from a turn, or from the start."""
    for (stop, landing), passed in ways_on.items():
        skipped = ", ".join(turn_numbers(scenario)[turn] for turn in passed)
        label = _("skips {turns}").format(turns=skipped) if passed else ""
        aside, back = bool(passed), landing <= number
        yield Arrow(stop, stops.entrance(scenario, landing), label, aside=aside, back=back)


def _arrows_of_the_end(scenario: Scenario) -> Iterator[Arrow]:
    yield Arrow(stops.LEFT, stops.END, aside=True)
    for number in range(len(scenario.endings)):
        yield Arrow(stops.END, stops.ending_stop(scenario, number))
