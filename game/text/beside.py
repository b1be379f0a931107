"""What goes on beside the pages: a run is saved at every step, and its best path is worked out."""

import attrs

from game.play.files import NotSaved
from game.play.folders import Folders
from game.play.look_back import LookBack, look_back
from game.play.origin import Origin
from game.play.progress import NotKnown
from game.play.saves import RunFile, save_run
from game.play.session import Session
from game.play.solving import Solving, start_solving
from game.text.scenes import Model, Scene, Shown
from game.text.waiting import wait_for
from game.texts import _


@attrs.define
class Beside:
    """A run in its file; without one nothing is saved, and no best path is worked out.

    `saved` says whether the file holds the run as it stands.
    """

    file: RunFile | None = None
    where: Folders | None = None
    plain: bool = False
    saved: bool = False
    _solving: Solving | None = None
    _unsaved: str = ""

    def follow(self, before: Model | None, model: Model) -> Model:
        """Return the model with what is to be told of saving, and of the best path."""
        if self.file is None:
            return model
        if before and model.session != before.session:
            model = self._save(self.file, model)
        if model.session.state.finished and self._solving is None:
            self._solving = start_solving(self.file.origin, self.where)
        if self._solving and _awaits_best_path(model):
            return attrs.evolve(model, back=self._look_back(self._solving, model.session))
        return model

    def move(self, origin: Origin) -> None:
        """Keep the run as one of the scenario as it is now."""
        if self.file:
            self.file = attrs.evolve(self.file, origin=origin)
        self.stop()
        self._solving = None

    def stop(self) -> None:
        """Leave nothing under way."""
        if self._solving:
            self._solving.stop()

    def _save(self, file: RunFile, model: Model) -> Model:
        """Save a run; that it cannot be saved is told once, until it can be again."""
        result = save_run(file, model.session)
        sentence = result.sentence if isinstance(result, NotSaved) else ""
        self.saved = not sentence
        before, self._unsaved = self._unsaved, sentence
        if sentence in ("", before):
            return model
        notice = _("{sentence} The game goes on, but it is not being saved.")
        return attrs.evolve(
            model, notice=f"{model.notice} {notice.format(sentence=sentence)}".strip()
        )

    def _look_back(self, solving: Solving, session: Session) -> LookBack | NotKnown:
        solved = wait_for(solving, plain=self.plain)
        return solved if isinstance(solved, NotKnown) else look_back(session, solved)


def _awaits_best_path(model: Model) -> bool:
    here = model.scene is Scene.PATH and model.shown is Shown.SCENE
    return here and not isinstance(model.back, LookBack)
