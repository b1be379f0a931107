"""Translations: a file beside the scenario holds its texts in another language, by their ids.

    format: 1
    texts:
      title (3f2a): De nieuwe auto

Each line carries a short hash of the text that it translates. Where the text was changed since, and
where no line is, the original is shown, and a warning says so.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from game.authoring.codes import Code
from game.authoring.findings import Findings, nearest, shown
from game.authoring.reading import Reading, read_file
from game.authoring.shapes import Text
from game.authoring.structures import FORMAT, Record, need, not_a_mapping
from game.authoring.syntax.nodes import Mapping, Node
from game.authoring.text_ids import retold, text_ids, with_lessons_retold
from game.core.scenario import Scenario
from game.problem import Place, Problem, Severity
from game.texts import _

_KEY = re.compile(r"(?P<id>[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?: \((?P<hash>[0-9a-f]{4})\))?")
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
            found = _KEY.fullmatch(key.text)
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
    return f"{id_} ({hash_of(text)}): {text}"


def translated(
    scenario: Scenario, file: Path, lessons: Path | None = None
) -> tuple[Scenario, tuple[Problem, ...]]:
    """Return a scenario in the language of a file, and what could not be translated, as warnings.

    ``lessons`` is the file that translates its lessons, None if there is none.
    """
    translator = _Translator(read_file(file, TRANSLATION), file)
    scenario = retold(scenario, translator.tell)
    problems = [*translator.problems, *translator.unknown(text_ids(scenario))]
    if lessons is None and scenario.lessons:
        problems.append(_no_lessons(file))
    elif lessons:
        translator = _Translator(read_file(lessons, TRANSLATION), lessons)
        scenario = with_lessons_retold(scenario, translator.tell)
        problems += translator.problems
    return scenario, tuple(dict.fromkeys(problems))


class _Translator:
    """The lines of a file, and what is wrong with them."""

    def __init__(self, reading: Reading[Lines], file: Path) -> None:
        self.lines = reading.value or {}
        self.file = file
        self.problems = [_as_warning(problem) for problem in reading.problems]
        self.readable = reading.value is not None

    def tell(self, id_: str, text: str) -> str:
        """Return a text in the other language, or as it is; what is wrong is written down."""
        line = self.lines.get(id_)
        if line and line.of == hash_of(text):
            return line.text
        if line:
            self.problems.append(_outdated(id_, text, line))
        elif self.readable:
            self.problems.append(_missing(id_, text, self.file))
        return text

    def unknown(self, known: dict[str, str]) -> Iterator[Problem]:
        """Yield the lines of texts that are not there."""
        for id_, line in self.lines.items():
            if id_ not in known:
                close = nearest(id_, known)
                yield Problem(
                    Code.TRANSLATION_UNKNOWN.value,
                    line.place,
                    _("There is no text “{id}” to translate.").format(id=id_),
                    _("Did you mean “{close}”?").format(close=close)
                    if close
                    else _("Delete the line."),
                    Severity.WARNING,
                )


def _missing(id_: str, text: str, file: Path) -> Problem:
    return Problem(
        Code.TRANSLATION_MISSING.value,
        Place(str(file)),
        _("“{id}” is not translated.").format(id=id_),
        _("Translate this line: {line}").format(line=shown(line_to_write(id_, text))),
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
