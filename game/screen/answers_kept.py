"""What a check-up keeps on disk and reads from there: statements, days before, every answer."""

from typing import TYPE_CHECKING

import attrs

from game.play.checkup_rounds import RoundFile, file_of, new_round, rounds_of, save_round
from game.play.files import NotSaved
from game.play.folders import Folders
from game.screen.model import Model

if TYPE_CHECKING:
    from game.authoring.reading import Reading
    from game.core.checkup import Statements


class AnswersKept:
    """Keeps the check-ups of a team, each in a file of its own."""

    def __init__(self, where: Folders | None) -> None:
        self._where = where
        self._file: RoundFile | None = None

    def begins(self) -> None:
        """Let the next answer begin a file of its own."""
        self._file = None

    def goes_on(self, model: Model) -> None:
        """Let the next answer go to the file of what was left, if that is on disk."""
        if model.checkup and model.checkup.rounds.left:
            self._file = file_of(model.checkup.rounds.left)

    def opened(self, model: Model, language: str) -> Model:
        """Return the model that knows what is asked, and what its team answered before."""
        at = model.checkup
        if at is None:
            return model
        if not at.statements:
            reading = _statements_in(language)
            if reading.value is None:
                closed = attrs.evolve(model, trail=model.trail[:-1] or model.trail)
                return closed.told(*(problem.message for problem in reading.problems))
            at = attrs.evolve(at, statements=reading.value)
        rounds = rounds_of(at.rounds.team, self._where)
        return attrs.evolve(model, checkup=attrs.evolve(at, rounds=rounds))

    def keep(self, before: Model, after: Model) -> str:
        """Write what has been answered; return why it is not on disk, or nothing."""
        at = after.checkup
        if at is None or at == before.checkup:
            return ""
        self._file = self._file or new_round(at.rounds.team, self._where)
        saved = save_round(self._file, at.answering)
        return saved.sentence if isinstance(saved, NotSaved) else ""


def retold(model: Model, language: str) -> Model:
    """Return the model with its check-up in a language, as far as that is translated."""
    at = model.checkup
    if at is None or not at.statements:
        return model
    statements = _statements_in(language).value or at.statements
    sheet = attrs.evolve(at.sheet, statements=statements) if at.sheet else None
    return attrs.evolve(model, checkup=attrs.evolve(at, statements=statements, sheet=sheet))


def _statements_in(language: str) -> "Reading[Statements]":
    """Read what is asked; what that takes is loaded now, not with the window."""
    from game.authoring.library import load_checkup  # noqa: PLC0415

    return load_checkup(language)
