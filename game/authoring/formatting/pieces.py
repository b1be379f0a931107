"""A file as a tree of pieces, each with the comments that belong to it.

That is done here, and not by ruamel.yaml, because that ties a comment to the line before it, reads
`0012`, `1:30` and `2021-11-15` as numbers and dates, and cannot be told how a long text is wrapped.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

from game.authoring.syntax.composing import Span, spans


@attrs.define
class Remark:
    """A comment in a line of its own, and whether a blank line stands above it."""

    text: str
    spaced: bool


@attrs.define
class Piece:
    """A text, a list or a mapping. In `flow` it is written in brackets, with no comment inside."""

    kind: str
    text: str = ""
    style: str = ""
    flow: bool = False
    entries: "list[Entry]" = attrs.field(factory=list)
    tail: list[Remark] = attrs.field(factory=list)
    column: int = 0
    start: int = 0
    end: int = 0


@attrs.define
class Entry:
    """An item of a list, or a key of a mapping with its value.

    `above` are the comments above it, `spaced` says whether a blank line stands right above it, and
    `beside` is the comment in its line.
    """

    value: Piece
    start: int
    key: Piece | None = None
    above: list[Remark] = attrs.field(factory=list)
    spaced: bool = False
    beside: str = ""


def pieces_of(text: str) -> Piece:
    """Return the tree of a text that can be read without repairing anything."""
    parts = iter(spans(text))
    root = _build(next(parts), parts)
    _attach(text, root)
    return root


def _build(first: Span, parts: Iterator[Span]) -> Piece:
    """Make a tree of a part of a text and of what follows."""
    piece = Piece(first.kind, first.text, first.style, first.flow, column=first.column)
    piece.start, piece.end = first.start, first.end
    if first.kind == "text":
        return piece
    while (part := next(parts)).kind != "end":
        child = _build(part, parts)
        if first.kind == "list":
            piece.entries.append(Entry(child, child.start))
        else:
            piece.entries.append(Entry(_build(next(parts), parts), child.start, child))
    piece.end = part.end
    return piece


def comments(text: str, root: Piece) -> Iterator[tuple[int, str]]:
    """Yield every comment with its place: a sharp outside of texts, with a blank before it."""
    covered = [(piece.start, piece.end, piece.style) for piece in _texts(root)]
    covered.sort()
    at, number = 0, 0
    while (at := text.find("#", at)) >= 0:
        while number < len(covered) and covered[number][1] <= at:
            number += 1
        inside = number < len(covered) and covered[number][0] <= at
        if inside and not _in_header(text, covered[number], at):
            at = covered[number][1]
            continue
        if at == 0 or text[at - 1] in " \n":
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            yield at, text[at:end].rstrip()
            at = end
        else:
            at += 1


def _in_header(text: str, cover: tuple[int, int, str], at: int) -> bool:
    """Whether a place is in the first line of a text that begins with > or |."""
    start, _end, style = cover
    return style in (">", "|") and "\n" not in text[start:at]


def _texts(piece: Piece) -> Iterator[Piece]:
    if piece.kind == "text":
        yield piece
    for entry in piece.entries:
        if entry.key:
            yield from _texts(entry.key)
        yield from _texts(entry.value)


@attrs.frozen
class _Stop:
    """An entry on the way through the file, and the pieces that it lies in, the outermost first."""

    entry: Entry
    inside: tuple[Piece, ...]


def _attach(text: str, root: Piece) -> None:
    """Give every comment and every blank line to the entry that it belongs to."""
    found = list(comments(text, root))
    _open_where_commented(root, [at for at, _comment in found])
    stops = list(_stops(root, ()))
    starts = [stop.entry.start for stop in stops]
    for at, comment in found:
        before = stops[number - 1] if (number := bisect_left(starts, at)) else None
        after = stops[number] if number < len(stops) else None
        line = text.rfind("\n", 0, at) + 1
        content = text[line:at].replace("-", "").strip()
        if content and before:
            _put_beside(before.entry, _apart(comment, at, before.entry.value))
            continue
        remark = Remark(comment, _spaced(text, line))
        behind_dash = bool(text[line:at].strip())
        column = 0 if behind_dash else at - line
        _place_for(column, before, after, root).append(remark)
    for stop in stops:
        stop.entry.spaced = _spaced(text, text.rfind("\n", 0, stop.entry.start) + 1)


def _open_where_commented(piece: Piece, places: Sequence[int]) -> None:
    """Take the brackets off what has comments inside."""
    if piece.flow and any(piece.start < at < piece.end for at in places):
        piece.flow = False
    for entry in piece.entries:
        _open_where_commented(entry.value, places)


def _stops(piece: Piece, inside: tuple[Piece, ...]) -> Iterator[_Stop]:
    """Yield the entries of a tree, each before those in it; those in brackets are no lines."""
    if piece.flow:
        return
    for entry in piece.entries:
        yield _Stop(entry, (*inside, piece))
        yield from _stops(entry.value, (*inside, piece))


def _apart(comment: str, at: int, value: Piece) -> str:
    """Return a comment with a blank behind its sharp, if else it would look like part of a text.

    To the reader, a sharp and a word behind a text without quotes are a text that was cut. Where
    they stood like that before, they stay, so that it still says so.
    """
    if value.kind != "text" or comment[1:2] in ("", " ") or (not value.style and at > value.start):
        return comment
    return f"# {comment[1:]}"


def _put_beside(entry: Entry, comment: str) -> None:
    """Put a comment beside an entry; a second one for the same line stands above it."""
    if entry.beside:
        entry.above.append(Remark(comment, spaced=False))
    else:
        entry.beside = comment


def _place_for(column: int, before: _Stop | None, after: _Stop | None, root: Piece) -> list[Remark]:
    """Return where a comment in a line of its own goes.

    That is above what follows or, if it is indented like something that ended before it, there.
    """
    if after and column <= after.inside[-1].column:
        return after.entry.above
    going_on = after.inside if after else ()
    ended = [
        piece
        for piece in (before.inside if before else ())
        if piece.column <= column and not any(piece is outer for outer in going_on)
    ]
    if ended:
        return ended[-1].tail
    return after.entry.above if after else root.tail


def _spaced(text: str, line: int) -> bool:
    """Whether a blank line stands above the line that begins here."""
    return line > 1 and text[: line - 1].rpartition("\n")[2].strip() == ""
