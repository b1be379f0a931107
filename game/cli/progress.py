"""How far a proof has come, on standard error and only where a person looks."""

import sys
import time

import click

from game.core.scenario import Scenario
from game.texts import _


class Progress:
    """A line that tells the turn that was reached, once the proof has taken a while."""

    def __init__(self, scenario: Scenario, shown_after: float) -> None:
        self.scenario = scenario
        self.shown_from = time.monotonic() + shown_after
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
            click.echo("\r\033[K", err=True, nl=False)

    def so_far(self) -> str:
        """Say how far it came."""
        return _("Seen so far: {situations:,} situations, up to turn {turn} of {turns}.").format(
            situations=self.situations, turn=self.turn + 1, turns=len(self.scenario.turns)
        )

    def _bar(self) -> str:
        done = round(20 * (self.turn + 1) / len(self.scenario.turns))
        return "[" + "#" * done + "." * (20 - done) + "]"
