"""Problems as annotations, which GitHub Actions shows beside the lines of a change.

The form is that of workflow commands: ``::error file=F,line=L,col=C,title=T::message``, with
percent signs for what would end a part early.
"""

from collections.abc import Iterable, Iterator

from game.authoring.syntax.characters import visible
from game.checker.checking import Checked
from game.problem import Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def annotations(files: Iterable[Checked]) -> Iterator[str]:
    """Yield a line for each problem of some files."""
    for checked in files:
        yield from map(_annotation, checked.problems)


def _annotation(problem: Problem) -> str:
    properties = {
        "file": problem.place.file,
        "line": problem.place.line,
        "col": problem.place.column,
        "title": problem.code,
    }
    told = ",".join(f"{key}={_escaped(str(v), _IN_PROPERTY)}" for key, v in properties.items())
    message = _escaped(f"{problem.message}\n{problem.help}".rstrip(), _IN_MESSAGE)
    return f"::{_COMMANDS[problem.severity]} {told}::{message}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    """Return a text with nothing in it that a workflow would take for the end of something."""
    lines = map(visible, text.split("\n"))
    return "".join(signs.get(character, character) for character in "\n".join(lines))
