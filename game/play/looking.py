"""Looking back at runs in a process of its own, so that a window never waits for it.

The process works a scenario out, or reads what was worked out before, and then answers for one run
after another until it is stopped.
"""

from contextlib import suppress
from pathlib import Path

import attrs

from game.play.beside import Child, Messages, start_child
from game.play.folders import Folders
from game.play.look_back import LookBack, look_back
from game.play.origin import Loaded, Origin, load
from game.play.progress import NotKnown, Working
from game.play.session import Session
from game.play.solved import Solved, from_bytes
from game.play.solving import failed, read_solved, solved_file, why_not, work_out
from game.texts import _, speak

Lines = tuple[int, tuple[str, ...]]
"""What a run is, for its scenario: the seed and the ids of the responses."""


@attrs.define
class Looking:
    """A process that looks back; `state` is what is known of the run that was asked for last."""

    state: Working | LookBack | NotKnown
    _child: Child | None
    _asked: Lines | None = None

    def look(self, session: Session) -> None:
        """Ask for a run that is over; what was known of another one is forgotten."""
        asked = (session.seed, session.responses)
        if self._child is None or asked == self._asked:
            return
        self._asked = asked
        if isinstance(self.state, LookBack):
            self.state = Working(0, 1)
        with suppress(OSError):  # the process is gone: asking will tell
            self._child.messages.send(asked)

    def ask(self) -> Working | LookBack | NotKnown:
        """Return how far it has come; this takes no time."""
        while self._child and self._child.messages.poll(0):
            self._take(self._child)
        return self.state

    def stop(self) -> None:
        """End the process, wherever it is."""
        if self._child:
            self._end(self._child, NotKnown(_("The best path was not worked out.")))

    def _take(self, child: Child) -> None:
        try:
            message = child.messages.recv()
        except (EOFError, OSError):
            message = None
        match message:
            case (int(turn), int(turns)):
                self.state = Working(turn, turns)
            case (asked, LookBack() as found):
                if asked == self._asked:
                    self.state = found
            case str(why):
                self._end(child, NotKnown(why_not(why)))
            case _:
                self._end(child, failed())

    def _end(self, child: Child, state: NotKnown) -> None:
        self.state, self._child = state, None
        child.end()


def start_looking(origin: Origin, where: Folders | None = None) -> Looking:
    """Begin to work a scenario out; the process ends with this one."""
    path = solved_file(origin, where)
    return Looking(Working(0, 1), start_child(look_back_for_ever, origin, path))


def look_back_for_ever(messages: Messages, origin: Origin, path: Path) -> None:
    """Work a scenario out, then look back at each run that is asked for.

    Raises `EOFError` when nobody asks any more.
    """
    speak(origin.language)
    solved = read_solved(path) or _worked_out(messages, origin, path)
    loaded = load(origin)
    if solved is None or not isinstance(loaded, Loaded):
        return
    while True:
        seed, responses = messages.recv()
        session = Session(loaded.scenario, loaded.rulebook, seed, responses)
        messages.send(((seed, responses), look_back(session, solved)))


def _worked_out(messages: Messages, origin: Origin, path: Path) -> Solved | None:
    """Work a scenario out and tell how far it is; None if it cannot be, and why is told."""
    found: list[Solved | None] = []

    def tell(message: object) -> None:
        if isinstance(message, bytes):
            found.append(from_bytes(message))
        else:
            messages.send(message)

    work_out(tell, origin, path)
    return found[0] if found else None
