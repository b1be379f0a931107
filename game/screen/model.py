"""Where a trainee is in the window: the value that commands change and scenes draw."""

from typing import TYPE_CHECKING

import attrs

from game.play.saves import PastRun, UnreadableRun
from game.play.session import Session
from game.play.settings import Settings
from game.play.shelf import Shelved
from game.screen.checking_up import CheckingUp
from game.screen.places import Place
from game.screen.theme import Theme, theme_of

if TYPE_CHECKING:
    from game.play.look_back import LookBack
    from game.play.progress import NotKnown, Working

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
class LookedBack:
    """What the proof adds to the debrief of a session, or how far that has come."""

    session: Session
    found: "Working | LookBack | NotKnown"


@attrs.frozen
class Model:
    """All that a picture is made from.

    `shelf` are the scenarios on offer, `translated` the codes of the languages in which there are
    some of them beside their own, and `picked` is the index of the one that is spoken of;
    `trail` leads from the first place to the one that is open. `dark` is the presenter's black
    screen, `cramped` says that the window is too small to read, `silence` why nothing can be heard.
    `notice` are sentences about what could not be done, for the place that shows them.

    `runs` are those on disk, the one played last first, and `runs_folder` is where they lie;
    `left_off` holds, for each scenario of the shelf, the run to go on with, if there is one;
    `doomed` is the run that may be deleted.

    `checkup` is the check-up of a team, None where it cannot be read.

    `looked_back` is what the proof adds to the last debrief, None where there was none.
    """

    shelf: tuple[Shelved, ...]
    settings: Settings = Settings()  # noqa: RUF009 - a frozen value
    trail: tuple[Here, ...] = (Here(Place.TITLE),)
    session: Session | None = None
    picked: int = 0
    seed: int = 1
    full_screen: bool = False
    dark: bool = False
    cramped: bool = False
    looked_back: LookedBack | None = None
    silence: str = ""
    notice: tuple[str, ...] = ()
    runs_folder: str = ""
    runs: tuple[PastRun | UnreadableRun, ...] = ()
    left_off: tuple[PastRun | None, ...] = ()
    doomed: PastRun | UnreadableRun | None = None
    translated: tuple[str, ...] = ()
    checkup: CheckingUp | None = None

    @property
    def theme(self) -> Theme:
        """How the settings let it look."""
        return theme_of(self.settings)

    @property
    def here(self) -> Here:
        """The place that is open."""
        return self.trail[-1]

    @property
    def language(self) -> str:
        """The code of the language in which the scenarios are told, as far as they can be."""
        return self.shelf[0].origin.language if self.shelf else ""

    @property
    def running(self) -> Session:
        """The session that is being played.

        Raises:
            ValueError: no conversation has begun.
        """
        if self.session is None:
            raise ValueError("no conversation has begun: there is no session to show")
        return self.session

    @property
    def checking_up(self) -> CheckingUp:
        """The check-up of a team.

        Raises:
            ValueError: there is none.
        """
        if self.checkup is None:
            raise ValueError("there is no check-up to show")
        return self.checkup

    def at(self, place: Place) -> "Model":
        """Return the model with one place open, and none to go back to."""
        return attrs.evolve(self, trail=(Here(place),))

    def on_top(self, place: Place) -> "Model":
        """Return the model with a place open from which one comes back here."""
        return attrs.evolve(self, trail=(*self.trail, Here(place)))

    def told(self, *sentences: str) -> "Model":
        """Return the model with sentences that must be read before the game goes on."""
        if not sentences:
            return self
        if self.here.place is Place.NOTICE:
            return attrs.evolve(self, notice=(*self.notice, *sentences))
        return attrs.evolve(self.on_top(Place.NOTICE), notice=sentences)
