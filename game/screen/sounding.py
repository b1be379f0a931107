"""Which sound goes with what has just happened; nothing is told by a sound alone."""

from game.core.status import Status
from game.screen.model import Model
from game.screen.places import Place

_BIG = 10


def sound_of(before: Model, after: Model) -> str:
    """Return the name of the sound between two models, or nothing."""
    if after.muted or after == before:
        return ""
    if after.session != before.session and after.here.place is Place.FEEDBACK:
        return _feedback(after)
    if after.here.place is not before.here.place:
        return "select"
    if after.here.focus != before.here.focus:
        return "focus"
    return ""


def _feedback(model: Model) -> str:
    """Return the sound of what the last response did: rising for a gain, falling for a loss."""
    state = model.running.state
    step = state.steps[-1]
    if state.finished:
        return "leaves" if state.status is Status.LEFT else "stays"
    by = step.after.feelings.affection - step.before.feelings.affection
    if not by:
        return "lesson"
    return f"{'big' if abs(by) >= _BIG else 'small'}-{'gain' if by > 0 else 'loss'}"
