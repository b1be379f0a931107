"""Golden pictures: what scenes look like, compared with what they looked like before.

After a change of the looks that is meant, write them again and look at each one that changed:

    .venv/bin/python -m tests.screen.goldens

Two pictures are compared block by block, each block a mean of 8 x 8 pixels that may lie a pixel
aside. Letters that another machine hints otherwise hardly change a block; what is missing, in
another place or of another colour changes many.
"""

import os
from pathlib import Path

import attrs
import numpy as np
import pygame
from numpy.typing import NDArray

from game.play.settings import Settings, ThemeName
from game.screen.app import draw
from game.screen.model import Model
from tests.screen.models import every_scene
from tests.screen.pngs import Pixels, pixels_of, read_png, write_png

GOLDEN = Path(__file__).with_name("golden")

README = "readme"
README_PICTURE = Path(__file__).parents[2] / "docs" / "window.png"
"""The picture with which the README opens is one of them, so that it is never an old one."""

HD, FULL_HD, UHD = (1280, 720), (1920, 1080), (3840, 2160)
BLOCK = 8

FAR = 40
"""A block is another one if its red, green or blue, 0 to 255, differs by more."""

STRAY = 4
"""So many blocks may be other ones."""

_ASIDE = (-1, 0, 1)


@attrs.frozen
class Shot:
    """A scene, by its name in `every_scene`, as it is shown in a window of so many pixels."""

    scene: str
    settings: Settings = Settings()  # noqa: RUF009 - a frozen value
    size: tuple[int, int] = HD

    @property
    def model(self) -> Model:
        """What the window shows."""
        return every_scene(self.settings)[self.scene]


DARK, LARGE = Settings(theme=ThemeName.CONTRAST_DARK), Settings(text_size=160)
SHOTS = {
    "title": Shot("title with 3"),
    "turn": Shot("turn 6"),
    "feedback": Shot("feedback 3"),
    "promises": Shot("promises"),
    "lessons": Shot("lessons"),
    "debrief": Shot("debrief, left early"),
    "turn-by-turn": Shot("turn by turn"),
    "in-numbers": Shot("in numbers"),
    "check-up": Shot("check-up"),
    "statement": Shot("a statement for four"),
    "check-up-result": Shot("result with a change"),
    "title-dark": Shot("title with 8", DARK),
    "turn-dark": Shot("turn 6", DARK),
    "debrief-dark": Shot("debrief, left early", DARK),
    "title-large": Shot("title with 1", LARGE),
    "turn-large": Shot("turn 6", LARGE),
    "feedback-large": Shot("feedback 3", LARGE),
    "debrief-large": Shot("debrief, left early", LARGE),
    "check-up-result-large": Shot("result of words", LARGE),
    "turn-4k": Shot("turn 6", size=UHD),
    README: Shot("turn 6", size=FULL_HD),
}


def golden_file(name: str) -> Path:
    """Where the golden picture of a shot lies."""
    return README_PICTURE if name == README else GOLDEN / f"{name}.png"


def painted(shot: Shot) -> Pixels:
    """What the window shows now; a display, even one that is not seen, must be there."""
    surface = pygame.Surface(shot.size)
    draw(shot.model, surface)
    return pixels_of(surface)


def other_blocks(one: Pixels, other: Pixels) -> int:
    """How many blocks of two pictures of the same size differ, wherever letters lie by a pixel."""
    blocks = _blocks(one)
    moved = (np.roll(other, (dy, dx), axis=(0, 1)) for dy in _ASIDE for dx in _ASIDE)
    away = np.min([np.abs(blocks - _blocks(each)).max(axis=2) for each in moved], axis=0)
    return int((away > FAR).sum())


def _blocks(pixels: Pixels) -> NDArray[np.float64]:
    """The mean colour of each block, rows x columns x 3; what is over at an edge is left out."""
    rows, columns = pixels.shape[0] // BLOCK, pixels.shape[1] // BLOCK
    whole = pixels[: rows * BLOCK, : columns * BLOCK]
    by_row = whole.reshape(rows, BLOCK, columns * BLOCK, 3).sum(axis=1, dtype=np.uint32)
    sums = by_row.reshape(rows, columns, BLOCK, 3).sum(axis=2)
    return np.asarray(sums / BLOCK**2)


if __name__ == "__main__":
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    GOLDEN.mkdir(exist_ok=True)
    for name, shot in SHOTS.items():
        now, path = painted(shot), golden_file(name)
        if not path.exists() or other_blocks(read_png(path), now):
            write_png(now, path)
