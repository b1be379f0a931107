"""Two state machines with guards and callbacks: python -m benchmarks.peers.machines FOLDER NAME.

NAME is `transitions` or `python-statemachine`. The host writes the rules and the texts.
"""

import random
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.peers.s12 import Rules
from benchmarks.peers.timing import report

RULES = Rules(Path(sys.argv[1]))
TURNS = range(len(RULES.turns))
RESPONSES = range(4)
ENDINGS = [id_.replace("-", "_") for _, id_ in RULES.endings]


class Run:
    """The numbers of a play in motion, and all that was read in it."""

    def __init__(self) -> None:
        self.dice = random.Random()
        self.begin()

    def begin(self) -> None:
        """Begin again."""
        self.numbers = list(RULES.start)
        self.text: list[str] = []

    def is_offered(self, turn: int, response: int) -> bool:
        """Whether a response can be given."""
        return response in RULES.offered(turn, self.numbers)

    def ends_with(self, number: int) -> bool:
        """Whether it comes to this ending."""
        return RULES.ending(self.numbers).replace("-", "_") == ENDINGS[number]

    def prompt(self, turn: int) -> None:
        """Read what is on offer."""
        self.text += RULES.prompt(turn, RULES.offered(turn, self.numbers))

    def respond(self, turn: int, response: int) -> None:
        """Give a response, and let chance fall behind it."""
        RULES.respond(turn, response, self.numbers)
        self.text.append(RULES.reply(turn, response))
        weights = RULES.weights[turn]
        if weights:
            branch = int(self.dice.random() * sum(weights) >= weights[0])
            RULES.fall(turn, branch, self.numbers)
            self.text.append(RULES.story(turn, branch))


def time_transitions() -> None:
    """Time `transitions`: one machine, set back before each play."""
    from transitions import Machine

    run: Any = Run()
    states = [*(f"turn_{turn}" for turn in TURNS), "closing", *ENDINGS]
    machine = Machine(run, states=states, initial="turn_0", auto_transitions=False)
    for turn in TURNS:
        for response in RESPONSES[: len(RULES.turns[turn]["responses"])]:
            machine.add_transition(
                f"respond_{response}",
                states[turn],
                states[turn + 1],
                conditions=[partial(run.is_offered, turn, response)],
                before=[partial(run.respond, turn, response)],
            )
    for number, ending in enumerate(ENDINGS):
        machine.add_transition(
            "close", "closing", ending, conditions=[partial(run.ends_with, number)]
        )

    def play() -> str:
        run.begin()
        machine.set_state("turn_0")
        for turn in TURNS:
            run.prompt(turn)
            open_ = [n for n in RESPONSES if getattr(run, f"may_respond_{n}")()]
            getattr(run, f"respond_{run.dice.choice(open_)}")()
        run.close()
        "\n".join(run.text)
        return str(run.state).replace("_", "-")

    report("transitions 0.9.3", play, 300)


def time_statemachine() -> None:
    """Time `python-statemachine`: a new machine for each play, as final states are final."""
    from statemachine import State, StateMachine

    turns = {f"turn_{turn}": State(initial=turn == 0) for turn in TURNS}
    endings = {ending: State(final=True) for ending in ENDINGS}
    parts: dict[str, Any] = {**turns, "closing": State(), **endings}
    order = [*turns.values(), parts["closing"]]
    for response in RESPONSES:
        ways = None
        for turn in TURNS:
            guard, act = f"is_offered_{turn}_{response}", f"do_{turn}_{response}"
            parts[guard] = _guard(turn, response)
            parts[act] = _act(turn, response)
            way = order[turn].to(order[turn + 1], cond=guard, on=act)
            ways = way if ways is None else ways | way
        parts[f"respond_{response}"] = ways
    ways = None
    for number, ending in enumerate(ENDINGS):
        parts[f"is_{ending}"] = _ends(number)
        way = parts["closing"].to(endings[ending], cond=f"is_{ending}")
        ways = way if ways is None else ways | way
    parts["close"] = ways
    kind: Any = type(StateMachine)("S12", (StateMachine,), parts)

    def play() -> str:
        run = Run()
        machine = kind(run)
        for turn in TURNS:
            run.prompt(turn)
            machine.send(run.dice.choice([event.id for event in machine.enabled_events()]))
        machine.send("close")
        "\n".join(run.text)
        return str(next(iter(machine.configuration)).id).replace("_", "-")

    report("python-statemachine 3.2.2", play, 30)


def _guard(turn: int, response: int) -> Callable[[Any], bool]:
    return lambda machine: machine.model.is_offered(turn, response)


def _act(turn: int, response: int) -> Callable[[Any], None]:
    return lambda machine: machine.model.respond(turn, response)


def _ends(number: int) -> Callable[[Any], bool]:
    return lambda machine: machine.model.ends_with(number)


if __name__ == "__main__":
    {"transitions": time_transitions, "python-statemachine": time_statemachine}[sys.argv[2]]()
