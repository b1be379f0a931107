"""What a trainee may type, as values."""

import attrs


@attrs.frozen
class Choose:
    """Give the response with this number."""

    number: int


@attrs.frozen
class GoOn:
    """Read on: an empty line."""


@attrs.frozen
class Undo:
    """Take back the last response, or go back to the turn with this number."""

    turn: int | None = None


@attrs.frozen
class ShowPromises:
    """See the open promises."""


@attrs.frozen
class ShowHelp:
    """See what can be typed and what the values mean."""


@attrs.frozen
class ReadAgain:
    """See the same page once more."""


@attrs.frozen
class Quit:
    """Leave."""


@attrs.frozen
class Unclear:
    """A line that is no command."""

    line: str


Command = Choose | GoOn | Undo | ShowPromises | ShowHelp | ReadAgain | Quit | Unclear


_WORDS: dict[str, Command] = {
    **dict.fromkeys(("u", "undo", "back"), Undo()),
    **dict.fromkeys(("p", "promises"), ShowPromises()),
    **dict.fromkeys(("?", "h", "help"), ShowHelp()),
    **dict.fromkeys(("r", "read", "again"), ReadAgain()),
    **dict.fromkeys(("q", "quit", "exit"), Quit()),
}


def command(line: str) -> Command:
    """Return what a line means; capitals, and a dot or bracket behind a number, do not matter."""
    match line.lower().replace(".", " ").replace(")", " ").split():
        case []:
            return GoOn()
        case [number] if _is_number(number):
            return Choose(int(number))
        case [word] if word in _WORDS:
            return _WORDS[word]
        case [word, number] if _WORDS.get(word) == Undo() and _is_number(number):
            return Undo(int(number))
        case _:
            return Unclear(line.strip())


def _is_number(word: str) -> bool:
    # int() refuses words of thousands of digits; no turn has more than three.
    return word.isascii() and word.isdigit() and len(word) <= 3  # noqa: PLR2004
