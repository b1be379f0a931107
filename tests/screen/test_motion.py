"""The laws of motion: one thing at a time, at its own pace, and then stillness."""

import pytest
from hypothesis import given, strategies as st

from game.screen.geometry import Rect
from game.screen.motion import APART, ENTER, FACE, METERS, REDUCED, Motion, motion
from game.screen.picture import Element, Group, Heart, Picture, Portrait, Words, walk
from game.screen.styles import Face, Font

BOX = Rect(0, 0, 10, 10)
FONT = Font(Face.PLAIN, 22, 30)
SECONDS = st.floats(min_value=0, max_value=3)


def a_picture(said: str, face: str, affection: int, cards: int) -> Picture:
    """A bubble, a face, a heart with its number, and cards."""
    elements: list[Element] = [
        Group("bubble", (Words(BOX, (said,), FONT, "#000000"),)),
        Portrait(BOX, "ada", face),
        Heart(BOX, affection / 100, "#C42D4E", "#2B2033", "#FFFFFF"),
        Words(BOX, (str(affection),), FONT, "#000000", number=affection),
    ]
    elements += (
        Group(f"card {n}", (Words(BOX, (f"{said} {n}",), FONT, "#000000"),)) for n in range(cards)
    )
    return Picture(tuple(elements))


BEFORE = a_picture("Before", "polite", 40, 4)
AFTER = a_picture("After", "pleased", 60, 4)
WAY = motion(BEFORE, AFTER, reduced=False)


def stages(way: Motion) -> list[tuple[float, float]]:
    """When each part of a motion begins and ends, in order, but for parts that go together."""
    return sorted({(part.start, part.start + part.length) for _, part in way.parts})


def test_one_thing_moves_at_a_time() -> None:
    """First the bubble, then the face, then heart and number together, then the cards."""
    bubble, face, meters, *cards = stages(WAY)

    assert [(0, ENTER), (ENTER, ENTER + FACE), (ENTER + FACE, ENTER + FACE + METERS)] == [
        bubble,
        face,
        meters,
    ]
    first = ENTER + FACE + METERS
    assert pytest.approx([first + n * APART for n in range(4)]) == [start for start, _ in cards]


def test_what_does_not_change_does_not_move() -> None:
    """The same face and the same heart take no time, and neither do the same words."""
    same = motion(BEFORE, a_picture("After", "polite", 40, 0), reduced=False)

    assert [(0, ENTER)] == stages(same)
    assert 0 == motion(BEFORE, BEFORE, reduced=False).length


def test_in_the_end_everything_is_in_its_place() -> None:
    """After its length a motion is over: what is seen is the picture itself."""
    assert AFTER is WAY.at(AFTER, WAY.length)


@given(SECONDS, SECONDS)
def test_a_heart_fills_one_way_and_never_too_far(one: float, other: float) -> None:
    """From 40 to 60 it only rises, and the number beside it tells the same."""
    early, late = sorted((one, other))
    shares = [share(WAY.at(AFTER, seconds)) for seconds in (early, late)]

    assert 0.4 <= shares[0] <= shares[1] <= 0.6 + 1e-9
    assert all(number(WAY.at(AFTER, s)) == round(100 * share(WAY.at(AFTER, s))) for s in (early,))


@given(SECONDS)
def test_faces_and_cards_only_come(seconds: float) -> None:
    """Opacity and blend stay between nothing and all, and nothing stands above its place."""
    for element in walk(WAY.at(AFTER, seconds).elements):
        if isinstance(element, Group):
            assert 0 <= element.alpha <= 1
            assert element.dy >= 0
        if isinstance(element, Portrait):
            assert 0 <= element.blend <= 1


@given(SECONDS)
def test_reduced_motion_only_fades(seconds: float) -> None:
    """Nothing slides or counts, meters and faces jump, and a tenth of a second is enough."""
    way = motion(BEFORE, AFTER, reduced=True)
    shown = way.at(AFTER, seconds)

    assert way.length <= REDUCED
    assert 0.6 == share(shown)
    assert all(element.dy == 0 for element in walk(shown.elements) if isinstance(element, Group))
    assert all(element.blend == 1 for element in shown.elements if isinstance(element, Portrait))


def share(seen: Picture) -> float:
    """How far the heart is filled."""
    [heart] = [element for element in seen.elements if isinstance(element, Heart)]
    return heart.share


def number(seen: Picture) -> int | None:
    """The number beside the heart."""
    [words] = [e for e in seen.elements if isinstance(e, Words)]
    assert words.lines == (str(words.number),)
    return words.number
