"""The nine chimes: soft bells in the pentatonic scale of C, written as Ogg Vorbis by ffmpeg."""

import subprocess

import attrs
import numpy as np
from numpy.typing import NDArray

from assets.make.places import ASSETS

RATE = 44_100
_HERTZ = {
    "C4": 261.63, "D4": 293.66, "E4": 329.63, "G4": 392.00, "A4": 440.00,
    "C5": 523.25, "D5": 587.33, "E5": 659.26, "G5": 783.99, "A5": 880.00,
    "C6": 1046.50, "E6": 1318.51,
}  # fmt: skip

# A bell's partials: how often the fundamental's frequency, how loud, and how long it rings.
_PARTIALS = ((1, 1.0, 1.0), (2, 0.42, 0.6), (3, 0.16, 0.4), (4.2, 0.08, 0.25))
# Each partial has a softer neighbour that beats against it: its frequency, and how loud.
_VOICES = ((1, 1.0), (1.0014, 0.25))
# Echoes of a small room: seconds after the tone, and how loud.
_ECHOES = ((0.031, 0.22), (0.047, 0.17), (0.071, 0.13), (0.097, 0.09), (0.131, 0.06))
_ATTACK, _RELEASE = 0.004, 0.06

_Wave = NDArray[np.float64]


@attrs.frozen
class Chime:
    """A few notes, one after the other.

    Attributes:
        notes: names of the notes, in order.
        apart: seconds from one note to the next; 0 makes a chord.
        ring: seconds until a note has lost almost two thirds of its loudness.
        seconds: how long the chime is.
        peak: its loudest moment, in decibels below full scale.
    """

    notes: str
    apart: float
    ring: float
    seconds: float
    peak: float


CHIMES = {
    "focus": Chime("A5", 0, 0.03, 0.16, -24.5),
    "select": Chime("G5 C6", 0.06, 0.08, 0.4, -20.5),
    "small-gain": Chime("E5 G5", 0.11, 0.22, 0.9, -14.5),
    "big-gain": Chime("C5 E5 G5 C6", 0.1, 0.32, 1.5, -12.5),
    "small-loss": Chime("G4 E4", 0.15, 0.2, 0.9, -19.5),
    "big-loss": Chime("A4 G4 E4 C4", 0.17, 0.28, 1.6, -17.5),
    "lesson": Chime("D5 A5 G5", 0.16, 0.32, 1.4, -15.5),
    "stays": Chime("C5 G5 A5 C6 E6", 0.15, 0.5, 2.1, -12.5),
    "leaves": Chime("A4 G4 E4 D4", 0.28, 0.38, 2.1, -17.5),
}
"""Every chime by what it means."""


def make() -> None:
    """Write every chime into sounds/."""
    (ASSETS / "sounds").mkdir(exist_ok=True)
    source = ["-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", "-"]
    vorbis = ["-c:a", "libvorbis", "-q:a", "3", "-fflags", "bitexact", "-flags", "bitexact"]
    for meaning, chime in CHIMES.items():
        target = ASSETS / "sounds" / f"{meaning}.ogg"
        subprocess.run(
            ["ffmpeg", "-y", "-loglevel", "error", *source, *vorbis, target],
            input=wave(chime).astype("<f4").tobytes(),
            check=True,
        )


def wave(chime: Chime) -> _Wave:
    """The chime as samples between -1 and 1."""
    time = np.arange(round(chime.seconds * RATE)) / RATE
    dry = np.zeros_like(time)
    for number, note in enumerate(chime.notes.split()):
        dry += _bell(_HERTZ[note], time - number * chime.apart, chime.ring)
    wet = dry.copy()
    for delay, loudness in _ECHOES:
        samples = round(delay * RATE)
        wet[samples:] += loudness * dry[:-samples]
    wet *= np.clip((chime.seconds - time) / _RELEASE, 0, 1)
    wet *= 10 ** (chime.peak / 20) / np.abs(wet).max()
    return wet


def _bell(hertz: float, time: _Wave, ring: float) -> _Wave:
    """One stroke of a bell at time 0: decaying sines that beat a little."""
    since = np.maximum(time, 0)
    stroke = np.zeros_like(time)
    for multiple, loudness, lasting in _PARTIALS:
        decay = loudness * np.exp(-since / (ring * lasting))
        for detune, share in _VOICES:
            stroke += share * decay * np.sin(2 * np.pi * hertz * multiple * detune * since)
    return stroke * np.clip(since / _ATTACK, 0, 1)
