"""The promises of a scenario: who can make them, by when they must be kept, what breaks them."""

from collections.abc import Iterator

from game.core.scenario import Response, Scenario, Turn
from game.handout.markup import NOTHING, Markup, filled, joined, quoted, section, tag
from game.handout.material import Material
from game.handout.names import Names
from game.texts import _, ngettext


def promises(material: Material) -> Markup:
    """Return every promise; nothing if none can be made."""
    ids = material.scenario.promises
    if not ids:
        return NOTHING
    lead = _(
        "A promise must be kept by the end of the turn in which it is due, and only those who made "
        "it can keep it. Broken, it costs more than it ever brought, and each one more than the "
        "last; less if the response of that turn tells so before the customer has to find out."
    )
    first, *rest = (_promise(id_, material) for id_ in ids)
    return section(_("Promises"), joined(tag("p", lead), first), *rest, class_="promises")


def _promise(id_: str, material: Material) -> Markup:
    scenario, names = material.scenario, material.names
    rows = [
        (_("Made by"), [_maker(turn, r, names, scenario) for turn, r in _makers(id_, scenario)]),
        (_("Kept by"), [_keeper(id_, turn, r, names) for turn, r in _keepers(id_, scenario)]),
        (_("Broken by"), [_breaker(id_, material)]),
    ]
    parts = []
    for title, items in rows:
        parts += [tag("dt", title), *(tag("dd", item) for item in items or [filled(_("nobody"))])]
    return tag("article", tag("h3", names.promise(id_)), tag("dl", *parts))


def _makers(id_: str, scenario: Scenario) -> Iterator[tuple[Turn, Response]]:
    for turn in scenario.turns:
        for response in turn.responses:
            if response.card.promise and response.card.promise.id == id_:
                yield turn, response


def _keepers(id_: str, scenario: Scenario) -> Iterator[tuple[Turn, Response]]:
    for turn in scenario.turns:
        for response in turn.responses:
            if any(keep.promise == id_ for keep in response.card.keep):
                yield turn, response


def _maker(turn: Turn, response: Response, names: Names, scenario: Scenario) -> Markup:
    promise = response.card.promise
    due = promise.due if promise else 0
    return joined(_where(turn, response, names), " ", _due(turn, due, names, scenario))


def _due(turn: Turn, turns: int, names: Names, scenario: Scenario) -> Markup:
    """Return when a promise that is made in a turn is due; by turn or number if that is certain."""
    number = scenario.numbers[turn.id]
    last = number + turns
    if last >= len(scenario.turns):
        return filled(_("Due after the last turn."))
    if all(_leads_on(scenario, at) for at in range(number, last)):
        return filled(_("Due at the end of {turn}."), turn=names.turn(scenario.turns[last].id))
    seen = scenario.step_numbers[number]
    if len(seen) == 1:
        return filled(_("Due at the end of turn {due}."), due=seen[0] + turns)
    sentence = ngettext(
        "Due at the end of the turn after this one.", "Due at the end, {n} turns later.", turns
    )
    return filled(sentence, n=turns)


def _leads_on(scenario: Scenario, number: int) -> bool:
    """Whether a turn is always followed by the next one in the file."""
    leads = scenario.course.after[number] - scenario.course.after[number + 1]
    return leads == {number + 1} and scenario.turns[number + 1].when is None


def _keeper(id_: str, turn: Turn, response: Response, names: Names) -> Markup:
    checked = any(keep.check for keep in response.card.keep if keep.promise == id_)
    where = _where(turn, response, names)
    return joined(where, " ", _("Checks that it was really done.")) if checked else where


def _where(turn: Turn, response: Response, names: Names) -> Markup:
    label = quoted(names.label(response))
    return filled(_("turn {number}, {response}."), number=names.number(turn), response=label)


def _breaker(id_: str, material: Material) -> Markup:
    reach = material.sheet.reach.promises if material.sheet else ()
    if any(promise.promise == id_ and not promise.broken for promise in reach):
        return filled(_("nobody: it cannot be broken."))
    if any(promise.promise == id_ and not promise.kept for promise in reach):
        return filled(_("everybody who makes it: it cannot be kept."))
    return filled(_("any other response on the day it is due."))
