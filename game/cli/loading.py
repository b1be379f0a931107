"""Getting what a command needs, or leaving with a sentence."""

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from game.authoring.codes import Code
from game.authoring.library import (
    load_checkup,
    load_lessons,
    load_rulebook,
    load_scenario,
    read_checkup,
    shipped_lessons,
    shipped_lessons_in,
)
from game.core.rulebook import Rulebook
from game.core.scenario import Lesson, Scenario
from game.problem import Problem
from game.texts import _, ngettext, speak

_GAPS = (Code.TRANSLATION_MISSING, Code.TRANSLATION_OUTDATED)
_IDLE = (Code.TRANSLATION_UNKNOWN,)

if TYPE_CHECKING:
    from game.core.checkup import Statements
    from game.core.engine import IllegalResponse, State

UNREADABLE = 1
"""The exit code when a file cannot be read."""

MISUSE = 2
"""The exit code when a command was not used as it can be."""


def scenario_or_exit(name: str) -> Scenario:
    """Return a scenario by its id or its path, or print its problems and leave."""
    return scenarios_or_exit(name)[0]


def scenarios_or_exit(*names: str, language: str = "") -> tuple[Scenario, ...]:
    """Return scenarios by their ids or paths, or print the problems of all of them and leave.

    They are translated into a language as far as they can be.
    """
    readings = [load_scenario(name, language) for name in names]
    found = tuple(reading.value for reading in readings if reading.value is not None)
    if len(found) < len(readings):
        _leave(problem for reading in readings for problem in reading.problems)
    gc.freeze()  # The program and its content stay: no search for garbage needs to visit them.
    return found


def lessons_or_exit(beside: Path | None = None) -> tuple[Lesson, ...]:
    """Return the lessons for a scenario, or the shipped ones, or print their problems and leave."""
    reading = load_lessons(beside) if beside else shipped_lessons()
    if reading.value is None:
        _leave(reading.problems)
    return tuple(reading.value.values())


def shipped_lessons_or_exit(language: str) -> tuple[Lesson, ...]:
    """Return the shipped lessons in a language, and let the program speak it."""
    reading = shipped_lessons_in(language)
    if reading.value is None:
        _leave(reading.problems)
    speak(language)
    _tell_gaps(reading.problems)
    return reading.value


def scenario_in_language_or_exit(name: str, language: str) -> Scenario:
    """Return a scenario in a language, and let the program speak it; say what stays as it was.

    Without a language, it is the scenario's own.
    """
    reading = load_scenario(name, language)
    if reading.value is None:
        _leave(reading.problems)
    gc.freeze()  # As above.
    speak(language or reading.value.language)
    _tell_gaps(reading.problems)
    return reading.value


def tell_gaps(name: str, language: str) -> None:
    """Say what of a scenario that can be read is not translated into a language."""
    _tell_gaps(load_scenario(name, language).problems)


def _tell_gaps(problems: Iterable[Problem]) -> None:
    """Say why a scenario is not translated, or count the texts that are not."""
    gaps = 0
    for problem in problems:
        if problem.code in _GAPS:
            gaps += 1
        elif problem.code not in _IDLE:
            click.echo(f"{problem.message} {problem.help}", err=True)
    if gaps:
        click.echo(
            ngettext(
                "{count} text is shown in the original: its translation is missing or outdated.",
                "{count} texts are shown in the original: "
                "their translations are missing or outdated.",
                gaps,
            ).format(count=gaps),
            err=True,
        )


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


def checkup_or_exit(path: Path | None = None, language: str = "") -> "Statements":
    """Return the check-up of a file, or the shipped one, or print its problems and leave."""
    reading = read_checkup(path) if path else load_checkup(language)
    if reading.value is None:
        _leave(reading.problems)
    return reading.value


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
