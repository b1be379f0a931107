"""Typing and typesetting: authors type straight quotes, people read curly ones."""

import re

# A quote opens at the start of a text, after a space, and after an opening bracket, quote or dash.
_OPENS_DOUBLE = re.compile(r"(?<![^\s(\[{‘'–—])\"")
_OPENS_SINGLE = re.compile(r"(?<![^\s(\[{“–—])'")
# Words that begin with an apostrophe, in English and in Dutch: 'em, 'tis, 's, 't, 'n, 'm.
_ELISION = re.compile(r"(?<!\w)'(?=(?:em|tis|[stnm])\b)")

_TYPED = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
        "−": "-",
        "–": "-",
        "—": "-",
        "…": "...",
        "\N{NO-BREAK SPACE}": " ",
    }
)


def curly(text: str) -> str:
    """Return a text with its straight quotes and apostrophes made curly."""
    text = _OPENS_DOUBLE.sub("“", text).replace('"', "”")
    text = _ELISION.sub("’", text)
    return _OPENS_SINGLE.sub("‘", text).replace("'", "’")


def straight(text: str) -> str:
    """Return a text with quotes, dashes and minus signs as a keyboard types them."""
    return text.translate(_TYPED)
