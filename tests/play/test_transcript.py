"""A run as a text to keep."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from game.play.debrief import debrief
from game.play.files import NotSaved, Saved
from game.play.folders import folders
from game.play.look_back import look_back
from game.play.prover import solved_of
from game.play.session import Session
from game.play.transcript import save_transcript, transcript, transcript_path
from game.play.view import feedback_view, turn_view
from game.proof.proof import prove
from tests.play.stories import run_of, written
from tests.play.test_solved import new_car
from tests.proof.walks import proof_of_the_new_car
from tests.worlds import scenario, shipped_rulebook, turn

BLAMED = (
    "wish-list", "explain-the-shortage", "promise-friday", "on-monday", "confirm-it",
    "open-the-boot", "agree-with-her",
)  # fmt: skip


BEST = (
    "ask-her", "ring-today", "lend-the-demonstrator", "ring-the-port", "ride-along",
    "open-the-boot", "this-month", "write-her-back", "look-and-ring", "start-again",
)  # fmt: skip


def run(responses: tuple[str, ...] = BLAMED) -> Session:
    """A run through the new car: promises broken, excuses and an early end, or better."""
    return Session(proof_of_the_new_car().scenario, shipped_rulebook(), 7, responses)


def shown(session: Session) -> Iterator[str]:
    """Every text that a run shows, turn by turn and in its debrief."""
    for before, after in pairwise(session.states):
        view, feedback = turn_view(before), feedback_view(before, after)
        yield from (view.title, view.story, view.speech)
        for response in view.responses:
            yield from (response.label, response.says or response.does)
        yield from (feedback.label, feedback.did, feedback.reaction, feedback.story, feedback.why)
        for move in (*view.moves, *feedback.moves):
            yield from (reason.text for reason in move.reasons)
        yield from (*feedback.remembered, *feedback.kept, *feedback.broken)
        yield from (promise.what for promise in (*view.promises, *feedback.made))
        if feedback.lesson:
            yield feedback.lesson.title
    told = debrief(session.state)
    yield from (told.ending, told.text, *told.discussion, *told.sources)
    yield from (promise.what for promise in told.promises)
    for lesson in told.lessons:
        yield from (lesson.title, lesson.text)


def in_one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


@pytest.mark.parametrize("responses", [BLAMED, BEST], ids=["blamed", "best"])
def test_all_that_was_shown_is_in_the_transcript(responses: tuple[str, ...]) -> None:
    """Stories, words, every response on offer, reasons, promises, lessons and the debrief."""
    text = in_one_line(transcript(run(responses)))

    assert [] == [part for part in shown(run(responses)) if in_one_line(part) not in text]


def test_lines_are_short_enough_to_be_read() -> None:
    """No editor has to break them."""
    assert 80 >= max(map(len, transcript(run()).splitlines()))


def test_what_the_proof_adds_is_told_if_it_is_known() -> None:
    """The turning points, and the best path with the same luck."""
    back = look_back(run(), new_car())
    text = in_one_line(transcript(run(), back))

    assert all(point.text in text for point in back.turning_points)
    assert "The best path, with the same luck" in text
    assert "The best path" not in transcript(run())


def test_a_run_without_a_turning_point_says_nothing_of_them() -> None:
    """A small world in which nothing hangs on anything, with hardly any text."""
    world = scenario(turn("only"))
    session = Session(world, shipped_rulebook(), 1, ("wait",))
    back = look_back(session, solved_of(prove(world, shipped_rulebook())))
    text = transcript(session, back)

    assert "Turning points" not in text
    assert "The best path, with the same luck" in text


def test_a_run_is_told_from_its_start_to_its_debrief(tmp_path: Path) -> None:
    """In the order in which it was played."""
    text = transcript(run_of(written(tmp_path), "care", "wait", "care"))
    parts = (
        "A small story\n=============\n",
        "Turn 1 of 3: Day one\n--------------------\n",
        "How do you respond?\n1. ",
        "You chose: Care.\nYou asked.\n",
        "Turn 2 of 3: Day two\n",
        "You chose: Wait.\nYou waited.\n",
        "Turn 3 of 3: Day three\n",
        "Debrief: Warm\n-------------\n",
        "How Ada felt, turn by turn\n",
    )
    places = [text.index(part) for part in parts]

    assert sorted(places) == places


def test_a_run_that_is_not_over_ends_with_the_turn_it_was_left_in(tmp_path: Path) -> None:
    """With the responses among which nothing was chosen yet."""
    text = transcript(run_of(written(tmp_path), "care"))

    *_, offered, _, last = text.splitlines()
    assert offered in ("2. Care. “How are you?”", "2. Wait. You wait.")
    assert "Here the run was left." == last
    assert "Turn 2 of 3" in text
    assert "Debrief" not in text


def test_each_line_of_a_run_is_told(tmp_path: Path) -> None:
    """The original, and then what was done another way from the turn in which it parts from it."""
    session = run_of(written(tmp_path), "care", "wait", "care").another_way(2)
    text = transcript(session.respond("care").respond("care"))
    first, second = text.split("Line 2\n======\n")

    assert "Line 1\n======\n" in first
    assert "Up to turn 1 as in the line before.\n" in second
    assert ["Turn 2 of 3: Day two", "Turn 3 of 3: Day three"] == [
        line for line in second.splitlines() if line.startswith("Turn") and " of 3: " in line
    ]
    assert "Debrief: Warm" in first
    assert "Debrief: Warm" in second


def test_a_branch_that_is_not_begun_is_told_as_one(tmp_path: Path) -> None:
    """It waits in the turn that was gone back to."""
    session = run_of(written(tmp_path), "care", "wait", "care").another_way(3)
    _, second = transcript(session).split("Line 2\n======\n")

    assert second.startswith("Up to turn 2 as in the line before.\n\nTurn 3 of 3: Day three\n")


def test_a_transcript_is_a_file_that_any_editor_shows(tmp_path: Path) -> None:
    """UTF-8, at a place of one's own."""
    path = tmp_path / "mine" / "run.txt"

    assert Saved(path) == save_transcript("“Ada”\n", path)
    assert "“Ada”\n" == path.read_text("utf-8")
    assert isinstance(save_transcript("", tmp_path / "mine"), NotSaved)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The new car", "The new car 2026-03-04 09.05.00.txt"),
        ("../Who? Me: “yes”/no", "Who Me yes no 2026-03-04 09.05.00.txt"),
        ("Größe, l’été (2)", "Größe, l’été (2) 2026-03-04 09.05.00.txt"),
    ],
)
def test_a_transcript_is_named_after_its_run(tmp_path: Path, title: str, name: str) -> None:
    """The title and the moment, without the signs that a system does not allow in names."""
    path = transcript_path(title, datetime(2026, 3, 4, 9, 5), folders(tmp_path))  # noqa: DTZ001 - as on a clock

    assert tmp_path / "transcripts" / name == path
