"""One trainee's run of a scenario, as a value: what was chosen; all else follows from that."""

from functools import cached_property

import attrs

from game.core import engine
from game.core.engine import State
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario


@attrs.frozen
class Session:
    """A run: the seed and the ids of the responses given, from which its states are rebuilt.

    Asking for a state raises `game.core.engine.IllegalResponse` if a response cannot be given.
    """

    scenario: Scenario
    rulebook: Rulebook
    seed: int = 1
    responses: tuple[str, ...] = ()

    @cached_property
    def states(self) -> tuple[State, ...]:
        """How things stood before each response, and how they stand now."""
        states = [engine.start(self.scenario, self.rulebook, self.seed)]
        for response in self.responses:
            states.append(engine.respond(states[-1], response))
        return tuple(states)

    @property
    def state(self) -> State:
        """How things stand now."""
        return self.states[-1]

    def respond(self, response_id: str) -> "Session":
        """Return the session with one response more; raises `IllegalResponse` if it cannot be."""
        engine.respond(self.state, response_id)
        return attrs.evolve(self, responses=(*self.responses, response_id))

    def undo(self) -> "Session":
        """Return the session with one response less, or itself if none was given."""
        return self.back_to(len(self.responses))

    def back_to(self, number: int) -> "Session":
        """Return the session in which turn `number`, counted from 1, awaits its response again."""
        return attrs.evolve(self, responses=self.responses[: max(0, number - 1)])
