"""The one layout of a file.

Two blanks for each level, dashes indented too, lines of at most 100 characters; a long text is
folded. Quotes stand only where they are needed, brackets where they were and all fits into one
line. A blank line stays, several become one, and turns have one between them. Comments beside lines
that follow one another at the same depth begin in the same column.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

import attrs

from game.authoring.formatting.pieces import Entry, Piece, Remark, pieces_of
from game.authoring.formatting.texts import WIDTH, in_block, in_line

_STEP = 2
_APART = "turns"
"""The list whose items have a blank line between them."""


@attrs.frozen
class _Line:
    """A line, and the comment beside it. What is `inside` a text has the depth of its key."""

    text: str = ""
    comment: str = ""
    inside: bool = False

    @property
    def depth(self) -> int:
        """How many blanks it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))


def laid_out(text: str) -> str:
    """Return a text that can be read without repairing anything, in the one layout."""
    lines = list(_block(pieces_of(text), 0))
    return "".join(f"{line}\n" for line in _aligned(lines))


def _aligned(lines: Sequence[_Line]) -> Iterator[str]:
    """Put comments that stand beside lines below each other into one column."""
    runs = groupby(lines, key=lambda line: -1 if line.inside or not line.text else line.depth)
    for _depth, run in runs:
        together = list(run)
        column = max((len(line.text) for line in together if line.comment), default=0)
        for line in together:
            yield f"{line.text:{column}}  {line.comment}" if line.comment else line.text


def _block(piece: Piece, indent: int, *, apart: bool = False) -> Iterator[_Line]:
    """Yield the lines of a list or mapping that is not in brackets."""
    for number, entry in enumerate(piece.entries):
        first = number == 0
        yield from _remarks(entry.above, indent, first=first)
        spaced = entry.spaced and not (first and not entry.above)
        if spaced or (apart and not first and not entry.above):
            yield _Line()
        if entry.key is None:
            yield from _item(entry, indent)
        else:
            yield from _pair(entry, entry.key, indent)
    yield from _remarks(piece.tail, indent, first=not piece.entries)


def _remarks(remarks: list[Remark], indent: int, *, first: bool) -> Iterator[_Line]:
    for number, remark in enumerate(remarks):
        if remark.spaced and not (first and number == 0):
            yield _Line()
        yield _Line(" " * indent + remark.text)


def _item(entry: Entry, indent: int) -> Iterator[_Line]:
    """Yield the lines of an item: its dash, and what stands in the same line."""
    value = entry.value
    if value.kind == "text" or _bracketed(value, indent + _STEP) is not None:
        yield from _text_or_brackets(" " * indent + "- ", entry, indent + _STEP)
        return
    first, *rest = _block(value, indent + _STEP)
    dash = " " * indent + "-"
    if entry.beside or first.text.lstrip().startswith("#"):
        yield _Line(dash, entry.beside)
        yield first
    else:
        yield attrs.evolve(first, text=f"{dash} {first.text.lstrip()}")
    yield from rest


def _pair(entry: Entry, key: Piece, indent: int) -> Iterator[_Line]:
    """Yield the lines of a key and its value."""
    value, name = entry.value, in_line(key.text, key.style)
    head = f"{' ' * indent}{name}:"
    if value.kind == "text" or _bracketed(value, len(head) + 1) is not None:
        yield from _text_or_brackets(f"{head} ", entry, indent + _STEP)
        return
    yield _Line(head, entry.beside)
    yield from _block(value, indent + _STEP, apart=name == _APART and value.kind == "list")


def _text_or_brackets(head: str, entry: Entry, indent: int) -> Iterator[_Line]:
    """Yield a value that begins in the line of its key or dash."""
    value = entry.value
    if value.kind != "text":
        yield _Line(head + (_bracketed(value, len(head)) or ""), entry.beside)
        return
    line = in_line(value.text, value.style)
    short = len(head) + len(line) <= WIDTH and "\n" not in value.text
    block = () if short else in_block(value.text, indent)
    first, *rest = block or (line,)
    yield _Line((head + first).rstrip(), entry.beside)
    yield from (_Line(line, inside=True) for line in rest)


def _bracketed(piece: Piece, at: int) -> str | None:
    """Return a list or mapping in brackets, None if it is not written so or does not fit."""
    if piece.kind == "text" or not (piece.flow or not piece.entries):
        return None
    written = _in_brackets(piece)
    return written if at + len(written) <= WIDTH or not piece.entries else None


def _in_brackets(piece: Piece) -> str:
    if piece.kind == "text":
        return in_line(piece.text, piece.style, flow=True)
    parts = ", ".join(
        f"{in_line(entry.key.text, entry.key.style, flow=True)}: {_in_brackets(entry.value)}"
        if entry.key
        else _in_brackets(entry.value)
        for entry in piece.entries
    )
    return f"[{parts}]" if piece.kind == "list" else f"{{{parts}}}"
