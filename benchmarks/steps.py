"""How many turns of the new car the simulation plays in a second of CPU time.

    .venv/bin/python benchmarks/steps.py

Plays random runs with the reasons written down, as a front end does, and without, as a proof does.
"""

import random
import time

from game.authoring.library import load_rulebook, load_scenario
from game.core.engine import legal_responses, respond, start
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.core.steps import answer
from game.core.tally import Tally

RUNS = 400


def main() -> None:
    """Print turns a second, for whole states and for bare situations."""
    scenario, rulebook = load_scenario("the-new-car").value, load_rulebook(None).value
    assert scenario is not None
    assert rulebook is not None
    taken, seconds = play(scenario, rulebook)
    print(f"play, with reasons   {taken / seconds:10,.0f} turns a second")
    taken, seconds = step(scenario, rulebook)
    print(f"bare situations      {taken / seconds:10,.0f} turns a second")


def play(scenario: Scenario, rulebook: Rulebook) -> tuple[int, float]:
    """Play random runs through the engine; return the turns taken and the CPU seconds."""
    dice = random.Random(1)
    taken, began = 0, time.process_time()
    for seed in range(RUNS):
        state = start(scenario, rulebook, seed)
        while not state.finished:
            state = respond(state, dice.choice(legal_responses(state)))
            taken += 1
    return taken, time.process_time() - began


def step(scenario: Scenario, rulebook: Rulebook) -> tuple[int, float]:
    """Answer one situation again and again; return the turns taken and the CPU seconds."""
    situation = start(scenario, rulebook).situation
    responses = scenario.turns[0].responses
    taken, began = 0, time.process_time()
    for _ in range(RUNS * 10):
        for response in responses:
            t = Tally(situation, scenario, rulebook)
            answer(t, response)
            t.situation()
            taken += 1
    return taken, time.process_time() - began


if __name__ == "__main__":
    main()
