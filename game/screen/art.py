"""The assets: where they lie, and drawings of them at any size. What is missing is said once."""

import io
from functools import cache
from pathlib import Path

import pygame

from game.content import content_folder
from game.screen.styles import Face
from game.screen.svg import silhouette
from game.texts import _

_FONTS = {
    Face.DISPLAY: "fraunces-display",
    Face.SPEECH: "fraunces-speech",
    Face.PLAIN: "atkinson-regular",
    Face.BOLD: "atkinson-bold",
    Face.SEMIBOLD: "atkinson-semibold",
    Face.ITALIC: "atkinson-italic",
}
_READING_FONTS = {
    Face.DISPLAY: "lexend-bold",
    Face.SPEECH: "lexend-regular",
    Face.PLAIN: "lexend-regular",
    Face.BOLD: "lexend-bold",
    Face.SEMIBOLD: "lexend-semibold",
    Face.ITALIC: "lexend-regular",
}

_INK = "#2B2033"
_LINE = 'stroke-width="2"'
_PEOPLE = "portraits/"

_missing: set[str] = set()


@cache
def font_file(face: Face, *, reading: bool) -> str | None:
    """Return the file of a cut of type, or None where it is missing."""
    name = (_READING_FONTS if reading else _FONTS)[face]
    path = asset(f"fonts/{name}.ttf")
    if path.is_file():
        return str(path)
    miss(name)
    return None


def asset(path: str) -> Path:
    """Return a file of the assets by its path below them; it need not be there."""
    return _folder() / path


def miss(name: str) -> None:
    """Remember that an asset could not be read."""
    _missing.add(name)


def complaints() -> tuple[str, ...]:
    """Return a sentence about each asset that could not be read so far, and forget them."""
    told = tuple(_complaint(name) for name in sorted(_missing))
    _missing.clear()
    return told


def drawing(
    name: str, size: tuple[int, int], colour: str = "", stroke: float = 0
) -> pygame.Surface | None:
    """Return a drawing of the assets, as large as fits into a size in pixels.

    `name` is its path below the assets without ending, `colour` takes the place of their ink and
    `stroke` that of the width of their lines. Where the drawing cannot be read there is nothing to
    return, and a complaint.
    """
    text = _text(name)
    if text is None:
        return None
    text = text.replace(_INK, colour) if colour else text
    text = text.replace(_LINE, f'stroke-width="{stroke:g}"') if stroke else text
    try:
        return drawn(text, size)
    except pygame.error:
        miss(name)
        return None


def figure(person: str, size: tuple[int, int]) -> pygame.Surface:
    """Return a person without a face, plain where there is no drawing of them that can be read."""
    found = drawing(f"{_PEOPLE}{person}", size) if person else None
    return found or drawn(silhouette(size), size)


def drawn(text: str, size: tuple[int, int]) -> pygame.Surface:
    """Return an SVG as a picture, as large as fits into a size in pixels, its ratio kept.

    Raises:
        pygame.error: this is no SVG.
    """
    surface = pygame.image.load_sized_svg(io.BytesIO(text.encode()), size)
    # There is nothing to convert it for until a window is open.
    return surface.convert_alpha() if pygame.display.get_surface() else surface


def _complaint(name: str) -> str:
    if name.startswith(_PEOPLE):
        sentence = _("The portrait “{name}” cannot be read, so a plain figure stands in.")
        return sentence.format(name=name.removeprefix(_PEOPLE))
    sentence = _("The picture, font or sound “{name}” cannot be read, so it is left out.")
    return sentence.format(name=name)


@cache
def _text(name: str) -> str | None:
    try:
        return asset(f"{name}.svg").read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        miss(name)
        return None


@cache
def _folder() -> Path:
    try:
        return content_folder("assets")
    except FileNotFoundError:
        return Path("assets")
