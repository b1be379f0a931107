"""Where small texts stand: in a row, or near a point of the chart, never over each other."""

from itertools import pairwise

from hypothesis import assume, given, strategies as st

from game.screen.geometry import Rect
from game.screen.labels import in_a_row, near

ROOM = Rect(100, 100, 1000, 240)
GAP = 14

LABELS = st.lists(st.tuples(st.floats(100, 1100), st.floats(20, 300)), min_size=1, max_size=6)
TEXTS = st.builds(
    Rect, st.floats(0, 1200), st.floats(0, 400), st.floats(30, 300), st.floats(20, 60)
)
MARKS = st.lists(
    st.builds(Rect, st.floats(80, 1080), st.floats(80, 320), st.just(39), st.just(39)), max_size=31
)
HEIGHTS = st.lists(st.floats(100, 340), min_size=2, max_size=31)


@given(LABELS)
def test_labels_in_a_row_keep_their_order_and_their_distance(
    wanted: list[tuple[float, float]],
) -> None:
    """None lies over another or leaves the row, as long as there is room for all."""
    wanted = sorted(wanted)
    edges = in_a_row(wanted, ROOM.x, ROOM.right, GAP)
    whole = sum(width for _, width in wanted) + GAP * (len(wanted) - 1)

    assert (edges is None) == (whole > ROOM.w)
    assume(edges is not None)
    boxes = [(left, left + width) for left, (_, width) in zip(edges or (), wanted, strict=True)]
    assert all(ROOM.x - 0.001 <= left and right <= ROOM.right + 0.001 for left, right in boxes)
    assert all(one[1] + GAP <= other[0] + 0.001 for one, other in pairwise(boxes))


def test_labels_with_room_stand_under_their_points() -> None:
    """Only those that would meet give way, and only as far as need be."""
    assert (150, 450) == in_a_row([(200, 100), (500, 100)], 100, 1100, GAP)
    assert (150, 264) == in_a_row([(200, 100), (260, 100)], 100, 1100, GAP)
    assert (886, 1000) == in_a_row([(1000, 100), (1090, 100)], 100, 1100, GAP)


@given(TEXTS, MARKS, HEIGHTS)
def test_a_text_stands_in_the_room_and_over_no_mark(
    text: Rect, marks: list[Rect], heights: list[float]
) -> None:
    """Where there is no such place there is no text."""
    path = tuple((100 + 1000 * n / len(heights), y) for n, y in enumerate(heights))
    found = near(text, ROOM, tuple(marks), path)

    assert found is None or ROOM.surrounds(found)
    assert found is None or not any(found.overlaps(mark) for mark in marks)


@given(TEXTS)
def test_a_text_with_nothing_around_stands_where_it_should(text: Rect) -> None:
    """It is moved only as far as the room asks for."""
    found = near(text, ROOM, (), ())

    assert found is not None
    assert (text.w, text.h) == (found.w, found.h)
    if ROOM.surrounds(text):
        assert text == found


def test_a_text_gives_way_to_the_path_rather_sideways() -> None:
    """It keeps its height beside a point, so that it is read as belonging to it."""
    path = ((100.0, 200.0), (600.0, 200.0), (640.0, 330.0), (1100.0, 330.0))
    found = near(Rect(560, 260, 120, 36), ROOM, (), path)

    assert found is not None
    assert abs(found.y - 260) < 10
    assert found.right < 640


def test_a_text_without_a_free_place_stands_over_the_path() -> None:
    """A line under words can be read; a mark under them cannot."""
    steep = ((100.0, 100.0), (101.0, 340.0))
    narrow = Rect(90, 100, 40, 240)

    assert near(Rect(95, 200, 30, 30), narrow, (), steep) is not None
    assert None is near(Rect(95, 200, 30, 30), narrow, (narrow,), steep)
