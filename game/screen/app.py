"""The loop: inputs become commands, commands a model, the model a picture, the picture pixels."""

import time
from collections.abc import Callable, Iterable

import pygame

from game.screen.control import acts, command_of
from game.screen.keys import input_of
from game.screen.model import Model
from game.screen.motion import STILL, Motion, motion, ring_motion
from game.screen.paint import Painter
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.show import picture
from game.screen.type import Type
from game.screen.update import update

Events = Callable[[], Iterable[pygame.event.Event]]
Clock = Callable[[], float]
Show = Callable[[list[pygame.Rect]], None]
Resize = Callable[[Model], pygame.Surface]


def draw(model: Model, surface: pygame.Surface) -> Picture:
    """Paint a model on a surface, with nothing in motion, and return the picture."""
    shown = picture(model, Pen(model.theme, Type()))
    Painter(surface).paint(shown)
    return shown


class App:
    """A game in a window: what is true now, what is seen, and what is on its way there.

    Clock (in seconds), events and the showing of painted areas can be given, for tests.
    """

    def __init__(
        self,
        model: Model,
        surface: pygame.Surface,
        clock: Clock = time.monotonic,
        events: Events = pygame.event.get,
        show: Show = pygame.display.update,
    ) -> None:
        self.model = model
        self._clock, self._events, self._show = clock, events, show
        self._painter = Painter(surface)
        self._type = Type()
        self._since = clock()
        self.picture = self._drawn()
        self._motion: Motion = motion(None, self.picture, reduced=model.theme.reduced_motion)

    @property
    def running(self) -> bool:
        """Whether the window is still open."""
        return self.model.here.place is not Place.GONE

    @property
    def moving(self) -> bool:
        """Whether something is on its way."""
        return self._motion is not STILL

    def frame(self) -> None:
        """Take what has come in, and paint what has changed."""
        for event in self._events():
            if event.type == pygame.VIDEORESIZE:
                self._resize(pygame.display.get_surface())
                continue
            given = input_of(event, self._painter.units)
            if given is None:
                continue
            if self.moving and acts(given):
                self._motion = STILL
                continue
            command = command_of(given, self.picture, self.model.here)
            if command is not None:
                self._go(update(self.model, command))
            if not self.running:
                return
        self._paint()

    def _go(self, model: Model) -> None:
        before, picture_before = self.model, self.picture
        if model == before:
            return
        self.model = model
        if not self.running:
            return
        self.picture = self._drawn()
        self._since = self._clock()
        if model.here.place is before.here.place and model.session is before.session:
            reduced = model.theme.reduced_motion
            self._motion = STILL if reduced else ring_motion(self.picture)
        else:
            reduced = model.theme.reduced_motion
            self._motion = motion(picture_before, self.picture, reduced=reduced)

    def _paint(self) -> None:
        seconds = self._clock() - self._since
        if seconds >= self._motion.length:
            self._motion = STILL
        areas = self._painter.paint(self._motion.at(self.picture, seconds))
        if areas:
            self._show(areas)

    def _drawn(self) -> Picture:
        return picture(self.model, Pen(self.model.theme, self._type))

    def _resize(self, surface: pygame.Surface | None) -> None:
        if surface is not None:
            self._painter = Painter(surface)
