"""Breaking text into lines that fit, and that look as if somebody had set them."""

from collections.abc import Callable

Wide = Callable[[str], float]
"""How wide a line is, in units."""

MOST_CHARACTERS = 70
"""A longer line loses the eye on its way back."""

SHORTEST_LAST = 0.42
"""Lines are balanced when the last one would be a smaller share of the width."""

_STEP = 0.98
_ENDINGS, _CLOSING = ".!?…", "”’\"'"


def wrap(text: str, width: float, wide: Wide) -> tuple[str, ...]:
    """Return the lines of a text, each at most `width` wide and 70 characters long.

    Each line of the text is a paragraph, and no line is empty. A word that is wider than a line
    alone is broken where it must be.
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines += _balanced(paragraph.split(), width, wide)
    return tuple(lines)


def _balanced(words: list[str], width: float, wide: Wide) -> list[str]:
    """Return the lines of a paragraph, without a short last one where there is a better way.

    Two lines break between two sentences, if neither is short then.
    """
    lines = _filled(words, width, wide)
    if len(lines) == 2:  # noqa: PLR2004 - one and another
        lines = _sentences(words, width, wide) or lines
    # No word is broken for balance alone.
    narrower, least = width, max(map(wide, words), default=0)
    best = lines
    while len(best) > 1 and wide(best[-1]) < SHORTEST_LAST * width and narrower * _STEP >= least:
        narrower *= _STEP
        found = _filled(words, narrower, wide)
        if len(found) > len(lines):
            break
        best = found
    return best


def _sentences(words: list[str], width: float, wide: Wide) -> list[str]:
    """Return two lines as even as can be, the first of which ends a sentence; or nothing."""
    ends = [n for n, word in enumerate(words[:-1], 1) if word.rstrip(_CLOSING)[-1:] in _ENDINGS]
    pairs = [[" ".join(words[:n]), " ".join(words[n:])] for n in ends]
    fitting = [pair for pair in pairs if all(_fits(line, width, wide) for line in pair)]
    best = min(fitting, key=lambda pair: max(map(wide, pair)), default=[])
    shortest = min(map(wide, best), default=0)
    return best if shortest >= SHORTEST_LAST * width else []


def _filled(words: list[str], width: float, wide: Wide) -> list[str]:
    """Return lines, each with as many words as it can hold."""
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if _fits(longer, width, wide):
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, width, wide)
        lines += full
    return [*lines, line] if line else lines


def _broken(word: str, width: float, wide: Wide) -> list[str]:
    """Return the pieces of a word that is wider than a line, or the word if it is not."""
    pieces: list[str] = []
    while not _fits(word, width, wide) and len(word) > 1:
        most = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or wide(word[:n]) <= width)
        # A path is best broken where its folders and names meet.
        joint = max(word.rfind(sign, 1, most) for sign in "/\\-") + 1
        at = joint if joint > 1 else most
        pieces.append(word[:at])
        word = word[at:]
    return [*pieces, word]


def _fits(line: str, width: float, wide: Wide) -> bool:
    return len(line) <= MOST_CHARACTERS and wide(line) <= width
