"""How wide words are, so that they fit into a box whatever font they are shown in.

Widths are those of Helvetica, which most fonts for screens are as wide as, with a tenth to spare.
Where a picture is looked at, nobody knows which font there is.
"""

from collections.abc import Iterator, Sequence

_WIDTHS = {
    0.25: "ijl|'’.,:;!ftI ",
    0.36: 'r()[]{}-“”"`/\\',
    0.5: "ckszvxyJ",
    0.7: "ABCDEFGHKLNOPQRSTUVXYZ&+<>=",
    0.86: "mwMW%@",
}
_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 0.56
_WIDEST = 0.98
_SPARE = 1.1
_BOLD = 1.08
_ELLIPSIS = "…"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide a text is, in the unit of its size."""
    return sum(map(_width, text)) * size * _SPARE * (_BOLD if bold else 1)


def _width(letter: str) -> float:
    """Return the width of a letter as a part of its size; signs of the far East are as wide."""
    return _OF.get(letter, _OTHER if letter < "\u1100" else _WIDEST)


def wrapped(
    text: str, size: float, width: float, *, most: int, bold: bool = False
) -> tuple[str, ...]:
    """Return a text in lines no wider than this, at most so many; the rest is left out."""
    lines = list(_lines(text.split(), size, width, bold=bold))
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(f"{lines[most - 1]} {_ELLIPSIS}", size, width, bold=bold)]
    return tuple(lines)


def _lines(words: Sequence[str], size: float, width: float, *, bold: bool) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if width_of(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width_of(line, size, bold=bold) > width and len(line) > 1:
            fits = _cut(line, size, width, bold=bold)[:-1] or line[0]
            yield fits
            line = line[len(fits) :]
    if line:
        yield line


def _cut(text: str, size: float, width: float, *, bold: bool) -> str:
    """Return as much of a text as fits, with an ellipsis if anything is left out."""
    text = text.removesuffix(_ELLIPSIS).rstrip()
    while len(text) > 1 and width_of(text + _ELLIPSIS, size, bold=bold) > width:
        text = text[:-1].rstrip()
    return text + _ELLIPSIS
