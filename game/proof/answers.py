"""The answers of a proof sheet by what they are about, in the names of another version of it.

So the answers about two versions of a scenario can be laid side by side. The names of a matching
are those of the new version; for that version itself they change nothing.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from game.core.engine import State, outcome
from game.core.scenario import Scenario, Speech
from game.core.status import Status
from game.proof.choices import Quality
from game.proof.lessons import LessonValue
from game.proof.matching import Matching
from game.proof.reach import OTHERWISE, Forced, PromiseReach, Variant
from game.proof.sheet import Sheet
from game.proof.spans import Span
from game.proof.stakes import Stake
from game.proof.trainees import Trainee


@attrs.frozen
class Outlook:
    """What a random trainee makes of it, and the least and the most that anybody can make of it."""

    random: Fraction
    span: Span


@attrs.frozen
class Line:
    """A line as (turn, response) ids of the new version, with the end of its replay, `state`."""

    steps: tuple[tuple[str, str], ...]
    ending: str
    status: Status
    stayed: int
    affection: int
    trust: int
    state: State = attrs.field(eq=False)


@attrs.frozen
class Show:
    """Whether something can ever show: `what` is "turn", "response", "words" or "lesson"."""

    what: str
    place: str
    ever: bool


def endings_of(sheet: Sheet, names: Matching) -> Mapping[str, Outlook]:
    """Return how likely each ending is."""
    return {
        names.ending(id_): Outlook(sheet.chance(id_), span)
        for id_, span in sheet.spans.endings.items()
    }


def expected_of(sheet: Sheet, _names: Matching) -> Mapping[str, Outlook]:
    """Return what is expected of who stays (of 1,000) and of affection."""
    everybody = sheet.trainees["random"]
    return {
        "stayed": Outlook(everybody.stayed, sheet.spans.stayed),
        "affection": Outlook(everybody.affection, sheet.spans.affection),
    }


def trainees_of(sheet: Sheet, names: Matching) -> Mapping[str, Trainee]:
    """Return what becomes of each kind of trainee."""
    return {
        id_: attrs.evolve(
            trainee,
            endings={names.ending(ending): chance for ending, chance in trainee.endings.items()},
        )
        for id_, trainee in sheet.trainees.items()
    }


def lines_of(sheet: Sheet, names: Matching) -> Mapping[str, Line]:
    """Return best and worst play, where a seed was found for their luck."""
    states = {"best": sheet.best_line, "worst": sheet.worst_line}
    lines = {id_: line_of(state, names) for id_, state in states.items() if state}
    return {id_: line for id_, line in lines.items() if line}


def line_of(state: State, names: Matching) -> Line | None:
    """Return a play as a line, if it is over."""
    end = outcome(state)
    if end is None:
        return None
    return Line(
        tuple(names.response(step.turn.id, step.response.id) for step in state.steps),
        names.ending(end.ending.id),
        end.status,
        end.stayed,
        end.affection,
        end.trust,
        state,
    )


def shortest_of(sheet: Sheet, names: Matching) -> Mapping[str, State]:
    """Return the shortest line to each ending, where a seed was found for its luck."""
    lines = {ending.id: sheet.shortest(ending.id) for ending in sheet.scenario.endings}
    return {names.ending(id_): state for id_, state in lines.items() if state}


def lessons_of(sheet: Sheet, _names: Matching) -> Mapping[str, LessonValue]:
    """Return what each lesson is worth."""
    return {value.lesson: value for value in sheet.lessons}


def responses_of(sheet: Sheet, names: Matching) -> Mapping[str, Quality]:
    """Return how good each response is, by “turn/response”."""
    return {
        f"{quality.turn}/{quality.response}": quality
        for quality in (_renamed(quality, names) for quality in sheet.qualities)
    }


def _renamed(quality: Quality, names: Matching) -> Quality:
    """Put a quality into other names; other responses are named in the order of the alphabet."""
    turn, response = names.response(quality.turn, quality.response)
    same_as, dominated_by = (
        tuple(sorted(names.response(quality.turn, id_)[1] for id_ in ids))
        for ids in (quality.same_as, quality.dominated_by)
    )
    return attrs.evolve(
        quality, turn=turn, response=response, same_as=same_as, dominated_by=dominated_by
    )


def shows_of(sheet: Sheet, names: Matching) -> Mapping[str, Show]:
    """Return of each turn, response, lesson and text for a status whether it can ever show.

    Of texts those are told whose turn or response can show.
    """
    return {f"{show.what} {show.place}": show for show in _shows(sheet, names)}


def _shows(sheet: Sheet, names: Matching) -> Iterator[Show]:
    scenario, reach = sheet.scenario, sheet.reach
    never = {(item.turn, item.response) for item in reach.responses}
    unsaid = {*reach.speeches, *reach.reactions}
    for turn in scenario.turns:
        yield Show("turn", names.turn(turn.id), turn.id not in reach.turns)
        for response in turn.responses:
            place = "/".join(names.response(turn.id, response.id))
            yield Show("response", place, (turn.id, response.id) not in never)
    for lesson in scenario.lessons:
        yield Show("lesson", lesson.id, lesson.id not in reach.lessons)
    for variant in _variants(scenario):
        if variant.turn not in reach.turns and (variant.turn, variant.response) not in never:
            place = names.turn(variant.turn)
            if variant.response:
                place = "/".join(names.response(variant.turn, variant.response))
            yield Show("words", f"{place}, {variant.status}", variant not in unsaid)


def _variants(scenario: Scenario) -> Iterator[Variant]:
    """Yield every text for a status."""
    for turn in scenario.turns:
        yield from (Variant(turn.id, status) for status in _statuses(turn.speech))
        for response in turn.responses:
            for status in _statuses(response.reaction):
                yield Variant(turn.id, status, response.id)


def _statuses(speech: Speech) -> Iterator[str]:
    yield from (status.id for status, _text in speech.by_status)
    if speech.otherwise:
        yield OTHERWISE


def forced_of(sheet: Sheet, names: Matching) -> Mapping[str, Forced]:
    """Return where a response is the only one on offer, by “turn/response”."""
    renamed = (
        attrs.evolve(forced, turn=turn, response=response)
        for forced in sheet.reach.forced
        for turn, response in [names.response(forced.turn, forced.response)]
    )
    return {f"{forced.turn}/{forced.response}": forced for forced in renamed}


def promises_of(sheet: Sheet, _names: Matching) -> Mapping[str, PromiseReach]:
    """Return what can become of each promise."""
    return {promise.promise: promise for promise in sheet.reach.promises}


def turns_of(sheet: Sheet, names: Matching) -> Mapping[str, Stake]:
    """Return how much each turn decides."""
    stakes = (attrs.evolve(stake, turn=names.turn(stake.turn)) for stake in sheet.stakes)
    return {stake.turn: stake for stake in stakes}


def sizes_of(sheet: Sheet, _names: Matching) -> Mapping[str, int]:
    """Return how many situations there are, and how many ways to play."""
    return {"situations": sheet.proof.space.size, "playthroughs": sheet.playthroughs}
