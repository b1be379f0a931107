"""The first page of a sheet: what it is about and for whom, what to prepare, how to begin."""

from collections.abc import Iterator

from game.core.customer import Standing
from game.core.scenario import Question
from game.handout import art
from game.handout.markup import NOTHING, Markup, filled, inline, joined, section, tag
from game.handout.material import Material
from game.handout.names import Names
from game.handout.preparing import prepare
from game.play.introduction import introduction
from game.play.wording import status_name, value_word
from game.texts import _, ngettext


def opening(material: Material) -> Markup:
    """Return the first page."""
    return joined(
        _head(material),
        section(_("What it teaches"), _lessons(material.names), class_="teaches"),
        section(_("Before the class"), prepare(material), class_="prepare"),
        section(_("How to introduce it"), _introduce(material), class_="introduce"),
        section(_("Ask before, and again afterwards"), _checkup(material), class_="checkup"),
    )


def _head(material: Material) -> Markup:
    about, names = introduction(material.scenario, material.rulebook), material.names
    feels = filled(
        _("{name} at the start: {status}, {feeling} (affection {number} of 100)"),
        name=about.customer,
        status=status_name(about.status),
        feeling=value_word("affection", about.affection),
        number=about.affection,
    )
    drawn = art.person(about.portrait, about.affection, about.status, about.full_name)
    who = [inline(about.full_name)]
    if about.about:
        who.append(inline(about.about))
    return tag(
        "header",
        tag("div", art.logo(), _("It’s Complicated"), " · ", _("Facilitator’s sheet"),
            class_="kind"),
        tag("div",
            tag("h1", inline(about.title)),
            tag("p", about.summary, class_="summary") if about.summary else NOTHING,
            tag("p", tag("b", who[0]), *(joined(" · ", part) for part in who[1:])),
            tag("p", feels),
            tag("ul", *(tag("li", fact) for fact in _facts(material, names)), class_="chips"),
            class_="about"),
        drawn,
        class_="cover",
    )  # fmt: skip


def _facts(material: Material, names: Names) -> Iterator[str]:
    scenario = material.scenario
    turns, minutes = scenario.course.longest, scenario.minutes
    yield ngettext("{n} minute for one reader", "{n} minutes for one reader", minutes).format(
        n=minutes
    )
    yield ngettext("{n} turn at most", "{n} turns at most", turns).format(n=turns)
    pauses = sum(bool(turn.pause) for turn in scenario.turns)
    if pauses:
        yield ngettext("{n} pause to talk", "{n} pauses to talk", pauses).format(n=pauses)
    lessons = len(names.lessons)
    if lessons:
        yield ngettext("{n} lesson", "{n} lessons", lessons).format(n=lessons)
    standing = {
        Standing.NEW: _("a new customer"),
        Standing.KNOWN: _("a customer who knows us"),
        Standing.LONG: _("a customer of long standing"),
    }
    yield standing[scenario.customer.standing]


def _lessons(names: Names) -> Markup:
    items = [tag("li", names.said(lesson.title)) for lesson in names.lessons]
    return tag("ul", *items) if items else NOTHING


def _introduce(material: Material) -> Markup:
    text = material.scenario.introduce
    return tag("p", material.names.said(text), class_="bubble") if text else NOTHING


def _checkup(material: Material) -> Markup:
    questions = material.scenario.checkup
    items = [_question(question, material.names) for question in questions]
    return tag("ol", *items) if items else NOTHING


def _question(question: Question, names: Names) -> Markup:
    answers = [names.said(answer.text) for answer in question.answers]
    answers = answers or [_("I agree"), _("I do not agree")]
    boxes = (tag("li", art.mark("box"), inline(answer)) for answer in answers)
    return tag("li", tag("p", names.said(question.text)), tag("ul", *boxes, class_="answers"))
