"""No bytes make the reader raise: they are a scenario, or there is a problem with a place."""

from collections.abc import Callable

from hypothesis import given, strategies as st

from game.authoring.lessons import LESSONS
from game.authoring.reading import read_bytes
from game.authoring.rulebooks import rulebook_shape
from game.authoring.shapes import Shape
from tests.authoring.everything import SOURCE, shape
from tests.worlds import shipped_rulebook

LINES = SOURCE.splitlines()
SIGNS = [
    *":-[]{}\"'#&*!|>%@`,?=<()~\\\t\n",
    ": ", " #", "- ", "\n  ", "\r\n", "---\n", "...\n", "a: ", "|\n", ">-\n", "<<: *a", "!!str ",
    "é", "😀", "\u00a0", "\u2028", "\ufeff", "\u202e", "“", "\0", '"\\u0000"', "{customer}",
    "format: 1", "id", "when: ", "not ", "kept ", "acts:", "promise: ", "9" * 30, "no", "1:30",
]  # fmt: skip
SHAPES: list[Shape[object]] = [
    shape(),
    rulebook_shape(shipped_rulebook()),
    rulebook_shape(),
    LESSONS,
]

Edit = Callable[[list[str]], list[str]]
WHERE = st.integers(0, len(LINES))


def told(data: bytes, shape_: Shape[object]) -> None:
    """Read, and look at what comes back."""
    reading = read_bytes(data, "file.yaml", shape_)

    assert (reading.value is None) == bool(reading.problems)
    lines = len(data.splitlines()) + 2
    for problem in reading.problems:
        assert problem.message
        assert problem.help
        assert 1 <= problem.place.line <= lines
        assert 1 <= problem.place.column


@given(st.binary(), st.sampled_from(SHAPES))
def test_no_bytes_make_it_raise(data: bytes, shape_: Shape[object]) -> None:
    """Whatever they are."""
    told(data, shape_)


@given(st.lists(st.sampled_from(SIGNS), max_size=40).map("".join), st.sampled_from(SHAPES))
def test_no_yaml_makes_it_raise(text: str, shape_: Shape[object]) -> None:
    """Signs that mean something in YAML, in every order."""
    told(text.encode(), shape_)


def put(where: int, column: int, sign: str) -> Edit:
    """Write something into a line."""

    def edit(lines: list[str]) -> list[str]:
        line = lines[where % len(lines)] if lines else ""
        changed = line[:column] + sign + line[column:]
        return [*lines[:where], changed, *lines[where + 1 :]]

    return edit


EDITS = st.one_of(
    st.builds(lambda at: lambda lines: lines[:at] + lines[at + 1 :], WHERE),
    st.builds(
        lambda at, to: lambda lines: lines[:to] + lines[at : at + 3] + lines[to:], WHERE, WHERE
    ),
    st.builds(
        lambda at, by: (
            lambda lines: [
                *lines[:at],
                *(" " * by + x for x in lines[at : at + 1]),
                *lines[at + 1 :],
            ]
        ),
        WHERE,
        st.integers(1, 5),
    ),
    st.builds(put, WHERE, st.integers(0, 30), st.sampled_from(SIGNS)),
)


@given(st.lists(EDITS, min_size=1, max_size=5))
def test_no_slip_makes_it_raise(edits: list[Edit]) -> None:
    """A good file in which lines are lost, doubled, moved and miswritten."""
    lines = list(LINES)
    for edit in edits:
        lines = edit(lines)

    told("\n".join(lines).encode(), shape())


@given(st.integers(0, len(SOURCE)))
def test_no_end_makes_it_raise(length: int) -> None:
    """A good file that breaks off, as when a disk is full."""
    told(SOURCE[:length].encode(), shape())
