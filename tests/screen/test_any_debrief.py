"""The debrief of any run has a place for all its texts: nothing is cut, covered or written over."""

import attrs
from hypothesis import given, settings as tries, strategies as st

from game.core.status import Status
from game.play.debrief import Debrief, Point
from game.play.progress import NotKnown, Working
from game.play.session import Session
from game.play.settings import TEXT_SIZES, Settings, ThemeName
from game.screen.debriefing import Told, told
from game.screen.geometry import Rect
from game.screen.pen import Pen
from game.screen.picture import Picture, Words, walk
from game.screen.places import Place
from game.screen.show import picture
from game.screen.theme import theme_of
from game.screen.type import Type
from game.screen.widgets.chart_card import chart_card
from game.screen.widgets.tabs import PAGES
from game.testing.scenarios import playthroughs, scenarios
from tests.screen.debriefs import TOO_MANY, debrief_of, over
from tests.screen.test_text_boxes import faults
from tests.worlds import shipped_rulebook

TYPE = Type()
MOST_TURNS = 30

SIZES = st.sampled_from(TEXT_SIZES)
WORD = st.text("abcdefghijklmnop", min_size=1, max_size=14)
LABELS = st.lists(WORD, min_size=1, max_size=5).map(" ".join)


@st.composite
def looks_back(draw: st.DrawFn) -> Told:
    """Runs of any length that went up and down in any way, with up to three turning points."""
    numbers = range(1, draw(st.integers(1, MOST_TURNS)) + 1)
    path = tuple(
        Point(
            number=number,
            title="",
            label=draw(LABELS),
            icon="mail",
            did=draw(st.sampled_from(["", "kept it to yourself", "blamed the Monday list"])),
            by=draw(st.integers(-60, 60)),
            affection=draw(st.integers(0, 100)),
            trust=50,
            churn_risk=5,
            stayed=800,
            status=draw(st.sampled_from(Status)),
        )
        for number in numbers
    )
    end: Debrief = attrs.evolve(
        told(debrief_of(over())).debrief,
        path=path,
        status_at_start=draw(st.sampled_from(Status)),
        affection_at_start=draw(st.integers(0, 100)),
        not_played=draw(st.integers(0, 3)),
    )
    turning = draw(st.sets(st.sampled_from(list(numbers)), max_size=3))
    earlier = draw(st.sampled_from([(), (end,), (end, end)]))
    return Told(end, earlier, (), tuple(sorted(turning)), working=draw(st.sampled_from(
        [None, Working(0, 1), Working(3, 10)])))  # fmt: skip


@tries(max_examples=150)
@given(looks_back(), SIZES, st.sampled_from(ThemeName), st.integers(300, 536), st.integers(-1, 32))
def test_any_chart_has_room_for_its_words(
    found: Told, size: int, theme: ThemeName, high: int, turn: int
) -> None:
    """With one turn or thirty, and with focus at any of them."""
    large = size >= 140  # then the chart is as wide as the page
    place = Rect(64 if large else 648, 128, 1792 if large else 1208, high * size / 100)
    pen = Pen(theme_of(Settings(text_size=size, theme=theme)), TYPE)
    card = chart_card(pen, place, found, f"turn {turn}")
    whole = Rect(0, 0, 1920, 1080).joined(card.rect)
    seen = Picture(card.elements, card.stops, page=pen.colours.page)

    assert [] == [fault for fault in faults("chart", seen) if "off the screen" not in fault]
    assert all(
        whole.surrounds(each.rect) for each in walk(card.elements) if isinstance(each, Words)
    )


@tries(max_examples=150)
@given(looks_back(), SIZES)
def test_any_chart_keeps_its_points_apart(found: Told, size: int) -> None:
    """Each turn is a stop of its own, and no two share a place."""
    pen = Pen(theme_of(Settings(text_size=size)), TYPE)
    card = chart_card(pen, Rect(648, 128, 1208, 536), found, "")
    points = [stop for stop in card.stops if stop.id.startswith("turn ")]

    assert [f"turn {n}" for n in range(len(found.debrief.path) + 1)] == [p.id for p in points]
    assert not any(
        one.rect.inset(0.01).overlaps(other.rect)
        for n, one in enumerate(points)
        for other in points[n + 1 :]
    )
    assert all(card.rect.surrounds(point.rect) for point in points)


@tries(max_examples=60)
@given(st.data(), st.sampled_from((*PAGES, Place.ENDING)), SIZES)
def test_the_debrief_of_any_run_has_room(data: st.DataObject, page: Place, size: int) -> None:
    """Whatever the scenario calls things, and however it ended."""
    scenario = data.draw(scenarios())
    seed, responses = data.draw(playthroughs(scenario, shipped_rulebook()))
    session = Session(scenario, shipped_rulebook(), seed, responses)
    pages = () if page is Place.DEBRIEF else (page,)
    model = debrief_of(session, *pages, known=NotKnown(TOO_MANY))
    model = attrs.evolve(model, settings=Settings(text_size=size))
    seen = picture(model, Pen(theme_of(model.settings), TYPE))

    assert [] == faults(page.value, seen)
    assert seen.stops
