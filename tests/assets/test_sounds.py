"""Sounds: nine short soft chimes, of which a loss is lower and softer than a gain."""

import struct
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from tests.assets.rasters import ASSETS

SOUNDS = sorted(ASSETS.glob("sounds/*.ogg"))
RATE = 44_100

Wave = NDArray[np.float64]
"""One sound: samples from -1 to 1."""

every_sound = pytest.mark.parametrize("path", SOUNDS, ids=lambda path: path.stem)


@pytest.fixture(scope="module", autouse=True)
def _mixer() -> Iterator[None]:
    """A mixer that decodes, and plays to nobody."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_AUDIODRIVER", "dummy")
        pygame.mixer.init(RATE, -16, 1, allowedchanges=0)
        yield
        pygame.mixer.quit()


def test_there_is_a_chime_for_everything_that_sounds() -> None:
    """Focus and select; gains and losses, small and big; a lesson; and how it ends."""
    assert [
        *("big-gain", "big-loss", "focus", "leaves", "lesson"),
        *("select", "small-gain", "small-loss", "stays"),
    ] == [path.stem for path in SOUNDS]


@every_sound
def test_a_chime_is_mono_at_44_khz(path: Path) -> None:
    """So says the header of the Ogg Vorbis file."""
    vorbis = path.read_bytes().split(b"\x01vorbis", 1)[1]

    assert (0, 1, RATE) == struct.unpack_from("<IBI", vorbis)


@every_sound
def test_a_chime_is_short_and_soft(path: Path) -> None:
    """At most 2.2 s, and 12 dB below full scale at its loudest; the tick of focus 24 dB."""
    wave = decoded(path)
    loudest = 20 * np.log10(np.abs(wave).max())

    assert len(wave) <= 2.2 * RATE
    assert -30 < loudest <= (-24 if path.stem == "focus" else -12)


@every_sound
def test_a_chime_neither_starts_nor_ends_with_a_click(path: Path) -> None:
    """It starts from silence and ends in it: no jump of half a percent."""
    wave = decoded(path)

    assert max(abs(wave[0]), abs(wave[-1])) < 0.005


@pytest.mark.parametrize("size", ["small", "big"])
def test_a_loss_is_lower_and_softer_than_a_gain(size: str) -> None:
    """The ear can tell them apart in both, as the eye does by shape and sign."""
    gain, loss = (decoded(ASSETS / "sounds" / f"{size}-{kind}.ogg") for kind in ("gain", "loss"))

    assert pitch(loss) < 0.8 * pitch(gain)
    assert np.abs(loss).max() < 0.7 * np.abs(gain).max()


@pytest.mark.parametrize(
    ("name", "rises"),
    [("small-gain", True), ("big-gain", True), ("small-loss", False), ("big-loss", False)],
)
def test_a_gain_rises_and_a_loss_falls(name: str, *, rises: bool) -> None:
    """The end of the chime is higher than its first tenth of a second, or lower."""
    wave = decoded(ASSETS / "sounds" / f"{name}.ogg")
    first, last = pitch(wave[: RATE // 10]), pitch(wave[len(wave) // 2 :])

    assert rises == (last > first)


def decoded(path: Path) -> Wave:
    """A chime as the window decodes it."""
    return np.frombuffer(pygame.mixer.Sound(path).get_raw(), "<i2") / 32_768


def pitch(wave: Wave) -> float:
    """The strongest frequency, in hertz."""
    spectrum = np.abs(np.fft.rfft(wave * np.hanning(len(wave)), n=RATE))
    return float(spectrum.argmax())
