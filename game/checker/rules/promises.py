"""Where promises stand in a file."""

from game.core.scenario import Scenario


def where_made(promise: str, scenario: Scenario) -> str:
    """Return the way to where a promise is made first."""
    return next(
        f"turns.{turn.id}.responses.{response.id}.promise"
        for turn in scenario.turns
        for response in turn.responses
        if response.card.promise and response.card.promise.id == promise
    )
