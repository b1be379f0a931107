"""The check-up in the window: where commands and keys lead, what is kept, and what is shown."""

from pathlib import Path

import attrs
import pytest

from game.authoring import library
from game.authoring.reading import Reading
from game.core.checkup import Often
from game.core.status import Status
from game.play.checkup_rounds import Rounds, past_rounds, rounds_of
from game.play.folders import Folders, folders
from game.problem import Place as FilePlace, Problem
from game.screen.checking_up import CheckingUp
from game.screen.chimes import Chime, chime_of
from game.screen.commands import Adjust, Command, Focus, Say, Seat, Verb, Visit
from game.screen.control import command_of
from game.screen.inputs import Click, Press
from game.screen.keeper import Keeper
from game.screen.model import Model
from game.screen.places import Place
from game.screen.update import update
from tests.screen.models import LEFT_OFF, every_checkup, model_at, statements
from tests.screen.pens import seen, texts

NEVER, NOW_AND_THEN, MOSTLY, ALWAYS = Often
BEST = tuple(Say(each.good) for each in statements())
WORST = tuple(Say(Often(3 - each.good)) for each in statements())


def after(model: Model, *commands: Command) -> Model:
    """The model after some commands."""
    for command in commands:
        model = update(model, command)
    return model


def begun(*commands: Command) -> Model:
    """A check-up that was begun from the title, after some commands more."""
    return after(model_at(Place.TITLE), Visit(Place.CHECKUP), Verb.CHECK_UP, *commands)


def pressed(model: Model, *keys: str) -> Model:
    """The model after some keys were pressed."""
    for key in keys:
        command = command_of(Press(key), seen(model), model.here)
        model = update(model, command) if command else model
    return model


def places(model: Model) -> list[Place]:
    """The places that are open, from the first on."""
    return [here.place for here in model.trail]


def given(model: Model) -> tuple[Often, ...]:
    """What was answered."""
    return model.checking_up.answering.given


def test_ten_answers_lead_to_the_result() -> None:
    """From there one goes to the conversations, or reads all statements and comes back."""
    model = begun()
    assert [Place.TITLE, Place.CHECKUP, Place.STATEMENT] == places(model)
    model = after(model, *BEST)

    assert [Place.TITLE, Place.CHECKUP, Place.CHECKUP_RESULT] == places(model)
    assert Status.IN_LOVE is model.checking_up.result.status
    assert [Place.TITLE] == places(after(model, Verb.TITLE))
    read = after(model, Visit(Place.STANDS))
    assert places(model) == places(after(read, Verb.BACK))


def test_everybody_answers_before_it_goes_on() -> None:
    """While hands are missing the statement stays; the answer that was looked at keeps focus."""
    model = after(begun(), Verb.BACK, Seat(2), Verb.CHECK_UP, Focus("answer mostly"), Say(MOSTLY))

    assert "answer mostly" == model.here.focus
    assert 0 == model.checking_up.answering.at
    model = after(model, Say(NEVER))
    assert ("", 1) == (model.here.focus, model.checking_up.answering.at)


def test_the_last_answer_is_taken_back() -> None:
    """At a statement, and still at the result; where there is none, nothing happens."""
    model = after(begun(), *BEST)

    assert Place.STATEMENT is after(model, Verb.TAKE_BACK).here.place
    assert 9 == len(given(after(model, Verb.TAKE_BACK)))
    assert () == given(after(begun(Say(NEVER)), Verb.TAKE_BACK, Verb.TAKE_BACK))


def test_a_result_of_another_day_stays_as_it_is() -> None:
    """It is looked at, and compared with the first time; nothing is taken back from it."""
    model = after(every_checkup()["check-up again"], Verb.LAST_CHECKUP)

    assert Place.CHECKUP_RESULT is model.here.place
    assert Status.LEFT is model.checking_up.result.status_before
    assert model == after(model, Verb.TAKE_BACK)


