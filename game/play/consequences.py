"""What comes back in a turn from earlier ones, told with the turn that it goes back to."""

from collections.abc import Iterator

from game.core.engine import State, Step
from game.core.scenario import Later
from game.play.wording import words
from game.texts import _


def came_back(state: State) -> Iterator[str]:
    """Yield the story of what comes now of earlier turns, each behind a line that says which.

    They stand in the order in which they happen.
    """
    scenario, here = state.scenario, len(state.steps) + 1
    found: dict[Later, str] = {}
    for number, step in enumerate(state.steps, 1):
        for later, did in _put_off(step):
            if later.turns == here - number:
                found[later] = _since(number, words(did, scenario))
    for later in sorted(found, key=scenario.laters.index):
        if later.event.story:
            yield found[later]
            yield words(later.event.story, scenario)


def _put_off(step: Step) -> Iterator[tuple[Later, str]]:
    """Yield what is to come later of a step, and what was done in it; luck has done nothing."""
    drawn = ((step.turn.chance, step.chance), (step.turn.after, step.behind))
    for branches, number in drawn:
        later = None if number is None else branches[number].later
        if later:
            yield later, ""
    if step.response.later:
        yield step.response.later, step.response.did


def _since(number: int, did: str) -> str:
    if not did:
        return _("From turn {number}:").format(number=number)
    return _("From turn {number}, when you {did}:").format(number=number, did=did.rstrip("."))
