"""How a text must stand so that it is read as it is."""


def in_quotes(text: str) -> str:
    """Return a text in quotes, in whichever kind needs least change.

    Quotes that were meant to hold it already, straight or curly, are taken off first.
    """
    if len(text) > 1 and text[0] + text[-1] in ('""', "''", "“”"):
        text = text[1:-1]
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
