"""Lessons are read by id, each with its headline, its text and its laws."""

from game.authoring.lessons import LESSONS
from game.core.scenario import Lesson
from tests.authoring.reports import block, read, report


def test_lessons_are_read_by_id() -> None:
    """One law, or a list of them."""
    source = """
        format: 1
        lessons:
          no-excuses:
            title: No excuses
            text: Say what you can do.
            law: [14, 15]
          make-it-good:
            title: Make it good
            text: And check that it was done.
            law: 22
    """

    reading = read(source, LESSONS)

    expected = {
        "no-excuses": Lesson("no-excuses", "No excuses", "Say what you can do.", (14, 15)),
        "make-it-good": Lesson(
            "make-it-good", "Make it good", "And check that it was done.", (22,)
        ),
    }
    assert "" == report(reading.problems)
    assert expected == reading.value


def test_what_is_no_lesson_is_told() -> None:
    """Ids are checked, and every part is there."""
    source = """
        format: 1
        lessons:
          No excuses:
            title: No excuses
            law: fourteen
    """

    expected = """
        3:3 not-an-id
          “No excuses” is no id, which is up to 40 small letters, digits and dashes.
          Write, for example: lessons: no-excuses
        4:5 missing-key
          “text” is missing here.
          Add a line such as: text: Bad news that comes early, and from you, costs little.
        5:10 not-a-number
          “law” is a whole number, not “fourteen”.
          Write a whole number from 1 to 99.
    """
    assert block(expected) == report(read(source, LESSONS).problems)


def test_there_is_at_least_one_lesson() -> None:
    """A scenario chooses from them."""
    expected = """
        2:10 too-few
          “lessons” is empty, and needs at least 1.
          Add 1 more.
    """
    assert block(expected) == report(read("format: 1\nlessons: {}", LESSONS).problems)


def test_lessons_are_no_list() -> None:
    """They are found by their ids."""
    expected = """
        2:10 not-a-mapping
          “lessons” is no list, but made of lines such as “no-excuses: ...”.
          Delete the dashes.
    """
    assert block(expected) == report(read("format: 1\nlessons: [a]", LESSONS).problems)
