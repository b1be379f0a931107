"""How a line of YAML is written."""

import re
from typing import Self

import attrs

FARTHEST = 500
"""How many lines above a fault, or below it, are looked at for its cause or its end."""

_KEY = r"[a-z][a-z0-9.-]*(?: \([0-9a-f]{4}\))?"
"""A word of the format, or the id of a text and a hash, as in a translation."""

_LINE = re.compile(rf"(?P<lead> *(?:- +)*)(?:(?P<key>{_KEY})(?P<colon> *:(?: +|$)))?(?P<value>.*)")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}


@attrs.frozen
class Line:
    """The parts of a line: `lead` (blanks and dashes), a key with its colon if any, a value."""

    lead: str
    key: str
    colon: str
    value: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the parts of a line, which together are the line without blanks at its end."""
        found = _LINE.match(text.rstrip())
        return cls(*(part or "" for part in found.groups())) if found else cls("", "", "", text)

    @property
    def dash(self) -> bool:
        """Whether it begins with a dash."""
        return "-" in self.lead

    @property
    def starts(self) -> bool:
        """Whether a key or an item of a list starts here, rather than a text going on."""
        return self.dash or bool(self.key)

    @property
    def blank(self) -> bool:
        """Whether nothing stands here but perhaps a comment."""
        return not self.starts and self.value[:1] in ("", "#")

    @property
    def indent(self) -> int:
        """The column, from 0, at which the line begins to say something."""
        return len(self.lead) - len(self.lead.lstrip(" "))

    @property
    def start(self) -> int:
        """The column, from 0, of the value."""
        return len(self.lead + self.key + self.colon)

    @property
    def quoted(self) -> str:
        """The part of the value that is in quotes: "" without a quote, or without its end."""
        pattern = _QUOTED.get(self.value[:1])
        found = pattern.match(self.value) if pattern else None
        return found[0] if found else ""

    def saying(self, value: str) -> str:
        """Return the line with another value."""
        return self.lead + self.key + self.colon + value


def above(lines: list[str], number: int) -> range:
    """Return the numbers of the lines above another, the nearest first, as far as one looks."""
    last = min(number, len(lines)) - 1
    return range(last, max(last - FARTHEST, -1), -1)


def last_before(lines: list[str], number: int) -> int | None:
    """Return the number of the last line above another that says something, or None."""
    return next((n for n in above(lines, number) if not Line.of(lines[n]).blank), None)


def goes_on(lines: list[str], number: int) -> bool:
    """Whether the line below goes on with the text of this one."""
    line = Line.of(lines[number])
    below = Line.of(lines[number + 1] if number + 1 < len(lines) else "")
    return not below.blank and not below.starts and below.indent > line.indent
