"""How far a proof has come, on standard error and only where a person looks."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from game.core.scenario import Scenario
from game.texts import _, grouped

_SLOW = 1.0
"""After so many seconds the progress is shown."""

_INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


@contextmanager
def progress_of(scenario: Scenario, name: str = "") -> Iterator["Progress"]:
    """Show how far a proof has come; Ctrl-C ends the command at once and says how far it came.

    With a `name` it says of which of several scenarios it speaks.
    """
    progress = Progress(scenario, name)
    try:
        yield progress
    except KeyboardInterrupt:
        progress.stop()
        click.echo(progress.so_far(), err=True)
        raise SystemExit(_INTERRUPTED) from None
    finally:
        progress.stop()


class Progress:
    """A line that tells the turn that was reached, once the proof has taken a while."""

    def __init__(self, scenario: Scenario, name: str) -> None:
        self.scenario = scenario
        self.name = name
        self.shown_from = time.monotonic() + _SLOW
        self.turn = 0
        self.situations = 0
        self.shown = False

    def at(self, turn: int, situations: int) -> None:
        """Take note of the turn that was reached, and of the situations seen so far."""
        self.turn, self.situations = turn, situations
        if sys.stderr.isatty() and time.monotonic() > self.shown_from:
            self.shown = True
            click.echo(f"\r\033[K{self._bar()} {self.so_far()}", err=True, nl=False)

    def stop(self) -> None:
        """Take the line away."""
        if self.shown:
            self.shown = False
            click.echo("\r\033[K", err=True, nl=False)

    def so_far(self) -> str:
        """Say how far it came."""
        seen = _("Seen so far: {situations} situations, up to turn {turn} of {turns}.").format(
            situations=grouped(self.situations), turn=self.turn + 1, turns=len(self.scenario.turns)
        )
        return f"{self.name}: {seen}" if self.name else seen

    def _bar(self) -> str:
        done = round(20 * (self.turn + 1) / len(self.scenario.turns))
        return "[" + "#" * done + "." * (20 - done) + "]"
