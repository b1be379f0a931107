"""Mistakes in how lines are laid out: tabs, indentation, dashes, colons."""

import re

from game.authoring.codes import Code
from game.authoring.findings import any_of, shown
from game.authoring.syntax.levels import levels_above, suspects
from game.authoring.syntax.mistake import Mistake
from game.authoring.syntax.spot import Spot, line_at
from game.authoring.syntax.writing import Line, above, last_before
from game.texts import _, ngettext

_TAB_WIDTHS = (2, 4, 8)
"""How many columns a tab may have where the file was written: what fits the line above."""

_BLOCK = re.compile(r"[>|][+-]?\s*(#|$)")
_NO_SPACE = re.compile(r"( *(?:- +)*[a-z][a-z0-9-]*:)(?!//)(\S.*)")
_WORD_FIRST = re.compile(r"( *(?:- +)*[a-z][a-z0-9-]*)(?: *[=;] *| +:(?=\S)| +)(.*)")


def tab(lines: list[str], spot: Spot) -> Mistake | None:
    """A line that is indented with a tab; all of them are mended at once."""
    lead = re.match(r"[ \t]*", line_at(lines, spot.line))
    if lead is None or "\t" not in lead[0]:
        return None
    before = Line.of(line_at(lines, last_before(lines, spot.line)))
    columns = (before.indent, before.indent + 2, len(before.lead))
    widths = (w for w in _TAB_WIDTHS if len(lead[0].expandtabs(w)) in columns)
    width = next(widths, _TAB_WIDTHS[0])
    tabbed = {
        number: line.expandtabs(width)
        for number, line in enumerate(lines)
        if "\t" in line[: len(line) - len(line.lstrip())]
    }
    others = len(tabbed) - 1
    message = (
        _("This line and {count} more are indented with tabs.").format(count=others)
        if others
        else _("This line is indented with a tab.")
    )
    help_ = _("Indent with spaces: let your editor put two for each tab.")
    return Mistake(Code.TAB, spot.line, lead[0].index("\t"), message, help_, tabbed)


def second_document(lines: list[str], spot: Spot) -> Mistake | None:
    """`---` or `...` at the start of a line."""
    for number in (spot.line, last_before(lines, spot.line)):
        mark = line_at(lines, number)[:4].rstrip()
        if number is not None and mark in ("---", "..."):
            return Mistake(
                Code.SECOND_DOCUMENT,
                number,
                0,
                _("“{mark}” at the start of a line ends the file.").format(mark=mark),
                _("Delete the line."),
                {number: ""},
            )
    return None


def uneven_text(lines: list[str], spot: Spot) -> Mistake | None:
    """Below `story: >-` the lines of the text are indented alike, and more than the key."""
    for number in (spot.line, spot.from_line):
        line = Line.of(line_at(lines, number))
        if number is None or line.key or line.blank:
            continue
        head = next((n for n in above(lines, number) if Line.of(lines[n]).starts), None)
        if head is None or not _BLOCK.match(Line.of(lines[head]).value):
            continue
        first = next(n for n in range(head + 1, number + 1) if lines[n].strip())
        margin = len(Line.of(lines[head]).lead)
        wanted = margin + 2 if first == number else Line.of(lines[first]).indent
        if line.indent < wanted and (first == number or line.indent > margin):
            return Mistake(
                Code.WRONG_INDENTATION,
                number,
                line.indent,
                _("This line is indented less than the text that it belongs to."),
                _("Indent every line of the text by {count} spaces.").format(count=wanted),
            )
    return None


def missing_space(lines: list[str], spot: Spot) -> Mistake | None:
    """`minutes:12`."""
    for number in suspects(lines, spot):
        found = _NO_SPACE.fullmatch(lines[number].rstrip())
        if found and not Line.of(lines[number]).key:
            mended = f"{found[1]} {found[2]}"
            return Mistake(
                Code.MISSING_SPACE,
                number,
                len(found[1]),
                _("After the colon a space is missing."),
                _("Write: {line}").format(line=mended.strip()),
                {number: mended},
            )
    return None


def missing_colon(lines: list[str], spot: Spot) -> Mistake | None:
    """`title The new car`, where the lines around it have keys."""
    for number in suspects(lines, spot):
        line = Line.of(lines[number])
        found = _WORD_FIRST.fullmatch(lines[number].rstrip() + " ")
        if not found or line.starts:
            continue
        columns = [level.column for level in levels_above(lines, number) if not level.dash]
        if line.indent in columns:
            mended = f"{found[1]}: {found[2]}".rstrip()
            return Mistake(
                Code.MISSING_COLON,
                number,
                len(found[1]),
                _("“{line}” has no colon.").format(line=shown(lines[number])),
                _("Write: {line}").format(line=mended.strip()),
                {number: mended},
            )
    return None


