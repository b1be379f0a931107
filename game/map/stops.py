"""The stops on a map, by their ids, and the stops that a play passes on its way.

Turns, branches and responses are numbers here, from 0 in the order of the file; the number of turns
stands for the end.
"""

from collections.abc import Iterator

from game.core.scenario import Scenario

START = "start"
"""Where a play begins."""

END = "end"
"""Where the ending is decided."""

LEFT = "left"
"""Where all come together who left before the end."""


def turn_stop(scenario: Scenario, turn: int) -> str:
    """Return the stop of a turn."""
    return f"turn {scenario.turns[turn].id}"


def branch_stop(scenario: Scenario, turn: int, event: str, branch: int) -> str:
    """Return the stop of a branch; the event is "chance" or "after"."""
    return f"{event} {scenario.turns[turn].id} {branch + 1}"


def fork(scenario: Scenario, turn: int) -> str:
    """Return the stop from which the responses of a turn lead away."""
    item = scenario.turns[turn]
    return f"fork {item.id}" if item.chance else turn_stop(scenario, turn)


def response_stop(scenario: Scenario, turn: int, response: int) -> str:
    """Return the stop of a response."""
    item = scenario.turns[turn]
    return f"response {item.id} {item.responses[response].id}"


def meeting(scenario: Scenario, turn: int) -> str:
    """Return the stop at which the responses of a turn come together."""
    return f"meeting {scenario.turns[turn].id}"


def leaving(scenario: Scenario, turn: int) -> str:
    """Return the stop of those who leave at the end of a turn."""
    return f"leaves {scenario.turns[turn].id}"


def ending_stop(scenario: Scenario, ending: int) -> str:
    """Return the stop of an ending."""
    return f"ending {scenario.endings[ending].id}"


def entrance(scenario: Scenario, turn: int) -> str:
    """Return the stop at which a turn, or the end, begins."""
    return END if turn == len(scenario.turns) else turn_stop(scenario, turn)


def way_in(scenario: Scenario, turn: int, branch: int | None) -> Iterator[str]:
    """Yield the stops from the entrance of a turn up to the choice; `branch` is drawn, or None."""
    yield entrance(scenario, turn)
    if branch is not None:
        yield branch_stop(scenario, turn, "chance", branch)
        yield fork(scenario, turn)


def way_out(scenario: Scenario, turn: int, response: int, behind: int | None) -> Iterator[str]:
    """Yield the stops from a response to the end of its turn; `behind` is drawn there, or None.

    A response that says what follows leads there by itself, unless luck still has a word.
    """
    item = scenario.turns[turn]
    yield response_stop(scenario, turn, response)
    if item.after or not item.responses[response].next:
        yield meeting(scenario, turn)
    if behind is not None:
        yield branch_stop(scenario, turn, "after", behind)
