"""From the bytes of a file to a value of the simulation, or to everything that is wrong."""

from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from game.authoring.codes import Code
from game.authoring.parts import Parts
from game.authoring.shapes import Shape
from game.authoring.sources import Source, open_source, source_of
from game.problem import Problem

T = TypeVar("T")

_OF_OTHER_LINES = {
    Code.UNKNOWN_PROMISE,
    Code.UNKNOWN_RESPONSE,
    Code.UNKNOWN_TURN,
    Code.UNKNOWN_ENDING,
    Code.UNKNOWN_METER,
    Code.UNKNOWN_VALUE,
    Code.CONDITION_UNCLEAR,
}
"""Problems that depend on what is written elsewhere in the file."""


class Reading(NamedTuple, Generic[T]):
    """What a file holds, None if it cannot be used, and its problems in the order of the file."""

    value: T | None
    problems: tuple[Problem, ...] = ()


def read_bytes(data: bytes, file: str, shape: Shape[T]) -> Reading[T]:
    """Read the bytes of a file; `file` is its name in messages. Never raises."""
    return _read(source_of(data, file), shape)


def read_file(path: Path, shape: Shape[T]) -> Reading[T]:
    """Read a file; what stands in the way of opening it is a problem too."""
    return _read(open_source(path), shape)


def draft_of(source: Source, shape: Shape[T]) -> T | None:
    """Return what a file holds, with stand-ins for what is wrong; None if it has no tree.

    What is wrong is added to the findings of the source.
    """
    if source.root is None:
        return None
    written = frozenset(source.findings.problems)
    value = shape.read(source.root, Path(source.file).name, source.findings)
    if source.findings.left_out:
        whole = Parts(source)
        source.findings.keep(lambda problem: problem in written or _sure(problem, whole, source))
    return value


def _sure(problem: Problem, whole: Parts, source: Source) -> bool:
    """Whether a problem would be one too if no line had been left out.

    A key that is missing may stand in those lines, and so may what another line speaks of.
    """
    if problem.code in _OF_OTHER_LINES:
        return False
    return not any(whole.holds(problem.place, line) for line in source.findings.left_out)


def _read(source: Source, shape: Shape[T]) -> Reading[T]:
    value = draft_of(source, shape)
    problems = source.findings.problems
    return Reading(None if problems else value, problems)
