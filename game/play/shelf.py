"""Scenarios on offer: what their cards say, and the whole of those that were read."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

import attrs

from game.authoring.files import id_of, languages_of, shipped_scenarios
from game.content import content_folder
from game.core.status import Status
from game.play.introduction import Introduction, introduction
from game.play.origin import Loaded, Origin, load

COVERS = "covers.json"
"""The file beside the shipped scenarios that says what stands on their cards.

A window that opens would otherwise read every scenario to show their titles. It counts only as
long as no file beside it has changed since.
"""

Introductions = Mapping[str, Introduction]
"""What stands on a scenario's card, by language, the one in which it was written first."""


@attrs.frozen
class Shelved:
    """A scenario on offer; `loaded` is None until the whole of it is needed and read.

    `origin` says where it comes from, and in which language it is told as far as it can be.
    `languages` are the codes of those that there are, the one in which it was written first.
    """

    origin: Origin
    languages: tuple[str, ...]
    introduction: Introduction
    loaded: Loaded | None = None

    @property
    def id(self) -> str:
        """The id of the scenario."""
        return id_of(Path(self.origin.scenario))


def shelved(loaded: Loaded) -> Shelved:
    """Return a scenario that was read as one on offer."""
    scenario, origin = loaded.scenario, loaded.origin
    languages = languages_of(origin.scenario, scenario.language)
    return Shelved(origin, languages, introduction(scenario, loaded.rulebook), loaded)


def shipped_shelf(language: str, rulebook: str = "") -> dict[str, Shelved]:
    """Return the shipped scenarios that can be read, by their ids.

    They are told in a language as far as they can be. With a `rulebook`, the path to one that is
    not the shipped one, each is read: what stands on the covers holds under the shipped one.
    """
    covers = {} if rulebook else covers_in(language)
    shelf: dict[str, Shelved] = {}
    for id_ in (path.stem for path in shipped_scenarios()):
        found = covers.get(id_) or load(Origin(id_, "", rulebook, language=language))
        if isinstance(found, Shelved):
            shelf[id_] = found
        elif isinstance(found, Loaded):
            shelf[id_] = shelved(found)
    return shelf


def covers_in(language: str) -> dict[str, Shelved]:
    """Return what stands on the cards of the shipped scenarios in a language, by their ids.

    Nothing is returned if that is not known without reading them.
    """
    folder = content_folder("scenarios")
    try:
        written = json.loads((folder / COVERS).read_text("utf-8"))
        if written["sum"] != _sum_of(folder):
            return {}
        return {id_: _cover(id_, told, language) for id_, told in written["covers"].items()}
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return {}  # then the scenarios are read


def covers_text(covers: Mapping[str, Introductions], folder: Path) -> str:
    """Return what the file of covers in a folder of scenarios has to hold."""
    told = {
        id_: {language: attrs.asdict(about) for language, about in each.items()}
        for id_, each in covers.items()
    }
    written = {"sum": _sum_of(folder), "covers": told}
    return json.dumps(written, indent=1, ensure_ascii=False) + "\n"


def _cover(id_: str, told: Mapping[str, Mapping[str, Any]], language: str) -> Shelved:
    languages = tuple(told)
    about = told.get(language.lower(), told[languages[0]])
    shown = Introduction(**{**about, "status": Status(about["status"])})
    return Shelved(Origin(id_, "", language=language), languages, shown)


def _sum_of(folder: Path) -> str:
    """Return a check sum [CRC-32] of the files of a folder and their names; it takes no time."""
    total = 0
    for file in sorted(folder.rglob("*.yaml")):
        data = file.read_bytes()
        total = crc32(f"{file.relative_to(folder).as_posix()} {len(data)}\n".encode() + data, total)
    return f"{total:08x}"
