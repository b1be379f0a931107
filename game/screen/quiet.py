"""Keeping off the terminal what the machine says about itself."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_STDERR = 2


@contextmanager
def quiet() -> Iterator[None]:
    """Keep off the terminal what sound and display print where they are missing.

    They do so behind the back of Python; our own sentence says it.
    """
    try:
        terminal = os.dup(_STDERR)
    except OSError:  # a program without a terminal has nothing to keep off it
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STDERR)
    try:
        yield
    finally:
        os.dup2(terminal, _STDERR)
        os.close(nowhere)
        os.close(terminal)
