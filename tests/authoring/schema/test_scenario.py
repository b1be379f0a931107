"""The schema of a scenario."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
from click.testing import CliRunner

from game.authoring.library import load_lessons
from game.authoring.schema.explanations import explanation, explanations
from game.authoring.schema.making import Maker
from game.authoring.schema.scenario import as_text, scenario_schema
from game.cli.main import main
from tests.authoring.everything import SOURCE
from tests.worlds import shipped_rulebook

SCENARIOS = Path(__file__).parent.parent.parent.parent / "scenarios"


def shipped_schema() -> dict[str, Any]:
    """The schema of scenarios that lie beside the shipped ones."""
    lessons = load_lessons(SCENARIOS / "the-new-car.yaml").value
    assert lessons is not None
    return scenario_schema(lessons, shipped_rulebook())


def properties(schema: Any, way: str = "") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - whatever JSON knows
    """Yield every key that a schema knows, with its schema."""
    if isinstance(schema, dict):
        for key, part in schema.get("properties", {}).items():
            if isinstance(part, dict):
                yield f"{way}.{key}", part
        for key, part in schema.items():
            yield from properties(part, way if key == "properties" else f"{way}.{key}")
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part, way)


def test_the_committed_schema_is_the_one_that_is_made() -> None:
    """Whoever changes the format makes the schema again: complicated schema scenarios."""
    committed = (SCENARIOS / "schema" / "scenario.schema.json").read_text("utf-8")

    assert as_text(shipped_schema()) == committed


def test_every_key_is_explained_with_an_example_that_is_right() -> None:
    """What an editor shows is a sentence, and a value that could stand there."""
    found = dict(properties(shipped_schema()))
    for way, schema in found.items():
        assert schema["description"].endswith((".", "1.", ":")), way
        for example in schema.get("examples", [])[:1]:
            fastjsonschema.compile(schema)(example)
    statuses = {"in-love", "engaged", "married", "complicated", "breaking-up", "left"}

    assert len(found) > 150
    assert set() == {way for way, schema in found.items() if "examples" not in schema} - {
        way for way in found if way.rpartition(".")[2] in statuses
    }


def test_no_explanation_is_left_over() -> None:
    """Every explanation is that of a key of the format."""
    told = {schema["description"] for _way, schema in properties(shipped_schema())}

    assert set() == {end for end, each in explanations().items() if each.text not in told}


def test_the_longest_end_of_a_way_counts() -> None:
    """The id of a turn is explained otherwise than that of a response; what is unknown raises."""
    assert explanation(("turns", "id")) != explanation(("turns", "responses", "id"))
    assert explanation(("turns", "chance", "story")) == explanation(("turns", "story"))
    with pytest.raises(KeyError):
        explanation(("turns", "xyz"))


def test_a_shape_without_a_schema_is_refused() -> None:
    """A new kind of shape needs to say what editors make of it."""
    with pytest.raises(TypeError, match="has no schema"):
        Maker({}, {}).of(object(), ())


def test_the_command_writes_the_schema(tmp_path: Path) -> None:
    """Beside the scenarios of a folder, with the lessons of that folder."""
    (tmp_path / "lessons.yaml").write_text(
        "format: 1\nlessons:\n  be-there: {title: Be there., text: Be there., law: 1}\n", "utf-8"
    )
    result = CliRunner().invoke(main, ["schema", str(tmp_path)])
    schema = json.loads((tmp_path / "schema" / "scenario.schema.json").read_text("utf-8"))

    assert 0 == result.exit_code, result.output
    assert SOURCE.splitlines()[0] == result.output.splitlines()[-1]
    assert ["be-there"] == schema["properties"]["lessons"]["items"]["enum"]
    assert ["Be there."] == schema["properties"]["lessons"]["items"]["markdownEnumDescriptions"]


def test_lessons_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """No schema is written then."""
    (tmp_path / "lessons.yaml").write_text("format: 1\n", "utf-8")
    result = CliRunner().invoke(main, ["schema", str(tmp_path)])

    assert 1 == result.exit_code
    assert not (tmp_path / "schema").exists()
