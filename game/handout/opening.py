"""The first page of a sheet: what it is about and for whom, what to prepare, how to begin."""

from collections.abc import Iterator

from game.core.customer import Standing
from game.core.scenario import Question
from game.handout import art
from game.handout.markup import NOTHING, Markup, filled, inline, joined, section, tag
from game.handout.material import Material
from game.handout.names import Names
from game.play.introduction import introduction
from game.play.wording import status_name, value_word
from game.texts import _, ngettext


def opening(material: Material) -> Markup:
    """Return the first page."""
    return joined(
        _head(material),
        section(_("What it teaches"), _lessons(material.names), class_="teaches"),
        section(_("Before the class"), _prepare(material), class_="prepare"),
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
    yield ngettext("{n} minute to play", "{n} minutes to play", minutes).format(n=minutes)
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


def _prepare(material: Material) -> Markup:
    return tag("ul", *(tag("li", art.mark("box"), tag("div", item)) for item in _tasks(material)))


def _tasks(material: Material) -> Iterator[Markup]:
    scenario, name = material.scenario, material.name
    yield filled(
        _("Play it yourself, the best way you can and then the worst: {command}"),
        command=command("complicated play", name),
    )
    if any(turn.chance or turn.after for turn in scenario.turns):
        yield filled(
            _("Luck is the same at every table that plays with the same seed: {command}"),
            command=command("complicated play", name, "--seed 1"),
        )
    talk = -(-scenario.minutes // 2)
    sentence = ngettext(
        "Keep at least a third of your time for the talk afterwards, where most is learnt: {n} "
        "minute or more if they play for {minutes}, and pauses come on top.",
        "Keep at least a third of your time for the talk afterwards, where most is learnt: {n} "
        "minutes or more if they play for {minutes}, and pauses come on top.",
        talk,
    )
    yield filled(sentence, n=talk, minutes=scenario.minutes)
    if material.names.lessons:
        yield filled(
            _("Print the cards of the lessons: {command}"),
            command=command("complicated handout", name, "--lessons", "-o cards.html"),
        )


def command(*parts: str) -> Markup:
    """Return a line to type, which is broken between its parts and behind commas only."""
    return tag("code", Markup(" ".join(map(_typed, parts))))


def _typed(part: str) -> Markup:
    listed = part.split(",")
    behind = [*(f"{item}," for item in listed[:-1]), listed[-1]]
    return Markup(tag("wbr").join(tag("span", item) for item in behind))


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
