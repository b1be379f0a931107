"""What every lesson that we ship is made of, so that it can be printed on a card and quoted."""

import re
from pathlib import Path

import attrs
import pytest

from game.authoring.library import shipped_lessons
from game.core.engine import outcome, respond, start
from game.core.scenario import Lesson
from game.play.debrief import debrief
from tests.worlds import response, scenario, shipped_rulebook, turn

MOST_WORDS = 45
SOURCE = re.compile(r".+, .+ \((\d{4}|undated)\)(, as reported by others)?")
LAWS_PAGE = Path(__file__).parent.parent / "docs" / "laws.md"
LESSONS = (shipped_lessons().value or {}).values()

every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)


def test_there_are_lessons_for_every_scenario() -> None:
    """About two dozen, each with a headline of its own."""
    assert len(LESSONS) >= 24
    assert len(LESSONS) == len({lesson.title for lesson in LESSONS})


@every_lesson
def test_every_lesson_fills_a_card(lesson: Lesson) -> None:
    """What it means, how it goes wrong, how to begin on Monday: each short enough to be read."""
    for text in (lesson.text, lesson.wrong, lesson.monday):
        assert 0 < len(text.split()) <= MOST_WORDS


@every_lesson
def test_every_headline_can_be_quoted(lesson: Lesson) -> None:
    """It is a sentence or two that somebody remembers after the class."""
    assert lesson.title[-1] in ".?"
    assert len(lesson.title.split()) <= 14


@every_lesson
def test_every_lesson_names_where_it_comes_from(lesson: Lesson) -> None:
    """Author, title and year, and laws that stand on the page of laws."""
    laws = re.findall(r"^## (\d+) ", LAWS_PAGE.read_text("utf-8"), re.MULTILINE)

    assert lesson.sources
    assert [] == [source for source in lesson.sources if not SOURCE.fullmatch(source)]
    assert set(map(str, lesson.laws)) <= set(laws)


@every_lesson
def test_every_lesson_can_be_taught(lesson: Lesson) -> None:
    """A new scenario may use it: it is played and debriefed like any other."""
    ask = attrs.evolve(response("ask", care=True), follows=lesson)
    world = scenario(turn("one", ask), lessons=(lesson,))

    state = respond(start(world, shipped_rulebook(), seed=1), "ask")

    assert outcome(state)
    (told,) = debrief(state).lessons
    assert (1,) == told.followed
