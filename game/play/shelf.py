"""Scenarios on offer: what their cards say, and the whole of those that were read."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from game.authoring.library import load_scenario, shipped_scenarios, translations_beside
from game.content import content_folder
from game.core.rulebook import Rulebook
from game.core.scenario import Scenario
from game.core.status import Status
from game.play.introduction import Introduction, introduction

COVERS = "covers.json"
"""The file beside the shipped scenarios that says what stands on their cards.

A window that opens would otherwise read every scenario to show their titles. It counts only as
long as no file beside it has changed since.
"""


@attrs.frozen
class Shelved:
    """A scenario on offer; `scenario` is None until the whole of it is needed and read.

    `language` is the code of the one in which it was written.
    """

    id: str
    language: str
    introduction: Introduction
    scenario: Scenario | None = None


def shelved(scenario: Scenario, rulebook: Rulebook) -> Shelved:
    """Return a scenario that was read as one on offer."""
    about = introduction(scenario, rulebook)
    return Shelved(scenario.id, scenario.language, about, scenario)


def shipped_shelf(rulebook: Rulebook, language: str, *, own_rules: bool) -> dict[str, Shelved]:
    """Return the shipped scenarios that can be read, by their ids.

    With `own_rules` the rulebook is not the shipped one.
    """
    covers = {} if own_rules else _covers_of(content_folder("scenarios"))
    shelf: dict[str, Shelved] = {}
    for path in shipped_scenarios():
        cover = covers.get(path.stem)
        if cover and language not in translations_beside(path):
            shelf[path.stem] = cover
        elif scenario := load_scenario(path, language).value:
            shelf[path.stem] = shelved(scenario, rulebook)
    return shelf


def covers_text(shelf: Mapping[str, Shelved], folder: Path) -> str:
    """Return what the file of covers in a folder of scenarios has to hold."""
    covers = {
        id_: {"language": each.language, "introduction": attrs.asdict(each.introduction)}
        for id_, each in shelf.items()
    }
    written = {"digest": _digest_of(folder), "covers": covers}
    return json.dumps(written, indent=1, ensure_ascii=False) + "\n"


def _covers_of(folder: Path) -> dict[str, Shelved]:
    """Return what stands on the cards, as far as it can be read without the scenarios."""
    try:
        written = json.loads((folder / COVERS).read_text("utf-8"))
        if written["digest"] != _digest_of(folder):
            return {}
        return {id_: _cover(id_, entry) for id_, entry in written["covers"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}  # then the scenarios are read


def _cover(id_: str, entry: Mapping[str, Any]) -> Shelved:
    told = entry["introduction"]
    about = Introduction(**told | {"status": Status(told["status"])})
    return Shelved(id_, entry["language"], about)


def _digest_of(folder: Path) -> str:
    """Return 12 hexadecimal digits that change with every byte of the files of a folder."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*.yaml")):
        data = file.read_bytes()
        digest.update(f"{file.relative_to(folder).as_posix()} {len(data)}\n".encode() + data)
    return digest.hexdigest()[:12]
