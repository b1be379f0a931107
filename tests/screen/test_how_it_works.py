"""How it works: one page that leaves nothing out, at any size of text."""

import attrs
import pytest

from game.play.settings import TEXT_SIZES, Settings
from game.screen.model import Here, Model
from game.screen.picture import Words, walk
from game.screen.places import Place
from game.screen.styles import LEAD
from tests.screen.models import new_car, on_shelf
from tests.screen.pens import pen, seen, texts

PAGE = Model(on_shelf(new_car()), trail=(Here(Place.TITLE), Here(Place.HOW_IT_WORKS)))
TOLD = {
    "A customer speaks",
    "You respond",
    "It moves something",
    "Affection",
    "Churn risk",
    "Stayed",
    "Promises",
}


def at(size: int) -> Model:
    """The page at a size of text."""
    return attrs.evolve(PAGE, settings=Settings(text_size=size))


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_everything_is_told(size: int) -> None:
    """Steps, meters and promises are there, on one page or below each other."""
    assert TOLD <= set(texts(seen(at(size))))


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_sentences_can_be_read_from_the_back_of_a_room(size: int) -> None:
    """They are larger than the text of a response."""
    least = pen(Settings(text_size=size)).font(LEAD).size
    words = [each for each in walk(seen(at(size)).elements) if isinstance(each, Words)]
    sentences = [each for each in words if " ".join(each.lines).endswith(".")]

    assert len(sentences) >= len(TOLD)
    assert all(each.font.size >= least for each in sentences)


def test_one_screen_is_enough_for_usual_text() -> None:
    """At 100 % nothing scrolls, and the keys stand below."""
    shown = seen(at(100))

    assert shown.region is None
    assert "look at a response" in texts(shown)


def test_large_text_scrolls_part_by_part() -> None:
    """At 160 % each part is a stop to read at, and none does anything."""
    shown = seen(at(160))

    assert shown.region is not None
    assert [None] * 8 == [stop.command for stop in shown.stops[1:]]
