"""What keys, mouse and clicker mean, given a picture: no window is needed to know."""

import pytest

from game.screen.commands import Choose, Command, Focus, Verb
from game.screen.control import command_of
from game.screen.focus import revealed
from game.screen.geometry import Rect
from game.screen.inputs import Click, Close, Input, Point, Press, Wheel
from game.screen.model import Here
from game.screen.picture import Picture, Region, Stop
from game.screen.places import Place

LEFT = Stop("left", Rect(0, 0, 100, 100), "Left", Choose("left"), key="1")
RIGHT = Stop("right", Rect(200, 0, 100, 100), "Right", Choose("right"), key="2")
BELOW = Stop("below", Rect(0, 200, 100, 100), "Below", Verb.MUTE)
THREE = Picture((), (LEFT, RIGHT, BELOW), keys=(("l", Verb.LARGER),))


@pytest.mark.parametrize(
    ("given", "focus", "command"),
    [
        (Press("tab"), "left", Focus("right")),
        (Press("tab"), "below", Focus("left")),
        (Press("tab", shift=True), "left", Focus("below")),
        (Press("right"), "left", Focus("right")),
        (Press("down"), "left", Focus("below")),
        (Press("up"), "below", Focus("left")),
        (Press("left"), "left", Focus("below")),
        (Press("end"), "left", Focus("below")),
        (Press("2"), "left", Focus("right")),
        (Press("return"), "right", Choose("right")),
        (Press("space"), "right", Choose("right")),
        (Press("return"), "gone", Choose("left")),
        (Press("pageup"), "left", Focus("right")),
        (Press("pagedown"), "right", Choose("right")),
        (Press("l"), "left", Verb.LARGER),
        (Press("m"), "left", Verb.MUTE),
        (Press("b"), "left", Verb.DARK),
        (Press("escape"), "left", Verb.BACK),
        (Press("f11"), "left", Verb.FULL_SCREEN),
        (Press("+"), "left", Verb.LARGER),
        (Press("-"), "left", Verb.SMALLER),
        (Press("q"), "left", None),
        (Point(250, 50), "left", Focus("right")),
        (Point(50, 50), "left", None),
        (Point(150, 50), "left", None),
        (Click(250, 50), "left", Choose("right")),
        (Click(150, 50), "left", None),
        (Wheel(1), "left", None),
        (Close(), "left", Verb.QUIT),
    ],
)
def test_what_an_input_means(given: Input, focus: str, command: Command | None) -> None:
    """Tab and arrows move, Enter acts, a number goes to its stop; the mouse points and acts."""
    assert command == command_of(given, THREE, Here(Place.TURN, focus))


def test_nothing_to_visit_is_nothing_to_do() -> None:
    """Where there are no stops, moving and acting mean nothing."""
    for key in ("tab", "return", "down", "home"):
        assert command_of(Press(key), Picture(()), Here(Place.TURN)) is None


ROWS = tuple(Stop(str(n), Rect(0, 100 * n, 100, 100), f"Row {n}", scrolls=True) for n in range(10))
REGION = Region(Rect(0, 0, 100, 300), 1000)
LIST = Picture((), ROWS, region=REGION)


def test_a_list_scrolls_as_far_as_focus_needs() -> None:
    """The fourth row of a list that shows three brings the list up by one."""
    assert Focus("2", 0) == command_of(Press("down"), LIST, Here(Place.TURN, "1"))
    assert Focus("3", 100) == command_of(Press("down"), LIST, Here(Place.TURN, "2"))


def test_the_wheel_moves_the_list_and_focus_stays_in_sight() -> None:
    """Focus goes along only when its stop is no longer seen."""
    assert Focus("1", 90) == command_of(Wheel(-1), LIST, Here(Place.TURN, "1"))
    assert Focus("4", 270) == command_of(Wheel(-3), LIST, Here(Place.TURN, "2"))
    assert Focus("4", 270) == command_of(Wheel(-3), LIST, Here(Place.TURN, "0"))


def test_what_a_list_hides_cannot_be_clicked() -> None:
    """A row below the edge is not there for the mouse."""
    row = Stop("7", Rect(0, 700, 100, 100), "Row 7", Verb.MUTE, scrolls=True)
    hidden = Picture((), (row,), region=LIST.region)

    assert command_of(Click(50, 750), hidden, Here(Place.TURN)) is None


def test_a_stop_higher_than_its_region_is_read_to_its_end() -> None:
    """Down shows the rest of it before focus goes on."""
    page = Stop("page", Rect(0, 0, 100, 500), "A page", scrolls=True)
    long = Picture((), (page, *ROWS[5:]), region=Region(Rect(0, 0, 100, 300), 1000))

    assert Focus("page", 200) == command_of(Press("down"), long, Here(Place.TURN, "page"))


def test_what_is_around_a_stop_is_shown_with_it() -> None:
    """A mark in a chart brings the whole chart up, unless that is higher than the list."""
    chart = Rect(0, 350, 100, 250)
    mark = Stop("mark", Rect(0, 400, 20, 20), "Turn 1", scrolls=True, around=chart)
    high = Stop("high", Rect(0, 400, 20, 20), "Turn 1", scrolls=True, around=Rect(0, 350, 100, 600))

    assert (300, 120) == (revealed(mark, REGION), revealed(high, REGION))
    assert Rect(5, 357, 100, 250) == mark.moved(5, 7).around
