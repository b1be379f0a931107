"""Pages as plain lines for a screen reader: one idea a line, no colour, no boxes, no symbols."""

import textwrap
from collections.abc import Iterator

from game.play.debrief import Point
from game.play.meters import Meter, OwnMeter
from game.play.moves import Move
from game.play.typography import straight
from game.play.wording import better, status_name, value_word
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
from game.text.pages import you_did
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
            yield f"{_sentence(aside)} {_sentence(text)}".strip()
        case Heading(text):
            yield _sentence(text)
        case Words(text):
            yield from text.splitlines()
        case Item(text, name):
            yield _sentence(f"{name}: {text}" if name else text)
        case Speech(who, text):
            yield _("{name} says: “{text}”").format(name=who, text=" ".join(text.split()))
        case Standing():
            yield _standing(block)
        case Gauges(meters) | Signs(meters):
            yield from map(_meter, meters)
        case Thousand():
            yield _thousand(block)
        case Choice(number, label, text, spoken):
            yield f"{number}. {_sentence(label)}"
            yield _("You say: “{text}”").format(text=text) if spoken else text
        case Move():
            yield from _move(block)
        case Path(start, points):
            yield _("At the start: affection {start}.").format(start=start)
            yield from map(_point, points)


def _sentence(text: str) -> str:
    """Return a text with something at its end that a screen reader pauses at."""
    return text if not text or text.endswith((".", "?", "!", "”", "…")) else f"{text}."


def _standing(block: Standing) -> str:
    now = status_name(block.status)
    if block.before is None or block.before is block.status:
        return _("Status: {status}.").format(status=now)
    sentence = _("Status: from {before} to {status}.")
    return sentence.format(before=status_name(block.before), status=now)


def _meter(meter: Meter | OwnMeter) -> str:
    if isinstance(meter, OwnMeter):
        return _own_meter(meter)
    if meter.value == "churn-risk":
        sentence = _("{name}: {number} percent, {word}.")
    else:
        sentence = _("{name}: {number} of {most}, {word}.")
    return sentence.format(name=meter.name, number=meter.number, most=meter.most, word=meter.word)


def _own_meter(meter: OwnMeter) -> str:
    if meter.good:
        sentence = _("{name}: {number}, from {lowest} to {highest}, {word}.")
    else:
        sentence = _("{name}: {number}, from {lowest} to {highest}.")
    return sentence.format(
        name=meter.name,
        number=meter.number,
        lowest=meter.lowest,
        highest=meter.highest,
        word=better(meter.good),
    )


def _thousand(block: Thousand) -> str:
    stayed = _("Of 1,000 customers like {name}, {stayed} stayed.")
    sentence = stayed.format(name=block.who, stayed=f"{block.stayed:,}")
    if block.before == block.stayed:
        return sentence
    left = _("{sentence} {left} left this turn.")
    return left.format(sentence=sentence, left=f"{block.before - block.stayed:,}")


def _move(move: Move) -> Iterator[str]:
    if move.by > 0:
        sentence = _("{name} rises by {by}, to {after}.")
    elif move.by < 0:
        sentence = _("{name} falls by {by}, to {after}.")
    else:
        sentence = _("{name} stays at {after}.")
    moved = sentence.format(name=move.name, by=abs(move.by), after=move.after)
    if len(move.reasons) == 1:
        yield f"{moved} {move.reasons[0].text}"
        return
    yield moved
    for reason in move.reasons:
        part = _("Plus {by}: {text}") if reason.by > 0 else _("Minus {by}: {text}")
        yield part.format(by=abs(reason.by), text=reason.text)


def _point(point: Point) -> str:
    sentence = _(
        "Turn {number}: {did} Affection {affection}, {word}. Trust {trust}."
        " Churn risk {risk} percent. {status}."
    )
    return sentence.format(
        number=point.number,
        did=you_did(point.did, f"{point.label}."),
        affection=point.affection,
        word=value_word("affection", point.affection),
        trust=point.trust,
        risk=point.churn_risk,
        status=status_name(point.status),
    )
