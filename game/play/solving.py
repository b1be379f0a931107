"""Working out what every response is worth, in a process of its own, while the game goes on.

What was worked out is kept on disk, under a name made of the digests of the scenario, the rulebook
and the rules themselves; so it takes no time the second time.
"""

import hashlib
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import attrs

from game.content import content_folder
from game.play.beside import Child, Messages, start_child
from game.play.files import write_file
from game.play.folders import Folders, folders
from game.play.origin import NotLoaded, Origin, load
from game.play.progress import NotKnown, Working
from game.play.solved import SOLVED_FORMAT, Solved, from_bytes, to_bytes
from game.texts import _
from game.version import VERSION

MOST_KEPT = 20
"""So many scenarios are kept, each a few hundred kilobytes; the oldest one goes first."""

_GAME = Path(__file__).parents[1]
_ENDING = ".solved"
_TOO_LARGE, _NOT_THE_SAME = "too large", "not the same"


@attrs.define
class Solving:
    """A scenario that is being worked out, or was: `state` says how far it came."""

    state: Working | Solved | NotKnown
    _child: Child | None = None

    def ask(self, patience: float = 0.0) -> Working | Solved | NotKnown:
        """Return how far it has come, after waiting up to so many seconds for the end of it."""
        until = time.monotonic() + patience
        while self._child and self._child.messages.poll(max(0.0, until - time.monotonic())):
            self._take(self._child)
        return self.state

    def stop(self) -> None:
        """Give up; what was not known by now stays so."""
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
            case bytes(data):
                self._end(child, from_bytes(data) or failed())
            case str(why):
                self._end(child, NotKnown(why_not(why)))
            case _:
                self._end(child, failed())

    def _end(self, child: Child, state: Solved | NotKnown) -> None:
        self.state, self._child = state, None
        child.end()


def start_solving(origin: Origin, where: Folders | None = None) -> Solving:
    """Begin to work out a scenario, unless that was done before: then it is there at once.

    The process is at the lowest priority, ends with this one, and is deaf to Ctrl-C.
    """
    path = solved_file(origin, where)
    known = read_solved(path)
    if known:
        return Solving(known)
    return Solving(Working(0, 1), start_child(_tell_all, origin, path))


def solved_file(origin: Origin, where: Folders | None = None) -> Path:
    """Return the file that keeps what was worked out about a scenario."""
    digests = f"{origin.digest} {origin.rulebook_digest} {_digest_of_rules()}"
    name = hashlib.sha256(digests.encode()).hexdigest()[:24]
    return (where or folders()).cache / f"{name}{_ENDING}"


@cache
def _digest_of_rules() -> str:
    """Return a digest of all that decides what comes of a scenario: the code and its numbers."""
    digest = hashlib.sha256(f"{VERSION} {SOLVED_FORMAT}".encode())
    code = (file for room in ("core", "proof") for file in (_GAME / room).rglob("*.py"))
    for file in (content_folder("scenarios") / "rulebook.yaml", *sorted(code)):
        with suppress(OSError):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def read_solved(path: Path) -> Solved | None:
    """Return what was worked out before; None if that was not done, or is damaged."""
    with suppress(OSError):
        return from_bytes(path.read_bytes())
    return None


def _tell_all(messages: Messages, origin: Origin, path: Path) -> None:
    work_out(messages.send, origin, path)


def work_out(tell: Callable[[object], None], origin: Origin, path: Path) -> None:
    """Work out a scenario and tell of it: turns, then the bytes of what was found, or why not."""
    # numpy takes a while to import, and only this process needs it.
    from game.play.prover import TooLarge, solve  # noqa: PLC0415
    from game.proof.budget import LimitReached  # noqa: PLC0415

    loaded = load(origin)
    if isinstance(loaded, NotLoaded) or loaded.origin != origin:
        tell(_NOT_THE_SAME)
        return
    turns = len(loaded.scenario.turns)
    try:
        solved = solve(
            loaded.scenario,
            loaded.rulebook,
            lambda turn, _: tell((turn + 1, turns)),
        )
    except (LimitReached, TooLarge, MemoryError):
        tell(_TOO_LARGE)
        return
    data = to_bytes(solved)
    write_file(path, data)
    _make_room(path.parent)
    tell(data)


def _make_room(folder: Path) -> None:
    with suppress(OSError):
        files = sorted(folder.glob(f"*{_ENDING}"), key=lambda file: file.stat().st_mtime)
        for file in files[:-MOST_KEPT]:
            file.unlink(missing_ok=True)


def why_not(why: str) -> str:
    """Return in a sentence why a scenario was not worked out."""
    if why == _TOO_LARGE:
        return _("There are too many ways to play this scenario to know the best one.")
    return _("The scenario was edited while it was played, so the best path is not known.")


def failed() -> NotKnown:
    """Return that something went wrong which should not."""
    return NotKnown(_("The best path could not be worked out."))
