"""What a game keeps on disk while it is played, and what it says when it cannot."""

import errno
import os
from pathlib import Path

import attrs
import pytest

from game.authoring.translations import hash_of
from game.play.folders import Folders, folders
from game.play.origin import Loaded, load, origin_of
from game.play.replaying import Replayed
from game.play.saves import PastRun, UnreadableRun, past_runs
from game.play.session import Session
from game.play.settings import Settings, load_settings
from game.play.shelf import shelved, shipped_shelf
from game.screen.commands import (
    Adjust,
    AskToDelete,
    Begin,
    Choose,
    Command,
    Delete,
    GoBack,
    Renew,
    Shelve,
    TakeUp,
    Verb,
    Visit,
)
from game.screen.keeper import Keeper
from game.screen.model import Model
from game.screen.places import Place
from tests.play.stories import story, written


@attrs.define
class Game:
    """A game at its title, with one scenario on the shelf and a folder of its own."""

    where: Folders
    keeper: Keeper
    model: Model

    def play(self, *commands: Command) -> Model:
        """Give commands one after the other."""
        for command in commands:
            self.model = self.keeper.update(self.model, command)
        return self.model


def game_in(folder: Path, text: str = story()) -> Game:
    """A game that keeps its things in a folder, where its scenario lies too."""
    loaded, where = load(origin_of(str(written(folder, text)))), folders(folder / "data")
    assert isinstance(loaded, Loaded)
    keeper = Keeper(where)
    return Game(where, keeper, keeper.opened(Model((shelved(loaded),))))


def lines(where: Folders) -> list[tuple[str, ...]]:
    """The lines being played of the runs on disk, the last one first."""
    return [run.save.lines[-1] for run in past_runs(where) if isinstance(run, PastRun)]


def test_a_step_is_on_disk_before_its_feedback_is_shown(tmp_path: Path) -> None:
    """The model that shows feedback exists only once the step is saved."""
    game = game_in(tmp_path)
    model = game.play(Begin(0), Choose("care"))

    assert Place.FEEDBACK is model.here.place
    assert [("care",)] == lines(game.where)


def test_a_run_keeps_its_file_and_another_run_has_its_own(tmp_path: Path) -> None:
    """Each step is added to the file of the run, and starting again leaves that one alone."""
    game = game_in(tmp_path)
    game.play(Begin(0), Choose("care"), Verb.GO_ON, Choose("wait"))
    game.play(Verb.TITLE, Begin(0), Choose("wait"))

    assert [("care", "wait"), ("wait",)] == sorted(lines(game.where))


def test_a_conversation_that_was_only_opened_leaves_nothing(tmp_path: Path) -> None:
    """A file comes with the first response."""
    game = game_in(tmp_path)
    game.play(Begin(0), Verb.TITLE)

    assert () == past_runs(game.where)


def test_the_title_offers_what_was_left_off(tmp_path: Path) -> None:
    """A run that is not over can be gone on with where it was left; one that is over cannot."""
    game = game_in(tmp_path, story("one", "two"))
    game.play(Begin(0), Choose("care"), Verb.TITLE)
    run = game.model.left_off[0]
    assert run is not None

    model = game.play(TakeUp(run))
    assert (Place.TURN, ("care",)) == (model.here.place, model.running.responses)

    game.play(Choose("wait"), Verb.TITLE)
    assert (None,) == game.model.left_off
    assert [("care", "wait")] == lines(game.where)


def test_a_run_of_an_edited_scenario_goes_as_far_as_it_can(tmp_path: Path) -> None:
    """It opens where it stops, under a sentence that says so."""
    game = game_in(tmp_path)
    game.play(Begin(0), Choose("care"), Verb.GO_ON, Choose("wait"), Verb.TITLE)
    edited = story().replace("{id: wait", "{id: stay", 2)
    game = game_in(tmp_path, edited)
    run = game.model.left_off[0]
    assert run is not None

    model = game.play(TakeUp(run))
    assert (Place.TURN, Place.NOTICE) == tuple(here.place for here in model.trail)
    assert ("care",) == model.running.responses
    assert "It stops at turn 2" in model.notice[0]


