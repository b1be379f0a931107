"""The stops on a map, by their ids, and the stops that a play passes on its way.

Turns, branches and responses are numbers here, from 0 in the order of the file; the number of turns
stands for the end.
"""

from collections.abc import Iterator

from game.core.scenario import Scenario

END = "end"
"""Where the ending is decided."""

LEFT = "left"
"""Where all come together who left before the end."""


def turn_stop(scenario: Scenario, turn: int) -> str:
    """Return the stop of a turn."""
    return f"turn {scenario.turns[turn].id}"


def gate(scenario: Scenario, turn: int) -> str:
    """Return the stop at which it is asked whether a turn applies."""
    return f"gate {scenario.turns[turn].id}"


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
    """Return the first stop on the way into a turn, or to the end."""
    if turn == len(scenario.turns):
        return END
    return gate(scenario, turn) if scenario.turns[turn].when else turn_stop(scenario, turn)


def way_in(scenario: Scenario, target: int, turn: int, branch: int | None) -> Iterator[str]:
    """Yield the stops from the entrance of a target, where turns are skipped, up to the choice.

    `turn` is the one that is entered, and `branch` the one that is drawn there, or None.
    """
    for skipped in range(target, turn):
        yield gate(scenario, skipped)
    if turn == len(scenario.turns):
        yield END
        return
    if scenario.turns[turn].when:
        yield gate(scenario, turn)
    yield turn_stop(scenario, turn)
    if branch is not None:
        yield branch_stop(scenario, turn, "chance", branch)
        yield fork(scenario, turn)


def way_out(scenario: Scenario, turn: int, response: int, behind: int | None) -> Iterator[str]:
    """Yield the stops from a response to the end of its turn; `behind` is drawn there, or None."""
    yield response_stop(scenario, turn, response)
    yield meeting(scenario, turn)
    if behind is not None:
        yield branch_stop(scenario, turn, "after", behind)
