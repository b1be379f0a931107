"""Fonts under the SIL Open Font License, each merged from its Latin alphabets into one TTF."""

import shutil
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from assets.make.npm import npm_package
from assets.make.places import ASSETS

FRAUNCES = "@fontsource-variable/fraunces@5.3.0"
ATKINSON = "@fontsource/atkinson-hyperlegible-next@5.3.0"
LEXEND = "@fontsource/lexend@5.3.0"

# The static files of Fraunces look wide and dated at large sizes. These are cut from the variable
# one: soft, without wonky letters, and drawn for the size at which they are read.
FRAUNCES_CUTS = {
    "fraunces-speech": {"opsz": 36, "wght": 520, "SOFT": 100, "WONK": 0},
    "fraunces-display": {"opsz": 72, "wght": 620, "SOFT": 100, "WONK": 0},
}
ATKINSON_STYLES = {
    "atkinson-regular": "400-normal",
    "atkinson-italic": "400-italic",
    "atkinson-semibold": "600-normal",
    "atkinson-bold": "700-normal",
}
LEXEND_STYLES = {
    "lexend-regular": "400-normal",
    "lexend-semibold": "600-normal",
    "lexend-bold": "700-normal",
}


def make() -> None:
    """Write every font into fonts/, with the licence of its family beside it."""
    (ASSETS / "fonts").mkdir(exist_ok=True)
    with npm_package(FRAUNCES) as package:
        _keep_licence(package, "fraunces")
        for name, cut in FRAUNCES_CUTS.items():
            alphabets = _alphabets(package, "full-normal")
            _merge([instantiateVariableFont(font, cut) for font in alphabets], name)
    for family, source, styles in (
        ("atkinson", ATKINSON, ATKINSON_STYLES),
        ("lexend", LEXEND, LEXEND_STYLES),
    ):
        with npm_package(source) as package:
            _keep_licence(package, family)
            for name, style in styles.items():
                _merge(_alphabets(package, style), name)


def _keep_licence(package: Path, family: str) -> None:
    shutil.copy(package / "LICENSE", ASSETS / "fonts" / f"{family}-OFL.txt")


def _alphabets(package: Path, style: str) -> list[TTFont]:
    """The files of one style: one for each alphabet, the plain one first."""
    files = [*package.glob(f"files/*-latin-{style}.woff2")]
    files += package.glob(f"files/*-latin-ext-{style}.woff2")
    return [TTFont(file) for file in files]


def _merge(alphabets: list[TTFont], name: str) -> None:
    """Write alphabets as one font that is called by the name of its file."""
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder) / f"{number}.ttf") for number in range(len(alphabets))]
        for font, file in zip(alphabets, files, strict=True):
            font.flavor = None  # a merger reads no WOFF2
            font.save(file)
        merged = Merger().merge(files)
    family, _, style = name.title().partition("-")
    for number, text in ((1, family), (2, style), (4, f"{family} {style}"), (6, name.title())):
        merged["name"].setName(text, number, 3, 1, 0x409)
    # The same file whenever it is made.
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = alphabets[0]["head"].created
    merged.save(ASSETS / "fonts" / f"{name}.ttf")
