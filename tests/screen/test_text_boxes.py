"""Nothing is cut, covered or too small: every text of every scene, in every size and language."""

import pytest

from game.play.settings import TEXT_SIZES, Settings, ThemeName
from game.screen.geometry import SCREEN
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.show import picture
from game.screen.styles import SMALLEST
from game.screen.theme import theme_of
from game.screen.type import Type
from tests.screen.boxes import Box, Ground, contrast, text_boxes
from tests.screen.models import every_scene
from tests.screen.pseudo import LONGER, speak_any

# What WCAG 2.2 asks for at level AA, and from which size, in units, text is large (18 pt of 1080).
CONTRAST, LARGE_CONTRAST, LARGE = 4.5, 3, 32
HIGHEST_CHIP = 120

TYPE = Type()
PLAIN = [(Settings(text_size=size), words) for size in TEXT_SIZES for words in ("en", LONGER)]
OTHERS = [
    (Settings(theme=ThemeName.CONTRAST_LIGHT), "en"),
    (Settings(theme=ThemeName.CONTRAST_DARK, text_size=160), LONGER),
    (Settings(text_size=100, reading_font=True), LONGER),
    (Settings(text_size=160, reading_font=True), LONGER),
]
TRANSLATED = [(Settings(text_size=size), "nl") for size in (100, 160)]


@pytest.mark.parametrize(
    ("settings", "language"),
    PLAIN + OTHERS + TRANSLATED,
    ids=lambda value: (
        f"{value.theme}-{value.text_size}-{'reading' if value.reading_font else 'usual'}"
        if isinstance(value, Settings)
        else value
    ),
)
def test_every_text_has_its_place(settings: Settings, language: str) -> None:
    """Lines fit their boxes at any size of window; no box leaves its paper or lies on another."""
    speak_any(language)
    pictures = {
        name: picture(model, Pen(theme_of(settings), TYPE))
        for name, model in every_scene(settings, language=language).items()
    }

    assert [] == [fault for name, seen in pictures.items() for fault in faults(name, seen)]


def faults(name: str, seen: Picture) -> list[str]:
    """What is wrong with the texts of a picture, in sentences."""
    boxes, grounds = text_boxes(seen)
    found = [fault for box in boxes for fault in faults_of(box, grounds, seen.page)]
    for n, box in enumerate(boxes):
        found += [
            f"{box.words.lines} lies on {other.words.lines}"
            for other in boxes[n + 1 :]
            if box.rect.inset(1).overlaps(other.rect.inset(1))
        ]
    return [f"{name}: {fault}" for fault in found]


def faults_of(box: Box, grounds: list[Ground], page: str) -> list[str]:
    """What is wrong with one text."""
    words, whole = box.words, box.words.rect
    below = [g for g in grounds if g.order < box.order and g.rect.overlaps(box.rect)]
    flat = [g for g in below if g.name in {"panel", "bubble"}]
    paper = flat[-1].rect if flat else SCREEN
    above = [g for g in grounds if g.order > box.order and g.rect.inset(1).overlaps(box.rect)]
    fills = [g.fill for g in below if g.fill] or [page]
    least = LARGE_CONTRAST if words.font.size >= LARGE else CONTRAST
    wrong = {
        f"smaller than {SMALLEST}": words.font.size < SMALLEST,
        "wider than its box": any(
            TYPE.width(line, words.font) > whole.w + 0.5 for line in words.lines
        ),
        "higher than its box": len(words.lines) * words.font.leading > whole.h + 0.5,
        "cut at the side": whole.x < box.seen.x - 0.5 or whole.right > box.seen.right + 0.5,
        "off the screen": box.seen == SCREEN and not SCREEN.surrounds(whole),
        "off its paper": not paper.inset(-0.5).surrounds(box.rect),
        "on paper that leaves what it lies on": len(flat) > 1 and hangs_over(flat[-1], flat[-2]),
        f"covered by a {above[0].name if above else ''}": bool(above),
        f"too faint on {fills[-1]}": contrast(words.colour, fills[-1]) < least,
    }
    return [f"{words.lines} is {what}" for what, is_so in wrong.items() if is_so]


def hangs_over(small: Ground, large: Ground) -> bool:
    """Whether a chip or a key leaves what it lies on; cards may lie over an edge."""
    is_chip = small.whole.h < HIGHEST_CHIP and small.whole.w < large.whole.w
    return is_chip and not large.rect.inset(-0.5).surrounds(small.rect)
