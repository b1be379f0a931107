"""Chimes as they are heard; without a sound card there is silence, and a sentence."""

import pygame

from game.play.settings import Settings
from game.screen.art import asset, miss
from game.screen.chimes import Chime
from game.screen.quiet import quiet
from game.texts import _

_RATE, _BITS, _MONO = 44_100, -16, 1
_BUFFER = 512
"""Samples that are mixed at a time: a chime is heard 12 ms after its key."""


class Sounds:
    """The loudspeaker; `silence` says why nothing can be heard, and is empty where it can."""

    def __init__(self) -> None:
        self.silence = ""
        self._loaded: dict[Chime, pygame.mixer.Sound | None] = {}
        try:
            with quiet():
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
