"""The loop: a page, a line, a command, the next model; and leaving politely."""

import select
import sys

import attrs

from game.play.folders import Folders
from game.play.origin import NotLoaded
from game.play.reloading import Reloading
from game.play.saves import RunFile
from game.play.session import Session
from game.text.beside import Beside
from game.text.commands import command
from game.text.console import can_be_pleasant, forgive_characters, shows_and_asks, typed, write
from game.text.scenes import Model, Scene, first_model, page, prompt, renewed_model, update
from game.texts import _

_LOOK = 0.2
"""So many seconds lie between two looks at the file of the scenario."""


def play(  # noqa: PLR0913 - what belongs to a run
    session: Session,
    way_back: str,
    file: RunFile | None = None,
    where: Folders | None = None,
    *,
    reloading: Reloading | None = None,
    notice: str = "",
    plain: bool = False,
) -> None:
    """Play in the terminal until the trainee leaves, then say how to go on.

    ``way_back`` is the command that plays this scenario; how to get where one was is added to it.
    The run is saved in ``file`` at every step, if there is one, and ``notice`` stands above the
    first page. With ``reloading``, it goes on in a scenario that is edited meanwhile. Leaving
    with Ctrl-C or at the end of input is leaving like any other: it ends without an error.
    """
    forgive_characters()
    plain = plain or not can_be_pleasant()
    show, ask = shows_and_asks(plain=plain)
    beside = Beside(file, where, plain, saved=file is not None and file.path.is_file())
    model = beside.follow(None, first_model(session, notice))
    try:
        while model.scene is not Scene.GONE:
            show(page(model))
            ask(prompt(model))
            line = _line(reloading)
            if line is None and reloading:
                model = beside.follow(model, _renewed(model, reloading, beside))
            elif line is not None:
                model = beside.follow(model, update(model, command(line)))
    except (EOFError, KeyboardInterrupt):
        write("\n")
    finally:
        beside.stop()
    write(farewell(model.session, way_back, saved=beside.saved))


def farewell(session: Session, way_back: str, *, saved: bool = False) -> str:
    """Return how to go on later, with the command on a line of its own.

    A run that was ``saved`` and is not over is resumed; any other is named by its responses.
    """
    if saved and session.responses and not session.state.finished:
        sentence = _("See you soon. Your run is saved. To go on from here:")
        return f"\n{sentence}\n{way_back} --resume\n"
    if session.state.finished:
        sentence = _("Thank you for playing. To see this debrief again:")
    elif session.responses:
        sentence = _("See you soon. To go on from here:")
    else:
        sentence = _("See you soon. To play:")
    chosen = f" --responses {','.join(session.responses)}" if session.responses else ""
    return f"\n{sentence}\n{way_back}{chosen}\n"


def _renewed(model: Model, reloading: Reloading, beside: Beside) -> Model:
    """Return the model in the scenario as it is now, or with the reason why it stays as it was."""
    found = reloading.renewed(model.session)
    if found is None:
        return model
    if isinstance(found, NotLoaded):
        return attrs.evolve(model, notice=found.sentence)
    beside.move(found.origin)
    return renewed_model(model, found.session, found.sentence)


def _line(reloading: Reloading | None = None) -> str | None:
    """Return what the trainee types, None if the scenario was saved before that.

    What comes through a pipe is written out, as if typed.
    """
    if reloading and not _typed_first(reloading):
        return None
    return typed()


def _typed_first(reloading: Reloading) -> bool:
    """Wait until a line is typed, or the scenario is saved: whether it was the line.

    Windows cannot wait for both; there a save is seen with the next line.
    """
    if sys.platform != "win32" and sys.stdin.isatty():
        while not select.select([sys.stdin], [], [], _LOOK)[0]:
            if reloading.changed():
                write("\n")
                return False
        return True
    return not reloading.changed()
