"""Chimes as they are heard; without a sound card there is silence, and a sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from game.play.settings import Settings
from game.screen.art import asset, miss
from game.screen.chimes import Chime
from game.texts import _

_RATE, _BITS, _MONO = 44_100, -16, 1
_BUFFER = 512
"""Samples that are mixed at a time: a chime is heard 12 ms after its key."""

_STDERR = 2


class Sounds:
    """The loudspeaker; `silence` says why nothing can be heard, and is empty where it can."""

    def __init__(self) -> None:
        self.silence = ""
        self._loaded: dict[Chime, pygame.mixer.Sound | None] = {}
        try:
            with _quiet():
                pygame.mixer.init(_RATE, _BITS, _MONO, _BUFFER)
        except pygame.error:
            self.silence = _(
                "No sound can be played here. Nothing is lost: all that is heard is seen too."
            )

    def play(self, chime: Chime | None, settings: Settings) -> None:
        """Play a chime as loud as is set, in place of the one that still rings."""
        if chime is None or self.silence or not settings.sound:
            return
        if chime not in self._loaded:
            self._loaded[chime] = _sound(chime)
        sound = self._loaded[chime]
        if sound is None:
            return
        sound.set_volume(settings.volume / 100)
        pygame.mixer.stop()
        sound.play()

    def stop(self) -> None:
        """Let what rings fall silent."""
        if not self.silence:
            pygame.mixer.stop()


def _sound(chime: Chime) -> pygame.mixer.Sound | None:
    """Return the sound of a chime, or None where its file cannot be read."""
    name = f"sounds/{chime.value}"
    try:
        return pygame.mixer.Sound(asset(f"{name}.ogg"))
    except (OSError, pygame.error):
        miss(name)
        return None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep off the terminal what ALSA prints where there is no card: our sentence says it."""
    try:
        terminal = os.dup(_STDERR)
    except OSError:  # a program without a terminal has nothing to keep off it
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STDERR)
    try:
        yield
    finally:
        os.dup2(terminal, _STDERR)
        os.close(nowhere)
        os.close(terminal)
