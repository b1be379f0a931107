"""Waiting for the best path, for a moment, and saying so."""

import sys
import time

from game.play.progress import NotKnown, Working
from game.play.solved import Solved
from game.play.solving import Solving
from game.texts import _

PATIENCE = 5.0
"""So many seconds are waited at most."""

_UNNOTICED = 0.3
_AT_ONCE = 0.1


def wait_for(solving: Solving, *, plain: bool, patience: float = PATIENCE) -> Solved | NotKnown:
    """Return what was worked out, after waiting for it a few seconds; Ctrl-C waits no longer.

    A terminal shows how far it has come: in one line that is drawn again and again or, if it is to
    be ``plain``, in one line that is written once.
    """
    until, shown = time.monotonic() + patience, False
    try:
        state = solving.ask(min(_UNNOTICED, patience))
        while isinstance(state, Working) and time.monotonic() < until:
            if sys.stdout.isatty() and not (plain and shown):
                _show(state, plain=plain)
                shown = True
            state = solving.ask(_AT_ONCE)
    except KeyboardInterrupt:
        state = solving.state
    if shown and not plain:
        _write("\r\033[K")
    if isinstance(state, Working):
        return NotKnown(_("The best path is still being worked out."))
    return state


def _show(state: Working, *, plain: bool) -> None:
    if plain:
        _write(_("Working out the best path. Ctrl-C skips this.") + "\n")
    elif state.turn:
        sentence = _("Working out the best path: turn {turn} of {turns}. Ctrl-C skips this.")
        _write("\r\033[K" + sentence.format(turn=state.turn, turns=state.turns))
    else:
        _write("\r\033[K" + _("Working out the best path. Ctrl-C skips this."))


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
