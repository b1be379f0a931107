"""The geometry of the chart: a column for each turn, a height for each value, a ribbon below."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from game.core.status import Status
from game.screen.chart import BANDS, Plot, Segment, ribbon, segments
from game.screen.geometry import Rect

AFFECTIONS = st.lists(st.integers(0, 100), min_size=1, max_size=31)
STATUSES = st.lists(st.sampled_from(Status), min_size=1, max_size=31)
GROUNDS = st.builds(Rect, st.integers(0, 900), st.integers(0, 600), st.integers(400, 1700),
                    st.integers(100, 600))  # fmt: skip


def plot_for(ground: Rect, columns: int) -> Plot:
    """A plot with room for the numbers of its scale."""
    return Plot(ground, columns, 56, 17)


@given(GROUNDS, AFFECTIONS)
def test_a_path_stays_inside_and_goes_from_left_to_right(ground: Rect, path: list[int]) -> None:
    """Every point lies on the ground, beside the numbers, in a column of its own."""
    plot = plot_for(ground, len(path))
    points = plot.path(path)

    assert all(plot.room.holds(x, y) for x, y in points)
    apart = {round(after - before, 6) for (before, _), (after, _) in pairwise(points)}
    assert apart <= {round(plot.column_width, 6)}


@given(GROUNDS, st.integers(0, 100), st.integers(0, 100))
def test_more_affection_stands_higher_in_proportion(ground: Rect, one: int, other: int) -> None:
    """The way from one value to another is as long wherever it is on the scale."""
    plot = plot_for(ground, 5)

    assert pytest.approx((plot.y(0) - plot.y(100)) * (other - one) / 100) == (
        plot.y(one) - plot.y(other)
    )


@given(GROUNDS, st.integers(0, 100))
def test_a_value_lies_in_its_band(ground: Rect, value: int) -> None:
    """The bands meet at 25, 50 and 75, and together they hold every value."""
    plot = plot_for(ground, 5)
    bands = [plot.band(low, high) for low, high in BANDS if low <= value <= high]

    assert bands
    assert all(band.y - 0.001 <= plot.y(value) <= band.bottom + 0.001 for band in bands)


def test_points_stand_in_the_middle_of_their_columns() -> None:
    """The numbers of the scale take no part of a column."""
    plot = Plot(Rect(100, 0, 356, 220), 3, 56, 10)

    assert (150, 250, 350) == (plot.x(0), plot.x(1), plot.x(2))
    assert (10, 110, 210) == (plot.y(100), plot.y(50), plot.y(0))
    assert Rect(100, 60, 356, 50) == plot.band(50, 75)


@given(STATUSES)
def test_segments_tell_every_column_once(statuses: list[Status]) -> None:
    """Put together again they are the statuses, and neighbours differ."""
    found = segments(statuses)

    assert statuses == [s.status for s in found for _ in range(s.first, s.last + 1)]
    assert all(one.status is not other.status for one, other in pairwise(found))
    assert all(one.last + 1 == other.first for one, other in pairwise(found))


@given(GROUNDS, STATUSES, st.integers(0, 20))
def test_a_ribbon_lies_under_its_columns_without_gaps(
    ground: Rect, statuses: list[Status], more: int
) -> None:
    """It covers the ground from edge to edge; each segment begins where its first column does."""
    plot = plot_for(ground, len(statuses) + more)
    parts = segments(statuses)
    places = ribbon(plot, parts, 700, 62)

    assert pytest.approx(ground.x) == places[0].x
    assert pytest.approx(ground.right) == places[-1].right
    assert all(abs(one.right - other.x) < 0.001 for one, other in pairwise(places))
    for part, place in zip(parts, places, strict=True):
        assert place.x <= plot.x(part.first) <= plot.x(part.last) <= place.right


def test_a_status_that_comes_back_is_a_segment_of_its_own() -> None:
    """It is told when it was, not how often."""
    married, left = Status.MARRIED, Status.LEFT

    assert (Segment(married, 0, 1), Segment(left, 2, 2), Segment(married, 3, 3)) == segments(
        (married, married, left, married)
    )
