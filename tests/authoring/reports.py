"""How tests write down what a reader reports: a line for each problem, a line for its help."""

import textwrap
from collections.abc import Iterable
from typing import TypeVar

from game.authoring.reading import Reading, read_bytes
from game.authoring.shapes import Shape
from game.problem import Problem

T = TypeVar("T")


def report(problems: Iterable[Problem]) -> str:
    """The problems in full, in their order."""
    return "\n".join(
        f"{problem.place.line}:{problem.place.column} {problem.code}\n"
        f"  {problem.message}\n"
        f"  {problem.help}"
        for problem in problems
    )


def block(text: str) -> str:
    """A block of a test's source, without its indentation and the lines around it."""
    return textwrap.dedent(text).strip("\n")


def read(source: str, shape: Shape[T]) -> Reading[T]:
    """Read a block of a test's source."""
    return read_bytes(block(source).encode(), "file.yaml", shape)
