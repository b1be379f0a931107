"""What a trainee may see: plain values, without effects, acts or the future.

The one door between the simulation and every front end. Texts of the author leave through it
typeset, with the customer's first name in place of ``{customer}``.
"""

from collections.abc import Iterable

import attrs

from game.core.churn import stayed
from game.core.engine import State, Step, legal_responses, risks
from game.core.luck import shuffled
from game.core.scenario import Event, Response, Scenario
from game.core.status import Status
from game.core.steps import most_turns_left
from game.play.consequences import came_back
from game.play.meters import Meters, meters_of
from game.play.moves import REMEMBERED, Move, moves_of
from game.play.unmoved import why_unmoved
from game.play.wording import because, first_name, words


@attrs.frozen
class OpenPromise:
    """A promise that is open; `made` and `due` are numbers of turns."""

    what: str
    made: int
    due: int


@attrs.frozen
class ResponseView:
    """A response as it is offered: exactly one of `says` and `does` is filled in."""

    number: int
    id: str
    label: str
    says: str
    does: str
    icon: str


@attrs.frozen
class LessonView:
    """A lesson that a response followed, or broke."""

    title: str
    text: str
    followed: bool


@attrs.frozen
class TurnView:
    """A turn that awaits a response.

    `number` counts the turns taken, this one included, `of` is how many there can be in all.
    `so_far` is what each response did to affection. `story` tells line by line what happens as the
    turn begins, first what comes back from earlier turns, then what is new; `moves` what that did.
    """

    number: int
    of: int
    so_far: tuple[int, ...]
    title: str
    scene: str
    story: str
    customer: str
    speech: str
    status: Status
    meters: Meters
    moves: tuple[Move, ...]
    promises: tuple[OpenPromise, ...]
    responses: tuple[ResponseView, ...]


@attrs.frozen
class FeedbackView:
    """What a response did; meters and status are those at the end of the turn.

    `so_far` is what each response did to affection, this one included. `story` is what luck made
    of it. `unmoved` says why there are no `moves`, if there are none. `remembered` holds sentences
    about what only counts later, `kept` and `broken` what had been promised.
    """

    number: int
    of: int
    so_far: tuple[int, ...]
    title: str
    customer: str
    label: str
    icon: str
    did: str
    reaction: str
    story: str
    moves: tuple[Move, ...]
    unmoved: str
    remembered: tuple[str, ...]
    made: tuple[OpenPromise, ...]
    kept: tuple[str, ...]
    broken: tuple[str, ...]
    status_before: Status
    status: Status
    meters: Meters
    stayed_before: int
    lesson: LessonView | None
    why: str


def turn_view(state: State) -> TurnView:
    """Return what a trainee sees of the turn that awaits a response.

    Raises:
        ValueError: the scenario is over, so that no turn awaits a response.
    """
    turn, scenario = state.turn, state.scenario
    if turn is None:
        raise ValueError(f"the scenario {scenario.id!r} is over: no turn awaits a response")
    events = [turn.event] if state.chance is None else [turn.event, turn.chance[state.chance].event]
    news = (words(event.story, scenario) for event in events)
    number = len(state.steps) + 1
    return TurnView(
        number=number,
        of=turns_in_all(state),
        so_far=_so_far(state),
        title=words(turn.title, scenario),
        scene=turn.scene,
        story="\n".join(filter(None, (*came_back(state), *news))),
        customer=first_name(scenario.customer),
        speech=words(turn.speech.at(state.status), scenario),
        status=state.status,
        meters=meters_of(state.situation, state),
        moves=moves_of(state.arrival, state.situation, scenario),
        promises=open_promises(state),
        responses=_responses(state),
    )


def feedback_view(before: State, after: State) -> FeedbackView:
    """Return what a trainee sees of the response that led from one state to the next."""
    step, scenario = after.steps[-1], after.scenario
    response, name = step.response, first_name(scenario.customer)
    number = len(after.steps)
    changes = step.changes[len(before.arrival) :]
    behind = Event() if step.behind is None else step.turn.after[step.behind].event
    moves = moves_of(changes, step.after, scenario)
    return FeedbackView(
        number=number,
        of=turns_in_all(before),
        so_far=_so_far(after),
        title=words(step.turn.title, scenario),
        customer=name,
        label=words(response.label, scenario),
        icon=response.icon,
        did=words(response.did, scenario),
        reaction=words(response.reaction.at(Status(step.after.status)), scenario),
        story=words(behind.story, scenario),
        moves=moves,
        unmoved="" if moves else why_unmoved(response.card, before.situation, name),
        remembered=tuple(because(c, name) for c in changes if c.reason in REMEMBERED),
        made=tuple(promise for promise in open_promises(after) if promise.made == number),
        kept=tuple(promised(after.steps, id_, scenario) for id_ in step.kept),
        broken=tuple(promised(after.steps, id_, scenario) for id_ in step.broken),
        status_before=Status(step.before.status),
        status=Status(step.after.status),
        meters=meters_of(step.after, after),
        stayed_before=stayed(risks(before)),
        lesson=lesson_of(response, scenario),
        why=words(response.why, scenario),
    )


def open_promises(state: State) -> tuple[OpenPromise, ...]:
    """Return the promises that are open before the next response, the first one due first."""
    number = len(state.steps) + 1
    slots = zip(state.scenario.promises, state.situation.ledger, strict=True)
    found = [
        OpenPromise(
            what=promised(state.steps, id_, state.scenario),
            made=max(n for n, step in enumerate(state.steps, 1) if id_ in step.promised),
            due=number + left - 1,
        )
        for id_, left in slots
        if left
    ]
    return tuple(sorted(found, key=lambda promise: promise.due))


def turns_in_all(state: State) -> int:
    """Return how many turns there can be in this run: those taken, and those still to come."""
    if state.finished:
        return len(state.steps)
    return len(state.steps) + 1 + most_turns_left(state.situation, state.scenario)


def promised(steps: Iterable[Step], id_: str, scenario: Scenario) -> str:
    """Return what was promised when this promise was last made."""
    made = [step.response.card.promise for step in steps if id_ in step.promised]
    return words(made[-1].what if made and made[-1] else id_, scenario)


def lesson_of(response: Response, scenario: Scenario) -> LessonView | None:
    """Return the lesson that a response follows or breaks, if there is one."""
    lesson = response.follows or response.breaks
    if lesson is None:
        return None
    title, text = words(lesson.title, scenario), words(lesson.text, scenario)
    return LessonView(title, text, followed=response.follows is not None)


def _so_far(state: State) -> tuple[int, ...]:
    """Return what each response, and the turn behind it, did to affection."""
    feelings = ((step.before.feelings, step.after.feelings) for step in state.steps)
    return tuple(after.affection - before.affection for before, after in feelings)


def _responses(state: State) -> tuple[ResponseView, ...]:
    turn = state.turn
    responses = {response.id: response for response in turn.responses} if turn else {}
    order = shuffled(state.seed, turn.id if turn else "", legal_responses(state))
    return tuple(
        ResponseView(
            number=number,
            id=id_,
            label=words(responses[id_].label, state.scenario),
            says=words(responses[id_].says, state.scenario),
            does=words(responses[id_].does, state.scenario),
            icon=responses[id_].icon,
        )
        for number, id_ in enumerate(order, 1)
    )
