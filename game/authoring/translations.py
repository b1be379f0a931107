"""Translations: a file beside the scenario holds its texts in another language, by their ids.

    format: 1
    texts:
      title (3f2a): De nieuwe auto

Each line carries a short hash of the text that it translates. Where the text was changed since, and
where no line is, the original is shown, and a warning says so.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import attrs

from game.authoring.codes import Code
from game.authoring.findings import Findings, nearest, shown
from game.authoring.reading import read_file
from game.authoring.shapes import Text
from game.authoring.structures import FORMAT, Record, need, not_a_mapping
from game.authoring.syntax.nodes import Mapping, Node, Scalar
from game.authoring.syntax.quotes import in_quotes
from game.authoring.team_checkups import checkup_retold, texts_of_checkup
from game.authoring.text_ids import (
    Tell,
    lesson_ids,
    lessons_retold,
    retold,
    text_ids,
    texts_of_lessons,
    with_lessons_retold,
)
from game.core.checkup import Statements
from game.core.scenario import Lesson, Scenario
from game.problem import Place, Problem, Severity
from game.texts import _

KEY = re.compile(r"(?P<id>[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?: \((?P<hash>[0-9a-f]{4})\))?")
"""How a line is named: the id of its text, and the hash of the text that it translates."""

_EXAMPLE = "title (3f2a)"


class Line(NamedTuple):
    """A text in another language, and the hash of the text that it translates."""

    of: str
    text: str
    place: Place


Lines = dict[str, Line]
"""Lines by the ids of their texts."""


def hash_of(text: str) -> str:
    """Return four hexadecimal digits that most likely change when a text does."""
    import hashlib  # noqa: PLC0415 - reading a scenario needs no hash

    return hashlib.sha256(text.encode()).hexdigest()[:4]


class LinesShape:
    """A mapping from ids, each with a hash, to texts."""

    @property
    def stand_in(self) -> Lines:
        """Nothing."""
        return {}

    def read(self, node: Node, name: str, findings: Findings) -> Lines:
        """Return the lines."""
        if not isinstance(node, Mapping):
            not_a_mapping(node, name, _EXAMPLE, findings)
            return self.stand_in
        lines: Lines = {}
        for key, part in node.pairs:
            found = KEY.fullmatch(key.text)
            if found is None:
                _report_key(key.text, key.place, findings)
                continue
            if found["id"] in lines:
                findings.add(
                    Code.DUPLICATE_KEY,
                    key.place,
                    _("“{id}” is translated here a second time.").format(id=found["id"]),
                    _("Keep one of the two."),
                )
            if isinstance(part, Scalar) and part.empty:
                continue  # it waits to be translated
            text = Text().read(part, key.text, findings)
            lines[found["id"]] = Line(found["hash"] or "", text, key.place)
        return lines


def _report_key(text: str, place: Place, findings: Findings) -> None:
    findings.add(
        Code.NOT_AN_ID,
        place,
        _("“{text}” is not how a text is named here.").format(text=shown(text)),
        _("Write its id and its hash in brackets, such as: {example}: ...").format(
            example=_EXAMPLE
        ),
    )


def _lines(texts: Lines) -> Lines:
    return texts


TRANSLATION: Record[Lines] = Record(
    _lines, {"format": FORMAT, "texts": need(LinesShape(), "texts:")}
)
"""The shape of a translation, of a scenario or of lessons."""


def line_to_write(id_: str, text: str) -> str:
    """Return the line of a translation in which a text waits to be translated."""
    return f"{id_} ({hash_of(text)}): {in_quotes(text)}"


def translated(
    scenario: Scenario, file: Path, lessons: Path | None = None
) -> tuple[Scenario, tuple[Problem, ...]]:
    """Return a scenario in the language of a file, and what could not be translated, as warnings.

    ``lessons`` is the file that translates its lessons, None if there is none.
    """
    tell, problems = _read(file, text_ids(scenario), gaps)
    scenario = retold(scenario, tell)
    if lessons is None and scenario.lessons:
        problems.append(_no_lessons(file))
    elif lessons:
        tell, more = _read(lessons, lesson_ids(scenario), _unsaid)
        problems += more
        scenario = with_lessons_retold(scenario, tell)
    return scenario, tuple(problems)


def checkup_translated(
    statements: Statements, file: Path, lessons: Path | None = None
) -> tuple[Statements, tuple[Problem, ...]]:
    """Return a check-up in the language of a file, and what could not be translated, as warnings.

    ``lessons`` is the file that translates the lessons, None if there is none.
    """
    tell, problems = _read(file, texts_of_checkup(statements), gaps)
    statements = checkup_retold(statements, tell)
    if lessons:
        tell, _in_the_original = _read(lessons, {}, _unsaid)
        told = lessons_retold((each.lesson for each in statements), tell)
        statements = tuple(
            attrs.evolve(each, lesson=lesson) for each, lesson in zip(statements, told, strict=True)
        )
    return statements, tuple(problems)


def translated_lessons(
    lessons: Iterable[Lesson], file: Path
) -> tuple[tuple[Lesson, ...], tuple[Problem, ...]]:
    """Return lessons in the language of a file, and what could not be translated, as warnings."""
    lessons = tuple(lessons)
    tell, problems = _read(file, texts_of_lessons(lessons), gaps)
    return lessons_retold(lessons, tell), tuple(problems)


def _read(
    file: Path,
    texts: dict[str, str],
    find: Callable[[dict[str, str], Lines, Path], Iterator[Problem]],
) -> tuple[Tell, list[Problem]]:
    """Return what tells texts as a file translates them, and its problems, as warnings.

    A file that cannot be used translates nothing, and nothing more is found in it.
    """
    reading = read_file(file, TRANSLATION)
    problems = [*map(_as_warning, reading.problems)]
    if reading.value is None:
        return _teller({}), problems
    return _teller(reading.value), [*problems, *find(texts, reading.value, file)]


def gaps(texts: dict[str, str], lines: Lines, file: Path) -> Iterator[Problem]:
    """Yield which texts, given by their ids, are not translated any more, or not yet.

    A line of a text that is not there is one of them.
    """
    yield from _unsaid(texts, lines, file)
    for id_, line in lines.items():
        if id_ not in texts:
            close = nearest(id_, texts)
            yield Problem(
                Code.TRANSLATION_UNKNOWN.value,
                line.place,
                _("There is no text “{id}” to translate.").format(id=id_),
                _("Did you mean “{close}”?").format(close=close)
                if close
                else _("Delete the line."),
                Severity.WARNING,
            )


def _unsaid(texts: dict[str, str], lines: Lines, file: Path) -> Iterator[Problem]:
    """Yield which texts are shown in the original."""
    for id_, text in texts.items():
        if id_ not in lines:
            yield _missing(id_, text, file)
        elif not _fits(lines[id_], text):
            yield _outdated(id_, text, lines[id_])


def _fits(line: Line, text: str) -> bool:
    return line.of == hash_of(text)


def _teller(lines: Lines) -> Tell:
    """Return what tells a text in the other language, or as it is."""

    def tell(id_: str, text: str) -> str:
        return lines[id_].text if id_ in lines and _fits(lines[id_], text) else text

    return tell


def _missing(id_: str, text: str, file: Path) -> Problem:
    return Problem(
        Code.TRANSLATION_MISSING.value,
        Place(str(file)),
        _("“{id}” is not translated.").format(id=id_),
        _("Translate this line: {line}").format(line=line_to_write(id_, text)),
        Severity.WARNING,
    )


def _no_lessons(file: Path) -> Problem:
    return Problem(
        Code.TRANSLATION_MISSING.value,
        Place(str(file)),
        _("The lessons are not translated."),
        _("Translate them in a file beside that of the lessons, such as: lessons.nl.yaml"),
        Severity.WARNING,
    )


def _outdated(id_: str, text: str, line: Line) -> Problem:
    return Problem(
        Code.TRANSLATION_OUTDATED.value,
        line.place,
        _("“{id}” was changed after it was translated; it reads now: {text}").format(
            id=id_, text=shown(text)
        )
        if line.of
        else _("“{id}” does not say which text it translates.").format(id=id_),
        _("If the translation fits, write: {id} ({hash})").format(id=id_, hash=hash_of(text)),
        Severity.WARNING,
    )


def _as_warning(problem: Problem) -> Problem:
    """The scenario can be played all the same, in the original."""
    return problem._replace(severity=Severity.WARNING)
