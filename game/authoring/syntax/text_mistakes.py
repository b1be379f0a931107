"""Mistakes in how a text is written: dialogue is full of signs that mean something in YAML."""

import re

from game.authoring.codes import Code
from game.authoring.findings import shown
from game.authoring.syntax.mistake import Mistake
from game.authoring.syntax.quotes import in_quotes
from game.authoring.syntax.spot import Spot, line_at
from game.authoring.syntax.writing import FARTHEST, Line, above, goes_on, last_before
from game.texts import _

_NO_TEXT = re.compile(r"[%@`*&!]|[>|](?![+-]?[0-9]?\s*(#|$))|[-?] ")
"""How a value begins that YAML takes for something else."""

_MARKS = ("&", "*", "!")
"""How an anchor, an alias and a tag begin."""

_BRACKETS = {"[": "]", "{": "}"}
_ESCAPES = re.compile(
    r'\\(?:[0abt\tnvfre "/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|(.?))'
)
"""Everything that a backslash can begin in double quotes; the group holds what it cannot."""

_CURLY = "“”„‘’‚«»"  # noqa: RUF001 - quotes of many languages


def text_after_quote(lines: list[str], spot: Spot) -> Mistake | None:
    """`says: "No" said she`."""
    line = Line.of(line_at(lines, spot.line))
    rest = line.value[len(line.quoted) :].strip()
    if not line.quoted or not rest or rest[0] == "#" or (rest[0] == ":" and not line.key):
        return None
    message = _("The text ends at this quote, and “{rest}” is left over.").format(rest=shown(rest))
    return _quote(lines, spot.line, len(line.quoted) - 1, Code.TEXT_AFTER_QUOTE, message)


def special_first_character(lines: list[str], spot: Spot) -> Mistake | None:
    """`says: *sighs* Again?`, and a text that begins with something in brackets."""
    line = Line.of(line_at(lines, spot.line))
    closing = _BRACKETS.get(line.value[:1])
    closed = closing is not None and closing in line.value[: spot.column - line.start]
    if not line.starts or not (closed or _NO_TEXT.match(line.value)):
        return None
    if line.value[0] in _MARKS and _opens(lines, spot.line):
        return None
    message = _("A text cannot start with “{character}”, which means something else in YAML.")
    message = message.format(character=line.value[0])
    return _quote(lines, spot.line, 0, Code.SPECIAL_FIRST_CHARACTER, message)


def colon_in_text(lines: list[str], spot: Spot) -> Mistake | None:
    """`says: Well: no`."""
    line = Line.of(line_at(lines, spot.line))
    found = re.search(r":(?= |$)", line.value)
    if not found or line.value[0] in "\"'[{":
        return None
    message = _("The colon in “{text}” is read as the end of a key.").format(text=shown(line.value))
    return _quote(lines, spot.line, found.start(), Code.COLON_IN_TEXT, message)


def backslash(lines: list[str], spot: Spot) -> Mistake | None:
    r"""`says: "C:\windows"`: in double quotes a backslash starts an escape."""
    text = line_at(lines, spot.line)
    wrong = [found for found in _ESCAPES.finditer(text) if found[1] is not None]
    at = next((found for found in wrong if found.start() <= spot.column <= found.end() + 1), None)
    if at is None:
        return None
    mended = _ESCAPES.sub(lambda found: ("\\" if found[1] is not None else "") + found[0], text)
    return Mistake(
        Code.BACKSLASH,
        spot.line,
        at.start(),
        _("In double quotes “{sign}” means nothing.").format(sign=at[0]),
        _("Write the backslash twice: {line}").format(line=mended.strip()),
        {spot.line: mended},
    )


