"""Models at the debrief: runs of the new car that are over, with what the proof adds to them."""

from functools import cache

import attrs

from game.play.look_back import LookBack, look_back
from game.play.progress import NotKnown, Working
from game.play.session import Session
from game.screen.model import Here, LookedBack, Model
from game.screen.places import Place
from tests.play.test_solved import new_car as solved_new_car
from tests.screen.models import RUN, new_car, on_shelf
from tests.worlds import shipped_rulebook

# She leaves after turn 9 of 10; promises are broken, and each status but one is seen.
LEFT_EARLY = (
    "wish-list",
    "ring-today",
    "ask-for-patience",
    "on-monday",
    "ring-with-a-plan",
    "keep-distance",
    "this-month",
    "send-the-survey",
    "reassure-her",
)

TOO_MANY = "There are too many ways to play this scenario to know the best one."

PAGES = (
    Place.TURN_BY_TURN,
    Place.PROMISES_AND_LESSONS,
    Place.IN_NUMBERS,
    Place.TO_TALK_ABOUT,
    Place.ENDING,
)


@cache
def over(responses: tuple[str, ...] = RUN, *, language: str = "en") -> Session:
    """A run of the new car that is over."""
    return Session(new_car(language=language), shipped_rulebook(), 1, responses)


@cache
def branched(*, language: str = "en") -> Session:
    """A run that went back to turn 3 and took another way to its end."""
    session = over(LEFT_EARLY, language=language).another_way(3)
    return attrs.evolve(session, responses=(*session.responses, *RUN[2:]))


@cache
def looked_back(session: Session) -> LookBack:
    """What the proof adds to the debrief of a run of the new car."""
    return look_back(session, solved_new_car())


def debrief_of(
    session: Session,
    *pages: Place,
    focus: str = "",
    known: LookBack | Working | NotKnown | None = None,
) -> Model:
    """A game at the debrief of a run, with a page of it open, and all known where nothing is said.

    `focus` is the stop that has focus on the page that is open.
    """
    places = (Place.DEBRIEF, *pages)
    trail = tuple(Here(place, focus if place is places[-1] else "") for place in places)
    return Model(
        on_shelf(session.scenario),
        trail=trail,
        session=session,
        looked_back=LookedBack(session, known or looked_back(session)),
    )


def every_debrief(*, language: str = "en") -> dict[str, Model]:
    """Each page with most to be seen on it, and where something has focus or is missing."""
    stayed, left = over(language=language), over(LEFT_EARLY, language=language)
    branch = branched(language=language)
    return {
        "debrief": debrief_of(stayed),
        "debrief, left early": debrief_of(left),
        "debrief, another way": debrief_of(branch),
        "debrief, at the start": debrief_of(left, focus="turn 0"),
        "debrief, at a turn": debrief_of(left, focus="turn 4"),
        "debrief, at the last turn": debrief_of(branch, focus="turn 10"),
        "debrief, working": debrief_of(branch, known=Working(4, 10)),
        "debrief, not known": debrief_of(left, known=NotKnown(TOO_MANY)),
        "turn by turn": debrief_of(left, Place.TURN_BY_TURN),
        "turn by turn, working": debrief_of(stayed, Place.TURN_BY_TURN, known=Working(4, 10)),
        "promises and lessons": debrief_of(left, Place.PROMISES_AND_LESSONS),
        "in numbers": debrief_of(left, Place.IN_NUMBERS, focus="left 6"),
        "in numbers, another way": debrief_of(branch, Place.IN_NUMBERS),
        "to talk about": debrief_of(stayed, Place.TO_TALK_ABOUT),
        "ending": debrief_of(left, Place.ENDING),
        "pause in the debrief": debrief_of(stayed, Place.PAUSE),
        "leave the debrief": debrief_of(stayed, Place.PAUSE, Place.LEAVE),
    }
