"""The map of a scenario on several pages."""

from itertools import pairwise

import pytest

from game.authoring.files import shipped_scenarios
from game.handout.map_pages import map_pages, pieces
from game.map.drawing import picture_of
from game.map.picture import Picture
from game.map.plan import plan_of
from tests.handout.sheets import Reader, named

ROOM = (184.0, 254.0)


def picture(height: float, *cuts: float) -> Picture:
    """A map of 500 points across, without a legend."""
    return Picture("A map", 500, height, "", cuts, 0, (), (), ((0, 0), (500, 0), (0, height)))


def test_without_a_map_there_is_no_page() -> None:
    """Graphviz may be missing."""
    assert "" == map_pages(None)


def test_a_small_map_is_on_one_page() -> None:
    """As large as the page, but no larger than is good."""
    [piece] = pieces(picture(100), ROOM)

    assert (0.3, 112) == (piece.scale, piece.height)


def test_a_long_map_is_cut_above_turns_into_even_pieces() -> None:
    """Rather than as full a page as can be, and a last one with little on it."""
    found = pieces(picture(2000, 400, 900, 1400), ROOM)

    assert [(-12, 912), (900, 1100)] == [(piece.top, piece.height) for piece in found]


def test_a_map_without_a_place_to_cut_is_cut_all_the_same() -> None:
    """Every page is filled, and nothing is left out."""
    found = pieces(picture(4000), ROOM)

    assert -12 == found[0].top
    assert 4000 == found[-1].top + found[-1].height
    for above, below in pairwise(found):
        assert above.top + above.height == pytest.approx(below.top)


@pytest.mark.parametrize("name", [path.stem for path in shipped_scenarios()])
def test_the_maps_of_shipped_scenarios_fit_their_pages(name: str) -> None:
    """No page is higher or wider than paper, and all of the map is on some page."""
    drawn = picture_of(plan_of(named(name)))
    page = Reader(map_pages(drawn))

    kinds = {a["class"] for _tag, a in page.tags if (a.get("class") or "").startswith("page")}
    assert 1 == len(kinds)
    wide, high = (184.1, 254.1) if kinds == {"page upright"} else (271.1, 166.1)
    boxes, low = [], 0.0
    for _tag, attributes in page.tags:
        style, view = attributes.get("style"), attributes.get("viewbox")
        if style and view:
            box = [float(number) for number in view.split()]
            width = float(style.removeprefix("width:").removesuffix("mm"))
            assert width <= wide
            assert width * box[3] / box[2] <= high
            boxes.append(box)
    for _left, top, _width, height in boxes:
        assert top <= low + 0.1 or not low
        low = top + height
    assert low >= drawn.height - 0.2
