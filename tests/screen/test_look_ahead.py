"""What is prepared while a page is read, so that the next one comes without a wait."""

import attrs
import pygame
import pytest

from game.play.settings import Settings
from game.screen.app import App
from game.screen.commands import Choose, Command
from game.screen.look_ahead import pages_ahead
from game.screen.model import Model
from game.screen.paint import Painter
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.show import picture
from game.screen.type import Type
from game.screen.update import update
from tests.screen.debriefs import every_debrief
from tests.screen.models import model_at

TYPE = Type()
TURN = model_at(Place.TURN, taken=1)


def seen(model: Model) -> Picture:
    """The picture of a model."""
    return picture(model, Pen(model.theme, TYPE))


def ahead(model: Model) -> list[Picture]:
    """The pages that may come next."""
    return list(pages_ahead(model, seen(model), TYPE))


def test_each_response_leads_to_a_page() -> None:
    """And nothing else on a turn does: a pause or the settings are only visited."""
    turn = TURN.running.state.turn
    assert turn is not None
    pages = [seen(update(TURN, Choose(response.id))) for response in turn.responses]

    assert sorted(map(str, pages)) == sorted(map(str, ahead(TURN)))


def test_the_next_turn_comes_after_the_feedback() -> None:
    """It is known already: luck is drawn from the seed."""
    feedback = update(TURN, Choose("ring-today"))

    assert [seen(model_at(Place.TURN, taken=2)).spoken] == [page.spoken for page in ahead(feedback)]


def test_only_a_conversation_that_was_read_can_begin() -> None:
    """One that was not read needs the disk."""
    title = model_at(Place.TITLE)
    unread = attrs.evolve(title, shelf=(attrs.evolve(title.shelf[0], loaded=None),))

    assert [seen(model_at(Place.TURN)).spoken] == [page.spoken for page in ahead(title)]
    assert [] == ahead(unread)


def test_the_pages_of_the_debrief_are_known() -> None:
    """From its first one, each of the others is one step away."""
    debrief = every_debrief()["debrief"]
    spoken = {page.spoken for page in ahead(debrief)}

    assert {
        seen(
            attrs.evolve(debrief, trail=(*debrief.trail, attrs.evolve(debrief.here, place=place)))
        ).spoken
        for place in (Place.TURN_BY_TURN, Place.IN_NUMBERS)
    } <= spoken


@pytest.mark.usefixtures("no_display")
def test_what_was_prepared_is_painted_without_drawing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until it is painted nothing of it is seen."""
    surface = pygame.display.set_mode((640, 360))
    painter, next_page = Painter(surface), seen(update(TURN, Choose("ring-today")))
    painter.paint(seen(TURN))
    before = pygame.image.tobytes(surface, "RGB")
    painter.prepare(next_page)
    assert before == pygame.image.tobytes(surface, "RGB")

    afresh = pygame.Surface((640, 360))
    Painter(afresh).paint(next_page)
    monkeypatch.delattr(pygame.image, "load_sized_svg")
    monkeypatch.delattr(Type, "drawn")
    painter.paint(next_page)
    assert pygame.image.tobytes(afresh, "RGB") == pygame.image.tobytes(surface, "RGB")


class Frames:
    """A window in which every frame takes its time, and what was painted or prepared in each."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self.done: list[str] = []
        self._events: list[pygame.event.Event] = []
        monkeypatch.setattr(Painter, "prepare", lambda _painter, _page: self.done.append("ahead"))
        self.app = App(
            attrs.evolve(TURN, settings=Settings(reduced_motion=True)),
            pygame.display.set_mode((768, 432)),
            step=self._step,
            clock=lambda: self.now,
            events=self._given,
            show=lambda _areas: self.done.append("painted"),
        )

    def frames(self, count: int, *keys: int) -> list[str]:
        """What was done in so many frames, the first of which takes in these keys."""
        self.done = []
        self._events = [pygame.event.Event(pygame.KEYDOWN, key=k, mod=0, unicode="") for k in keys]
        for _ in range(count):
            self.app.frame()
            self.now += 1
        return self.done

    def _step(self, model: Model, command: Command) -> Model:
        after = update(model, command)
        if after.here.place is not model.here.place:
            self.done.append("turned")
        return after

    def _given(self) -> list[pygame.event.Event]:
        given, self._events = self._events, []
        return given


@pytest.mark.usefixtures("no_display")
def test_each_frame_does_one_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is turned to, painted, and then those after it are prepared, one in each frame."""
    window = Frames(monkeypatch)
    responses = len(ahead(TURN))

    window.frames(2)  # the page comes in

    assert ["ahead"] * responses == window.frames(responses + 3)
    assert ["turned"] == window.frames(1, pygame.K_1, pygame.K_RETURN)
    assert window.app.moving
    assert ["painted"] == window.frames(1)
    assert ["ahead"] == window.frames(3)


@pytest.mark.usefixtures("no_display")
def test_moving_focus_prepares_nothing_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same pages come after it."""
    window = Frames(monkeypatch)
    window.frames(9)

    assert ["painted"] == window.frames(9, pygame.K_TAB)
