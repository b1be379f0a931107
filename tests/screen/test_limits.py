"""Texts that are as long as the checker allows have room where they are shown."""

from collections.abc import Iterable, Iterator

import attrs
import pytest

from game.authoring.text_ids import text_ids
from game.checker.limits import LIMITS, kind_of
from game.core.engine import outcome
from game.core.scenario import Event, Later, Scenario
from game.play.progress import NotKnown
from game.play.settings import Settings
from game.play.view import feedback_view, turn_view
from game.screen.model import Model
from game.screen.pen import Pen
from game.screen.picture import Clip, Element, Group, Words
from game.screen.places import Place
from game.screen.show import picture
from game.screen.theme import theme_of
from game.screen.type import Type
from tests.authoring.everything import SCENARIO
from tests.screen.at_the_limit import Filler
from tests.screen.debriefs import TOO_MANY, debrief_of
from tests.screen.models import model_at, new_car, on_shelf
from tests.screen.test_text_boxes import faults

PEN = Pen(theme_of(Settings()), Type())
TURNS = new_car().course.longest
FILLERS = {
    "english": "Nobody told her that it would be a day later, and she had asked for the afternoon.",
    "dutch": "Niemand vertelde haar dat de aflevering later werd, terwijl ze er vrij voor nam.",
    "german": "Niemand hatte ihr gesagt, dass die Auslieferung sich verzögert, sie nahm Urlaub.",
    "compounds": "Klanttevredenheidsonderzoeken overtuigen haar niet; een telefoontje hielp wel.",
}

every_filler = pytest.mark.parametrize("words", FILLERS.values(), ids=FILLERS)


def with_more_to_come(scenario: Scenario) -> Scenario:
    """A scenario in which something comes of every response in the next turn."""
    more = Later(1, Event(story="Later."))
    turns = (
        attrs.evolve(turn, responses=tuple(attrs.evolve(r, later=more) for r in turn.responses))
        for turn in scenario.turns
    )
    return attrs.evolve(scenario, turns=tuple(turns))


def model(words: str, *places: Place, taken: int = 0) -> Model:
    """A game whose texts are all as long as they may be."""
    plain = model_at(*places, taken=taken)
    full = Filler(words).scenario(with_more_to_come(new_car()))
    session = attrs.evolve(plain.session, scenario=full) if plain.session else None
    return attrs.evolve(plain, shelf=on_shelf(full) * len(plain.shelf), session=session)


def missing(elements: Iterable[Element], texts: Iterable[str], *, fixed: bool = False) -> list[str]:
    """The texts that are not all there; `fixed` ones are those that do not scroll."""
    lines = (line for words in _words(elements, fixed=fixed) for line in words.lines)
    written = " ".join(lines)
    return [text for text in texts if " ".join(text.split()) not in written]


def _words(elements: Iterable[Element], *, fixed: bool) -> Iterator[Words]:
    for element in elements:
        match element:
            case Clip() if fixed:
                pass
            case Group(elements=inner) | Clip(elements=inner):
                yield from _words(inner, fixed=fixed)
            case Words():
                yield element
            case _:
                pass


def test_every_text_of_a_scenario_has_a_limit() -> None:
    """Each that there can be; and each limit is for a text that there can be."""
    kinds = {kind_of(id_) for id_ in text_ids(SCENARIO)}
    elsewhere = {kind for kind in LIMITS if kind.startswith(("lessons.", "statements."))}

    assert set(LIMITS) - elsewhere == kinds


@every_filler
def test_the_title_tells_what_a_scenario_is_about(words: str) -> None:
    """All of its title and its summary, where it is alone."""
    full = model(words, Place.TITLE)
    found, told = picture(full, PEN), full.shelf[0].introduction

    assert [] == faults("title", found)
    assert [] == missing(found.elements, (told.title, told.summary))


@every_filler
@pytest.mark.parametrize("taken", range(TURNS))
def test_a_turn_is_seen_at_one_glance(words: str, taken: int) -> None:
    """Nothing scrolls, and nothing of story, speech or any response is left out."""
    full = model(words, Place.TURN, taken=taken)
    found = picture(full, PEN)
    view = turn_view(full.running.state)

    assert found.region is None
    assert [] == faults("turn", found)
    offered = (text for r in view.responses for text in (r.label, r.says or r.does))
    assert [] == missing(found.elements, (view.title, view.story, view.speech, *offered))


@every_filler
@pytest.mark.parametrize("taken", range(1, TURNS + 1))
def test_feedback_has_room_for_every_text(words: str, taken: int) -> None:
    """What she says stands above; what moved, and why, scrolls below it where it is much."""
    full = model(words, Place.FEEDBACK, taken=taken)
    found = picture(full, PEN)
    view = feedback_view(*full.running.states[-2:])

    assert [] == faults("feedback", found)
    assert [] == missing(found.elements, (view.reaction, view.story, view.why))
    assert [] == missing(found.elements, (view.reaction,), fixed=True)


@every_filler
@pytest.mark.parametrize("place", [Place.STORY, Place.PROMISES, Place.LESSONS])
def test_what_lies_beside_a_turn_has_room_for_every_text(words: str, place: Place) -> None:
    """The whole exchange, the promises and the lessons."""
    assert [] == faults(place.value, picture(model(words, Place.TURN, place, taken=7), PEN))


@every_filler
@pytest.mark.parametrize(
    "page", [(), (Place.ENDING,), (Place.TURN_BY_TURN,), (Place.TO_TALK_ABOUT,)]
)
def test_the_debrief_has_room_for_every_text(words: str, page: tuple[Place, ...]) -> None:
    """The ending, questions and sources."""
    over = model(words, Place.TURN, taken=TURNS).running
    found = picture(debrief_of(over, *page, known=NotKnown(TOO_MANY)), PEN)

    assert [] == faults("debrief", found)


@every_filler
def test_an_ending_is_read_without_scrolling(words: str) -> None:
    """Its title and its whole text, on the page that is there for it."""
    over = model(words, Place.TURN, taken=TURNS).running
    end = outcome(over.state)
    found = picture(debrief_of(over, Place.ENDING, known=NotKnown(TOO_MANY)), PEN)

    assert end
    assert found.region is None
    assert [] == missing(found.elements, (end.ending.title, end.ending.text))
