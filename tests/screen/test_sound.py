"""Chimes under a driver without a loudspeaker, and without any card."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.play.settings import Settings
from game.screen import art, sound
from game.screen.chimes import Chime
from game.screen.sound import Sounds


@pytest.fixture(name="driver", autouse=True)
def _driver(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Sound goes nowhere."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()
    art.complaints()


@pytest.mark.parametrize("chime", list(Chime))
def test_every_chime_has_a_sound(chime: Chime) -> None:
    """Each is in the assets, can be read and is at most 2.2 seconds long."""
    sounds = Sounds()
    sounds.play(chime, Settings())

    assert pygame.mixer.get_busy()
    assert () == art.complaints()


def test_a_chime_is_as_loud_as_is_set() -> None:
    """Volume goes from 0 to 100; a chime takes the place of the one before it."""
    sounds = Sounds()
    sounds.play(Chime.STAYS, Settings(volume=100))
    sounds.play(Chime.LEAVES, Settings(volume=40))

    channels = [pygame.mixer.Channel(n) for n in range(pygame.mixer.get_num_channels())]
    [playing] = [channel for channel in channels if channel.get_busy()]
    ringing = playing.get_sound()
    assert ringing is not None
    assert pytest.approx(0.4, abs=0.01) == ringing.get_volume()


def test_what_is_turned_off_is_silent() -> None:
    """Without sound, and without a chime, nothing is played."""
    sounds = Sounds()
    sounds.play(Chime.STAYS, Settings(sound=False))
    sounds.play(None, Settings())

    assert not pygame.mixer.get_busy()


def test_what_rings_can_be_stopped() -> None:
    """Turning sound off is heard at once."""
    sounds = Sounds()
    sounds.play(Chime.STAYS, Settings())
    sounds.stop()

    assert not pygame.mixer.get_busy()


def test_without_a_card_there_is_silence_and_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing is raised, and nothing that only engineers understand is printed."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    sounds = Sounds()
    sounds.play(Chime.STAYS, Settings())
    sounds.stop()

    assert sounds.silence.startswith("No sound can be played here.")
    assert ("", "") == capfd.readouterr()


def test_a_sound_that_cannot_be_read_is_left_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The game stays silent there, and there is a sentence for it."""
    monkeypatch.setattr(sound, "asset", tmp_path.joinpath)
    Sounds().play(Chime.FOCUS, Settings())

    assert not pygame.mixer.get_busy()
    assert (
        "The picture, font or sound “sounds/focus” cannot be read, so it is left out.",
    ) == art.complaints()
