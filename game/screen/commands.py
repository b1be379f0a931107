"""What a trainee can do in the window, as values."""

import enum

import attrs

from game.core.checkup import Often
from game.play.origin import NotLoaded
from game.play.replaying import Replayed
from game.play.saves import PastRun, UnreadableRun
from game.play.settings import Settings
from game.play.shelf import Shelved
from game.screen.model import LookedBack
from game.screen.places import Place


class Verb(enum.Enum):
    """What can be done without saying more."""

    BACK = "back"
    GO_ON = "go on"
    TITLE = "to the title"
    MUTE = "sound on or off"
    LARGER = "larger text"
    SMALLER = "smaller text"
    NEXT_LOOK = "next colours"
    FULL_SCREEN = "full screen"
    DARK = "black screen"
    QUIT = "quit"
    NEXT_CUSTOMER = "next customer"
    SAVE_TRANSCRIPT = "save the transcript"
    CHECK_UP = "begin a check-up"
    RESUME_CHECKUP = "go on with the check-up"
    LAST_CHECKUP = "the last result of a check-up"
    TAKE_BACK = "take back an answer"


@attrs.frozen
class Focus:
    """Let a stop have focus, with the picture scrolled so far."""

    stop: str
    scroll: float = 0


@attrs.frozen
class Visit:
    """Go to a place from which `Verb.BACK` leads back here."""

    place: Place


@attrs.frozen
class OpenPage:
    """Turn to a page of the debrief; `focus` is the stop in it to begin at."""

    page: Place
    focus: str = ""


@attrs.frozen
class GoBack:
    """Try another way from a turn on, counted from 1; what was played stays beside it."""

    turn: int


@attrs.frozen
class Learn:
    """Know from now on what the proof adds to the debrief of a session."""

    news: LookedBack


@attrs.frozen
class Begin:
    """Start the conversation of a scenario of the shelf, by its index."""

    scenario: int


@attrs.frozen
class Shelve:
    """Have these scenarios on offer; they are those of before, of which more was read."""

    shelf: tuple[Shelved, ...]


@attrs.frozen
class Choose:
    """Give the response with this id."""

    response: str


@attrs.frozen
class Adjust:
    """Play with these settings from now on."""

    settings: Settings


@attrs.frozen
class TakeUp:
    """Go on with a run where it was left, or look back at one that is over."""

    run: PastRun


@attrs.frozen
class AskToDelete:
    """Ask whether a run is to be deleted."""

    run: PastRun | UnreadableRun


@attrs.frozen
class Delete:
    """Delete a run, for good."""

    run: PastRun | UnreadableRun


@attrs.frozen
class Seat:
    """Let so many people answer the check-up that begins next."""

    people: int


@attrs.frozen
class Say:
    """Answer the statement of the check-up, for one of the people."""

    often: Often


@attrs.frozen
class Renew:
    """Go on in the scenario as it was saved just now, or tell why it cannot be."""

    found: Replayed | NotLoaded


Command = (
    Verb
    | Renew
    | OpenPage
    | GoBack
    | Learn
    | Adjust
    | TakeUp
    | AskToDelete
    | Delete
    | Focus
    | Visit
    | Begin
    | Shelve
    | Choose
    | Seat
    | Say
)
