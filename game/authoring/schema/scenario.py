"""The JSON Schema of a scenario."""

import json
from typing import Any

from game.authoring.lessons import Lessons
from game.authoring.scenarios import scenario_shape
from game.authoring.schema.making import Maker
from game.content import content_folder
from game.core.rulebook import Rulebook

_PICTURES = {"portrait": "portraits", "scene": "scenes", "icon": "icons"}
"""Keys that name a picture, and the folders that hold them."""


def scenario_schema(lessons: Lessons, rulebook: Rulebook) -> dict[str, Any]:
    """Return the schema of scenarios with these lessons; names of pictures are suggested."""
    maker = Maker(
        suggested={key: _pictures(folder) for key, folder in _PICTURES.items()},
        meant={id_: lesson.title for id_, lesson in lessons.items()},
    )
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "A scenario in format 1. Made by “complicated schema”: changes are lost.",
        **maker.of(scenario_shape("", lessons, rulebook), ()),
    }


def as_text(schema: dict[str, Any]) -> str:
    """Return a schema as the text of a file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _pictures(folder: str) -> set[str]:
    return {path.stem for path in (content_folder("assets") / folder).glob("*.svg")}
