"""``complicated check --watch``: checking again whenever a file is saved."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

import attrs
import click
from watchfiles import watch

from game.authoring.library import load_scenario
from game.checker.checking import Checked, Manner, check_file
from game.checker.files import Wanted, wanted
from game.core.scenario import Scenario
from game.proof.budget import LimitReached, Limits
from game.proof.proof import prove
from game.text.odds_page import Odds, odds_lines
from game.texts import _

_QUIET_MS, _LONGEST_MS = 20, 60
"""Saves that follow each other so fast are one."""

_ENDINGS = (".yaml", ".yml")

Show = Callable[[Sequence[Checked]], None]


class _NewerError(Exception):
    """A file was saved while the old one was being proved."""


class Watching:
    """Files that are checked as they are saved.

    What can be found at once is shown at once; then the scenario is proved, unless it is saved
    again before.
    """

    def __init__(self, names: Sequence[str], manner: Manner, show: Show) -> None:
        self.names = names
        self.manner = manner
        self.show = show
        self.saved = Event()
        self.changed: SimpleQueue[Path] = SimpleQueue()
        self.odds: dict[Path, Odds] = {}

    def go_on(self) -> None:
        """Check until somebody presses Ctrl-C."""
        stop = Event()
        thread = Thread(target=self._watch, args=(stop,), daemon=True)
        thread.start()
        files = [*wanted(self.names)]
        try:
            while True:
                self._check(files)
                click.echo(_("Watching. Ctrl-C ends it."))
                self._wait()
                files = self._due()
        except KeyboardInterrupt:
            click.echo()
        finally:
            stop.set()
            thread.join(1)

    def _watch(self, stop: Event) -> None:
        """Take note of what is saved in the folders of the files, from a thread of its own."""
        folders = {file.path.resolve().parent for file in wanted(self.names)}
        for changes in watch(
            *folders, debounce=_LONGEST_MS, step=_QUIET_MS, stop_event=stop, rust_timeout=200,
            raise_interrupt=False,
        ):  # fmt: skip
            for path in {path for _change, path in changes if path.endswith(_ENDINGS)}:
                self.changed.put(Path(path))
                self.saved.set()

    def _wait(self) -> None:
        """Wait for the next save; in between Ctrl-C is heard."""
        while not self.saved.wait(0.1):
            pass

    def _due(self) -> list[Wanted]:
        """Return the files to check again: those that were saved, or all if others need them."""
        self.saved.clear()
        changed = {self.changed.get() for _ in range(self.changed.qsize())}
        files = [*wanted(self.names)]
        due = [file for file in files if file.path.resolve() in changed]
        return files if any(map(_shared, changed)) else due

    def _check(self, files: Sequence[Wanted]) -> None:
        quick = attrs.evolve(self.manner, limits=None)
        found = {file.path: check_file(file.path, quick, named=file.named) for file in files}
        click.echo(f"\n── {time.strftime('%H:%M:%S')} ──")
        self.show([*found.values()])
        with suppress(_NewerError):
            for file in files if self.manner.limits else ():
                self._prove(file, found[file.path])

    def _prove(self, file: Wanted, found: Checked) -> None:
        """Show the odds of a scenario, and what else a proof brings to light."""
        scenario = load_scenario(file.path).value
        if scenario is None:
            return
        odds = self._odds(scenario)
        if odds is not None:
            click.echo(f"{file.path}")
            for line in odds_lines(odds, self.odds.get(file.path)):
                click.echo(line)
            self.odds[file.path] = odds
        careful = attrs.evolve(self.manner, watched=lambda _scenario, _file: self._watched())
        checked = check_file(file.path, careful, named=file.named)
        news = tuple(problem for problem in checked.problems if problem not in found.problems)
        if news:
            self.show([attrs.evolve(checked, problems=news)])

    def _odds(self, scenario: Scenario) -> Odds | None:
        """Return the odds of a scenario, None if there is too much to see."""
        try:
            proof = prove(scenario, self.manner.rulebook, self.manner.limits or Limits(), self.at)
        except LimitReached:
            return None
        chances = {
            ending.id: proof.random.chance_of_ending(number)
            for number, ending in enumerate(scenario.endings)
        }
        return Odds(chances, proof.random.stayed)

    @contextmanager
    def _watched(self) -> Iterator["Watching"]:
        yield self

    def at(self, _turn: int, _situations: int) -> None:
        """Give up a proof as soon as its scenario is an old one."""
        if self.saved.is_set():
            raise _NewerError


def _shared(path: Path) -> bool:
    """Whether several scenarios may depend on a file."""
    return path.stem in ("lessons", "rulebook") or path.parent.name == "customers"
