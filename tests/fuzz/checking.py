"""What is promised of every file, whatever its bytes."""

import json
import random
from pathlib import Path

from game.authoring.library import load_scenario
from game.authoring.syntax.characters import first_unwanted
from game.checker.checking import Manner, check_file
from game.checker.render.annotations import annotations
from game.checker.render.data import data
from game.checker.render.people import people
from game.core.engine import legal_responses, outcome, respond, start
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.problem import Severity


def check(path: Path, rulebook: Rulebook) -> None:
    """Check a file, and be sure of what is promised about it."""
    checked = check_file(path, Manner(rulebook, rulebook))
    for problem in checked.problems:
        assert problem.message
        assert problem.help
        assert 1 <= problem.place.line <= max(1, len(checked.lines))
        assert 1 <= problem.place.column
    lines = [*people([checked]), *annotations([checked])]
    assert not [line for line in lines if first_unwanted(line) or "\n" in line]
    assert len(checked.problems) == len(json.loads(data([checked])))

    if not [problem for problem in checked.problems if problem.severity is Severity.ERROR]:
        scenario = load_scenario(path).value
        if scenario:  # Else they are lessons, or a rulebook.
            play(scenario, rulebook)


def play(scenario: Scenario, rulebook: Rulebook) -> None:
    """Play at random to the end; there is always a response to give until then."""
    dice = random.Random(scenario.id)
    state = start(scenario, rulebook, seed=1)
    while outcome(state) is None:
        state = respond(state, dice.choice(legal_responses(state)))
