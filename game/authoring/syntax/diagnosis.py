"""Why a parser gave up, in the words of a writer.

A parser says where it noticed that something is wrong, and says it differently from one parser to
the next. What the writer did is told by the lines themselves.
"""

from game.authoring.codes import Code
from game.authoring.findings import shown
from game.authoring.syntax.dash_mistakes import (
    dash_without_space,
    first_dash_missing,
    id_without_dash,
)
from game.authoring.syntax.layout_mistakes import (
    loose_text,
    missing_colon,
    missing_space,
    out_of_line,
    second_document,
    tab,
    uneven_text,
    wrong_layout,
)
from game.authoring.syntax.mistake import Mistake
from game.authoring.syntax.spot import Spot, line_at
from game.authoring.syntax.text_mistakes import (
    backslash,
    brackets_unclear,
    colon_in_text,
    quote_not_closed,
    special_first_character,
    text_after_quote,
    unsupported_yaml,
)
from game.authoring.syntax.writing import Line, last_before
from game.texts import _

_DETECTORS = (
    tab,
    second_document,
    uneven_text,
    backslash,
    text_after_quote,
    special_first_character,
    colon_in_text,
    quote_not_closed,
    unsupported_yaml,
    brackets_unclear,
    dash_without_space,
    first_dash_missing,
    id_without_dash,
    out_of_line,
    missing_space,
    missing_colon,
    loose_text,
    wrong_layout,
)
"""In the order in which they are asked: the surest first."""


def belonging(lines: list[str], mistake: Mistake) -> list[int]:
    """Return the numbers of the line of a mistake, and of those below that belong to it.

    They are indented more; or as much, where it is the indentation or a dash that is wrong.
    """
    here = Line.of(line_at(lines, mistake.line))
    least = here.indent + (mistake.code not in (Code.WRONG_INDENTATION, Code.MISSING_DASH))
    numbers = [mistake.line]
    for number in range(mistake.line + 1, len(lines)):
        said = lines[number].lstrip(" ")
        if said and said[0] != "#":
            indent = len(lines[number]) - len(said)
            if indent < least or (said.startswith("- ") and indent <= here.indent):
                break
            numbers.append(number)
    return numbers


def diagnose(lines: list[str], spot: Spot) -> Mistake:
    """Return the mistake that stopped a parser at this spot."""
    if Line.of(line_at(lines, spot.line)).blank:
        spot = spot._replace(line=last_before(lines, spot.line) or 0)
    for detect in _DETECTORS:
        mistake = detect(lines, spot)
        if mistake is not None:
            return mistake
    line = line_at(lines, spot.line)
    return Mistake(
        Code.NOT_YAML,
        spot.line,
        Line.of(line).indent,
        _("“{line}” cannot be understood.").format(line=shown(line)),
        _("Compare it, and the line above, with an example: indentation, colons and quotes."),
    )