def quote_not_closed(lines: list[str], spot: Spot) -> Mistake | None:
    """`says: "No`: the quote swallows the lines up to the next quote, and the fault shows there."""
    for number in above(lines, spot.line + 1):
        line = Line.of(lines[number])
        quote = line.value[:1]
        if quote not in ('"', "'") or line.quoted:
            continue
        below = range(number + 1, len(lines))
        if next((n for n in below if quote in lines[n]), spot.line) < spot.line:
            return None
        last, repair = _closed(lines, number)
        if not repair:
            help_ = _("Close it at the end of the text.")
        elif last == number:
            help_ = _("Close it: {line}").format(line=repair[last].strip())
        else:
            help_ = _("Close it in line {number}: {line}").format(
                line=repair[last].strip(), number=last + 1
            )
        message = _("The quote that begins here is not closed.")
        return Mistake(Code.QUOTE_NOT_CLOSED, number, line.start, message, help_, repair)
    return None


def _closed(lines: list[str], number: int) -> tuple[int, dict[int, str]]:
    """Close the quote that begins in a line; return the last line of its text, and those mended.

    The text goes on in the lines below that begin nothing new; none are mended where it is endless.
    """
    line = Line.of(lines[number])
    last = number
    for below in map(Line.of, lines[number + 1 :]):
        if below.blank or below.starts:
            break
        last += 1
        if last > number + FARTHEST:
            return last, {}
    least = " " * (len(line.lead) + 2)
    repair = {
        n: least + lines[n].strip()
        for n in range(number + 1, last + 1)
        if Line.of(lines[n]).indent <= line.indent
    }
    end = repair.get(last, lines[last]).rstrip()
    # What was meant to close it may be a curly quote.
    curly = end[-1] in _CURLY and not any(sign in end[:-1] for sign in _CURLY)
    repair[last] = (end[:-1] if curly else end) + line.value[0]
    return last, repair


def brackets_unclear(lines: list[str], spot: Spot) -> Mistake | None:
    """`lessons: [no-excuses`, and whatever cannot be read between brackets."""
    numbers = {spot.line, spot.from_line, last_before(lines, spot.line)}
    for number in sorted(n for n in numbers if n is not None):
        line = Line.of(line_at(lines, number))
        opening, closing = line.value[:1], _BRACKETS.get(line.value[:1], "")
        if closing and closing not in line.value:
            return Mistake(
                Code.BRACKETS_UNCLEAR,
                number,
                line.start,
                _("“{opening}” is not closed by “{closing}”.").format(
                    opening=opening, closing=closing
                ),
                _("Close it: {line}, or put it in quotes if it is a text.").format(
                    line=line.saying(line.value.rstrip(",") + closing).strip()
                ),
            )
        inside = number == spot.line and spot.column >= line.start
        if closing and (inside or not line.value.endswith(closing)):
            return Mistake(
                Code.BRACKETS_UNCLEAR,
                number,
                line.start,
                _("What stands between “{opening}” and “{closing}” cannot be understood.").format(
                    opening=opening, closing=closing
                ),
                _("Put commas between the parts, and each text in quotes."),
            )
    return None


def _quote(lines: list[str], number: int, at: int, code: Code, message: str) -> Mistake:
    """A value that must stand in quotes; `at` is where in it the fault shows."""
    line = Line.of(lines[number])
    repair = {}
    if not line.starts and line.indent:
        help_ = _("Put the whole text, which begins above, in quotes.")
    elif goes_on(lines, number):
        help_ = _("Put the whole text in quotes, to its end some lines below.")
    else:
        repair = {number: line.saying(in_quotes(line.value))}
        help_ = _("Put the whole text in quotes: {line}").format(line=repair[number].strip())
    return Mistake(code, number, line.start + at, message, help_, repair)


def unsupported_yaml(lines: list[str], spot: Spot) -> Mistake | None:
    """Anchors, aliases and tags where they are no text that lacks its quotes."""
    if line_at(lines, spot.line)[spot.column :][:1] not in _MARKS:
        return None
    return Mistake(
        Code.UNSUPPORTED_YAML,
        spot.line,
        spot.column,
        _("Anchors (&), aliases (*) and tags (!) are not used in these files."),
        _("Write in full what is meant; or, if this is a text, put it in quotes."),
    )


def _opens(lines: list[str], number: int) -> bool:
    """Whether the lines below belong to this one: then it holds no text."""
    below = (Line.of(line) for line in lines[number + 1 :])
    first = next((line for line in below if not line.blank), None)
    return first is not None and first.indent > Line.of(lines[number]).indent
