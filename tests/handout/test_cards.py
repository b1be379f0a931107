"""Cards of lessons."""

from game.authoring.library import shipped_lessons
from game.core.scenario import Lesson
from game.handout.cards import PER_PAGE, cards_of
from game.play.typography import curly
from tests.handout.sheets import Reader
from tests.handout.test_sheet import HOSTILE


def test_every_lesson_has_a_card() -> None:
    """With what it means, how it goes wrong, how to begin on Monday, and its sources."""
    lessons = tuple((shipped_lessons().value or {}).values())
    page = Reader(cards_of(lessons, "en"))

    for lesson in lessons:
        for text in (lesson.title, lesson.text, lesson.wrong, lesson.monday, *lesson.sources):
            assert " ".join(curly(text).split()).rstrip(".") in page.said
    cards = [tag for tag, attributes in page.tags if attributes.get("class") == "card"]
    pages = [tag for tag, attributes in page.tags if attributes.get("class") == "cards-page"]
    assert (len(lessons), -(-len(lessons) // PER_PAGE)) == (len(cards), len(pages))


def test_a_card_holds_what_there_is() -> None:
    """A lesson of an author's own needs a title and a text only."""
    said = Reader(cards_of([Lesson("own", "Be kind", "Really.")], "en", "The cake")).said

    assert "Be kind" in said
    assert "The cake: cards of the lessons" in said
    for absent in ("How it goes wrong", "On Monday", "Source"):
        assert absent not in said


def test_hostile_lessons_do_nothing() -> None:
    """They are read, and nothing else; the title of the page is the one that it was given."""
    lesson = Lesson("x", HOSTILE, HOSTILE, (1,), HOSTILE, HOSTILE, (HOSTILE,))
    page = Reader(cards_of([lesson], "en", HOSTILE))

    assert "script" not in {tag for tag, _attributes in page.tags}
    assert 5 == page.said.count("<script>alert(‘1’)</script>")
