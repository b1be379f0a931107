"""How a text is written: as plainly as it can be, and wrapped where it is long."""

from collections.abc import Iterator

from game.authoring.syntax.composing import means
from game.authoring.syntax.quotes import in_quotes

WIDTH = 100
"""So long is a line at most, if its words allow it."""

_FOLDED = ">-"


def in_line(text: str, style: str, *, flow: bool = False) -> str:
    """Return a text in one line: without quotes if it is read alike, and was written so.

    What stood in quotes and looks like a number or a switch keeps them: other programs would take
    it for that.
    """
    if not text:
        return '""' if style else ""
    if means(text, text, flow=flow, plain_text=style in ("'", '"')):
        return text
    for quoted in (f'"{text}"', in_quotes(text), "'" + text.replace("'", "''") + "'"):
        if means(quoted, text, flow=flow):
            return quoted
    return _escaped(text)


def in_block(text: str, indent: int) -> tuple[str, ...]:
    """Return a text in lines: a sign in the first one, the others indented; none if it cannot be.

    A text in one line is folded, one that has lines of its own keeps them.
    """
    margin = " " * indent
    if "\n" not in text:
        if not _can_be_folded(text):
            return ()
        return (_FOLDED, *(margin + line for line in _wrapped(text, WIDTH - indent)))
    lines = text.rstrip("\n").split("\n")
    if not lines[0].strip() or lines[0][0] in " \t" or any(line != line.rstrip() for line in lines):
        return ()
    ends = len(text) - len(text.rstrip("\n"))
    if ends > 1 or "\t" in text:
        return ()
    return ("|" if ends else "|-", *(margin + line if line else "" for line in lines))


def _can_be_folded(text: str) -> bool:
    """Whether a text is words with one blank between each two of them."""
    return all(text.split(" ")) and not any(sign.isspace() and sign != " " for sign in text)


def _wrapped(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and len(longer) > width:
            yield line
            line = word
        else:
            line = longer
    yield line


def _escaped(text: str) -> str:
    import json  # noqa: PLC0415 - seldom needed

    return json.dumps(text, ensure_ascii=False)
