"""Pixels: what is painted again, and how wide a line becomes."""

import pygame
import pytest
from hypothesis import given, strategies as st

from game.play.settings import Settings, ThemeName
from game.screen.motion import motion
from game.screen.paint import Painter
from game.screen.pen import Pen
from game.screen.show import picture
from game.screen.styles import Face, Font
from game.screen.theme import Theme
from game.screen.type import Type
from tests.screen.models import every_scene

SIZE = (640, 360)
SCENES = every_scene(Settings())
TYPE = Type()


def pixels(surface: pygame.Surface) -> bytes:
    """The colours of all pixels."""
    return pygame.image.tobytes(surface, "RGB")


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("title with 3", "turn 1"),
        ("turn 1", "turn 2"),
        ("turn 2", "feedback 3"),
        ("feedback 3", "turn 6"),
        ("turn 6", "pause"),
        ("pause", "lessons"),
        ("pause", "leave the conversation"),
        ("leave the conversation", "pause"),
        ("lessons", "feedback 10"),
    ],
)
def test_painting_what_changed_is_painting_everything(one: str, other: str) -> None:
    """A picture over another looks as it does on an empty surface, also half way there."""
    pygame.display.set_mode(SIZE)
    first, second = (picture(SCENES[name], Pen(Theme(), TYPE)) for name in (one, other))
    way = motion(first, second, reduced=False)
    half = way.at(second, way.length / 2)
    over, afresh = pygame.Surface(SIZE), pygame.Surface(SIZE)
    painter = Painter(over)
    for seen in (first, half, second):
        painter.paint(seen)
    Painter(afresh).paint(second)

    assert pixels(afresh) == pixels(over)


@pytest.mark.usefixtures("no_display")
def test_what_stands_still_is_not_painted_again() -> None:
    """The same picture has no areas to show, and an equal one neither."""
    painter = Painter(pygame.display.set_mode(SIZE))
    painter.paint(picture(SCENES["turn 1"], Pen(Theme(), TYPE)))

    assert [] == painter.paint(picture(SCENES["turn 1"], Pen(Theme(), TYPE)))


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("size", [(1280, 720), (500, 900), (1000, 300)])
def test_extra_room_goes_to_margins(size: tuple[int, int]) -> None:
    """In a window of any shape the corners are page, and nothing is stretched."""
    surface = pygame.display.set_mode(size)
    Painter(surface).paint(
        picture(SCENES["turn 1"], Pen(Theme(look=ThemeName.CONTRAST_DARK), TYPE))
    )
    right, bottom = size[0] - 1, size[1] - 1

    page = pygame.Color("#1E1726")
    corners = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
    assert [page] * 4 == [surface.get_at(corner) for corner in corners]


@pytest.mark.usefixtures("no_display")
def test_a_point_of_the_window_is_a_point_of_the_picture() -> None:
    """Half way into the window is half way into the picture, and margins do not count."""
    assert (960, 540) == Painter(pygame.display.set_mode((1280, 720))).units(640, 360)
    assert (0, 0) == Painter(pygame.display.set_mode((1280, 920))).units(0, 100)


@given(
    st.text(st.characters(codec="latin-1", categories=("L", "N", "P")), min_size=1, max_size=40),
    st.sampled_from(list(Face)),
    st.floats(min_value=22, max_value=147),
    st.booleans(),
    st.sampled_from((2 / 3, 1.0, 2.0)),
)
def test_a_line_is_drawn_as_wide_as_it_was_measured(
    line: str,
    face: Face,
    size: float,
    reading: bool,  # noqa: FBT001 - an example
    factor: float,
) -> None:
    """Whatever hinting makes of it: lines break in the same places in every window."""
    pygame.display.init()
    pygame.display.set_mode((16, 16), pygame.HIDDEN)
    font = Font(face, size, size * 1.3, reading)
    drawn = TYPE.drawn(line, font, "#000000", factor)

    assert pytest.approx(TYPE.width(line, font) * factor, abs=1) == drawn.get_width()
