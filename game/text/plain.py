"""Pages as plain lines for a screen reader: one idea a line, no colour, no boxes, no symbols."""

import textwrap
from collections.abc import Iterator

from game.play.moves import Move
from game.play.sentences import ended, level, moved, point_told, says, standing, thousand
from game.play.typography import straight
from game.text.blocks import (
    Block,
    Choice,
    Gauges,
    Heading,
    Item,
    Page,
    Path,
    Signs,
    Speech,
    Standing,
    Thousand,
    Title,
    Words,
)
from game.texts import _

# Blocks with an empty line before them, and blocks that go on with what is before them.
_BEGINS_PART = (Title, Heading, Speech, Standing, Choice, Words)
_GOES_ON = (Gauges, Signs, Thousand)


def plain_text(page: Page, width: int | None = None) -> str:
    """Return a page as text, its lines broken at a width, or not at all."""
    lines: list[str] = []
    for before, block in zip((None, *page), page, strict=False):
        if _gap(before, block):
            lines.append("")
        lines += _lines(block)
    text = [straight(line) for line in lines]
    if width:
        text = [part for line in text for part in textwrap.wrap(line, width) or [""]]
    return "\n".join(text)


def _gap(before: Block | None, block: Block) -> bool:
    """Whether an empty line stands between two blocks."""
    if isinstance(block, _BEGINS_PART):
        return True
    if isinstance(block, _GOES_ON) and isinstance(before, (Standing, *_GOES_ON)):
        return False
    return not isinstance(before, type(block))


def _lines(block: Block) -> Iterator[str]:  # noqa: C901 - one case for each block
    match block:
        case Title(text, aside):
            yield f"{ended(aside)} {ended(text)}".strip()
        case Heading(text):
            yield ended(text)
        case Words(text):
            yield from text.splitlines()
        case Item(text, name):
            yield ended(f"{name}: {text}" if name else text)
        case Speech(who, text):
            yield says(who, text)
        case Standing(_who, status, before):
            yield standing(status, before)
        case Gauges(meters) | Signs(meters):
            yield from map(level, meters)
        case Thousand(who, stayed, before):
            yield thousand(who, stayed, before)
        case Choice(number, label, text, spoken):
            yield f"{number}. {ended(label)}"
            yield _("You say: “{text}”").format(text=text) if spoken else text
        case Move():
            yield from moved(block)
        case Path(start, points):
            yield _("At the start: affection {start}.").format(start=start)
            yield from map(point_told, points)
