"""How the boxes and arrows of a map look: sizes, colours, and what is grey."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from game.core.scenario import Lesson
from game.map.plan import Arrow, Box, Kind, Odds

INK, FAINT, LINE, PAPER = "#23262b", "#5d636b", "#8d949d", "#ffffff"
DEAD_INK, DEAD_LINE, DEAD_PAPER = "#a3a8ae", "#c9cdd2", "#f4f5f6"

LESSON_COLOURS = (
    "#44aa99", "#cc6677", "#332288", "#b8860b", "#882255", "#2b8cbe", "#117733", "#aa4499",
    "#8a8a2b", "#6b4c9a",
)  # fmt: skip
"""Colours that people who confuse red and green tell apart [Tol 2021], the light ones darkened."""

_TURN_PAPER, _ENDING_PAPER = "#2f3a4a", "#efe7d8"
_TINT = 0.82

_HARDLY_ANY, _NEARLY_ALL, _FEW = Fraction("0.1"), Fraction("99.9"), Fraction("9.5")


@attrs.frozen
class Size:
    """The size of a box, and of the letters in it; `lines` is how many of them there may be."""

    width: float
    letters: float
    heading: float
    lines: int


SIZES = {
    Kind.TURN: Size(230, 11, 14, 3),
    Kind.BRANCH: Size(170, 11, 12, 4),
    Kind.RESPONSE: Size(184, 11, 13, 4),
    Kind.LEAVES: Size(120, 10.5, 10.5, 2),
    Kind.END: Size(190, 11, 14, 2),
    Kind.ENDING: Size(172, 11, 13, 4),
}


@attrs.frozen
class Look:
    """The colours of a box; `dashed` says how its frame is drawn, `thick` how thick it is."""

    paper: str
    frame: str
    ink: str
    faint: str
    dashed: bool = False
    thick: float = 1


def look_of(box: Box, colours: Mapping[str, str], *, dead: bool) -> Look:
    """Return the look of a box, given the colours of the lessons; nobody comes to a dead one."""
    if dead:
        return Look(DEAD_PAPER, DEAD_LINE, DEAD_INK, DEAD_INK)
    match box.kind:
        case Kind.TURN | Kind.END:
            return Look(_TURN_PAPER, _TURN_PAPER, PAPER, "#c9d1dc")
        case Kind.ENDING:
            return Look(_ENDING_PAPER, "#b9a988", INK, FAINT)
        case Kind.RESPONSE if box.lesson:
            colour = colours[box.lesson]
            paper = tint(colour) if box.follows else PAPER
            return Look(paper, colour, INK, FAINT, dashed=not box.follows, thick=2)
        case Kind.LEAVES:
            return Look(PAPER, LINE, FAINT, FAINT, dashed=True)
        case _:
            return Look(PAPER, LINE, INK, FAINT)


def tint(colour: str) -> str:
    """Return a colour mixed with much white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * _TINT):02x}" for part in parts)


def colours_of(lessons: Sequence[Lesson]) -> dict[str, str]:
    """Return a colour for each lesson, by its id; where there are many, colours come again."""
    return {
        lesson.id: LESSON_COLOURS[number % len(LESSON_COLOURS)]
        for number, lesson in enumerate(lessons)
    }


def label_of(arrow: Arrow, odds: Odds | None) -> str:
    """Return what stands on an arrow: its own words, and its odds.

    Where responses come together they are left out: the arrow before it has the same.
    """
    chance = (odds or {}).get((arrow.tail, arrow.head))
    if not chance or (arrow.tail.startswith("response ") and arrow.head.startswith("meeting ")):
        return arrow.label
    return f"{arrow.label}  {percent(chance)}".strip()


def percent(chance: Fraction) -> str:
    """Return a chance for people, which reads 0 % or 100 % only where it is just that."""
    number = 100 * chance
    if number in (0, 100):
        return f"{number} %"
    if number > _NEARLY_ALL:
        return f">{float(_NEARLY_ALL)} %"
    if number < _HARDLY_ANY:
        return f"<{float(_HARDLY_ANY)} %"
    between = _FEW <= number <= 100 - _FEW
    return f"{float(number):.0f} %" if between else f"{float(number):.1f} %"
