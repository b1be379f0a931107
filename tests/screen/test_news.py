"""The loop takes in what was worked out beside the game, without disturbing what moves."""

from collections.abc import Iterator

import attrs
import pygame
import pytest

from game.play.progress import Working
from game.screen.app import App
from game.screen.commands import Command, Learn
from game.screen.model import LookedBack, Model
from tests.screen.debriefs import debrief_of, looked_back, over


@pytest.fixture(name="surface")
def _surface(monkeypatch: pytest.MonkeyPatch) -> Iterator[pygame.Surface]:
    """A screen that nobody sees."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    yield pygame.display.set_mode((1280, 720))
    pygame.display.quit()


@attrs.define
class Beside:
    """What is worked out beside the game, and how often it was asked for."""

    told: list[Command] = attrs.field(factory=list)
    asked: int = 0

    def news(self, model: Model) -> Command | None:
        """Tell one thing after the other."""
        assert model.session
        self.asked += 1
        return self.told.pop(0) if self.told else None


@attrs.define
class Clock:
    """A clock that stands still until it is moved."""

    now: float = 0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now


def test_news_waits_until_nothing_moves(surface: pygame.Surface) -> None:
    """Asking costs a little, and so does drawing what has changed."""
    session, clock = over(), Clock()
    news = Learn(LookedBack(session, looked_back(session)))
    beside = Beside([Learn(LookedBack(session, Working(4, 10))), news])
    model = attrs.evolve(debrief_of(session), looked_back=None)
    app = App(model, surface, news=beside.news, clock=clock, events=lambda: (), show=lambda _: None)

    assert app.moving
    app.frame()
    assert 0 == beside.asked
    clock.now = 5
    app.frame()
    app.frame()
    assert LookedBack(session, Working(4, 10)) == app.model.looked_back
    app.frame()
    assert news.news == app.model.looked_back


def test_news_moves_nothing(surface: pygame.Surface) -> None:
    """What is new is there at once; the ring of focus does not come in again."""
    session, clock = over(), Clock()
    beside = Beside()
    model = attrs.evolve(debrief_of(session), looked_back=None)
    app = App(model, surface, news=beside.news, clock=clock, events=lambda: (), show=lambda _: None)
    clock.now = 5
    app.frame()
    beside.told.append(Learn(LookedBack(session, Working(4, 10))))
    before = app.picture
    app.frame()

    assert before != app.picture
    assert not app.moving
