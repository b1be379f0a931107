"""Everything that is wrong with a file, found in one go."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import attrs

from game.authoring.customers import shared_customer_shape
from game.authoring.files import find_scenario, id_of, lessons_beside
from game.authoring.kinds import Kind, kind_of
from game.authoring.lessons import LESSONS, Lessons
from game.authoring.library import customers_beside, shipped_lessons, unknown_scenario
from game.authoring.parts import Parts
from game.authoring.reading import draft_of
from game.authoring.rulebooks import rulebook_shape
from game.authoring.scenarios import scenario_shape
from game.authoring.sources import Source, open_source
from game.authoring.team_checkups import team_checkup_shape, texts_of_checkup
from game.authoring.text_ids import text_ids
from game.checker import translating
from game.checker.codes import Code
from game.checker.rules.rule import Rule
from game.checker.rules.texts.all import RULES as ABOUT_TEXTS
from game.checker.rules.written.all import RULES as ABOUT_SCENARIOS
from game.checker.rules.written.missing_picture import OF_A_CUSTOMER
from game.core.rulebook import Rulebook
from game.core.scenario import Lesson, Scenario
from game.problem import Place, Problem, Severity
from game.texts import _

if TYPE_CHECKING:
    from game.proof.budget import Limits

T = TypeVar("T")


class Watcher(Protocol):
    """Somebody who is told how far a proof has come."""

    def at(self, turn: int, situations: int, /) -> None:
        """Take note of the turn that was reached, and of the situations seen so far."""


class _Nobody:
    """Nobody is told."""

    def at(self, _turn: int, _situations: int) -> None:
        """Go on."""


@attrs.frozen
class Checked:
    """A file, its lines, and its problems in the order of the file."""

    file: str
    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


@attrs.frozen
class Manner:
    """How files are checked.

    Scenarios are proved by `rulebook`; `shipped` is the game's own. A proof gives up beyond
    `limits`; with None there are no proofs, nor are the laws tried on a rulebook. Each proof is
    watched, by the scenario and the name of its file.
    """

    shipped: Rulebook
    rulebook: Rulebook
    limits: "Limits | None" = None
    watched: Callable[[Scenario, str], AbstractContextManager[Watcher]] = lambda _scenario, _file: (
        nullcontext(_Nobody())
    )


def check_file(path: Path, manner: Manner, *, named: bool = True) -> Checked:
    """Return everything that is wrong with a file.

    `named` says that somebody asked for this very file: then it must be one of ours.
    """
    if named and path.is_dir():
        return Checked(str(path), (), (_nothing_in(path),))
    if named and find_scenario(str(path)) is None:
        return Checked(str(path), (), (unknown_scenario(str(path)),))
    source = open_source(path)
    beyond = list(_beyond_reading(source, path, manner, named=named))
    found = (*source.findings.problems, *beyond)
    here = (problem for problem in found if problem.place.file == source.file)
    problems = sorted(here, key=_in_order)
    return Checked(source.file, source.lines, tuple(problems))


def _nothing_in(folder: Path) -> Problem:
    return Problem(
        Code.NOTHING_TO_CHECK.value,
        Place(str(folder)),
        _("There is no file in this folder whose name ends in .yaml."),
        _("Check the name of the folder."),
    )


def _in_order(problem: Problem) -> tuple[Place, int]:
    return problem.place, list(Severity).index(problem.severity)


def _beyond_reading(
    source: Source, path: Path, manner: Manner, *, named: bool
) -> Iterator[Problem]:
    """Read a file as what it is, which adds to its findings, and yield what the rules find."""
    if source.root is None:
        return
    kind = kind_of(source.root, source.file, manner.shipped)
    match kind:
        case Kind.SCENARIO:
            yield from _in_scenario(source, path, manner)
        case Kind.LESSONS:
            yield from _in_lessons(source)
        case Kind.RULEBOOK:
            yield from _in_rulebook(source, manner)
        case Kind.CHECKUP:
            yield from _in_checkup(source, path)
        case Kind.CUSTOMER:
            yield from _in_customer(source, manner)
        case Kind.TRANSLATION:
            yield from translating.problems_of(source, path)
        case None:
            yield Problem(
                Code.UNKNOWN_KIND.value,
                Place(source.file),
                _("This file is no scenario, and nothing that belongs to one."),
                _("A scenario starts with “format: 1”; leave files of other programs out."),
                Severity.ERROR if named else Severity.HINT,
            )


def _in_scenario(source: Source, path: Path, manner: Manner) -> Iterator[Problem]:
    lessons = _lessons_of(path)
    if lessons is None:
        yield _without_lessons(source, path)
        return
    shared = customers_beside(path, manner.shipped)
    scenario = draft_of(source, scenario_shape(id_of(path), lessons, manner.shipped, shared))
    if scenario is None:
        return
    readable = not source.findings.problems
    yield from run(ABOUT_TEXTS, text_ids(scenario), source)
    yield from run(ABOUT_SCENARIOS, scenario, source)
    if readable and manner.limits is not None:
        from game.checker.proving import problems_of  # noqa: PLC0415 - numpy takes its time

        yield from problems_of(scenario, source, manner)


def _without_lessons(source: Source, path: Path) -> Problem:
    return Problem(
        Code.LESSONS_UNREADABLE.value,
        Place(source.file),
        _("The lessons beside this file cannot be read, so it was not checked."),
        _("Mend “{file}” first.").format(file=lessons_beside(path)),
    )


def _in_checkup(source: Source, path: Path) -> Iterator[Problem]:
    lessons = _lessons_of(path)
    if lessons is None:
        yield _without_lessons(source, path)
        return
    statements = draft_of(source, team_checkup_shape(lessons)) or ()
    yield from run(ABOUT_TEXTS, texts_of_checkup(statements), source)


def _in_lessons(source: Source) -> Iterator[Problem]:
    lessons = draft_of(source, LESSONS) or {}
    texts = {
        f"lessons.{lesson.id}.{key}": text
        for lesson in lessons.values()
        for key, text in _texts_of(lesson)
        if text
    }
    yield from run(ABOUT_TEXTS, texts, source)


def _texts_of(lesson: Lesson) -> Iterator[tuple[str, str]]:
    """Yield the texts of a lesson by their keys."""
    yield from (("title", lesson.title), ("text", lesson.text))
    yield from (("wrong", lesson.wrong), ("monday", lesson.monday))
    yield from ((f"source.{number}", text) for number, text in enumerate(lesson.sources, 1))


def _in_customer(source: Source, manner: Manner) -> Iterator[Problem]:
    fields = draft_of(source, shared_customer_shape(manner.shipped)) or {}
    texts = {f"customer.{key}": fields[key] for key in ("name", "about") if fields.get(key)}
    yield from run(ABOUT_TEXTS, texts, source, "customer.")
    yield from run((OF_A_CUSTOMER,), fields, source, "customer.")


def _in_rulebook(source: Source, manner: Manner) -> Iterator[Problem]:
    rulebook = draft_of(source, rulebook_shape(manner.shipped))
    if rulebook is not None and manner.limits is not None and not source.findings.problems:
        from game.checker.rules.rulebook.all import RULES  # noqa: PLC0415 - seldom needed
        from game.checker.rules.rulebook.rulebook_breaks_law import Changed  # noqa: PLC0415

        yield from run(RULES, Changed(rulebook, manner.shipped), source)


def _lessons_of(path: Path) -> Lessons | None:
    """Return the lessons that a scenario may name; None if a part of them cannot be read."""
    beside = lessons_beside(path)
    if beside is None:
        return shipped_lessons().value
    source = open_source(beside)
    return None if source.findings.left_out else draft_of(source, LESSONS)


def run(rules: Iterable[Rule[T]], subject: T, source: Source, above: str = "") -> Iterator[Problem]:
    """Yield what rules find in a file; `above` is what leads to it from where it is a part.

    Where a part of the file cannot be read, nothing more is said about that part; rules over the
    whole file wait until all of it can be read.
    """
    errors = source.findings.problems
    parts = Parts(source)
    for rule in rules:
        for found in () if errors and rule.whole else rule.check(subject):
            part = parts.find(found.part.removeprefix(above))
            if not any(part.holds(error.place) for error in errors):
                yield Problem(
                    rule.code, part.at(found.at), found.message, found.help, rule.severity
                )
