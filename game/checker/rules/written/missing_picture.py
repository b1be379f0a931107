"""A portrait, a scene or an icon that there is no picture of.

The game then shows a plain one, which is no accident to trainees but looks like one. The names
are those of the files that come with the game.

Fails:

    customer: {name: Ada Bakker, portrait: edit}

Mended:

    customer: {name: Ada Bakker, portrait: edith}
"""

from collections.abc import Iterator
from functools import cache

from game.authoring.customers import Fields
from game.authoring.findings import listed, nearest
from game.checker.rules.rule import Found, Rule
from game.content import content_folder
from game.core.scenario import Scenario
from game.problem import Severity
from game.texts import _

_MOST_LISTED = 20
_ALIKE = 0.75
"""There are so many pictures that some name is always a little like another word."""


def check(scenario: Scenario) -> Iterator[Found]:
    """Find names of pictures that there are not."""
    for folder, part, name in _wanted(scenario):
        yield from _missing(folder, part, name)


def _of_a_customer(fields: Fields) -> Iterator[Found]:
    """Find that there is no portrait of a customer whom scenarios share."""
    return _missing("portraits", "customer.portrait", fields.get("portrait", ""))


def _missing(folder: str, part: str, name: str) -> Iterator[Found]:
    known = pictures(folder)
    if not name or not known or name in known:
        return
    close = nearest(name, known, _ALIKE)
    yield Found(
        part,
        {
            "portraits": _("There is no portrait “{name}”."),
            "scenes": _("There is no scene “{name}”."),
            "icons": _("There is no icon “{name}”."),
        }[folder].format(name=name),
        _("Did you mean “{close}”?").format(close=close) if close else _others(name, known),
    )


@cache
def pictures(folder: str) -> frozenset[str]:
    """Return the names of the pictures of a kind: portraits, scenes or icons."""
    return frozenset(path.stem for path in (content_folder("assets") / folder).glob("*.svg"))


def _wanted(scenario: Scenario) -> Iterator[tuple[str, str, str]]:
    yield "portraits", "customer.portrait", scenario.customer.portrait
    for turn in scenario.turns:
        yield "scenes", f"turns.{turn.id}.scene", turn.scene
        for response in turn.responses:
            yield "icons", f"turns.{turn.id}.responses.{response.id}.icon", response.icon


def _others(name: str, known: frozenset[str]) -> str:
    """Name the pictures there are, as many as one reads: those that share a word, or all."""
    words = set(name.split("-"))
    names = sorted(other for other in known if words & {*other.split("-")}) or sorted(known)
    if len(names) > _MOST_LISTED:
        return _("Write the name of one of the {count} there are, or delete the line.").format(
            count=len(names)
        )
    return _("There are: {names}.").format(names=listed(names))


RULE = Rule("missing-picture", Severity.WARNING, check, __doc__)
OF_A_CUSTOMER = Rule(RULE.code, RULE.severity, _of_a_customer, RULE.page)
