"""Working out what every response is worth, in a process of its own, while the game goes on.

What was worked out is kept on disk, under a name made of the digests of the scenario, the rulebook
and the rules themselves; so it takes no time the second time.
"""

import hashlib
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Protocol

import attrs

from game.content import content_folder
from game.play.files import write_file
from game.play.folders import Folders, folders
from game.play.origin import NotLoaded, Origin, load
from game.play.solved import SOLVED_FORMAT, Solved, from_bytes, to_bytes
from game.texts import _
from game.version import VERSION

MOST_KEPT = 20
"""So many scenarios are kept, each a few hundred kilobytes; the oldest one goes first."""

_GAME = Path(__file__).parents[1]
_ENDING = ".solved"
_TOO_LARGE, _NOT_THE_SAME = "too large", "not the same"


@attrs.frozen
class Working:
    """It is being worked out: the exploration has come to turn `turn` of `turns`; 0: not begun."""

    turn: int
    turns: int


@attrs.frozen
class NotKnown:
    """It cannot be told; the sentence says why."""

    sentence: str


class Messages(Protocol):
    """One end of a pipe; its class has another name on Windows."""

    def poll(self, timeout: float) -> bool:
        """Wait up to so many seconds, and return whether there is a message."""

    def recv(self) -> Any:  # noqa: ANN401 - whatever was sent
        """Return the next message; raises `EOFError` when there will be none."""

    def send(self, obj: object) -> None:
        """Send a message."""

    def close(self) -> None:
        """Let go of this end."""


@attrs.frozen
class Child:
    """The process that does the work, and what it tells."""

    process: BaseProcess
    messages: Messages


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
                self._end(child, from_bytes(data) or _failed())
            case str(why):
                self._end(child, NotKnown(_why(why)))
            case _:
                self._end(child, _failed())

    def _end(self, child: Child, state: Solved | NotKnown) -> None:
        self.state, self._child = state, None
        child.messages.close()
        child.process.terminate()
        child.process.join()
        child.process.close()


def start_solving(origin: Origin, where: Folders | None = None) -> Solving:
    """Begin to work out a scenario, unless that was done before: then it is there at once.

    The process is at the lowest priority, ends with this one, and is deaf to Ctrl-C.
    """
    path = solved_file(origin, where)
    known = _read(path)
    if known:
        return Solving(known)
    context = multiprocessing.get_context("spawn")
    messages, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, origin, path), daemon=True)
    with _deaf():
        process.start()
    theirs.close()
    return Solving(Working(0, 1), Child(process, messages))


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


def _read(path: Path) -> Solved | None:
    with suppress(OSError):
        return from_bytes(path.read_bytes())
    return None


def _work(messages: Messages, origin: Origin, path: Path) -> None:
    """Do the work of the process, out of everybody's way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(19)
    with suppress(BrokenPipeError):  # nobody wants to know any more
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


def _why(why: str) -> str:
    if why == _TOO_LARGE:
        return _("There are too many ways to play this scenario to know the best one.")
    return _("The scenario was edited while it was played, so the best path is not known.")


def _failed() -> NotKnown:
    return NotKnown(_("The best path could not be worked out."))


@contextmanager
def _deaf() -> Iterator[None]:
    """Let Ctrl-C be ignored, here and by a process that begins meanwhile."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
