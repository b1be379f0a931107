"""A process beside the game that does long work, and tells how far it is."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

import attrs


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

    def end(self) -> None:
        """End the process, wherever it is."""
        self.messages.close()
        self.process.terminate()
        self.process.join()
        self.process.close()


def start_child(work: Callable[..., None], *about: object) -> Child:
    """Start `work(messages, *about)`, a function of a module, in a process of its own.

    It is at the lowest priority, ends with this process, and is deaf to Ctrl-C. Both ends of the
    pipe can send.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(work, theirs, *about), daemon=True)
    with _deaf():
        process.start()
    theirs.close()
    return Child(process, ours)


def _work(work: Callable[..., None], messages: Messages, *about: object) -> None:
    """Do the work of the process, out of everybody's way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(19)
    with suppress(BrokenPipeError, ConnectionResetError, EOFError):  # nobody wants to know any more
        work(messages, *about)


@contextmanager
def _deaf() -> Iterator[None]:
    """Let Ctrl-C be ignored, here and by a process that begins meanwhile."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
