"""How a text must stand so that it is read as it is."""

PAIRS = ('""', "''", "“”", "„“", "„”", "‘’", "«»", "»«")
"""Quotes that people set around a text, with any keyboard."""


def in_quotes(text: str) -> str:
    """Return a text as its writer meant it, in quotes.

    Quotes that were meant to hold it already, straight or curly, are taken off first.
    """
    return quoted(text[1:-1] if _in_a_pair(text) else text)


def quoted(text: str) -> str:
    """Return a text in quotes, in whichever kind needs least change; not a sign of it is lost."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _in_a_pair(text: str) -> bool:
    """Whether a text begins and ends with quotes that belong together.

    In `"No" said she, "never"` they do not: the second quote follows a letter, so it closes the
    first one. In `"He said "no" to me"` it follows a blank, so it opens another pair.
    """
    if not text[1:-1].strip() or text[0] + text[-1] not in PAIRS:
        return False
    at = text.find(text[-1], 1, len(text) - 1)
    return at == -1 or text[0] == "'" or text[at - 1].isspace()
