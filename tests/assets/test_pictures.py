"""Every picture: flat enough for the rasteriser of the window, and drawn as it should look."""

import re

import pytest

from assets.make.places import INK
from game.authoring.files import shipped_scenarios
from game.authoring.library import load_scenario
from tests.assets.rasters import ASSETS, difference, drawn, reference, stacked

PICTURES = sorted(ASSETS.rglob("*.svg"))
ICONS = sorted(ASSETS.glob("icons/*.svg"))

# What nanosvg draws. It skips the rest without a word, or draws it differently from a browser.
ELEMENTS = {"svg", "g", "path", "circle", "ellipse", "line", "polygon", "polyline", "rect"}
GEOMETRY = "cx cy d height points r rx ry width x x1 x2 y y1 y2"
PAINT = (
    "fill fill-opacity fill-rule stroke stroke-linecap stroke-linejoin stroke-opacity stroke-width"
)
ATTRIBUTES = {"transform", "viewBox", "xmlns", *GEOMETRY.split(), *PAINT.split()}
COLOURS = r"none|#[0-9A-Fa-f]{6}|white"

EDGES = 0.02


@pytest.mark.parametrize("folder", sorted({path.parent.name for path in PICTURES}))
def test_a_picture_holds_nothing_that_would_be_skipped(folder: str) -> None:
    """Plain shapes in plain colours: no uses, clips, masks, filters, gradients, texts or styles."""
    skipped = {
        path.name: strangers
        for path in PICTURES
        if path.parent.name == folder and (strangers := strange(path.read_text("utf-8")))
    }

    assert {} == skipped


def test_what_would_be_skipped_is_noticed() -> None:
    """The test above knows a stranger by its element, its attribute or its colour."""
    assert {"use", "clip-path", "currentColor"} == strange(
        '<svg><use/><g clip-path="url(#a)"/><path fill="currentColor"/></svg>'
    )


def test_every_icon_is_drawn_as_it_should_look() -> None:
    """At the size of an icon tile it is not empty, and no stroke is missing."""
    wrong = {}
    for path in ICONS:
        svg = path.read_text("utf-8")
        icon = drawn(svg, (32, 32))
        apart = difference(stacked([icon]), stacked([reference(svg, 32)]))
        if apart > EDGES or icon[..., 3].mean() < EDGES:
            wrong[path.stem] = apart

    assert {} == wrong


def test_an_icon_has_one_colour() -> None:
    """The ink, so that replacing it colours the whole icon."""
    colours = {
        colour
        for path in ICONS
        for colour in re.findall(r'(?:fill|stroke)="([^"]*)"', path.read_text("utf-8"))
    }

    assert {"none", INK} == colours


@pytest.mark.parametrize("name", [path.stem for path in shipped_scenarios()])
def test_a_scenario_that_we_ship_names_pictures_that_exist(name: str) -> None:
    """Its customer has a portrait, every turn a scene and every response an icon."""
    scenario = load_scenario(name).value
    assert scenario is not None
    named = {
        f"portraits/{scenario.customer.portrait}.svg",
        *(f"scenes/{turn.scene}.svg" for turn in scenario.turns),
        *(f"icons/{response.icon}.svg" for response in scenario.responses),
    }

    assert set() == {picture for picture in named if not (ASSETS / picture).is_file()}


def test_signs_and_logo_are_drawn_as_they_should_look() -> None:
    """Hearts, sparkles, question marks, rain and a scribble; and the bubble with the heart."""
    signs = sorted(ASSETS.glob("signs/*.svg"))
    wrong = {}
    for path in [*signs, ASSETS / "logo.svg"]:
        svg = path.read_text("utf-8")
        sign = drawn(svg, (140, 140))
        apart = difference(stacked([sign]), stacked([reference(svg, 140)]))
        if apart > EDGES or sign[..., 3].mean() < EDGES:
            wrong[path.stem] = apart

    assert {} == wrong
    assert ["hearts", "questions", "rain", "scribble", "sparkles"] == [s.stem for s in signs]


def strange(svg: str) -> set[str]:
    """The elements, attributes and colours of a picture that may not be drawn."""
    elements = set(re.findall(r"<([\w:!?-]+)", svg))
    attributes = set(re.findall(r'([\w:-]+)="', svg))
    colours = set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg))
    return (
        (elements - ELEMENTS)
        | (attributes - ATTRIBUTES)
        | {colour for colour in colours if not re.fullmatch(COLOURS, colour)}
    )
