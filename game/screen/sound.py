"""Sounds, where there is something to hear them with; otherwise the game goes on in silence."""

import contextlib
import os
from collections.abc import Iterator

import pygame

from game.content import content_folder
from game.texts import _


class Sounds:
    """Plays the sounds of the assets by name."""

    def __init__(self, volume: float = 0.7) -> None:
        self._complaint = ""
        self._silent = False
        self._volume = volume
        self._kept: dict[str, pygame.mixer.Sound] = {}

    def play(self, name: str) -> None:
        """Play a sound. It never raises: without a sound card nothing is heard."""
        if not name or self._silent:
            return
        try:
            if not pygame.mixer.get_init():
                with _quiet():
                    pygame.mixer.init(44_100, -16, 1)
            if name not in self._kept:
                path = content_folder("assets") / "sounds" / f"{name}.ogg"
                self._kept[name] = pygame.mixer.Sound(path)
            sound = self._kept[name]
            sound.set_volume(self._volume)
            sound.play()
        except (pygame.error, OSError):
            self._silent = True
            self._complaint = _("No sound can be played here, so the game is silent.")

    def complaint(self) -> str:
        """Return why nothing can be heard, once; otherwise nothing."""
        told, self._complaint = self._complaint, ""
        return told


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the sound system of the machine from writing pages of errors to the terminal."""
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
