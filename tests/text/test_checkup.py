"""The check-up in the terminal: what a line does, and what is read."""

from pathlib import Path

import pytest

from game.core.checkup import Often
from game.play.checkup_round import round_of
from game.play.checkup_rounds import PastRound, Rounds
from game.play.checkup_sheet import Sheet
from game.text.checkup_scenes import Model, Scene, first_model, page, prompt, update
from game.text.plain import plain_text
from tests.play.test_checkup import BEST, MORNING, STATEMENTS, WORST

NEVER, NOW_AND_THEN, MOSTLY, ALWAYS = Often


def begun(*lines: str, rounds: Rounds = Rounds()) -> Model:  # noqa: B008 - a frozen value
    """Where these lines lead."""
    model = first_model(STATEMENTS, rounds)
    for line in lines:
        model = update(model, line)
    return model


def read(model: Model) -> str:
    """What a screen reader would say."""
    return plain_text(page(model))


def test_it_begins_with_what_it_is() -> None:
    """Who answers, how long it takes, and what can be typed."""
    said = read(begun())

    assert "Ten statements about how you speak of customers and act towards them." in said
    assert "How many of you answer, 1 to 8? Enter for one answer together: " == prompt(begun())


def test_one_answer_together() -> None:
    """Enter alone begins; each number goes on to the next statement."""
    model = begun("", "3")

    assert (MOSTLY,) == model.sheet.given
    assert "Statement 2 of 10. How we act towards customers." in read(model)
    assert "Your answer, 1 to 4 (? for help): " == prompt(model)


@pytest.mark.parametrize("line", ["2 3 3 4", "2334", "2, 3, 3, 4."])
def test_everybody_answers(line: str) -> None:
    """All answers to a statement are typed in one line."""
    assert (NOW_AND_THEN, MOSTLY, MOSTLY, ALWAYS) == begun("4", line).sheet.given


@pytest.mark.parametrize(
    ("people", "line", "said"),
    [
        ("", "5", '"5" means nothing here. Type a number from 1 to 4, or ? for help.'),
        ("", "12", '"12" means nothing here. Type a number from 1 to 4, or ? for help.'),
        ("", "", "Type a number from 1 to 4, or ? for help."),
        (
            "2",
            "3",
            '"3" means nothing here. Type 2 numbers from 1 to 4, such as 2 3, or ? for help.',
        ),
    ],
)
def test_what_is_no_answer(people: str, line: str, said: str) -> None:
    """It is said what can be typed, and nothing is counted."""
    model = begun(people, line)

    assert said == read(model).strip()
    assert () == model.sheet.given


@pytest.mark.parametrize("line", ["0", "9", "two", "2 3", "99999999"])
def test_nobody_or_too_many_cannot_answer(line: str) -> None:
    """It is said how many can."""
    assert "Type how many of you answer, 1 to 8, or only Enter." == read(begun(line)).strip()


def test_an_answer_is_taken_back() -> None:
    """The last one, or all from a statement on."""
    three = begun("", "1", "2", "3")

    assert (NEVER, NOW_AND_THEN) == update(three, "u").sheet.given
    assert () == update(three, "u 1").sheet.given
    assert "You can go back to a statement from 1 to 3." in read(update(three, "u 4"))
    assert "There is no answer to take back yet." in read(begun("", "u"))


def test_the_end_is_the_result_and_then_all_statements() -> None:
    """The status, two things to talk about, and what all of it is worth."""
    told = begun("", *(str(each + 1) for each in BEST.given))
    said = read(told)

    assert Scene.RESULT is told.scene
    assert "Status: In love." in said
    assert "To talk about." in said
    assert "You said this of yourselves. No customer was asked." in said
    assert "Since the first time" not in said
    assert 10 == read(update(told, "")).count("You: ")
    assert Scene.GONE is update(update(told, ""), "").scene
    assert Scene.STATEMENT is update(told, "u").scene


def test_from_the_second_time_on_it_tells_what_changed() -> None:
    """As a status, as a count, and for each statement."""
    first = round_of(WORST, "", MORNING, MORNING)
    told = begun("", *(str(each + 1) for each in BEST.given), rounds=Rounds(whole=(first,)))
    said = read(told)

    assert "Status: from Left to In love." in said
    assert "Since the first time, 2026-03-04." in said
    assert "Better: 10. The same: 0. Worse: 0." in said
    assert "You: always, before that never. Better." in read(update(told, ""))


def test_what_was_left_goes_on() -> None:
    """At the statement that awaits an answer; n begins anew."""
    sheet = Sheet(STATEMENTS, 2).answered(NEVER, NEVER, ALWAYS)
    left = PastRound(Path("left.json"), round_of(sheet, "", MORNING, MORNING))
    model = begun(rounds=Rounds(left=left))

    assert "You left this at statement 2. Type n to begin anew." in read(model)
    assert "Your answer, 1 to 4 (? for help): " == prompt(model)
    assert (NEVER, NEVER, ALWAYS, MOSTLY) == update(model, "3").sheet.given
    assert (Scene.INTRO, ()) == (update(model, "n").scene, update(model, "n").sheet.given)


def test_help_and_leaving() -> None:
    """What can be typed, from anywhere."""
    model = begun("", "1")

    assert "What you can type." in read(update(model, "?"))
    assert read(model) == read(update(update(model, "?"), "r"))
    assert Scene.GONE is update(model, "q").scene
