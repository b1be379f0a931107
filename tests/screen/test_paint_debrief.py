"""What the debrief draws besides words: a crowd, quiet bands, a dotted line."""

from collections.abc import Iterator
from itertools import pairwise

import pygame
import pytest

from game.screen.geometry import Rect
from game.screen.paint import Painter
from game.screen.picture import Bands, Crowd, Element, Line, Picture

PAGE, TEAL, GREY = "#FFFFFF", "#0B6B70", "#8C7A86"


@pytest.fixture(name="surface", params=[(1920, 1080), (1280, 720)])
def _surface(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[pygame.Surface]:
    """A screen that nobody sees, in two sizes."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield pygame.display.set_mode(request.param)
    pygame.display.quit()


def painted(surface: pygame.Surface, element: Element) -> float:
    """Paint an element on a white page, and return how many pixels a unit is."""
    Painter(surface).paint(Picture((element,), page=PAGE))
    return surface.get_width() / 1920


def pixels(surface: pygame.Surface, rect: Rect, factor: float) -> pygame.Surface:
    """The part of a surface that a rectangle in units covers."""
    sides = (rect.x, rect.y, rect.w, rect.h)
    return surface.subsurface(pygame.Rect(*(round(side * factor) for side in sides)))


def inked(part: pygame.Surface) -> bool:
    """Whether anything is painted on the page."""
    blank = pygame.mask.from_threshold(part, PAGE, (1, 1, 1)).count()
    return blank < part.get_width() * part.get_height()


def test_a_crowd_has_a_figure_in_each_of_its_places(surface: pygame.Surface) -> None:
    """A thousand of them; those who stayed are filled, and those who left are hollow."""
    crowd = Crowd(Rect(100, 100, 1200, 600), 50, 20, ((600, TEAL, ""), (400, "", GREY)))
    factor = painted(surface, crowd)
    cells = [
        pixels(surface, Rect(100 + 24 * (n % 50), 100 + 30 * (n // 50), 24, 30), factor)
        for n in range(1000)
    ]
    filled = [pygame.mask.from_threshold(cell, TEAL, (1, 1, 1)).count() > 0 for cell in cells]

    assert all(inked(cell) for cell in cells)
    assert [True] * 600 + [False] * 400 == filled
    assert not inked(pixels(surface, Rect(100, 720, 1200, 60), factor))


def test_bands_have_round_corners_and_dark_stripes(surface: pygame.Surface) -> None:
    """Only what lies between two edges is dark."""
    bands = Bands(Rect(100, 100, 400, 300), (150, 200, 250, 300), "#FBF5EC", "#F5EDE2", 40)
    factor = painted(surface, bands)
    light, dark = pygame.Color("#FBF5EC"), pygame.Color("#F5EDE2")
    column = [surface.get_at((round(300 * factor), round(y * factor))) for y in range(110, 400, 20)]

    assert [dark if 150 <= y < 200 or 250 <= y < 300 else light for y in range(110, 400, 20)] == (
        column
    )
    corner = (round(103 * factor), round(103 * factor))
    assert pygame.Color(PAGE) == surface.get_at(corner)


def test_a_dotted_line_has_dots_and_gaps(surface: pygame.Surface) -> None:
    """One dot every dozen units or so, from end to end."""
    factor = painted(surface, Line(((100, 300), (500, 300)), GREY, 4, dotted=True))
    slices = [inked(pixels(surface, Rect(x, 290, 2, 20), factor)) for x in range(100, 500, 2)]
    dots = sum(after and not before for before, after in pairwise(slices))

    assert 25 < dots < 40
