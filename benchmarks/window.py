"""What the window costs: CPU time and memory, without a display.

    .venv/bin/python benchmarks/window.py

Prints the CPU time from the start of a process to its first complete frame, the CPU time of each
frame while something moves at 1920 x 1080, through a run and its debrief, the share of a core that
an idle window takes, and the memory in the end. Each is measured in a process of its own.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.screen.app import App, News, Step
    from game.screen.model import Model

# An assertion, because it is what tells the types checker that nothing below is for Windows.
assert sys.platform != "win32", "Windows does not count CPU time as this needs it"

RUNS = 11
IDLE_SECONDS = 10
STILL = 30  # frames in a second while nothing moves
PAGES = 7  # the debrief, its ending, back from it, and its other pages
SIZE = (1920, 1080)


def main() -> None:
    """Measure everything, or what is named, in processes of their own, and print it."""
    if len(sys.argv) > 1:
        {"first": first, "moving": moving, "idle": idle}[sys.argv[1]]()
        return
    import statistics

    firsts = sorted(float(measured("first")) for _ in range(RUNS))
    print(f"{'':34} {'median':>8} {'most':>8}")
    print(f"{'first frame, CPU s':34} {statistics.median(firsts):8.3f} {firsts[-1]:8.3f}")
    median, late, worst, megabytes = measured("moving").split()
    print(f"{'frame while moving, CPU ms':34} {median:>8} {worst:>8}   p99 {late}")
    print(f"{'idle, % of a core':34} {measured('idle'):>8}")
    print(f"{'memory after a run, MB':34} {megabytes:>8}")


def measured(name: str) -> str:
    """What a process of its own prints when it measures this."""
    import subprocess
    import tempfile

    quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    with tempfile.TemporaryDirectory() as data:
        done = subprocess.run(
            [sys.executable, __file__, name],
            check=True,
            capture_output=True,
            text=True,
            env={
                **os.environ,
                **quiet,
                "PYGAME_HIDE_SUPPORT_PROMPT": "1",
                "COMPLICATED_DATA": data,
            },
        )
    return done.stdout.strip()


class Clock:
    """Seconds that pass only when they are told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The seconds that have passed."""
        return self.now


def opened(clock: Callable[[], float] = time.monotonic) -> "App":
    """The game as the command opens it, with the title on a window of 1920 x 1080."""
    import pygame

    import game.cli.play  # noqa: F401 - what the command itself has to load
    from game.cli.opening import opened
    from game.cli.undisturbed import undisturbed
    from game.cli.wanted import Wanted
    from game.play.folders import folders

    with undisturbed():
        from game.screen.app import App

        model, keeper = opened(Wanted("the-new-car", folders()))
    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(SIZE)
    return App(model, surface, step=keeper.update, news=keeper.news, clock=clock)


def press(key: int) -> None:
    """Press a key."""
    import pygame

    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))


def first() -> None:
    """Print the CPU time of this process when the title is complete on the screen.

    It is the command itself that starts, up to the loop that would wait for the trainee.
    """
    from game.cli.main import main as command
    from game.screen import window

    def shown(model: "Model", step: "Step", news: "News") -> None:
        import pygame

        from game.screen.app import App

        window.open_window()
        clock = Clock()
        app = App(model, pygame.display.set_mode(SIZE), step=step, news=news, clock=clock)
        app.frame()
        clock.now = 10
        app.frame()
        assert not app.moving
        print(f"{time.process_time():.3f}")

    window.play = shown  # type: ignore[assignment]  # it returns, instead of waiting
    with tempfile.TemporaryDirectory() as data:
        command(["play", "the-new-car", "--data-folder", data], standalone_mode=False)


def moving() -> None:
    """Print the CPU time of frames through a run in milliseconds, and the memory in the end."""
    import pygame

    from game.screen.places import Place

    clock = Clock()
    app = opened(clock)
    settle(app, clock)
    frames: list[float] = []
    while app.model.session is None or not app.model.session.state.finished:
        if app.model.here.place is Place.TURN:
            press(pygame.K_TAB)
            frames += settle(app, clock)
        press(pygame.K_RETURN)
        frames += settle(app, clock)
    for _ in range(PAGES):
        press(pygame.K_PAGEDOWN)
        frames += settle(app, clock)
    assert app.model.here.place is Place.TO_TALK_ABOUT, app.model.here
    frames.sort()
    late = frames[round(len(frames) * 0.99) - 1]
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{frames[len(frames) // 2]:.1f} {late:.1f} {frames[-1]:.1f} {megabytes:.0f}")


def settle(app: "App", clock: Clock) -> list[float]:
    """Let a motion run to its end at 60 frames a second; return each frame's CPU time in ms.

    Then somebody reads for a second; those frames do not count, as nothing moves.
    """
    frames: list[float] = []
    while not frames or app.moving:
        before = time.process_time()
        app.frame()
        frames.append(1000 * (time.process_time() - before))
        clock.now += 1 / 60
    for _ in range(STILL):
        app.frame()
        clock.now += 1 / STILL
    return frames


def idle() -> None:
    """Print the share of a core, in per cent, of a window in which nothing happens."""
    import pygame

    app = opened()
    ticks = pygame.time.Clock()
    while app.moving:
        app.frame()
    for _ in range(STILL):  # in the first still second it reads ahead
        app.frame()
    start, cpu = time.monotonic(), time.process_time()
    while time.monotonic() - start < IDLE_SECONDS:
        app.frame()
        ticks.tick(STILL)
    share = (time.process_time() - cpu) / (time.monotonic() - start)
    print(f"{100 * share:.1f}")


if __name__ == "__main__":
    main()
