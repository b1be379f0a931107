"""Which chime goes with what has just happened; none says anything that is not seen too."""

import enum

from game.core.status import Status
from game.play.session import Session
from game.screen.look import HURT, SURPRISED
from game.screen.model import Model
from game.screen.places import Place


class Chime(enum.Enum):
    """A chime, by its name in `assets/sounds`."""

    FOCUS = "focus"
    SELECT = "select"
    SMALL_GAIN = "small-gain"
    BIG_GAIN = "big-gain"
    SMALL_LOSS = "small-loss"
    BIG_LOSS = "big-loss"
    LESSON = "lesson"
    STAYS = "stays"
    LEAVES = "leaves"


def chime_of(before: Model, after: Model) -> Chime | None:
    """Return the chime for the way from one model to the next, or None for silence."""
    if before.dark or after.dark or after.here.place is Place.GONE:
        return None
    if _has_responded(before.session, after.session):
        step = after.running.state.steps[-1]
        return chime_for(step.after.feelings.affection - step.before.feelings.affection)
    if _given(after) != _given(before):
        return Chime.SELECT
    if after.here.place is not before.here.place:
        return _arrived(after, before.here.place)
    if len(after.trail) != len(before.trail) or after.settings != before.settings:
        return Chime.SELECT
    return Chime.FOCUS if after.here.focus != before.here.focus else None


def _given(model: Model) -> int:
    """Return how many answers a check-up has."""
    sheet = model.checkup.sheet if model.checkup else None
    return len(sheet.given) if sheet else 0


def _has_responded(before: Session | None, after: Session | None) -> bool:
    if before is None or after is None:
        return False
    return len(after.responses) == len(before.responses) + 1


def chime_for(by: int) -> Chime:
    """Return the chime for a response that moved affection by so much."""
    if by > 0:
        return Chime.BIG_GAIN if by >= SURPRISED else Chime.SMALL_GAIN
    if by < 0:
        return Chime.BIG_LOSS if by <= HURT else Chime.SMALL_LOSS
    return Chime.SELECT


def _arrived(model: Model, start: Place) -> Chime:
    if model.here.place is Place.LESSONS:
        return Chime.LESSON
    if start is Place.FEEDBACK and model.here.place is Place.DEBRIEF:
        left = model.running.state.status is Status.LEFT
        return Chime.LEAVES if left else Chime.STAYS
    return Chime.SELECT