def loose_text(lines: list[str], spot: Spot) -> Mistake | None:
    """`The parcel is late.` at the column of the keys: perhaps the text above goes on here."""
    for number in suspects(lines, spot):
        line = Line.of(lines[number])
        keyed = [
            level.column for level in levels_above(lines, number) if level.key or not level.dash
        ]
        head = last_before(lines, number)
        if line.starts or line.indent not in keyed or head is None or not line.value[:1].isalpha():
            continue
        above_ = Line.of(lines[head])
        mended = " " * (len(above_.lead) + 2) + lines[number].strip()
        sure = above_.key and above_.value[:1] not in ("", '"', "'", "[", "{")
        return Mistake(
            Code.WRONG_INDENTATION,
            number,
            line.indent,
            _("“{line}” has no key, and does not go on with the text above.").format(
                line=shown(lines[number])
            ),
            _("If it goes on with that text, indent it by {count} spaces.").format(
                count=len(above_.lead) + 2
            ),
            {number: mended} if sure else {},
        )
    return None


def out_of_line(lines: list[str], spot: Spot) -> Mistake | None:
    """A line that is indented less than the lines above and below it, which are indented alike."""
    number = last_before(lines, spot.line)
    above_ = last_before(lines, number) if number is not None else None
    if number is None or above_ is None:
        return None
    here, column = Line.of(lines[number]), len(Line.of(lines[above_]).lead)
    below = len(Line.of(line_at(lines, spot.line)).lead)
    if not here.key or not here.value or here.dash or not here.indent < column == below:
        return None
    return Mistake(
        Code.WRONG_INDENTATION,
        number,
        here.indent,
        ngettext(
            "This line is indented by {count} space, the lines around it by {wanted}.",
            "This line is indented by {count} spaces, the lines around it by {wanted}.",
            here.indent,
        ).format(count=here.indent, wanted=column),
        _("Indent it by {wanted} spaces.").format(wanted=column),
        {number: " " * column + lines[number].strip()},
    )


def wrong_layout(lines: list[str], spot: Spot) -> Mistake | None:
    """A line whose indentation, or dash, does not fit to those above it."""
    for number in suspects(lines, spot):
        line, levels = Line.of(lines[number]), levels_above(lines, number)
        here = [level for level in levels if level.column == line.indent]
        if not levels or not (line.dash or line.key or number == spot.from_line):
            continue
        if not here:
            like = [level.column for level in levels if level.dash == line.dash]
            return _wrong_indentation(lines, number, like)
        if line.dash and not here[-1].dash:
            return Mistake(
                Code.UNEXPECTED_DASH,
                number,
                line.indent,
                _("A dash starts a list here, among lines that are no list."),
                _("Move it below the key it belongs to, indented by two spaces more."),
            )
        if not line.dash and here[-1].dash:
            if line.key and here[-1].key not in ("", line.key):
                inside = [level.column for level in levels if level.column > line.indent]
                return _wrong_indentation(lines, number, inside)
            mended = " " * line.indent + "- " + lines[number].strip()
            return Mistake(
                Code.MISSING_DASH,
                number,
                line.indent,
                _("The lines around this one are a list, but it does not start with a dash."),
                _("Write: {line}").format(line=mended.strip()),
            )
    return None


def _wrong_indentation(lines: list[str], number: int, columns: list[int]) -> Mistake:
    indent = Line.of(lines[number]).indent
    before = Line.of(line_at(lines, last_before(lines, number)))
    nearest = sorted(set(columns), key=lambda column: abs(column - indent))[:2]
    wanted = any_of([str(column) for column in nearest])
    help_ = (
        _("Indent it by {wanted} spaces.") if any(nearest) else _("Start it at the left edge.")
    ).format(wanted=wanted)
    if before.value[:1] not in ("", '"', "'") and indent > before.indent:
        help_ += " " + _("Or, if the text above goes on here, put that text in quotes.")
    return Mistake(
        Code.WRONG_INDENTATION,
        number,
        indent,
        ngettext(
            "This line is indented by {count} space, like none of the lines above it.",
            "This line is indented by {count} spaces, like none of the lines above it.",
            indent,
        ).format(count=indent),
        help_,
    )
