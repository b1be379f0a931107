"""The terminal: how a page is shown, a question asked and a line taken, pleasantly or plainly."""

import io
import os
import shutil
import sys
from collections.abc import Callable

from game.text.blocks import Page
from game.text.plain import plain_text

Show = Callable[[Page], None]
Ask = Callable[[str], None]

_WIDEST = 80
"""Plain lines are broken here at the latest, where a terminal shows them."""


def shows_and_asks(*, plain: bool) -> tuple[Show, Ask]:
    """Return what shows a page and what asks a question."""
    return _plain() if plain else _pleasant()


def typed() -> str:
    """Return a line; what comes through a pipe is written out, as if typed.

    Raises:
        EOFError: there is no more to come.
    """
    line = input()
    if not sys.stdin.isatty():
        write(f"{line}\n")
    return line


def _plain() -> tuple[Show, Ask]:
    def show(shown: Page) -> None:
        width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else None
        write(f"{plain_text(shown, width)}\n")

    return show, lambda question: write(f"\n{question}")


def _pleasant() -> tuple[Show, Ask]:
    # rich takes a while to import, and a screen reader has no use for it.
    from game.text.pleasant import on_console  # noqa: PLC0415

    return on_console()


def can_be_pleasant() -> bool:
    """Whether there is a terminal that knows our characters."""
    utf = sys.stdout.encoding.lower().startswith("utf")
    return utf and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def forgive_characters() -> None:
    """Replace characters that the terminal does not know, instead of stopping at them."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def write(text: str) -> None:
    """Write at once."""
    sys.stdout.write(text)
    sys.stdout.flush()
