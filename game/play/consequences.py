"""What comes back in a turn from earlier ones, told with the turn that it goes back to."""

from collections.abc import Iterator

from game.core.engine import State, Step
from game.core.scenario import AFTER, CHANCE, RESPONSE, Later
from game.play.wording import words
from game.texts import _


def came_back(state: State) -> Iterator[str]:
    """Yield the story of what comes now of earlier turns, each behind a line that says which.

    They stand in the order in which they happen.
    """
    scenario, here = state.scenario, len(state.steps) + 1
    found: dict[int, tuple[Later, str]] = {}
    for number, step in enumerate(state.steps, 1):
        for place, later in _put_off(step):
            if later.turns == here - number:
                slot = scenario.slots_of_laters[step.before.turn, place, later]
                did = step.response.did if place == RESPONSE else ""
                found[slot] = later, _since(number, words(did, scenario))
    for _slot, (later, since) in sorted(found.items()):
        if later.event.story:
            yield since
            yield words(later.event.story, scenario)


def _put_off(step: Step) -> Iterator[tuple[str, Later]]:
    """Yield what a step put off to later turns, and the place where that stands."""
    drawn = (step.turn.chance, step.chance, CHANCE), (step.turn.after, step.behind, AFTER)
    for branches, number, place in drawn:
        later = None if number is None else branches[number].later
        if later:
            yield place, later
    if step.response.later:
        yield RESPONSE, step.response.later


def _since(number: int, did: str) -> str:
    if not did:
        return _("From turn {number}:").format(number=number)
    return _("From turn {number}, when you {did}:").format(number=number, did=did.rstrip("."))
