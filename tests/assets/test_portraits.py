"""Portraits and faces: the window draws the whole person, with every face in its place."""

import re
from functools import cache
from pathlib import Path

import pytest

from assets.make.cast import CAST, FACES
from assets.make.places import INK
from tests.assets.contrasts import contrast
from tests.assets.rasters import ASSETS, Raster, difference, drawn, reference, stacked

PEOPLE = sorted(path.stem for path in (ASSETS / "portraits").iterdir())

SIZE = 332, 436
# An ear alone is half a percent of the picture.
TOLERANCE = 0.001


def test_everyone_has_a_portrait_and_every_feeling_a_face() -> None:
    """The files are those of the cast and its faces, and no others."""
    assert sorted(CAST) == PEOPLE
    assert sorted(FACES) == sorted(path.stem for path in (ASSETS / "faces").iterdir())


@pytest.mark.parametrize("person", PEOPLE)
def test_a_portrait_is_whole_with_every_face(person: str) -> None:
    """Drawn by the window and by a full rasteriser, person and face look the same."""
    body, whole_body = both("portraits", person)
    far_apart = {}
    for face_id in FACES:
        face, whole_face = both("faces", face_id)
        apart = difference(stacked([body, face]), stacked([whole_body, whole_face]))
        if apart > TOLERANCE:
            far_apart[face_id] = apart

    assert {} == far_apart


def test_a_missing_head_or_face_would_be_noticed() -> None:
    """The tolerance is far smaller than what is lost when a part of a picture is not drawn."""
    sanne = source("portraits", "sanne")
    headless = drawn(re.sub(r"<g transform.*</g>\n(?=</g>)", "", sanne, flags=re.DOTALL), SIZE)
    body, face = both("portraits", "sanne")[0], both("faces", "polite")[0]

    assert difference(stacked([body]), stacked([headless])) > 100 * TOLERANCE
    assert difference(stacked([body]), stacked([body, face])) > 5 * TOLERANCE


@pytest.mark.parametrize("person", PEOPLE)
def test_every_face_sits_on_the_head(person: str) -> None:
    """No more than a corner of an eye peeps over the edge of a narrow head."""
    body = both("portraits", person)[0]
    faces = {face_id: both("faces", face_id)[0] for face_id in FACES}
    outside = {
        face_id: (face[..., 3] * (1 - body[..., 3])).sum() / face[..., 3].sum()
        for face_id, face in faces.items()
    }

    assert {} == {face_id: share for face_id, share in outside.items() if share > 0.05}


@pytest.mark.parametrize("folder", ["portraits", "faces"])
def test_portraits_and_faces_share_one_view(folder: str) -> None:
    """All have the same view box, so that they fit when drawn at one place and size."""
    views = {
        re.findall(r'viewBox="[^"]*" width="[^"]*" height="[^"]*"', path.read_text("utf-8"))[0]
        for path in (ASSETS / folder).iterdir()
    }

    assert {'viewBox="-60 -150 830 1090" width="830" height="1090"'} == views


@pytest.mark.parametrize("person", PEOPLE)
def test_the_lines_of_a_face_hold_on_every_skin(person: str) -> None:
    """Ink on skin has a contrast of at least 3, what WCAG asks for parts that must be seen."""
    assert contrast(CAST[person].skin, INK) >= 3


@cache
def both(folder: str, name: str) -> tuple[Raster, Raster]:
    """A picture as the window draws it, and as it should look."""
    svg = source(folder, name)
    return drawn(svg, SIZE), reference(svg, SIZE[0])


def source(folder: str, name: str) -> str:
    """The text of a picture."""
    return Path(ASSETS, folder, f"{name}.svg").read_text("utf-8")
