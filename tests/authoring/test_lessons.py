"""Lessons are read by id, each with its headline, its text, its laws and what is on its card."""

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


def test_a_lesson_may_tell_more_than_what_it_means() -> None:
    """How it goes wrong, how to begin on Monday, and one source or a list of them."""
    source = """
        format: 1
        lessons:
          no-excuses:
            title: No excuses
            text: Say what you can do.
            wrong: The reason is real.
            monday: Count your reasons.
            source: [A Book (2001), A Paper (2016)]
            law: 14
          make-it-good:
            title: Make it good
            text: And check that it was done.
            source: A Column (2022)
            law: 22
    """

    lessons = read(source, LESSONS).value

    assert lessons is not None
    excuses, good = lessons.values()
    assert ("The reason is real.", "Count your reasons.") == (excuses.wrong, excuses.monday)
    assert ("A Book (2001)", "A Paper (2016)") == excuses.sources
    assert ("", "", ("A Column (2022)",)) == (good.wrong, good.monday, good.sources)


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
