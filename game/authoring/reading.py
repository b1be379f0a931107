"""From the bytes of a file to a value of the simulation, or to everything that is wrong."""

from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from game.authoring.codes import Code
from game.authoring.findings import Findings
from game.authoring.shapes import Shape
from game.authoring.syntax.characters import clean_text
from game.authoring.syntax.composing import compose
from game.authoring.syntax.nodes import Mapping, Scalar
from game.problem import Place, Problem
from game.texts import _

T = TypeVar("T")

MOST_BYTES = 1_000_000
"""A file is at most so long."""


class Reading(NamedTuple, Generic[T]):
    """What a file holds, None if it cannot be used, and its problems in the order of the file."""

    value: T | None
    problems: tuple[Problem, ...] = ()


def read_bytes(data: bytes, file: str, shape: Shape[T]) -> Reading[T]:
    """Read the bytes of a file; `file` is its name in messages. Never raises."""
    findings = Findings()
    text = clean_text(data, file, findings)
    root = compose(text, file, findings)
    if root is None or (isinstance(root, Scalar) and root.empty):
        if not findings.problems:
            findings.add(
                Code.FILE_EMPTY,
                Place(file),
                _("The file is empty."),
                _("Write “format: 1” in the first line, and go on from there."),
            )
        return Reading(None, findings.problems)
    if not isinstance(root, Mapping):
        findings.add(
            Code.NOT_A_MAPPING,
            root.place,
            _("The file is not made of lines such as “format: 1”."),
            _("Begin with “format: 1” and “title: ...”, each at the start of a line."),
        )
        return Reading(None, findings.problems)
    value = shape.read(root, Path(file).name, findings)
    problems = findings.problems
    return Reading(None if problems else value, problems)


def read_file(path: Path, shape: Shape[T]) -> Reading[T]:
    """Read a file; what stands in the way of opening it is a problem too."""
    try:
        if path.is_dir():
            raise IsADirectoryError(_("it is a folder"))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with NUL in it
        return _refused(
            Code.FILE_UNREADABLE,
            path,
            _("The file cannot be opened: {reason}.").format(
                reason=getattr(error, "strerror", None) or error
            ),
            _("Check its name and whether you may read it."),
        )
    if len(data) > MOST_BYTES:
        return _refused(
            Code.FILE_TOO_LARGE,
            path,
            _("The file is larger than {most} bytes.").format(most=MOST_BYTES),
            _("Check that it is a scenario, and split it if it is one."),
        )
    return read_bytes(data, str(path), shape)


def _refused(code: Code, path: Path, message: str, help_: str) -> Reading[T]:
    return Reading(None, (Problem(code.value, Place(str(path)), message, help_),))
