"""How scenarios, lessons, rulebooks and the check-up are read."""

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.codes import Code
from game.authoring.customers import Fields, Shared, shared_customer_shape
from game.authoring.files import (
    CHECKUP_FILE,
    LESSONS_FILE,
    RULEBOOK_FILE,
    customer_files,
    find_scenario,
    id_of,
    languages_of,
    lessons_beside,
    lessons_of,
    shipped_scenarios,
    translations_beside,
)
from game.authoring.findings import listed, nearest
from game.authoring.lessons import LESSONS, Lessons
from game.authoring.reading import Reading, read_file
from game.authoring.rulebooks import rulebook_shape
from game.authoring.scenarios import scenario_shape
from game.content import content_folder
from game.core.rulebook import Rulebook
from game.core.scenario import Lesson, Scenario
from game.problem import Place, Problem, Severity
from game.texts import _

if TYPE_CHECKING:
    from game.core.checkup import Statements


def load_rulebook(path: Path | str | None = None) -> Reading[Rulebook]:
    """Read a rulebook, which needs to hold only what differs from the shipped one; None: that."""
    shipped = _shipped_rulebook()
    if path is None or shipped.value is None:
        return shipped
    return read_file(Path(path), rulebook_shape(shipped.value))


def load_scenario(name: Path | str, language: str = "") -> Reading[Scenario]:
    """Read a scenario: a shipped one by its id, any other by the path to its file.

    With a ``language``, it is translated as far as the files of translations beside it go; what is
    left in the original is reported as warnings.

    Its lessons are those of `lessons.yaml` beside it, or the shipped ones; its customer may be one
    of the folder `customers` beside it.
    """
    path = find_scenario(str(name))
    if path is None:
        return Reading(None, (unknown_scenario(str(name)),))
    language = language.lower()
    rulebook, lessons = load_rulebook(), load_lessons(path)
    if rulebook.value is None or lessons.value is None:
        return Reading(None, (*rulebook.problems, *lessons.problems))
    shared = customers_beside(path, rulebook.value)
    shape = scenario_shape(id_of(path), lessons.value, rulebook.value, shared)
    reading = read_file(path, shape)
    if reading.value is None or language in ("", reading.value.language):
        return reading
    return _translated(reading.value, path, language)


def _translated(scenario: Scenario, path: Path, language: str) -> Reading[Scenario]:
    from game.authoring.translations import translated  # noqa: PLC0415 - rarely needed

    files, lessons = translations_beside(path), translations_beside(lessons_of(path))
    if language not in files:
        known = listed(languages_of(path, scenario.language))
        problem = Problem(
            Code.UNKNOWN_LANGUAGE.value,
            Place(str(path)),
            _("“{id}” is not translated into “{language}”.").format(
                id=scenario.id, language=language
            ),
            _("It is there in: {languages}.").format(languages=known),
            Severity.WARNING,
        )
        return Reading(scenario, (problem,))
    return Reading(*translated(scenario, files[language], lessons.get(language)))


def unknown_scenario(name: str) -> Problem:
    """Say that a name is no path and no shipped scenario."""
    ids = [file.stem for file in shipped_scenarios()]
    close = nearest(name, ids)
    return Problem(
        Code.UNKNOWN_SCENARIO.value,
        Place(name),
        _("There is no scenario “{name}”.").format(name=name),
        _("Did you mean “{close}”?").format(close=close)
        if close
        else _("There are: {ids}. A file of your own is named with its ending .yaml.").format(
            ids=listed(ids)
        ),
    )


def load_lessons(path: Path) -> Reading[Lessons]:
    """Read the lessons for a scenario: those beside its file, or the shipped ones."""
    beside = lessons_beside(path)
    if beside is None or beside.parent == content_folder("scenarios"):
        return shipped_lessons()
    return read_file(beside, LESSONS)


def customers_beside(path: Path, rulebook: Rulebook) -> Shared:
    """Return how to read each customer that lies beside a scenario."""
    files = customer_files(path)
    return {id_: partial(_read_customer, file, rulebook) for id_, file in files.items()}


def _read_customer(file: Path, rulebook: Rulebook) -> Reading[Fields]:
    return read_file(file, shared_customer_shape(rulebook))


@cache
def shipped_lessons() -> Reading[Lessons]:
    """Read the lessons that the game ships with."""
    return read_file(content_folder("scenarios") / LESSONS_FILE, LESSONS)


def read_checkup(path: Path) -> "Reading[Statements]":
    """Read a check-up, as it is written, with the lessons beside it or the shipped ones."""
    from game.authoring.team_checkups import team_checkup_shape  # noqa: PLC0415 - rarely needed

    lessons = load_lessons(path)
    if lessons.value is None:
        return Reading(None, lessons.problems)
    return read_file(path, team_checkup_shape(lessons.value))


def load_checkup(language: str = "") -> "Reading[Statements]":
    """Read the relationship check-up, in a language as far as it is translated into that."""
    path = content_folder("scenarios") / CHECKUP_FILE
    reading = read_checkup(path)
    file = translations_beside(path).get(language.lower())
    if reading.value is None or file is None:
        return reading
    from game.authoring.translations import checkup_translated  # noqa: PLC0415 - rarely needed

    lessons_file = _lessons_translated().get(language.lower())
    return Reading(*checkup_translated(reading.value, file, lessons_file))


def shipped_lessons_in(language: str) -> Reading[tuple[Lesson, ...]]:
    """Read the lessons that the game ships with in a language, as far as they are translated."""
    from game.authoring.translations import translated_lessons  # noqa: PLC0415 - rarely needed

    reading = shipped_lessons()
    if reading.value is None:
        return Reading(None, reading.problems)
    lessons = tuple(reading.value.values())
    file = _lessons_translated().get(language)
    return Reading(*translated_lessons(lessons, file)) if file else Reading(lessons)


def lessons_language(language: str) -> str:
    """Return this language if the shipped lessons are translated into it, else their own."""
    return language if language in _lessons_translated() else "en"


def _lessons_translated() -> dict[str, Path]:
    return translations_beside(content_folder("scenarios") / LESSONS_FILE)


@cache
def _shipped_rulebook() -> Reading[Rulebook]:
    return read_file(content_folder("scenarios") / RULEBOOK_FILE, rulebook_shape())
