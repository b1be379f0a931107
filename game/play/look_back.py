"""What a proof adds to the debrief: the best path, and what each response was worth.

All numbers are customers of the 1,000 at the start of the run, expected if best play follows. So
what the responses of a run have lost adds up, luck apart, to what lies between best play and the
run.
"""

import attrs

from game.core.engine import State, respond, start
from game.play.debrief import Debrief, Point, debrief
from game.play.session import Session
from game.play.solved import Solved
from game.play.wording import words
from game.texts import _

_LOSSES = 2
"""At most so many losses are turning points."""


@attrs.frozen
class Value:
    """What a response was worth in the very situation in which it was given.

    `number` counts the turns from 1. `worth`, `best` and `average` are how many of the 1,000
    customers at the start will stay if this response, the best one there, and any one there with
    equal chances is given, and best play follows. `better` is the label of the best one.
    """

    number: int
    worth: float
    best: float
    average: float
    better: str

    @property
    def lost(self) -> float:
        """How many customers the best response keeps more than this one."""
        return self.best - self.worth

    @property
    def gained(self) -> float:
        """How many customers this response keeps more than the average of what was offered."""
        return self.worth - self.average


@attrs.frozen
class TurningPoint:
    """A turn on which much hung: the point of the path, what it was worth, and a sentence."""

    point: Point
    value: Value
    gain: bool
    text: str


@attrs.frozen
class LookBack:
    """The best path, and the values of your own.

    `best` is the debrief of best play by somebody who does not know what luck will bring, with the
    same luck as yours; `expected` what best play keeps of 1,000, over all luck.
    """

    best: Debrief
    expected: float
    values: tuple[Value, ...]
    turning_points: tuple[TurningPoint, ...]


def look_back(session: Session, solved: Solved) -> LookBack:
    """Return what a proof adds to the debrief of a run that is over.

    Raises:
        ValueError: the run is not over: there is nothing to look back at.
    """
    told = debrief(session.state)
    found = values(session, solved)
    return LookBack(
        best=debrief(best_play(session, solved)),
        expected=solved.expected,
        values=found,
        turning_points=_turning_points(told, found),
    )


def best_play(session: Session, solved: Solved) -> State:
    """Return the end of best play with the luck of a run."""
    state = start(session.scenario, session.rulebook, session.seed)
    spot = solved.first(state)
    while state.turn is not None:
        state = respond(state, state.turn.responses[solved.best_response(spot)].id)
        spot = solved.following(spot, state)
    return state


def values(session: Session, solved: Solved) -> tuple[Value, ...]:
    """Return what each response of a run was worth."""
    found: list[Value] = []
    still_there, spot = 1.0, solved.first(session.states[0])
    for after in session.states[1:]:
        step = after.steps[-1]
        worths, best = solved.worths(spot), solved.best_response(spot)
        given = step.turn.responses.index(step.response)
        found.append(
            Value(
                number=len(after.steps),
                worth=still_there * worths[given],
                best=still_there * worths[best],
                average=still_there * sum(worths.values()) / len(worths),
                better=words(step.turn.responses[best].label, session.scenario),
            )
        )
        still_there *= 1 - step.churn_risk / 100
        spot = solved.following(spot, after)
    return tuple(found)


def _turning_points(told: Debrief, found: tuple[Value, ...]) -> tuple[TurningPoint, ...]:
    """Return up to three turns on which much hung, in the order of the turns.

    Those are the two responses that lost most against the best one in the very same situation, and
    of those that lost nothing the one that gained most against the average of what was offered
    there. What is less than one customer of 1,000 is no turning point.
    """
    losses = sorted((v for v in found if v.lost >= 1), key=lambda v: -v.lost)[:_LOSSES]
    gains = [v for v in found if v.lost == 0 and v.gained >= 1]
    gain = max(gains, key=lambda v: v.gained, default=None)
    chosen = [v for v in found if v in losses or v is gain]
    return tuple(_turning_point(told, value, gain=value is gain) for value in chosen)


def _turning_point(told: Debrief, value: Value, *, gain: bool) -> TurningPoint:
    if gain:
        text = _(
            "Of 1,000 customers like {name}, {customers} more stay than after the average of what"
            " you could have done here."
        ).format(name=told.customer, customers=round(value.gained))
    else:
        text = _(
            "Of 1,000 customers like {name}, {customers} more stay after the best response here:"
            " {better}."
        ).format(name=told.customer, customers=round(value.lost), better=value.better)
    return TurningPoint(told.path[value.number - 1], value, gain, text)
