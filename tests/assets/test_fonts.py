"""Fonts: every character that a text of the game may hold, in each of them."""

from pathlib import Path

import pygame
import pytest

from game.authoring.files import shipped_scenarios
from tests.assets.rasters import ASSETS

FONTS = sorted(ASSETS.glob("fonts/*.ttf"))

LETTERS = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789"
MARKS = ".,:;!?%&@#/()[]+=*'\"“”‘’„…–—−×·•€£$§°\N{NO-BREAK SPACE}"
# Dutch, and the names and words that it borrows.
ACCENTS = "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿĳ ÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝŸĲ ß čćđěłőřśšűž"


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_font_has_every_character(path: Path) -> None:
    """English, Dutch, signs of typography, and whatever a shipped scenario holds."""
    scenarios = "".join(file.read_text("utf-8") for file in shipped_scenarios())
    wanted = LETTERS + MARKS + ACCENTS + scenarios.replace("\n", "")

    assert [] == missing(path, wanted)


def test_a_missing_character_is_noticed() -> None:
    """No font of ours has hearts or ticks, for which there are icons."""
    assert {("♥", "✓")} == {tuple(missing(path, "♥✓")) for path in FONTS}


def test_every_family_has_its_licence_beside_it() -> None:
    """The licence asks that its text goes wherever the font goes."""
    families = {path.stem.partition("-")[0] for path in FONTS}

    assert {"atkinson", "fraunces", "lexend"} == families
    for family in families:
        licence = (ASSETS / "fonts" / f"{family}-OFL.txt").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence
        assert "Copyright" in licence


def missing(path: Path, characters: str) -> list[str]:
    """The characters for which a font draws the box that stands for any unknown one."""
    pygame.font.init()
    font = pygame.font.Font(path, 32)
    box = font.render("\ue000", antialias=True, color="black")
    unknown = pygame.image.tobytes(box, "RGBA")
    return [
        character
        for character in sorted(set(characters))
        if pygame.image.tobytes(font.render(character, antialias=True, color="black"), "RGBA")
        == unknown
    ]
