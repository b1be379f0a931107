"""What a game keeps on disk: settings, and every step of a run before its feedback is shown."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import attrs

from game.core.scenario import Scenario
from game.play.files import NotSaved
from game.play.folders import Folders, folders
from game.play.origin import Loaded, NotLoaded, Origin, load
from game.play.replaying import Replayed
from game.play.saves import (
    NotDeleted,
    NotResumed,
    PastRun,
    RunFile,
    delete,
    last_left,
    new_run,
    past_runs,
    resume,
    save_run,
)
from game.play.session import Session
from game.play.settings import save_settings
from game.play.shelf import Shelved, covers_in, shelved
from game.screen import answers_kept
from game.screen.answers_kept import AnswersKept
from game.screen.commands import Begin, Command, Delete, Renew, Say, Shelve, TakeUp, Verb
from game.screen.model import Model
from game.screen.places import Place
from game.screen.update import continued, update
from game.texts import _

_LISTS_RUNS = (Place.TITLE, Place.PAST_RUNS)


class Keeper:
    """Leads a game as `update` does, and does on disk what that asks for.

    What cannot be kept is told once, and the game goes on.
    """

    def __init__(self, where: Folders | None = None) -> None:
        self._where = where
        self._file: RunFile | None = None
        self._answers = AnswersKept(where)
        self._tried: set[Origin] = set()
        self._told: set[tuple[str, ...]] = set()

    def opened(self, model: Model, problems: Iterable[str] = ()) -> Model:
        """Return the model a game begins with: the runs on disk are known, problems are told."""
        return self._listing(model).told(*problems)

    def resumed(self, model: Model) -> Model:
        """Return the model at the run that was left last of the scenario that is spoken of."""
        run = model.left_off[model.picked]
        if run is None:
            return model.told(_("There is no run to go on with."))
        return self._taken_up(model, run)

    def origin(self, model: Model) -> Origin:
        """Return where the scenario comes from that is being played."""
        return self._file.origin if self._file else model.shelf[model.picked].origin

    def news(self, model: Model) -> Command | None:
        """Return what is known once the scenario that may begin next is read, if it was not."""
        about = model.shelf[model.picked]
        if model.here.place is not Place.TITLE or about.loaded or about.origin in self._tried:
            return None
        self._tried.add(about.origin)
        return Shelve(self._read(model, model.picked).shelf)

    def update(self, model: Model, command: Command) -> Model:
        """Return where a command leads; what must not be lost is on disk by then."""
        if model.dark or model.cramped:
            return update(model, command)
        match command:
            case Renew(Replayed(origin=origin)) if self._file:
                self._file = attrs.evolve(self._file, origin=origin)
            case TakeUp(run):
                return self._taken_up(model, run)
            case Delete(run):
                return self._deleted(model, run.path)
            case Verb.SAVE_TRANSCRIPT:
                return self._written(model)
            case Say() | Verb.TAKE_BACK:
                return self._keeping_answers(model, update(model, command))
            case Begin(number):
                self._file = None
                model = self._read(model, number)
            case Verb.CHECK_UP:
                self._answers.begins()
            case Verb.RESUME_CHECKUP:
                self._answers.goes_on(model)
        return self._kept(model, update(model, command))

    def _read(self, model: Model, number: int) -> Model:
        """Read the whole of a scenario of the shelf, if that was not yet needed."""
        about = model.shelf[number]
        if about.loaded:
            return model
        found = load(about.origin)
        if isinstance(found, NotLoaded):
            return model.told(found.sentence)
        shelf = (*model.shelf[:number], shelved(found), *model.shelf[number + 1 :])
        return attrs.evolve(model, shelf=shelf)

    def _kept(self, before: Model, after: Model) -> Model:
        """Write what is new, read what is listed next."""
        if after.settings != before.settings:
            after = self._keeping_settings(after)
        if after.settings.language != before.settings.language:
            after = self._retold(after, after.settings.language)
        if after.session and after.session is not before.session:
            after = self._keeping_run(after, after.session)
        if after.here.place in _LISTS_RUNS and after.here.place is not before.here.place:
            after = self._listing(after)
        if after.here.place is Place.CHECKUP is not before.here.place:
            after = self._answers.opened(after, after.language)
        return after

    def _keeping_answers(self, before: Model, after: Model) -> Model:
        sentence = self._answers.keep(before, after)
        so = _("You can go on, but your answers are not kept.")
        return self._telling_once(after, sentence, so) if sentence else after

    def _retold(self, model: Model, language: str) -> Model:
        """Tell all scenarios in a language, as far as they are translated, this run's too.

        One that cannot be read any more, or was edited, stays as it is.
        """
        covers = covers_in(language)
        shelf = tuple(_shelved_in(each, covers, language) for each in model.shelf)
        model = attrs.evolve(model, shelf=shelf)
        model = answers_kept.retold(model, language)
        if model.session is None:
            return model
        origin, scenario = _in_language(self.origin(model), model.session.scenario, language)
        if self._file:
            self._file = attrs.evolve(self._file, origin=origin)
        return attrs.evolve(model, session=attrs.evolve(model.session, scenario=scenario))

    def _keeping_settings(self, model: Model) -> Model:
        saved = save_settings(model.settings, self._where)
        if not isinstance(saved, NotSaved):
            return model
        so = _("Your settings hold until you leave the game, and are forgotten then.")
        return self._telling_once(model, saved.sentence, so)

    def _keeping_run(self, model: Model, session: Session) -> Model:
        if not (session.responses or session.beside):
            return model
        self._file = self._file or new_run(self.origin(model), self._where)
        saved = save_run(self._file, session)
        if not isinstance(saved, NotSaved):
            return model
        so = _("You can play on, but this conversation cannot be taken up again later.")
        return self._telling_once(model, saved.sentence, so)

    def _taken_up(self, model: Model, run: PastRun) -> Model:
        found = resume(run, self._where, model.language)
        if isinstance(found, NotResumed):
            return self._listing(model).told(found.sentence)
        self._file = found.file
        model = continued(model, found.session)
        return model.told(found.sentence) if found.sentence else model

    def _written(self, model: Model) -> Model:
        """Write the run down as a text; what that takes is loaded now, not with the window."""
        from game.screen.transcripts import written_down  # noqa: PLC0415

        return written_down(model, self._where)

    def _deleted(self, model: Model, path: Path) -> Model:
        gone = delete(path)
        back = self._listing(attrs.evolve(model, trail=model.trail[:-1], doomed=None))
        return back.told(gone.sentence) if isinstance(gone, NotDeleted) else back

    def _listing(self, model: Model) -> Model:
        runs, origins = past_runs(self._where), [each.origin for each in model.shelf]
        left_off = tuple(last_left(runs, origin) for origin in origins)
        lie_in = str((self._where or folders()).runs)
        return attrs.evolve(model, runs=runs, runs_folder=lie_in, left_off=left_off)

    def _telling_once(self, model: Model, *sentences: str) -> Model:
        if sentences in self._told:
            return model
        self._told.add(sentences)
        return model.told(*sentences)


def _shelved_in(each: Shelved, covers: Mapping[str, Shelved], language: str) -> Shelved:
    """Return a scenario on offer in a language; if only its cover was read, its cover will do."""
    if not each.loaded and each.id in covers:
        return covers[each.id]
    found = _loaded_in(each.origin, language)
    return shelved(found) if found else each


def _in_language(origin: Origin, scenario: Scenario, language: str) -> tuple[Origin, Scenario]:
    """Return a scenario in a language, and where it comes from then."""
    found = _loaded_in(origin, language)
    return (found.origin, found.scenario) if found else (origin, scenario)


def _loaded_in(origin: Origin, language: str) -> Loaded | None:
    """Return what is read in a language, None if it cannot be read or was edited."""
    found = load(attrs.evolve(origin, language=language))
    if isinstance(found, NotLoaded) or origin.digest not in ("", found.origin.digest):
        return None
    return found