def test_what_was_left_goes_on() -> None:
    """After Esc, and on another day; or it begins anew."""
    model = after(begun(Say(MOSTLY), Say(NEVER)), Verb.BACK)
    assert (MOSTLY, NEVER) == given(after(model, Verb.RESUME_CHECKUP))
    assert () == given(after(model, Verb.CHECK_UP))

    again = every_checkup()["check-up again"]
    left = after(again, Verb.RESUME_CHECKUP).checking_up.answering
    assert (4, 2) == (left.people, left.at)


@pytest.mark.parametrize(
    "command", [Say(NEVER), Verb.TAKE_BACK, Verb.RESUME_CHECKUP, Verb.LAST_CHECKUP, Seat(9)]
)
def test_a_command_that_means_nothing_here(command: Command) -> None:
    """It leaves everything as it is."""
    model = after(model_at(Place.TITLE), Visit(Place.CHECKUP))

    assert model == after(model, command)


def test_it_is_answered_with_keys() -> None:
    """A number looks at an answer, Enter gives it, U and Backspace take one back."""
    model = pressed(begun(), "3", "return", "1", "return")
    assert (MOSTLY, NEVER) == given(model)
    assert (MOSTLY,) == given(pressed(model, "u"))
    assert () == given(pressed(model, "u", "backspace"))


def test_it_is_answered_with_a_clicker() -> None:
    """Back moves on to the next answer, forward gives the one that has focus."""
    assert (NOW_AND_THEN, NEVER) == given(pressed(begun(), "pageup", "pagedown", "pagedown"))


def test_it_is_answered_with_a_mouse() -> None:
    """A click on an answer gives it."""
    model = begun()
    shown = seen(model)
    stop = next(each for each in shown.stops if each.id == "answer always")
    command = command_of(Click(*stop.rect.centre), shown, model.here)

    assert Say(ALWAYS) == command


def test_the_title_leads_to_it() -> None:
    """Beside the other buttons, or in the corner where a conversation can be gone on with."""
    stops = {stop.id: stop for stop in seen(model_at(Place.TITLE)).stops}
    assert Visit(Place.CHECKUP) == stops["button Check-up"].command

    left = attrs.evolve(model_at(Place.TITLE), runs=(LEFT_OFF,), left_off=(LEFT_OFF,))
    corner = {stop.id: stop for stop in seen(left).stops}
    assert Visit(Place.CHECKUP) == corner["button clipboard-check"].command

    none = attrs.evolve(model_at(Place.TITLE), checkup=None)
    assert Visit(Place.CHECKUP) not in [stop.command for stop in seen(none).stops]


def test_it_asks_in_large_letters_who_the_statement_is_about() -> None:
    """The statement, what it is about, and the four answers in their order."""
    shown = texts(seen(begun()))

    assert statements()[0].text in shown
    assert "How we speak of customers" in shown
    names = ["Never", "Now and then", "Mostly", "Always"]
    assert names == [text for text in shown if text in names]


def test_nothing_gives_away_which_answer_is_good() -> None:
    """Two statements with other good ends look alike, but for their words."""
    one, other = begun(), begun(Say(MOSTLY))
    assert statements()[0].good is not statements()[1].good
    cards = [
        [stop.rect for stop in seen(model).stops if stop.id.startswith("answer")]
        for model in (one, other)
    ]

    assert len(cards[0]) == len(cards[1]) == len(Often)
    assert [rect.w for rect in cards[0]] == [rect.w for rect in cards[1]]


def test_the_result_tells_what_it_is_worth() -> None:
    """Nobody takes it for what customers say."""
    shown = seen(every_checkup()["result with a change"])

    assert "You said this of yourselves. No customer was asked." in texts(shown)
    assert "You differ: from “never” to “always”." in texts(shown)
    assert "10 better" in texts(shown)


def test_an_answer_is_heard() -> None:
    """Whether it leads on or not."""
    model = begun()

    assert Chime.SELECT is chime_of(model, after(model, Say(NEVER)))


@attrs.define
class Game:
    """A game at its title, which keeps check-ups in a folder."""

    where: Folders
    keeper: Keeper
    model: Model

    def play(self, *commands: Command) -> Model:
        """Give commands one after the other."""
        for command in commands:
            self.model = self.keeper.update(self.model, command)
        return self.model


