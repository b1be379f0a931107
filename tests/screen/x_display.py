"""An X display that nobody sees: its keys, its mouse, and what is on its screen."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
import numpy as np

from tests.screen.pngs import Pixels

SIZE = (1280, 720)
XVFB, XDOTOOL = shutil.which("Xvfb"), shutil.which("xdotool")
"""The programs that it takes, None where they are missing."""

# Where the file of the screen says how it is made (X11/XWDFile.h): numbers of four bytes each.
_HEADER_SIZE, _HEIGHT, _LINE_SIZE, _COLOURS = 0, 5, 12, 19
_HEADER_NUMBERS, _COLOUR_SIZE = 25, 12


@attrs.frozen
class Display:
    """A display of 1280 x 720: `name` is what DISPLAY says, `screen` the file of its screen."""

    name: str
    screen: Path

    def pixels(self) -> Pixels:
        """What is on the screen."""
        data = self.screen.read_bytes()
        header = np.frombuffer(data, ">u4", _HEADER_NUMBERS)
        start = int(header[_HEADER_SIZE] + header[_COLOURS] * _COLOUR_SIZE)
        height, line = int(header[_HEIGHT]), int(header[_LINE_SIZE])
        lines = np.frombuffer(data, np.uint8, height * line, start).reshape(height, line // 4, 4)
        return lines[:, : SIZE[0], 2::-1]

    def key(self, name: str) -> None:
        """Press a key, by the name X gives it."""
        self._do("key", name)

    def click(self, x: float, y: float) -> None:
        """Move the mouse to a point in pixels, and press its left button."""
        self._do("mousemove", str(round(x)), str(round(y)), "click", "1")

    def park(self) -> None:
        """Put the mouse into the lower right corner, where it points at nothing."""
        self._do("mousemove", str(SIZE[0] - 1), str(SIZE[1] - 1))

    def focus_window(self, class_: str) -> None:
        """Wait for a window of a class, let it fill the screen, and let keys go to it.

        There is no window manager that would do so.
        """
        found = ("search", "--sync", "--onlyvisible", "--class", class_)
        width, height = map(str, SIZE)
        self._do(*found, "windowmove", "0", "0", "windowsize", width, height, "windowfocus")

    def _do(self, *what: str) -> None:
        assert XDOTOOL
        subprocess.run([XDOTOOL, *what], env={"DISPLAY": self.name}, check=True, timeout=60)


@contextmanager
def open_display(folder: Path) -> Iterator[Display]:
    """Open a display that is closed again in the end; its screen is a file in `folder`."""
    screen = f"{SIZE[0]}x{SIZE[1]}x24"
    assert XVFB
    command = [XVFB, "-displayfd", "1", "-screen", "0", screen, "-fbdir", str(folder)]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        try:
            assert server.stdout
            number = server.stdout.readline().strip()
            assert number, "Xvfb did not start"
            yield Display(f":{number}", folder / "Xvfb_screen0")
        finally:
            server.terminate()
