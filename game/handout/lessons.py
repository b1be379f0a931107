"""The lessons of a scenario: what each means, where it is at stake, and what ignoring it costs."""

from collections.abc import Iterator

from game.core.scenario import Lesson
from game.handout.markup import NOTHING, Markup, filled, inline, pairs, section, tag
from game.handout.material import Material
from game.handout.worth import customers, percent, points
from game.play.wording import listing
from game.proof.lessons import LessonValue
from game.texts import _, ngettext


def lessons(material: Material) -> Markup:
    """Return every lesson; nothing if there is none."""
    cards = [_lesson(lesson, material) for lesson in material.names.lessons]
    if not cards:
        return NOTHING
    return section(_("The lessons"), *pairs(cards), class_="lessons")


def _lesson(lesson: Lesson, material: Material) -> Markup:
    names = material.names
    values = material.sheet.lessons if material.sheet else ()
    value = next((value for value in values if value.lesson == lesson.id), None)
    return tag(
        "article",
        tag("h3", names.said(lesson.title)),
        tag("p", names.said(lesson.text)) if lesson.text else NOTHING,
        tag("p", cost(value), class_="cost") if value else NOTHING,
        *(tag("p", line, class_="where") for line in _where(lesson, material)),
    )


def cost(value: LessonValue) -> Markup:
    """Return what ignoring a lesson costs, and how often it is followed by chance."""
    if value.followed == 0:
        return filled(_("No response that can be given follows it."))
    lost = [
        ngettext("{n} of 1,000 customers", "{n} of 1,000 customers", round(value.cost_stayed))
        .format(n=customers(value.cost_stayed))
    ] if value.cost_stayed else []  # fmt: skip
    if value.cost_affection > 0:
        lost.append(_("{points} affection").format(points=points(value.cost_affection)))
    sentence = (
        _("Who ignores it, and else plays best, loses {lost}.")
        if lost
        else _("Who ignores it, and else plays best, loses no customer by it here.")
    )
    told = _("Of people who respond at random, {share} follow it at least once.")
    return Markup(
        f"{filled(sentence, lost=tag('b', listing(lost)))} "
        f"{filled(told, share=percent(value.followed))}"
    )


def _where(lesson: Lesson, material: Material) -> Iterator[Markup]:
    """Yield in which turns it can be followed and broken."""
    turns, number = material.scenario.turns, material.names.number
    for sentence, numbers in (
        (_("Can be followed in: {turns}"),
         [number(turn) for turn in turns if any(r.follows == lesson for r in turn.responses)]),
        (_("Can be broken in: {turns}"),
         [number(turn) for turn in turns if any(r.breaks == lesson for r in turn.responses)]),
    ):  # fmt: skip
        if numbers:
            word = ngettext("turn {numbers}", "turns {numbers}", len(numbers))
            told = word.format(numbers=listing(numbers))
            yield filled(sentence, turns=inline(told))
