"""The picture of a map."""

import re
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings

from game.authoring.library import load_scenario
from game.core.conditions import parse
from game.core.scenario import Ending, Lesson, Scenario
from game.map.drawing import picture_of
from game.map.looks import DEAD_PAPER, LESSON_COLOURS, percent, tint
from game.map.odds import odds_of
from game.map.plan import plan_of
from game.proof.proof import prove
from game.testing.scenarios import scenarios
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import response, scenario, shipped_rulebook, turn

SVG = "{http://www.w3.org/2000/svg}"


class Rectangle(NamedTuple):
    """A box in a picture."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Rectangle") -> bool:
        """Whether two boxes have a point in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


def read(svg: str) -> ET.Element:
    """A picture, which is XML."""
    return ET.fromstring(svg)  # noqa: S314 - our own


def rectangles(svg: str) -> list[Rectangle]:
    """The boxes of a map, without the paper and the legend."""
    groups = [group for group in read(svg).iter(f"{SVG}g") if group.get("class")]
    found = [next(iter(group.iter(f"{SVG}rect"))) for group in groups]
    return [
        Rectangle(*(float(box.get(name, "")) for name in ("x", "y", "width", "height")))
        for box in found
    ]


def words(svg: str) -> list[str]:
    """The texts of a picture."""
    return [text.text or "" for text in read(svg).iter(f"{SVG}text")]


def map_of(world: Scenario) -> str:
    """The picture of a world, with its odds."""
    return picture_of(plan_of(world), odds_of(prove(world, shipped_rulebook()))).svg


@settings(max_examples=12)
@given(scenarios())
def test_no_box_hides_another(world: Scenario) -> None:
    """However turns are skipped and luck falls, boxes stand beside one another."""
    for one, other in combinations(rectangles(map_of(world)), 2):
        assert not one.meets(other)


def test_the_new_car_fits_on_a_page() -> None:
    """Two of its ten turns have two versions, side by side; every box is inside the map."""
    proof = proof_of_the_new_car()
    svg = picture_of(plan_of(proof.scenario), odds_of(proof)).svg
    width, height = (int(read(svg).get(side, "")) for side in ("width", "height"))

    assert width <= 1700
    assert height <= 4000
    for box in rectangles(svg):
        assert box.x >= 0
        assert box.x + box.width <= width
        assert box.y + box.height <= height


def test_a_picture_can_be_searched() -> None:
    """Labels are texts, not drawn letters; what is said and why shows where one points."""
    world = load_scenario("the-new-car").value
    assert world is not None
    svg = picture_of(plan_of(world)).svg
    tips = "\n".join(title.text or "" for title in read(svg).iter(f"{SVG}title"))

    assert "Ring her today" in words(svg)
    assert world.turns[1].responses[0].says in tips
    assert world.turns[1].responses[0].why in tips


def test_signs_of_xml_are_texts() -> None:
    """An author may write what is markup elsewhere."""
    world = scenario(turn("only", attrs.evolve(response("wait"), label="<b> & “x”")))

    assert "<b> & “x”" in words(picture_of(plan_of(world)).svg)


def test_a_response_has_the_colour_of_its_lesson() -> None:
    """Who follows it is filled with it; who breaks it has a dashed frame of it."""
    lesson = Lesson("heed", "Heed what she says.")
    good = attrs.evolve(response("care", care=True), follows=lesson)
    bad = attrs.evolve(response("wait"), breaks=lesson)
    svg = picture_of(plan_of(scenario(turn("only", good, bad)))).svg
    colour = LESSON_COLOURS[0]

    assert 2 == len(re.findall(f'fill="{tint(colour)}" stroke="{colour}"', svg))  # and the legend
    assert 1 == len(re.findall(f'fill="#ffffff" stroke="{colour}" .* stroke-dasharray', svg))


def test_dead_branches_are_grey_only_with_odds() -> None:
    """Without odds nothing is known of what can happen; with them, what cannot is grey."""
    never = parse("affection > 100")
    world = scenario(
        turn("only"), endings=(Ending("bliss", "Bliss", when=never), Ending("end", "The end"))
    )

    assert DEAD_PAPER not in picture_of(plan_of(world)).svg
    assert 3 == map_of(world).count(DEAD_PAPER)  # bliss, that she leaves, and all who did


@pytest.mark.parametrize(
    ("chance", "text"),
    [
        ("1", "100 %"),
        ("9999/10000", ">99.9 %"),
        ("1/2", "50 %"),
        ("1/16", "6.2 %"),
        ("1/1000", "0.1 %"),
        ("1/1001", "<0.1 %"),
        ("995/1000", "99.5 %"),
    ],
)
def test_a_chance_is_never_rounded_to_certainty(chance: str, text: str) -> None:
    """100 % is certain, and what can happen at all is never 0 %."""
    assert text == percent(Fraction(chance))


def test_a_map_can_be_cut_above_its_turns() -> None:
    """There neither a box nor a word is; the corners hold all boxes."""
    picture = picture_of(plan_of(proof_of_the_new_car().scenario))
    boxes = rectangles(picture.svg)

    assert 11 == len(picture.cuts)
    for cut in picture.cuts:
        y = cut - picture.start
        assert not any(box.y < y < box.y + box.height for box in boxes)
    across = [x for x, _y in picture.corners]
    assert 0 <= min(across) < max(across) <= picture.width
    assert max(y for _x, y in picture.corners) <= picture.height
