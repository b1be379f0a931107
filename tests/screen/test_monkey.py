"""Ten thousand inputs without sense: nothing breaks, nothing leaves the window, focus is somewhere.

The monkey plays all there is: it begins conversations and ends them, reads debriefs and goes back
from them, changes settings, and makes the window so small that nothing can be read. Its dice have a
seed, so that what it finds is found again.
"""

import random
from collections import Counter

import attrs
import pygame
import pytest

from game.play.progress import Working
from game.play.settings import Settings
from game.screen.app import draw
from game.screen.commands import Command, Learn
from game.screen.control import command_of
from game.screen.geometry import SCREEN
from game.screen.inputs import Click, Close, Input, Point, Press, Wheel
from game.screen.model import LookedBack, Model
from game.screen.paint import Painter
from game.screen.pen import Pen
from game.screen.picture import Crowd, Dots, Gauge, Heart, Icon, Picture, Words
from game.screen.places import Place
from game.screen.show import picture
from game.screen.type import Type
from game.screen.update import update
from tests.screen.boxes import common, in_sight
from tests.screen.debriefs import looked_back
from tests.screen.models import every_checkup, model_at
from tests.screen.pngs import pixels_of

INPUTS = 10_000
PAINTED_INPUTS = 300
LEAST_TIMES_SEEN = 5

KEYS = (
    *("return", "space", "pagedown", "pageup", "tab", "left", "right", "up", "down", "home", "end"),
    *("1", "2", "3", "4", "9", "l", "p", "m", "b", "f1", "f11", "escape", "+", "-", "x"),
)
FORWARD = ("return", "pagedown", "1", "2")
OFTEN = (38, 25, 10, 15, 10, 2)
"""How often the monkey does what: keys, keys that lead on, mouse, click, wheel, closing."""

TYPE = Type()

# What must be seen as a whole where it is seen at all.
WHOLE = Words | Icon | Heart | Gauge | Dots | Crowd


@attrs.define
class Monkey:
    """Somebody who does anything; `seen` counts the places it has been to."""

    dice: random.Random
    model: Model
    seen: Counter[Place] = attrs.field(factory=Counter)

    def look(self) -> Picture:
        """What is on the screen."""
        self.seen[self.model.here.place] += 1
        return picture(self.model, Pen(self.model.theme, TYPE))

    def act(self, shown: Picture) -> None:
        """Do anything at all."""
        chance = self.dice.random()
        if chance < 0.01:
            self.model = attrs.evolve(self.model, cramped=not self.model.cramped)
            return
        command = self._news() if chance < 0.03 else None
        command = command or command_of(self._input(shown), shown, self.model.here)
        if command is not None:
            self.model = update(self.model, command)
        if self.model.here.place is Place.GONE:
            begin = self.dice.choice((home, late_turn, late_turn, late_statement))
            self.model = begin(self.model.settings)

    def _input(self, shown: Picture) -> Input:
        dice = self.dice
        aims = bool(shown.stops) and dice.random() < 0.9
        target = dice.choice(shown.stops).rect if aims else SCREEN.inset(-100)
        x, y = dice.uniform(target.x, target.right), dice.uniform(target.y, target.bottom)
        anything: tuple[Input, ...] = (
            Press(dice.choice(KEYS), shift=dice.random() < 0.1),
            Press(dice.choice(FORWARD)),
            Point(x, y),
            Click(x, y),
            Wheel(dice.choice((-3, -1, 1, 3))),
            Close(),
        )
        return dice.choices(anything, OFTEN)[0]

    def _news(self) -> Command | None:
        """What the proof tells in the middle of it all."""
        session = self.model.session
        if session is None or not session.state.finished:
            return None
        found = looked_back(session) if self.dice.random() < 0.5 else Working(3, 10)
        return Learn(LookedBack(session, found))


def home(settings: Settings) -> Model:
    """The title with three scenarios."""
    return attrs.evolve(model_at(Place.TITLE, shelf=3), settings=settings)


def late_turn(settings: Settings) -> Model:
    """A turn near the end of a conversation, to which a monkey would not come often."""
    return attrs.evolve(model_at(Place.TURN, taken=8, shelf=3), settings=settings)


def late_statement(settings: Settings) -> Model:
    """The last statement of a check-up, to which it would not come often either."""
    return attrs.evolve(every_checkup()["the last statement"], settings=settings)


def test_a_monkey_breaks_nothing() -> None:
    """After each of 10,000 inputs all is in the window and focus is somewhere; it saw all places.

    Past conversations are beside the game, and need a disk.
    """
    monkey = Monkey(random.Random(10_000), home(Settings()))
    for number in range(INPUTS):
        shown = monkey.look()
        assert [] == faults(monkey.model, shown), f"after {number} inputs"
        monkey.act(shown)

    unseen = set(Place) - {place for place, n in monkey.seen.items() if n >= LEAST_TIMES_SEEN}
    assert {Place.PAST_RUNS, Place.DELETE, Place.NOTICE, Place.GONE} == unseen


def faults(model: Model, shown: Picture) -> list[str]:
    """What is wrong with what is on the screen, in sentences."""
    found = [
        f"{element} leaves the window"
        for element, seen in in_sight(shown.elements, SCREEN)
        if isinstance(element, WHOLE) and seen == SCREEN and not SCREEN.surrounds(element.rect)
    ]
    found += [
        f"{stop.id} cannot be seen"
        for stop in shown.stops
        if not stop.scrolls and not SCREEN.surrounds(stop.rect)
    ]
    if shown.any_key or model.cramped:
        return found
    stop = shown.stop(model.here.focus)
    if stop is None:
        return [*found, f"nothing has focus in {model.here}"]
    window = shown.region.rect if shown.region and stop.scrolls else SCREEN
    part = common(stop.rect, window)
    return found if part.w and part.h else [*found, f"{stop.id} has focus and cannot be seen"]


@pytest.mark.usefixtures("no_display")
def test_a_monkey_leaves_nothing_unpainted() -> None:
    """What was painted over what was there before looks as it does on an empty surface."""
    size = (480, 270)
    pygame.display.set_mode(size)
    over, afresh = pygame.Surface(size), pygame.Surface(size)
    painter = Painter(over)
    monkey = Monkey(random.Random(400), home(Settings()))
    for number in range(PAINTED_INPUTS):
        shown = monkey.look()
        painter.paint(shown)
        draw(monkey.model, afresh)

        assert (pixels_of(afresh) == pixels_of(over)).all(), f"after {number}: {monkey.model.here}"
        monkey.act(shown)