def test_large_text_is_taken_up_at_the_story_of_the_turn(tmp_path: Path) -> None:
    """As in a turn that comes while one plays."""
    game = game_in(tmp_path)
    game.play(Begin(0), Choose("care"), Verb.TITLE, Verb.LARGER, Verb.LARGER)
    run = game.model.left_off[0]
    assert run is not None

    assert (Place.TURN, Place.STORY) == tuple(here.place for here in game.play(TakeUp(run)).trail)


def test_a_run_that_is_gone_is_told_and_the_list_is_read_again(tmp_path: Path) -> None:
    """Another window may have taken it up or deleted it; trying twice says so twice."""
    game = game_in(tmp_path)
    game.play(Begin(0), Choose("care"), Verb.TITLE)
    run = game.model.left_off[0]
    assert run is not None
    run.path.unlink()

    for _ in range(2):
        model = game.play(TakeUp(run))
        assert (Place.TITLE, Place.NOTICE) == tuple(here.place for here in model.trail)
        assert ("This run was taken up in another window, or deleted.",) == model.notice
        assert ((), (None,)) == (model.runs, model.left_off)
        game.play(Verb.BACK)


def test_a_run_is_deleted_after_a_question(tmp_path: Path) -> None:
    """The question opens over the list; going back keeps the run, deleting shortens the list."""
    game = game_in(tmp_path)
    game.play(Begin(0), Choose("care"), Verb.TITLE, Visit(Place.PAST_RUNS))
    run = game.model.runs[0]

    asked = game.play(AskToDelete(run))
    assert (Place.DELETE, run) == (asked.here.place, asked.doomed)
    assert (run,) == game.play(Verb.BACK).runs

    gone = game.play(AskToDelete(run), Delete(run))
    assert (Place.PAST_RUNS, (), (None,)) == (gone.here.place, gone.runs, gone.left_off)
    assert () == past_runs(game.where)


def test_what_cannot_be_deleted_stays_and_is_told(tmp_path: Path) -> None:
    """The list shows it again, under a sentence."""
    game = game_in(tmp_path)
    folder = game.where.runs / "a-folder.json"
    folder.mkdir(parents=True)
    game.play(Visit(Place.PAST_RUNS))
    [run] = game.model.runs
    assert isinstance(run, UnreadableRun)

    model = game.play(AskToDelete(run), Delete(run))
    assert (Place.PAST_RUNS, Place.NOTICE) == tuple(here.place for here in model.trail[-2:])
    assert "could not be deleted" in model.notice[0]
    assert [folder] == [run.path for run in model.runs]


def test_settings_are_kept_as_they_change(tmp_path: Path) -> None:
    """Keys and the page of the settings write the same file."""
    game = game_in(tmp_path)
    game.play(Verb.LARGER, Verb.MUTE)
    assert Settings(text_size=120, sound=False) == load_settings(game.where).settings

    game.play(Adjust(Settings(volume=30)))
    assert Settings(volume=30) == load_settings(game.where).settings


@pytest.fixture(name="no_folder")
def _no_folder(tmp_path: Path) -> Game:
    """A game whose folder cannot be made, because a file has its name."""
    game = game_in(tmp_path)
    (tmp_path / "data").touch()
    return game


def test_without_a_place_to_save_one_plays_on(no_folder: Game) -> None:
    """The feedback is there, under a sentence that is told once."""
    model = no_folder.play(Begin(0), Choose("care"))
    assert (Place.FEEDBACK, Place.NOTICE) == tuple(here.place for here in model.trail)
    assert "could not be written" in model.notice[0]
    assert "You can play on, but this conversation cannot be taken up again later." in model.notice

    model = no_folder.play(Verb.BACK, Verb.GO_ON, Choose("care"))
    assert (Place.FEEDBACK,) == tuple(here.place for here in model.trail)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EACCES, "you have no right to do so"),
    ],
)
def test_why_nothing_can_be_kept_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    """A full disk, a read-only home: the reason stands in the sentence, and the game goes on."""

    def refuse(_handle: int) -> None:
        raise OSError(number, "as the system says it")

    game = game_in(tmp_path)
    monkeypatch.setattr(os, "fsync", refuse)
    told = game.play(Begin(0), Choose("care"))
    assert told.notice[0].endswith(f"could not be written: {why}.")

    told = game.play(Verb.BACK, Verb.MUTE)
    assert told.notice[0].endswith(f"could not be written: {why}.")
    assert Place.TURN is game.play(Verb.BACK, Verb.GO_ON).here.place


