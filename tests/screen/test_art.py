"""Assets that cannot be read are told of, and something plain stands in."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.screen import art
from game.screen.styles import Face

SIZE = (83, 109)


@pytest.fixture(name="assets", autouse=True)
def _assets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of assets with nothing in it, and a screen to draw for."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    monkeypatch.setattr(art, "asset", tmp_path.joinpath)
    art.font_file.cache_clear()
    yield tmp_path
    art.font_file.cache_clear()
    pygame.display.quit()
    art.complaints()


def test_a_portrait_that_is_missing_gives_way_to_a_plain_figure() -> None:
    """Something is drawn, and there is a sentence for it, once."""
    figure = art.figure("missing", SIZE)

    assert SIZE == figure.get_size()
    assert pygame.mask.from_surface(figure).count() > 1000
    assert ("The portrait “missing” cannot be read, so a plain figure stands in.",) == (
        art.complaints()
    )
    assert () == art.complaints()


@pytest.mark.parametrize(("name", "data"), [("bytes", b"\xff"), ("text", b"no drawing")])
def test_a_portrait_that_is_damaged_does_so_too(assets: Path, name: str, data: bytes) -> None:
    """Bytes that are no text, and text that is no drawing."""
    (assets / "portraits").mkdir()
    (assets / "portraits" / f"{name}.svg").write_bytes(data)
    figure = art.figure(name, SIZE)

    assert pygame.mask.from_surface(figure).count() > 1000
    assert 1 == len(art.complaints())


def test_nobody_in_particular_is_a_plain_figure_without_a_word() -> None:
    """A scenario need not name a portrait."""
    assert pygame.mask.from_surface(art.figure("", SIZE)).count() > 1000
    assert () == art.complaints()


def test_other_drawings_are_left_out() -> None:
    """There is nothing to paint, and a sentence."""
    assert art.drawing("icons/missing", SIZE) is None
    assert (
        "The picture, font or sound “icons/missing” cannot be read, so it is left out.",
    ) == art.complaints()


def test_a_missing_font_is_told() -> None:
    """The one that pygame brings is used instead."""
    assert art.font_file(Face.SPEECH, reading=False) is None
    assert 1 == len(art.complaints())