def game_in(folder: Path, team: str = "Red") -> Game:
    """A game with an empty folder, or with what a game before it left there."""
    where = folders(folder)
    model = model_at(Place.TITLE)
    model = attrs.evolve(
        model, checkup=attrs.evolve(model.checking_up, rounds=Rounds(team)), shelf=()
    )
    return Game(where, Keeper(where), model)


def test_an_answer_is_on_disk_at_once(tmp_path: Path) -> None:
    """Whatever ends the game, the next one goes on behind it, in the same file."""
    game_in(tmp_path).play(Visit(Place.CHECKUP), Verb.CHECK_UP, *BEST[:4])
    again = game_in(tmp_path)
    again.play(Visit(Place.CHECKUP), Verb.RESUME_CHECKUP, *BEST[4:])

    assert 1 == len(past_rounds(again.where))
    assert [Status.IN_LOVE] == [each.status for each in rounds_of("Red", again.where).whole]


def test_before_and_after(tmp_path: Path) -> None:
    """The second time is compared with the first, in one game or in two."""
    game = game_in(tmp_path)
    game.play(Visit(Place.CHECKUP), Verb.CHECK_UP, *WORST, Verb.BACK)
    assert [Status.LEFT] == [each.status for each in game.model.checking_up.rounds.whole]
    model = game.play(Verb.CHECK_UP, *BEST)

    assert Status.LEFT is model.checking_up.result.status_before
    assert 2 == len(past_rounds(game.where))


def test_what_is_taken_back_is_not_kept(tmp_path: Path) -> None:
    """The file holds what stands."""
    game = game_in(tmp_path)
    game.play(Visit(Place.CHECKUP), Verb.CHECK_UP, Say(NEVER), Say(MOSTLY), Verb.TAKE_BACK)
    left = rounds_of("Red", game.where).left

    assert left
    assert (NEVER,) == left.round.given


def test_what_cannot_be_kept_is_told_once(tmp_path: Path) -> None:
    """And the check-up goes on."""
    (tmp_path / "checkups").write_text("in the way", "utf-8")
    game = game_in(tmp_path)
    told = game.play(Visit(Place.CHECKUP), Verb.CHECK_UP, Say(NEVER))

    assert Place.NOTICE is told.here.place
    assert "You can go on, but your answers are not kept." == told.notice[-1]
    assert Place.STATEMENT is game.play(Verb.BACK, Say(NEVER)).here.place
    assert (NEVER, NEVER) == given(game.model)


def test_a_language_is_changed_in_the_middle(tmp_path: Path) -> None:
    """What was answered stays, and the next statement is told in it."""
    game = game_in(tmp_path)
    game.play(Visit(Place.CHECKUP), Verb.CHECK_UP, Say(NEVER))
    settings = attrs.evolve(game.model.settings, language="nl")

    assert (NEVER,) == given(game.play(Adjust(settings)))
    told = game.model.checking_up.answering.statement.text
    assert statements(language="nl")[1].text == told != statements()[1].text


def test_statements_are_read_when_they_are_needed(tmp_path: Path) -> None:
    """A window opens without them."""
    game = game_in(tmp_path)
    game.model = attrs.evolve(game.model, checkup=CheckingUp(rounds=Rounds("Red")))

    assert statements() == game.play(Visit(Place.CHECKUP)).checking_up.statements


def test_statements_that_cannot_be_read_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The game stays at its title."""
    problem = Problem(
        "file-unreadable", FilePlace("checkup.yaml"), "The file cannot be opened.", ""
    )
    monkeypatch.setattr(library, "load_checkup", lambda _code: Reading(None, (problem,)))
    game = game_in(tmp_path)
    game.model = attrs.evolve(game.model, checkup=CheckingUp(rounds=Rounds("Red")))
    model = game.play(Visit(Place.CHECKUP))

    assert [Place.TITLE, Place.NOTICE] == places(model)
    assert ("The file cannot be opened.",) == model.notice
