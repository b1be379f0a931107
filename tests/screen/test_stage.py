"""The stage: what is told on it leaves room for who stands there."""

import attrs
import pytest

from game.core.scenario import Event
from game.play.session import Session
from game.play.settings import Settings
from game.screen.model import Here, Model
from game.screen.pen import Pen
from game.screen.picture import Bubble, Picture, Portrait, Words, walk
from game.screen.places import Place
from game.screen.show import picture
from game.screen.styles import BODY, HINT
from game.screen.theme import theme_of
from game.screen.type import Type
from tests.screen.models import RUN, model_at, new_car, on_shelf
from tests.screen.pseudo import speak_any
from tests.worlds import shipped_rulebook

SEEN = 400
"""A portrait this high, in units, shows the whole face and the shoulders."""

PEN = Pen(theme_of(Settings()), Type())


def shown(sentences: int) -> Picture:
    """A turn with a story of so many sentences."""
    scenario = new_car()
    first = attrs.evolve(scenario.turns[0], event=Event("Tell her what came of it. " * sentences))
    scenario = attrs.evolve(scenario, turns=(first, *scenario.turns[1:]))
    session = Session(scenario, shipped_rulebook(), 1)
    model = Model(on_shelf(scenario), trail=(Here(Place.TURN),), session=session)
    return picture(model, PEN)


def story(found: Picture) -> list[Words]:
    """The lines of the story."""
    words = [each for each in walk(found.elements) if isinstance(each, Words)]
    return [each for each in words if "what came of it" in " ".join(each.lines)]


def test_a_long_story_is_set_smaller_before_it_hides_the_person() -> None:
    """A short one is as large as what stands on the responses."""
    short, long = shown(3), shown(14)

    assert {BODY.size} == {words.font.size for words in story(short)}
    assert {HINT.size} == {words.font.size for words in story(long)}
    assert any(isinstance(each, Portrait) for each in walk(long.elements))


def test_the_bubble_points_below_what_is_written() -> None:
    """Whatever the story takes, its tail ends at the person."""
    for sentences in (3, 6, 14):
        found = shown(sentences)
        (bubble,) = (each for each in walk(found.elements) if isinstance(each, Bubble))

        assert max(words.rect.bottom for words in story(found)) < bubble.tip[1]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_largest_text_leaves_the_person_to_be_seen(language: str) -> None:
    """In every turn of the new car, and beside the number how affection moved."""
    settings = Settings(text_size=160)
    pen = Pen(theme_of(settings), Type())
    high = []
    speak_any(language)
    for taken in range(len(RUN)):
        turn = model_at(Place.TURN, taken=taken, language=language)
        found = picture(attrs.evolve(turn, settings=settings), pen)
        high += [each.rect.h for each in walk(found.elements) if isinstance(each, Portrait)]

    assert len(RUN) == len(high)
    assert min(high) >= SEEN
