"""Cards of lessons, to be printed and cut out."""

from collections.abc import Sequence

from game.core.scenario import Lesson
from game.handout import art
from game.handout.document import document
from game.handout.markup import NOTHING, Markup, filled, tag
from game.play.typography import curly
from game.texts import _

PER_PAGE = 4


def cards_of(lessons: Sequence[Lesson], language: str, title: str = "") -> str:
    """Return cards of lessons as HTML, four on a page, with the title of their scenario, if any."""
    pages = [lessons[at : at + PER_PAGE] for at in range(0, len(lessons), PER_PAGE)]
    sheets = (tag("section", *map(_card, page), class_="cards-page") for page in pages)
    name = _("{title}: cards of the lessons").format(title=title) if title else _("Lesson cards")
    return document(name, tag("main", *sheets), language, "lesson-cards")


def _card(lesson: Lesson) -> Markup:
    parts = (
        (_("How it goes wrong"), lesson.wrong, "wrong"),
        (_("On Monday"), lesson.monday, "monday"),
    )
    return tag(
        "article",
        tag("h2", curly(lesson.title)),
        tag("p", curly(lesson.text), class_="text") if lesson.text else NOTHING,
        *(_part(name, curly(text), kind) for name, text, kind in parts if text),
        _foot(lesson),
        class_="card",
    )


def _part(name: str, text: str, kind: str) -> Markup:
    sign = art.mark("costs") if kind == "wrong" else art.mark("right")
    return tag("div", tag("h3", sign, name), tag("p", text), class_=f"part {kind}")


def _foot(lesson: Lesson) -> Markup:
    sources = "; ".join(source.rstrip(".") for source in map(curly, lesson.sources))
    told = tag("p", filled(_("Source: {sources}."), sources=sources)) if sources else NOTHING
    return tag("footer", told, art.logo())