def test_what_could_not_be_kept_is_kept_as_soon_as_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every save holds the whole run, so that a disk that has room again has all of it."""

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "as the system says it")

    game = game_in(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        game.play(Begin(0), Choose("care"), Verb.BACK, Verb.GO_ON)
    game.play(Choose("wait"))

    assert [("care", "wait")] == lines(game.where)


def test_settings_that_cannot_be_kept_hold_all_the_same(no_folder: Game) -> None:
    """They act at once, under a sentence that is told once."""
    model = no_folder.play(Verb.LARGER)
    assert (120, Place.NOTICE) == (model.settings.text_size, model.here.place)
    assert "Your settings hold until you leave the game, and are forgotten then." in model.notice

    model = no_folder.play(Verb.BACK, Verb.LARGER)
    assert (140, Place.TITLE) == (model.settings.text_size, model.here.place)


def test_problems_with_the_settings_are_told_at_the_beginning(tmp_path: Path) -> None:
    """What could not be read of the settings stands over the title."""
    game = game_in(tmp_path)
    model = game.keeper.opened(game.model, ["The settings are damaged.", "Another one."])

    assert (Place.TITLE, Place.NOTICE) == tuple(here.place for here in model.trail)
    assert ("The settings are damaged.", "Another one.") == model.notice


def test_a_black_screen_comes_back_and_does_nothing_else(tmp_path: Path) -> None:
    """The first input after B only lights the screen again."""
    game = game_in(tmp_path)
    game.play(Begin(0), Verb.DARK)

    model = game.play(Choose("care"))
    assert (False, ()) == (model.dark, model.running.responses)
    assert () == past_runs(game.where)


def test_a_game_can_begin_where_it_was_left(tmp_path: Path) -> None:
    """The run that was left last is taken up; without one there is a sentence over the title."""
    game = game_in(tmp_path)
    nothing = game.keeper.resumed(game.model)
    assert (Place.TITLE, ("There is no run to go on with.",)) == (
        nothing.trail[0].place,
        nothing.notice,
    )

    game.play(Begin(0), Choose("care"), Verb.TITLE)
    again = game.keeper.resumed(game.model)
    assert (Place.TURN, ("care",)) == (again.here.place, again.running.responses)


def test_the_transcript_of_a_run_is_a_file(tmp_path: Path) -> None:
    """It is told where it lies, and the game goes on where it was."""
    game = game_in(tmp_path)
    game.play(Begin(0), Choose("care"), Verb.GO_ON, Choose("wait"), Verb.GO_ON, Choose("care"))
    model = game.play(Verb.GO_ON, Verb.SAVE_TRANSCRIPT)
    [file] = game.where.transcripts.iterdir()

    assert (f"The transcript was saved as “{file}”.",) == model.notice
    assert "A small story" in file.read_text("utf-8")
    assert Place.DEBRIEF is game.play(Verb.BACK).here.place


def test_a_transcript_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A full disk, a read-only home: the sentence names the file."""
    game = game_in(tmp_path)
    game.where.transcripts.parent.mkdir(exist_ok=True)
    game.where.transcripts.write_text("in the way")
    model = game.play(Begin(0), Choose("care"), Verb.SAVE_TRANSCRIPT)

    assert Place.NOTICE is model.here.place
    assert "could not be" in model.notice[0]


def test_a_run_that_is_over_is_looked_back_at(tmp_path: Path) -> None:
    """Taking it up opens its debrief, from which another way can be tried."""
    game = game_in(tmp_path)
    game.play(Begin(0), *[c for _ in range(3) for c in (Choose("care"), Verb.GO_ON)])
    assert Place.DEBRIEF is game.model.here.place
    run = game.play(Verb.TITLE).runs[0]
    assert isinstance(run, PastRun)
    model = game.play(TakeUp(run))

    assert (Place.DEBRIEF, True) == (model.here.place, model.running.state.finished)
    branch = game.play(GoBack(2), Choose("wait"))
    assert [("care", "wait")] == lines(game.where)
    assert (("care", "care", "care"),) == branch.running.beside


def test_the_origin_is_that_of_what_is_played(tmp_path: Path) -> None:
    """Of the scenario that is spoken of, or of the run that was taken up."""
    game = game_in(tmp_path)
    here = origin_of(str(tmp_path / "story.yaml"))

    assert here == game.keeper.origin(game.model)
    game.play(Begin(0), Choose("care"))
    assert here == game.keeper.origin(game.model)


