"""The loop of a check-up in the terminal; every answer is on the disk before the next question."""

import attrs

from game.core.checkup import Statements
from game.play.checkup_rounds import (
    RoundFile,
    Rounds,
    file_of,
    new_round,
    save_round,
)
from game.play.files import NotSaved
from game.play.folders import Folders
from game.text.checkup_scenes import Model, Scene, first_model, page, prompt, update
from game.text.console import can_be_pleasant, forgive_characters, shows_and_asks, typed, write
from game.texts import _


def check_up(
    statements: Statements,
    rounds: Rounds,
    way_back: str,
    where: Folders | None = None,
    *,
    plain: bool = False,
) -> None:
    """Ask a team ten statements in the terminal, until it leaves; then say how to come back.

    Ctrl-C and the end of input are leaving like any other: it ends without an error.
    """
    forgive_characters()
    show, ask = shows_and_asks(plain=plain or not can_be_pleasant())
    keeping = _Keeping(rounds, where)
    model = first_model(statements, rounds)
    if model.sheet.given and rounds.left:
        keeping.file = file_of(rounds.left)
    try:
        while model.scene is not Scene.GONE:
            show(page(model))
            ask(prompt(model))
            model = keeping.follow(model, update(model, typed()))
    except (EOFError, KeyboardInterrupt):
        write("\n")
    write(keeping.farewell(model, way_back))


class _Keeping:
    """Saves a check-up as it goes on; `file` is that of the round under way."""

    def __init__(self, rounds: Rounds, where: Folders | None) -> None:
        self.file: RoundFile | None = None
        self._rounds, self._where = rounds, where
        self._unsaved = ""

    def follow(self, before: Model, model: Model) -> Model:
        """Return the model, with a notice if it could not be saved; that is told once."""
        if model.sheet == before.sheet:
            return model
        if not model.sheet.given and model.scene is Scene.INTRO:
            self.file = None
            return model
        if not (model.sheet.given or self.file):
            return model
        self.file = self.file or new_round(self._rounds.team, self._where)
        result = save_round(self.file, model.sheet)
        sentence = result.sentence if isinstance(result, NotSaved) else ""
        told, self._unsaved = self._unsaved, sentence
        if sentence in ("", told):
            return model
        notice = _("{sentence} The check-up goes on, but it is not being saved.")
        return attrs.evolve(model, notice=notice.format(sentence=sentence))

    def farewell(self, model: Model, way_back: str) -> str:
        """Return where the answers are kept, and how to go on or to answer again."""
        if self._unsaved or not model.sheet.given or self.file is None:
            sentence = _("See you soon. To answer:")
            return f"\n{sentence}\n{way_back}\n"
        kept = _("Your answers are kept in {folder}").format(folder=self.file.path.parent)
        sentence = (
            _("To answer again, and see what changed:")
            if model.sheet.whole
            else _("See you soon. To go on from here:")
        )
        return f"\n{kept}\n{sentence}\n{way_back}\n"
