"""Problems for programs: a JSON list of objects, whose keys stay."""

import json
from collections.abc import Iterable

from game.checker.checking import Checked
from game.problem import Problem


def data(files: Iterable[Checked]) -> str:
    """Return a JSON list of the problems of some files; it is empty if there are none."""
    problems = (problem for checked in files for problem in checked.problems)
    return json.dumps([_object(problem) for problem in problems], indent=2, ensure_ascii=False)


def _object(problem: Problem) -> dict[str, str | int]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": _text(problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "message": _text(problem.message),
        "help": _text(problem.help),
    }


def _text(text: str) -> str:
    """Return a text without halves of characters, which cannot be written."""
    return text.encode("utf-8", "replace").decode()
