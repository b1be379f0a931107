"""One trainee's run of a scenario, as a value: what was chosen; all else follows from that.

A run is a line of responses, and the lines that were played to their end before it, when the
trainee went back in the debrief to try another way.
"""

from functools import cached_property

import attrs

from game.core import engine
from game.core.engine import State
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario


@attrs.frozen
class Session:
    """A run: the seed and the ids of the responses given, from which its states are rebuilt.

    `beside` holds the lines that were played to their end before this one, the original first.
    Asking for a state raises `game.core.engine.IllegalResponse` if a response cannot be given.
    """

    scenario: Scenario
    rulebook: Rulebook
    seed: int = 1
    responses: tuple[str, ...] = ()
    beside: tuple[tuple[str, ...], ...] = ()

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

    def another_way(self, number: int) -> "Session":
        """Return the session in which turn `number` awaits its response again, as a branch.

        The line that was played stays beside it. A line that is not over is not worth keeping, so
        that this is going back, no more.
        """
        kept = self.state.finished and self.responses not in self.beside
        back = self.back_to(number)
        return attrs.evolve(back, beside=(*self.beside, self.responses)) if kept else back

    @property
    def lines_beside(self) -> tuple["Session", ...]:
        """The lines played before this one as sessions of their own, the original first."""
        return tuple(attrs.evolve(self, responses=line, beside=()) for line in self.beside)
