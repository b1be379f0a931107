"""Typists to be killed: `python -m tests.screen.typists SCENARIO` plays in real windows.

For each line it reads, a folder and a seed, it forks a typist that opens the window of the game as
`complicated play` does, and presses keys in it until it is killed. A typist prints a line for each
step whose feedback has been on the screen: the seed of the run and its responses.
"""

import os
import random
import sys
import threading
import time
from pathlib import Path

import pygame

from game.cli.opening import play_in_window
from game.cli.wanted import Wanted
from game.play.folders import folders
from game.play.origin import Loaded, load, origin_of
from game.screen import window
from game.screen.app import App
from game.screen.commands import Begin
from game.screen.model import Model
from game.screen.places import Place

# An assertion, because it is what tells the types checker that nothing below is for Windows.
assert sys.platform != "win32", "Windows cannot fork"

SCENARIO = sys.argv[1]
OFTEN = [pygame.K_RETURN, pygame.K_PAGEDOWN, pygame.K_1, pygame.K_2]
SELDOM = [pygame.K_m, pygame.K_b, pygame.K_PLUS, pygame.K_MINUS]
SLOWEST = 0.006


def main() -> None:
    """Fork a typist for each line, which says its number first, and say when it is dead."""
    loaded = load(origin_of(SCENARIO))
    assert isinstance(loaded, Loaded)
    for line in sys.stdin:
        folder, seed = line.split()
        pid = os.fork()
        if pid == 0:
            tell(f"player {os.getpid()}")
            threading.Thread(target=type_for_ever, args=[random.Random(seed)], daemon=True).start()
            wanted = Wanted(SCENARIO, folders(Path(folder)), int(seed))
            play_in_window(wanted, resuming=False)
            os._exit(0)
        os.waitpid(pid, 0)
        tell("dead")


def type_for_ever(dice: random.Random) -> None:
    """Press keys as soon as there is a window, faster than anybody can."""
    while True:
        if pygame.display.get_surface():
            key = dice.choice(OFTEN if dice.random() < 0.9 else SELDOM)
            sign = {pygame.K_PLUS: "+", pygame.K_MINUS: "-"}.get(key, "")
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=sign))
        time.sleep(dice.uniform(0, SLOWEST))


class Watched(App):
    """A game that tells of the feedback that it has shown, and begins again instead of a debrief.

    Somebody who presses Enter alone would read the debrief for ever.
    """

    def _go(self, model: Model) -> None:
        over = model.trail[0].place is Place.DEBRIEF
        super()._go(self._step(model, Begin(model.picked)) if over else model)

    def frame(self) -> None:
        """Tell what is on the screen once it is painted."""
        super().frame()
        if self.model.trail[0].place is Place.FEEDBACK and not self.model.dark:
            session = self.model.running
            tell(f"{session.seed} {','.join(session.responses)}")


def tell(line: str) -> None:
    """Print a line whole, without a buffer that would die with the typist."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    setattr(window, "App", Watched)  # noqa: B010 - mypy would have it that App stays what it is
    main()
