"""Where a trainee is in the window: the value that commands change and scenes draw."""

import attrs

from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.play.session import Session
from game.play.settings import Settings
from game.screen.places import Place
from game.screen.theme import Theme, theme_of

SCENARIO = "scenario"
"""The stop of a scenario's card is called this, and the index of the scenario."""


@attrs.frozen
class Here:
    """A place, the stop in it that has focus, and how far it is scrolled, in units.

    Without a name of a stop, the first stop of the picture has focus.
    """

    place: Place
    focus: str = ""
    scroll: float = 0


@attrs.frozen
class Model:
    """All that a picture is made from.

    `shelf` are the scenarios on offer and `picked` is the index of the one that is spoken of;
    `trail` leads from the first place to the one that is open. `dark` is the presenter's black
    screen. `notice` is a sentence that something could not be done, or nothing.
    """

    shelf: tuple[Scenario, ...]
    rulebook: Rulebook
    settings: Settings = Settings()  # noqa: RUF009 - a frozen value
    trail: tuple[Here, ...] = (Here(Place.TITLE),)
    session: Session | None = None
    picked: int = 0
    seed: int = 1
    full_screen: bool = False
    dark: bool = False
    notice: str = ""

    @property
    def theme(self) -> Theme:
        """How the settings let it look."""
        return theme_of(self.settings)

    @property
    def here(self) -> Here:
        """The place that is open."""
        return self.trail[-1]

    @property
    def running(self) -> Session:
        """The session that is being played.

        Raises:
            ValueError: no conversation has begun.
        """
        if self.session is None:
            raise ValueError("no conversation has begun: there is no session to show")
        return self.session

    def at(self, place: Place) -> "Model":
        """Return the model with one place open, and none to go back to."""
        return attrs.evolve(self, trail=(Here(place),))
