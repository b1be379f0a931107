"""Pictures of the window as small files: few colours, so that a folder of them stays small."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""Height x width x 3: red, green and blue from 0 to 255."""


def pixels_of(surface: pygame.Surface) -> Pixels:
    """The colours of all pixels."""
    width, height = surface.get_size()
    found = np.frombuffer(pygame.image.tobytes(surface, "RGB"), np.uint8)
    return found.reshape(height, width, 3)


def read_png(path: Path) -> Pixels:
    """The colours of all pixels of a picture on disk."""
    return pixels_of(pygame.image.load(path))


def write_png(pixels: Pixels, path: Path, colours: int = 128) -> None:
    """Write a picture in so many colours, at most 256: the most frequent ones.

    The file is a PNG with a palette (ISO/IEC 15948, colour type 3).
    """
    numbers, palette = _fewer(pixels, colours)
    height, width = numbers.shape
    rows = np.insert(numbers, 0, 0, axis=1)  # before each row, the number of its filter: none
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", palette.tobytes()),
        (b"IDAT", zlib.compress(rows.tobytes(), 9)),
        (b"IEND", b""),
    )
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks))


def _fewer(pixels: Pixels, colours: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The number of each pixel's colour, height x width, and the colours, count x 3.

    Colours whose first four bits are the same are one: their mean.
    """
    first_bits = pixels.astype(np.int64) >> 4
    codes = first_bits @ np.array([256, 16, 1])
    _, group, sizes = np.unique(codes.ravel(), return_inverse=True, return_counts=True)
    sums = [np.bincount(group, pixels[..., channel].ravel()) for channel in range(3)]
    means = np.stack(sums, axis=1) / sizes[:, np.newaxis]
    palette = means[np.argsort(-sizes, kind="stable")[:colours]]
    away = ((means[:, np.newaxis] - palette) ** 2).sum(axis=2)
    numbers = away.argmin(axis=1)[group].reshape(codes.shape)
    return numbers.astype(np.uint8), palette.round().astype(np.uint8)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
