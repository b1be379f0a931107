"""Scenes: every place is drawn, and leaves alone the corner where status and name are read."""

import numpy as np
import pytest

from tests.assets.contrasts import contrast
from tests.assets.rasters import ASSETS, Raster, difference, drawn, reference, stacked

PLACES = sorted(path.stem for path in ASSETS.glob("scenes/*.svg") if path.stem != "title")

STAGE = 680, 886
TITLE = 808, 424
TINTS = "#FFDFDC", "#FFE1C8", "#FFEDBF", "#E6DEF6", "#D6E3EE", "#E7E3E1"
INK_SOFT = "#5E5266"

every_place = pytest.mark.parametrize("place", PLACES)


@pytest.mark.parametrize(
    ("scene", "size"), [*((place, STAGE) for place in PLACES), ("title", TITLE)]
)
def test_a_scene_is_drawn_as_it_should_look(scene: str, size: tuple[int, int]) -> None:
    """The window draws the whole of it, half-transparent shapes and all."""
    svg = source(scene)
    scene_drawn, whole = drawn(svg, size), reference(svg, size[0])

    assert (scene_drawn[..., 3] > 0).mean() > 0.5
    assert difference(stacked([scene_drawn]), stacked([whole])) < 0.001


@every_place
def test_a_place_can_be_told_from_the_others(place: str) -> None:
    """At least one pixel in fifty differs from the plain scene, where there is no place at all."""
    differs = np.abs(on_stage(place) - on_stage("plain")).max(axis=2) > 8

    assert place == "plain" or differs.mean() > 0.02


@every_place
def test_a_scene_lets_status_and_name_be_read(place: str) -> None:
    """Soft ink keeps a contrast of 4.5 in the top left corner, on the tint of every status."""
    contrasts = {}
    for tint in TINTS:
        corner = on_stage(place, tint)[:186, :440].reshape(-1, 3)
        red, green, blue = corner[corner.sum(axis=1).argmin()].astype(int)
        contrasts[tint] = contrast(INK_SOFT, f"#{red:02X}{green:02X}{blue:02X}")

    assert {} == {tint: ratio for tint, ratio in contrasts.items() if ratio < 4.5}


def on_stage(place: str, tint: str = TINTS[0]) -> Raster:
    """A place on the tint of a status."""
    return stacked([drawn(source(place), STAGE)], tint)


def source(scene: str) -> str:
    """The text of a scene."""
    return (ASSETS / "scenes" / f"{scene}.svg").read_text("utf-8")
