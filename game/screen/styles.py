"""The sizes of type, and which cut of which font they are set in."""

import enum

import attrs


class Face(enum.StrEnum):
    """A cut of a font, by its part in the picture."""

    DISPLAY = "display"
    SPEECH = "speech"
    PLAIN = "plain"
    BOLD = "bold"
    SEMIBOLD = "semibold"
    ITALIC = "italic"


@attrs.frozen
class Style:
    """A size of type in units at a text size of 100 %, and its line height as a multiple of it."""

    face: Face
    size: float
    leading: float


@attrs.frozen
class Font:
    """A style as a theme sets it: `size` and `leading`, from line to line, are in units."""

    face: Face
    size: float
    leading: float
    reading: bool = False


TITLE = Style(Face.DISPLAY, 92, 1.08)
HEADLINE = Style(Face.DISPLAY, 72, 1.14)
OUTCOME = Style(Face.DISPLAY, 54, 1.2)
FIGURE = Style(Face.DISPLAY, 54, 1)
SPEECH = Style(Face.SPEECH, 44, 1.3)
LESSON = Style(Face.DISPLAY, 44, 1.2)
SECTION = Style(Face.DISPLAY, 38, 1.2)
CHART_TITLE = Style(Face.DISPLAY, 36, 1.2)
CARD_TITLE = Style(Face.DISPLAY, 34, 1.2)
SCENARIO = Style(Face.DISPLAY, 32, 1.2)
BUTTON = Style(Face.BOLD, 32, 1.2)
ACTION = Style(Face.BOLD, 28, 1.2)
LEAD = Style(Face.PLAIN, 30, 1.36)
WHY = Style(Face.PLAIN, 28, 1.36)
BODY = Style(Face.PLAIN, 26, 1.36)
BODY_BOLD = Style(Face.BOLD, 26, 1.36)
LABEL = Style(Face.BOLD, 24, 1.36)
LABEL_SEMIBOLD = Style(Face.SEMIBOLD, 24, 1.36)
LABEL_PLAIN = Style(Face.PLAIN, 24, 1.36)
HINT = Style(Face.PLAIN, 22, 1.36)
HINT_BOLD = Style(Face.BOLD, 22, 1.36)
TIGHT = Style(Face.SEMIBOLD, 22, 1.16)
TIGHT_BOLD = Style(Face.BOLD, 22, 1.16)
NOTE = Style(Face.ITALIC, 22, 1.36)

SMALLEST = 22
"""No text is smaller, in units."""
