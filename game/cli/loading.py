"""Getting what a command needs, or leaving with a sentence."""

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from game.authoring.library import load_rulebook, load_scenario, shipped_lessons
from game.core.rulebook import Rulebook
from game.core.scenario import Lesson, Scenario
from game.problem import Problem
from game.texts import _

if TYPE_CHECKING:
    from game.core.engine import IllegalResponse, State

UNREADABLE = 1
"""The exit code when a file cannot be read."""

MISUSE = 2
"""The exit code when a command was not used as it can be."""


def scenario_or_exit(name: str) -> Scenario:
    """Return a scenario by its id or its path, or print its problems and leave."""
    return scenarios_or_exit(name)[0]


def scenarios_or_exit(*names: str) -> tuple[Scenario, ...]:
    """Return scenarios by their ids or paths, or print the problems of all of them and leave."""
    readings = [load_scenario(name) for name in names]
    found = tuple(reading.value for reading in readings if reading.value is not None)
    if len(found) < len(readings):
        _leave(problem for reading in readings for problem in reading.problems)
    gc.freeze()  # The program and its content stay: no search for garbage needs to visit them.
    return found


def lessons_or_exit() -> tuple[Lesson, ...]:
    """Return the shipped lessons, or print their problems and leave."""
    reading = shipped_lessons()
    if reading.value is None:
        _leave(reading.problems)
    return tuple(reading.value.values())


def rulebook_or_exit(path: Path | None) -> Rulebook:
    """Return the rulebook of a file, or the game's own, or print its problems and leave."""
    reading = load_rulebook(path)
    if reading.value is None:
        _leave(reading.problems)
    return reading.value


def state_or_exit(
    scenario: Scenario, rulebook: Rulebook, seed: int, responses: Iterable[str]
) -> "State":
    """Return the state that these responses lead to, or say which one cannot be chosen."""
    from game.core.engine import IllegalResponse, replay

    try:
        return replay(scenario, rulebook, seed, responses)
    except IllegalResponse as illegal:
        click.echo(_sentence(illegal), err=True)
        raise SystemExit(MISUSE) from None


def _sentence(illegal: "IllegalResponse") -> str:
    if illegal.turn is None:
        return _("“{response}” is one response too many: the scenario is over before it.").format(
            response=illegal.response
        )
    return _("“{response}” cannot be chosen in turn “{turn}”; these can: {legal}.").format(
        response=illegal.response, turn=illegal.turn, legal=", ".join(illegal.legal)
    )


def print_problems(problems: Iterable[Problem]) -> None:
    """Print each problem: where it is, what is wrong, and what to do."""
    for problem in problems:
        place = problem.place
        click.echo(f"{place.file}:{place.line}:{place.column}: {problem.message}", err=True)
        if problem.help:
            click.echo(f"    {problem.help}", err=True)


def _leave(problems: Iterable[Problem]) -> NoReturn:
    print_problems(problems)
    raise SystemExit(UNREADABLE)
