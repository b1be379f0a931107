"""The loop: inputs become commands, commands a model, the model a picture, the picture pixels."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import attrs
import pygame

from game.screen.art import complaints
from game.screen.chimes import chime_of
from game.screen.commands import Command
from game.screen.control import acts, command_of
from game.screen.inputs import Point
from game.screen.keys import input_of
from game.screen.look_ahead import pages_ahead
from game.screen.model import Model
from game.screen.motion import STILL, Motion, motion, ring_motion
from game.screen.paint import Painter
from game.screen.pen import Pen
from game.screen.picture import Picture
from game.screen.places import Place
from game.screen.show import picture
from game.screen.sound import Sounds
from game.screen.type import Type
from game.screen.update import update
from game.texts import speak

Events = Callable[[], Iterable[pygame.event.Event]]
Clock = Callable[[], float]
Show = Callable[[list[pygame.Rect]], None]
Step = Callable[[Model, Command], Model]
"""Where a command leads: `update`, or what does more than that."""
News = Callable[[Model], Command | None]
"""What has been worked out beside the game since the last time; it must not wait."""


_LEAST = 0.4
"""With fewer pixels to a unit nothing can be read: the smallest text would be 8 pixels high."""


class Resize(Protocol):
    """Returns the surface of the window, or of the whole screen."""

    def __call__(self, *, full_screen: bool) -> pygame.Surface:
        """Return the surface to paint on from now on."""


def _page(model: Model) -> tuple[object, ...]:
    """Return what makes a page another one, whose cards come in: place, step, statement."""
    sheet = model.checkup.sheet if model.checkup else None
    return model.trail[0].place, model.session, sheet.at if sheet else None


def _leads_to(model: Model) -> tuple[object, ...]:
    """Return what decides which pages may come next: not what has focus."""
    places = tuple(here.place for here in model.trail)
    return places, model.session, model.settings, model.shelf, model.picked


def _no_news(model: Model) -> Command | None:  # noqa: ARG001 - nobody has anything to tell
    return None


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
        *,
        step: Step = update,
        news: News = _no_news,
        clock: Clock = time.monotonic,
        events: Events = pygame.event.get,
        show: Show = pygame.display.update,
        resize: Resize | None = None,
    ) -> None:
        self._step, self._news = step, news
        self._clock, self._events, self._show, self._resize = clock, events, show, resize
        self._surface = surface
        self._painter = Painter(surface)
        self.model = self._sized(model)
        self._type = Type()
        self._sounds: Sounds | None = None
        self._since = clock()
        self._turned = False
        self._ahead: Iterator[Picture] | None = None
        self.picture = self._drawn()
        self._motion: Motion = motion(None, self.picture, reduced=model.theme.reduced_motion)

    @property
    def running(self) -> bool:
        """Whether the window is still open."""
        return self.model.here.place is not Place.GONE

    @property
    def moving(self) -> bool:
        """Whether something is on its way, or a page that was turned to is not yet painted."""
        return self._turned or self._motion is not STILL

    def frame(self) -> None:
        """Take what has come in, and paint what has changed; what is next, if nothing has."""
        still = not self.moving
        for event in self._events():
            self._take(event)
            if not self.running:
                return
        self._complain()
        self._hear()
        if self._turned:
            # Laying a page out and painting it take a while each: they share no frame.
            self._turned = False
        elif not self._paint() and still:
            self._look_ahead()

    def _take(self, event: pygame.event.Event) -> None:
        if event.type in {pygame.VIDEORESIZE, pygame.VIDEOEXPOSE}:
            # The surface may be another one now, and what it held may be gone.
            self._painter = Painter(pygame.display.get_surface() or self._surface)
            self._go(self._sized(self.model))
            return
        given = input_of(event, self._painter.units)
        if given is None:
            return
        if self._motion.hides and isinstance(given, Point):
            # A mouse that lies still where a window opens does not choose what comes in under it.
            return
        if self._motion.hides and acts(given):
            # What was not yet seen cannot be acted on: the key only brings it there. A ring on its
            # way hides nothing, so that a number and Enter in one go count.
            self._motion = STILL
            return
        command = command_of(given, self.picture, self.model.here)
        if command is not None:
            self._go(self._step(self.model, command))

    def _sized(self, model: Model) -> Model:
        """Return a model that knows whether it can be read at the size of the window."""
        return attrs.evolve(model, cramped=self._painter.factor < _LEAST)

    def _go(self, model: Model) -> None:
        """Take up a new model: draw it, and set in motion what differs."""
        before, seen = self.model, self.picture
        if model == before:
            return
        self.model = model
        if not self.running:
            return
        if model.full_screen != before.full_screen and self._resize:
            self._painter = Painter(self._resize(full_screen=model.full_screen))
            self.model = model = self._sized(model)
        if model.settings.language != before.settings.language:
            speak(model.settings.language)
        self._ring(before, model)
        self.picture = self._drawn()
        if _leads_to(model) != _leads_to(before):
            self._ahead = None
        if model == attrs.evolve(before, looked_back=model.looked_back, shelf=model.shelf):
            return
        self._since = self._clock()
        reduced = model.theme.reduced_motion
        if _page(model) == _page(before):
            opened = len(model.trail) > len(before.trail)
            moves = motion(seen, self.picture, reduced=reduced) if opened else None
            self._motion = moves or (STILL if reduced else ring_motion(self.picture))
        else:
            self._turned = True
            self._motion = motion(seen, self.picture, reduced=reduced)

    def _ring(self, before: Model, after: Model) -> None:
        """Let a chime be heard; the loudspeaker is opened for the first one."""
        if not after.settings.sound:
            if self._sounds:
                self._sounds.stop()
            return
        if self._sounds is None:
            self._sounds = Sounds()
            self.model = attrs.evolve(after, silence=self._sounds.silence)
            if self._sounds.silence and not before.settings.sound:
                self.model = self.model.told(self._sounds.silence)
        self._sounds.play(chime_of(before, after), after.settings)

    def _hear(self) -> None:
        """Take in what has been worked out beside the game, while nothing moves."""
        command = None if self.moving else self._news(self.model)
        if command is not None:
            self._go(self._step(self.model, command))

    def _complain(self) -> None:
        """Tell once what could not be read."""
        self._go(self.model.told(*complaints()))

    def _paint(self) -> bool:
        """Paint what has changed; return whether there was anything."""
        seconds = self._clock() - self._since
        if seconds >= self._motion.length:
            self._motion = STILL
        areas = self._painter.paint(self._motion.at(self.picture, seconds))
        if areas:
            self._show(areas)
        return bool(areas)

    def _look_ahead(self) -> None:
        """Prepare one of the pages that may come next, if there is one left."""
        if self._ahead is None:
            self._ahead = pages_ahead(self.model, self.picture, self._type)
        page = next(self._ahead, None)
        if page is not None:
            self._painter.prepare(page)

    def _drawn(self) -> Picture:
        return picture(self.model, Pen(self.model.theme, self._type))
