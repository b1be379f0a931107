"""`complicated lessons`: what the scenarios teach, as pages and as data."""

import json

from click.testing import CliRunner

from game.authoring.library import shipped_lessons
from game.cli.lessons import lesson_page
from game.cli.main import main
from game.core.scenario import Lesson
from game.play.typography import curly

WHOLE = Lesson(
    "ask-first",
    "Ask, and then don't talk.",
    "Whoever asks and goes on talking did not ask.",
    (2, 3),
    "You know the answer already.",
    "Ask one question and count to five.",
    ("Ada, On silence (2001)", "Bo, Silence again (2002)"),
)

PAGE = """\
Ask, and then don’t talk.
  What it means      Whoever asks and goes on talking did not ask.
  How it goes wrong  You know the answer already.
  On Monday          Ask one question and count to five.
  Laws               2, 3
  Source             Ada, On silence (2001)
  Source             Bo, Silence again (2002)
  Id                 ask-first
"""

SHORT_PAGE = """\
Be there.
  What it means  That is all.
  Laws           28
  Id             be-there
"""


def test_a_lesson_is_a_headline_with_its_parts() -> None:
    """Each has a name, and quotes are typeset."""
    assert PAGE == lesson_page(WHOLE)


def test_what_a_lesson_does_not_have_is_left_out() -> None:
    """One may consist of what is needed only."""
    assert SHORT_PAGE == lesson_page(Lesson("be-there", "Be there.", "That is all.", (28,)))


def test_every_shipped_lesson_is_printed() -> None:
    """One below the other, in the order of the file, with a blank line between two."""
    result = CliRunner().invoke(main, ["lessons"])

    headlines = [page.splitlines()[0] for page in result.stdout.split("\n\n")]
    lessons = (shipped_lessons().value or {}).values()
    assert [curly(lesson.title) for lesson in lessons] == headlines


def test_lessons_in_another_language() -> None:
    """That of --lang, as far as they are translated."""
    dutch = CliRunner().invoke(main, ["lessons", "--lang", "nl"])
    french = CliRunner().invoke(main, ["lessons", "--lang", "fr"])

    assert "Slecht nieuws" in dutch.stdout.splitlines()[0]
    assert "Wat het betekent" in dutch.stdout
    assert "Bad news" in french.stdout.splitlines()[0]
    assert "" == dutch.stderr == french.stderr


def test_lessons_as_data() -> None:
    """With --json each is an object."""
    result = CliRunner().invoke(main, ["lessons", "--json"])

    lessons = json.loads(result.stdout)
    assert list(shipped_lessons().value or {}) == [lesson["id"] for lesson in lessons]
    assert ["id", "title", "text", "laws", "wrong", "monday", "sources"] == list(lessons[0])
