"""Scenes look as they did when somebody looked at them last; see `goldens.py`."""

from collections.abc import Callable

import attrs
import numpy as np
import pygame
import pytest

from game.screen.paint import Painter
from game.screen.pen import Pen
from game.screen.picture import Clip, Element, Group, Heart, Icon, Portrait, Words
from game.screen.show import picture
from game.screen.styles import Font
from game.screen.type import Type, opened
from tests.screen.goldens import (
    GOLDEN,
    HD,
    README_PICTURE,
    SHOTS,
    STRAY,
    UHD,
    Shot,
    golden_file,
    other_blocks,
    painted,
)
from tests.screen.pngs import Pixels, pixels_of, read_png

pytestmark = pytest.mark.usefixtures("screen")

MOST_BYTES, MOST_README_BYTES = 1_500_000, 300_000
HOW_TO = "if that is meant, write it again: python -m tests.screen.goldens"

Change = Callable[[Element], Element | None]


@pytest.fixture(name="screen")
def _screen(no_display: None) -> None:  # noqa: ARG001 - it is there before the screen
    """A screen to draw for."""
    pygame.display.set_mode((16, 16))


@pytest.mark.parametrize("name", SHOTS)
def test_a_scene_looks_as_it_did(name: str) -> None:
    """Hardly a block has another colour than in the golden picture."""
    others = other_blocks(read_png(golden_file(name)), painted(SHOTS[name]))

    assert others <= STRAY, f"{others} blocks of “{name}” look otherwise; {HOW_TO}"


@pytest.mark.parametrize("name", ["turn", "feedback", "debrief-dark", "turn-4k"])
def test_letters_may_be_hinted_otherwise(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set at four times their size, letters stand elsewhere by parts of a pixel."""

    def drawn(self: Type, line: str, font: Font, colour: str, factor: float) -> pygame.Surface:
        large = opened(font, factor * 4).render(line, antialias=True, color=colour)
        size = (max(1, round(self.width(line, font) * factor)), max(1, large.get_height() // 4))
        return pygame.transform.smoothscale(large, size).convert_alpha()

    usual = painted(SHOTS[name])
    monkeypatch.setattr(Type, "drawn", drawn)
    hinted = painted(SHOTS[name])

    others = other_blocks(read_png(golden_file(name)), hinted)

    assert not np.array_equal(usual, hinted)
    assert others <= STRAY


def no_head(element: Element) -> Element | None:
    """Nobody is there."""
    return None if isinstance(element, Portrait) else element


def other_face(element: Element) -> Element:
    """The same person feels otherwise."""
    return attrs.evolve(element, face="furious") if isinstance(element, Portrait) else element


def no_icons(element: Element) -> Element | None:
    """Icons are missing; a single one of 24 pixels would not be noticed."""
    return None if isinstance(element, Icon) else element


def fuller_heart(element: Element) -> Element:
    """The heart tells of a tenth more."""
    return (
        attrs.evolve(element, share=element.share + 0.1) if isinstance(element, Heart) else element
    )


def no_hints(element: Element) -> Element | None:
    """The smallest words are missing."""
    return None if isinstance(element, Words) and element.font.size < 24 else element


@pytest.mark.parametrize("change", [no_head, other_face, no_icons, fuller_heart, no_hints])
def test_what_is_missing_or_another_is_noticed(change: Change) -> None:
    """A part of the picture as small as a mouth is enough."""
    others = other_blocks(read_png(golden_file("turn")), changed_pixels(SHOTS["turn"], change))

    assert others > STRAY


def test_an_enlarged_picture_is_noticed() -> None:
    """At 4K everything is drawn at true pixels, and not blown up."""
    small = painted(attrs.evolve(SHOTS["turn-4k"], size=HD))
    enlarged = small.repeat(UHD[0] // HD[0], axis=0).repeat(UHD[0] // HD[0], axis=1)

    others = other_blocks(read_png(golden_file("turn-4k")), enlarged)

    assert others > STRAY


def test_the_folder_is_small_and_holds_what_is_compared() -> None:
    """No picture is forgotten in it, and a clone stays quick."""
    files = {*GOLDEN.iterdir(), README_PICTURE}

    assert {golden_file(name) for name in SHOTS} == files
    assert sum(file.stat().st_size for file in files) < MOST_BYTES
    assert README_PICTURE.stat().st_size < MOST_README_BYTES


def changed_pixels(shot: Shot, change: Change) -> Pixels:
    """What a shot would show if elements were others, or missing."""
    seen = picture(shot.model, Pen(shot.model.theme, Type()))
    surface = pygame.Surface(shot.size)
    elements = tuple(changed_elements(seen.elements, change))
    Painter(surface).paint(attrs.evolve(seen, elements=elements))
    return pixels_of(surface)


def changed_elements(elements: tuple[Element, ...], change: Change) -> list[Element]:
    """Elements with a change made to each of them, at any depth."""
    found: list[Element] = []
    for element in elements:
        within = element
        if isinstance(element, Group | Clip):
            within = attrs.evolve(
                element, elements=tuple(changed_elements(element.elements, change))
            )
        now = change(within)
        found += [now] if now is not None else []
    return found
