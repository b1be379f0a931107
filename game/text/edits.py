"""What stands on every page that compares two versions of a scenario."""

from collections.abc import Callable, Iterable, Iterator

from game.core.scenario import Scenario
from game.play.wording import words
from game.proof.matching import Edit, Matching
from game.proof.sheet import Sampled, Sheet
from game.texts import _

Titles = Callable[[str], str]
"""Returns the title of an ending for people, by its id."""


def heading(old: Sheet | Sampled, new: Sheet | Sampled) -> Iterator[str]:
    """Yield what is compared."""
    scenario = new.scenario
    yield _("What changed: {title}").format(title=words(scenario.title, scenario))
    yield _("File {old} -> {new}.").format(old=old.digest, new=new.digest)


def parts(*parts: tuple[str, Iterable[str]]) -> Iterator[str]:
    """Yield the parts of a page that have any lines, each below its title."""
    for title, lines in parts:
        found = list(lines)
        if found:
            yield ""
            yield title
            yield from (f"  {line}" for line in found)


def title_in(old: Scenario, new: Scenario, ending: str) -> str:
    """Return the title of an ending, as the new version has it if it has that ending."""
    titles = {
        ending.id: words(ending.title, scenario)
        for scenario in (old, new)
        for ending in scenario.endings
    }
    return titles[ending]


def edit_lines(names: Matching) -> Iterator[str]:
    """Yield what was added, removed and renamed."""
    for what, edit in (
        (_("turn"), names.turn_edit),
        (_("response"), names.response_edit),
        (_("ending"), names.ending_edit),
    ):
        yield from _edit(what, edit)


def _edit(what: str, edit: Edit) -> Iterator[str]:
    yield from (_("new {what}: {id}").format(what=what, id=id_) for id_ in edit.added)
    yield from (_("{what} removed: {id}").format(what=what, id=id_) for id_ in edit.removed)
    for before, after in edit.renamed:
        yield _("{what} renamed: {old} -> {new}").format(what=what, old=before, new=after)
