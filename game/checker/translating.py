"""What is wrong with a translation: gaps, lines that are out of date, texts that do not fit."""

from collections.abc import Iterator
from pathlib import Path

from game.authoring.files import is_checkup, original_of
from game.authoring.lessons import LESSONS
from game.authoring.library import load_scenario, read_checkup
from game.authoring.parts import Parts
from game.authoring.reading import draft_of, read_file
from game.authoring.sources import Source
from game.authoring.team_checkups import texts_of_checkup
from game.authoring.text_ids import text_ids, texts_of_lessons
from game.authoring.translations import TRANSLATION, Lines, gaps
from game.checker.codes import Code
from game.checker.rules.texts.all import RULES
from game.problem import Place, Problem
from game.texts import _

_LESSONS = "lessons"


def problems_of(source: Source, path: Path) -> Iterator[Problem]:
    """Read a translation, which adds to its findings, and yield what else is wrong with it."""
    lines = draft_of(source, TRANSLATION)
    if lines is None:
        return
    original = original_of(path)
    texts = _texts_of(original) if original != path else None
    if texts is None:
        yield Problem(
            Code.NOTHING_TO_TRANSLATE.value,
            Place(source.file),
            _("There is nothing to hold this translation against."),
            _("Put it beside what it translates, called as that is: the-new-car.nl.yaml")
            if original == path
            else _("Let “{file}” lie beside it, and mend it first.").format(file=original.name),
        )
        return
    if not source.findings.problems:
        yield from gaps(texts, lines, path)
    yield from _unfit(lines, source)


def _texts_of(original: Path) -> dict[str, str] | None:
    """Return the texts of a scenario, lessons or a check-up, None if they cannot be read."""
    if original.stem == _LESSONS:
        lessons = read_file(original, LESSONS).value
        return None if lessons is None else texts_of_lessons(lessons.values())
    if is_checkup(original):
        statements = read_checkup(original).value
        return None if statements is None else texts_of_checkup(statements)
    scenario = load_scenario(original).value
    return None if scenario is None else text_ids(scenario)


def _unfit(lines: Lines, source: Source) -> Iterator[Problem]:
    """Yield what the rules about texts find."""
    parts, ways = Parts(source), {}
    for id_, line in lines.items():
        ways[id_] = f"texts.{id_} ({line.of})" if line.of else f"texts.{id_}"
    texts = {id_: line.text for id_, line in lines.items()}
    for rule in RULES:
        for found in rule.check(texts):
            place = parts.find(ways[found.part]).at(found.at)
            yield Problem(rule.code, place, found.message, found.help, rule.severity)