def test_another_language_tells_everything_in_it(tmp_path: Path) -> None:
    """The shelf and the run that is being played, whose file is the same one as before."""
    told = "format: 1\ntexts:\n  title (%s): Een klein verhaal\n  turns.one.title (%s): Dag een\n"
    hashes = tuple(map(hash_of, ("A small story", "Day one")))
    (tmp_path / "story.nl.yaml").write_text(told % hashes, "utf-8")
    game = game_in(tmp_path)
    game.play(Begin(0), Choose("care"))
    dutch = game.play(Visit(Place.SETTINGS), Adjust(Settings(language="nl")))

    assert ["Een klein verhaal"] == [each.introduction.title for each in dutch.shelf]
    assert "Dag een" == dutch.running.states[0].scenario.turns[0].title
    assert ("care",) == dutch.running.responses
    game.play(Verb.BACK, Verb.GO_ON, Choose("wait"))
    assert [("care", "wait")] == lines(game.where)

    english = game.play(Visit(Place.SETTINGS), Adjust(Settings(language="en")))
    assert "A small story" == english.running.scenario.title


def test_another_language_reads_no_scenario_that_was_not_read(tmp_path: Path) -> None:
    """What stands on their covers in that language is known without it."""
    keeper = Keeper(folders(tmp_path))
    model = Model(tuple(shipped_shelf("en").values())).on_top(Place.SETTINGS)
    dutch = keeper.update(model, Adjust(Settings(language="nl")))
    begun = keeper.update(dutch, Begin(dutch.picked))

    assert {None} == {each.loaded for each in dutch.shelf}
    assert tuple(shipped_shelf("nl").values()) == dutch.shelf
    assert "nl" == dutch.language
    assert "nl" == keeper.origin(begun).language
    assert begun.shelf[begun.picked].loaded is not None


def test_the_scenario_that_is_spoken_of_is_read_while_nothing_moves(tmp_path: Path) -> None:
    """Once; another one when that is picked. Then its conversation begins without a wait."""
    keeper = Keeper(folders(tmp_path))
    title = Model(tuple(shipped_shelf("en").values()), picked=2)
    news = keeper.news(title)
    assert isinstance(news, Shelve)
    known = keeper.update(title, news)

    assert [2] == [n for n, each in enumerate(known.shelf) if each.loaded]
    assert keeper.news(known) is None
    assert isinstance(keeper.news(attrs.evolve(known, picked=3)), Shelve)
    assert keeper.news(attrs.evolve(title, picked=4).on_top(Place.SETTINGS)) is None


def test_a_scenario_that_cannot_be_read_is_told_when_it_is_to_begin(tmp_path: Path) -> None:
    """Not while it is only looked at; and it is tried once."""
    keeper = Keeper(folders(tmp_path))
    [about, *_others] = shipped_shelf("en").values()
    gone = attrs.evolve(about, origin=attrs.evolve(about.origin, scenario=str(tmp_path / "a.yaml")))
    model = Model((gone,))
    news = keeper.news(model)
    assert isinstance(news, Shelve)

    assert model == keeper.update(model, news)
    assert keeper.news(model) is None
    assert Place.NOTICE is keeper.update(model, Begin(0)).here.place


def test_a_past_run_that_is_edited_renews_its_own_card(tmp_path: Path) -> None:
    """Whichever card was picked when it was taken up."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    first, second = (game_in(tmp_path / name).model.shelf[0] for name in ("one", "two"))
    keeper = Keeper(folders(tmp_path))
    model = keeper.update(Model((first, second), picked=1), Begin(1))
    edited = load(origin_of(str(written(tmp_path / "one", story("another")))))
    assert isinstance(edited, Loaded)
    run = Replayed(Session(edited.scenario, edited.rulebook), edited.origin, whole=True)
    model = keeper.update(model, Renew(run))

    assert edited == model.shelf[0].loaded
    assert second == model.shelf[1]


def test_an_edited_scenario_stays_as_it_is_in_any_language(tmp_path: Path) -> None:
    """What is being played would not be there any more."""
    game = game_in(tmp_path)
    game.play(Begin(0), Choose("care"))
    written(tmp_path, story("one"))
    model = game.play(Visit(Place.SETTINGS), Adjust(Settings(language="nl")))

    assert 3 == len(model.running.scenario.turns)
