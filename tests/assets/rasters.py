"""Pictures drawn twice: as the window draws them, and by a rasteriser that leaves nothing out."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import numpy as np
import pygame
import resvg_py
from numpy.typing import NDArray

ASSETS = Path(__file__).parents[2] / "assets"

Raster = NDArray[np.float64]
"""Height x width x 4: red, green, blue from 0 to 255, and how opaque from 0 to 1."""

_FAR = 64


def drawn(svg: str, size: tuple[int, int]) -> Raster:
    """The picture as the window draws it, `size` pixels wide and high."""
    return _raster(pygame.image.load_sized_svg(BytesIO(svg.encode()), size))


def reference(svg: str, width: int) -> Raster:
    """The picture as resvg draws it, `width` pixels wide."""
    return _raster(pygame.image.load(BytesIO(resvg_py.svg_to_bytes(svg_string=svg, width=width))))


def stacked(rasters: Iterable[Raster], tint: str = "#E6DEF6") -> Raster:
    """Rasters laid over each other on the tint of a status: height x width x 3."""
    stack: Raster = np.array([int(tint[at : at + 2], 16) for at in (1, 3, 5)], dtype=float)
    for raster in rasters:
        opaque = raster[..., 3:]
        stack = raster[..., :3] * opaque + stack * (1 - opaque)
    return stack


def difference(one: Raster, other: Raster) -> float:
    """The share of pixels, 0 to 1, that are far apart in red, green or blue."""
    return float((np.abs(one - other).max(axis=2) > _FAR).mean())


def _raster(surface: pygame.Surface) -> Raster:
    width, height = surface.size
    pixels = np.frombuffer(pygame.image.tobytes(surface, "RGBA"), np.uint8)
    return pixels.reshape(height, width, 4) / (1, 1, 1, 255)
