"""Problems for people: where, what is wrong, the line with a caret, what to write instead."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from game.authoring.syntax.characters import visible
from game.checker.checking import Checked
from game.problem import Problem, Severity
from game.texts import _, ngettext

Paint = Callable[[str, Severity], str]
"""Gives a word the colour of a severity."""

_WIDEST = 100
"""So many characters of a line are shown."""

_BEFORE = 60
"""So many of them stand before the caret, where a line is longer than that."""


def people(files: Sequence[Checked], paint: Paint = lambda word, _severity: word) -> Iterator[str]:
    """Yield the lines of a report on some files."""
    for checked in files:
        for problem in checked.problems:
            yield from _problem(problem, checked.lines, paint)
            yield ""
    yield from _summary(files)


def _problem(problem: Problem, lines: Sequence[str], paint: Paint) -> Iterator[str]:
    place = problem.place
    where = visible(f"{place.file}:{place.line}:{place.column}")
    word = paint(severity_name(problem.severity), problem.severity)
    yield f"{where}: {word}: {visible(problem.message)} [{problem.code}]"
    margin = len(str(place.line))
    if place.line <= len(lines):
        line, before = _excerpt(lines[place.line - 1], place.column - 1)
        yield f"  {place.line} | {line}".rstrip()
        yield f"  {'':{margin}} | {' ' * before}^"
    if problem.help:
        yield f"  {'':{margin}}   {visible(problem.help)}"


def severity_name(severity: Severity) -> str:
    """Return a severity as people say it."""
    return {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.HINT: _("hint"),
    }[severity]


def _excerpt(line: str, column: int) -> tuple[str, int]:
    """Return as much of a line as fits, and how many columns it takes up to a character of it."""
    line = visible(line.replace("\t", "→"))
    if len(line) > _WIDEST:
        start = max(0, column - _BEFORE)
        end = start + _WIDEST
        line = ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")
        column += bool(start) - start
    return line, sum(map(_width, line[:column]))


def _width(character: str) -> int:
    """Return how many columns of a terminal a character takes."""
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _summary(files: Sequence[Checked]) -> Iterator[str]:
    problems = [problem for checked in files for problem in checked.problems]
    where = ngettext("in {count} file", "in {count} files", len(files)).format(count=len(files))
    if not problems:
        yield _("No problems {where}.").format(where=where)
        return
    counts = Counter(problem.severity for problem in problems)
    found = [_count(severity, counts[severity]) for severity in Severity if counts[severity]]
    yield _("{found} {where}.").format(found=", ".join(found), where=where)
    yield _("To read why, and how to mend it: complicated explain {code}").format(
        code=min(problems, key=lambda problem: list(Severity).index(problem.severity)).code
    )


def _count(severity: Severity, count: int) -> str:
    return {
        Severity.ERROR: ngettext("{count} error", "{count} errors", count),
        Severity.WARNING: ngettext("{count} warning", "{count} warnings", count),
        Severity.HINT: ngettext("{count} hint", "{count} hints", count),
    }[severity].format(count=count)
