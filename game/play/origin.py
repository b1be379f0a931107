"""Where the scenario and the rulebook of a run come from, so that it can be played again."""

from pathlib import Path

import attrs

from game.authoring.files import digest_of, is_shipped
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.problem import Problem
from game.texts import _


@attrs.frozen
class Origin:
    """A scenario, by its id or else the absolute path to its file, and a rulebook.

    Digests are 12 hexadecimal digits that change with every byte of a file, or of the files that a
    scenario is made of; until it is read, its digest may be empty. `rulebook` is the absolute path
    to its file; both it and its digest are empty for the one the game ships with. `language` is the
    one in which it is played, empty for that in which it is written.
    """

    scenario: str
    digest: str
    rulebook: str = ""
    rulebook_digest: str = ""
    language: str = ""


@attrs.frozen
class Loaded:
    """The scenario and the rulebook as they are now; the origin has their digests of now."""

    scenario: Scenario
    rulebook: Rulebook
    origin: Origin


@attrs.frozen
class NotLoaded:
    """A file cannot be used any more; the sentence says which, and why."""

    sentence: str


def origin_of(scenario: str, rulebook: Path | None = None, language: str = "") -> Origin:
    """Return where a scenario (an id, or a path to a file) and a rulebook come from.

    The digest of a file that cannot be read is empty.
    """
    return Origin(
        scenario=scenario if is_shipped(scenario) else str(Path(scenario).absolute()),
        digest=_digest_of_scenario(scenario),
        rulebook=str(rulebook.absolute()) if rulebook else "",
        rulebook_digest=_digest(rulebook) if rulebook else "",
        language=language,
    )


def load(origin: Origin) -> Loaded | NotLoaded:
    """Read the scenario and the rulebook of a run as they are now. Never raises `OSError`.

    What it takes to read is loaded now: a window opens without it.
    """
    from game.authoring.library import load_rulebook, load_scenario  # noqa: PLC0415

    rulebook = Path(origin.rulebook) if origin.rulebook else None
    scenario = load_scenario(origin.scenario, origin.language)
    rules = load_rulebook(rulebook)
    if scenario.value is None or rules.value is None:
        return NotLoaded(_sentence((*scenario.problems, *rules.problems)[0]))
    now = origin_of(origin.scenario, rulebook, origin.language)
    return Loaded(scenario.value, rules.value, now)


def _digest_of_scenario(scenario: str) -> str:
    try:
        return digest_of(scenario)
    except (OSError, ValueError):
        return ""


def _digest(path: Path) -> str:
    import hashlib  # noqa: PLC0415 - only a rulebook of one's own needs it

    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    except (OSError, ValueError):
        return ""


def _sentence(problem: Problem) -> str:
    place = problem.place
    sentence = _("This run cannot be opened, because of line {line} of “{file}”: {message}")
    return sentence.format(line=place.line, file=place.file, message=problem.message)
