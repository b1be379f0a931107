"""Schema and reader agree: what the schema refuses, the reader refuses too."""

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from typing import Any

import fastjsonschema
import pytest
import yaml
from hypothesis import Phase, given, settings, strategies as st

from game.authoring.files import shipped_scenarios
from game.authoring.findings import Findings
from game.authoring.library import load_lessons
from game.authoring.reading import read_bytes
from game.authoring.schema.scenario import scenario_schema
from game.authoring.schema.seen import seen
from game.authoring.sources import source_of
from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence
from game.core.scenario import Scenario
from game.problem import Place
from game.testing.scenarios import scenarios
from tests.authoring.everything import LESSONS, SOURCE, shape
from tests.authoring.schema.writing import written
from tests.worlds import shipped_rulebook

HERE = Place("file.yaml")
SHAPE = shape()
WORDS: list[Any] = [
    "", "yes", "no", "Yes", "ON", "oFF", "true", "null", "~", "1", "+5", "-1", "0", "012", "100",
    "1.5", "5.0", "1e3", "0x10", "a", "a-b", "A b", "match", "in-love", "left", "end", "care",
    "tell-before-they-ask", "nobody", "12", "x" * 50, "it's complicated", "{customer}",
    "2021-11-15",
]  # fmt: skip


@cache
def refuses() -> Callable[[Any], bool]:
    """Whether the schema refuses a value, for the lessons that the reader knows here."""
    validate = fastjsonschema.compile(scenario_schema(LESSONS, shipped_rulebook()))

    def asked(value: Any) -> bool:  # noqa: ANN401 - whatever JSON knows
        try:
            validate(value)
        except fastjsonschema.JsonSchemaException:
            return True
        return False

    return asked


def node(value: Any) -> Node:  # noqa: ANN401 - the same
    """A value as it is read from a file: its texts stand there without quotes."""
    match value:
        case dict():
            return Mapping(tuple((Scalar(str(k), HERE), node(v)) for k, v in value.items()), HERE)
        case list():
            return Sequence(tuple(map(node, value)), HERE)
        case bool():
            return Scalar("yes" if value else "no", HERE)
        case _:
            return Scalar(str(value), HERE)


def look(value: Any) -> tuple[bool, set[str]]:  # noqa: ANN401 - the same
    """Whether the schema refuses a file, and the codes of what the reader finds in it."""
    root, findings = node(value), Findings()
    SHAPE.read(root, "file.yaml", findings)
    return refuses()(seen(root)), {problem.code for problem in findings.problems}


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - the same
    """Yield the ways to all that is in a value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in parts if isinstance(value, dict | list) else ():
        yield (*way, key)
        yield from places(part, (*way, key))


def damaged(tree: Any, dice: random.Random) -> Any:  # noqa: ANN401 - the same
    """Return a tree with one thing changed, somewhere."""
    tree = deepcopy(tree)
    *way, key = dice.choice(list(places(tree)))
    parent = tree
    for step in way:
        parent = parent[step]
    match dice.randrange(6):
        case 0:
            del parent[key]
        case 1:
            parent[key] = [parent[key]]
        case 2:
            parent[key] = {dice.choice(["id", "when", "to", "otherwise", "x"]): parent[key]}
        case 3 if isinstance(parent, dict):
            parent[dice.choice(["says", "does", "follows", "breaks", "next", "xyz"])] = "a"
        case 4 if isinstance(parent, dict):
            parent[f"{key}s"] = parent.pop(key)
        case _:
            parent[key] = dice.choice(WORDS)
    return tree


def plain(text: str) -> Any:  # noqa: ANN401 - the same
    """A file as texts, lists and mappings, without any types."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes texts only


def test_what_uses_every_key_passes_both() -> None:
    """The scenario that holds everything once is fine to the schema and to the reader."""
    assert (False, set()) == look(plain(SOURCE))


@pytest.mark.parametrize("path", shipped_scenarios(), ids=lambda path: path.stem)
def test_shipped_scenarios_pass(path: Any) -> None:  # noqa: ANN401 - a path
    """No false alarm on what is shipped."""
    lessons = load_lessons(path).value
    assert lessons is not None
    validate = fastjsonschema.compile(scenario_schema(lessons, shipped_rulebook()))
    root = source_of(path.read_bytes(), path.name).root
    assert root is not None
    validate(seen(root))


@settings(max_examples=2000, phases=(Phase.explicit, Phase.generate))
@given(scenarios())
def test_generated_scenarios_pass_both(world: Scenario) -> None:
    """Thousands of scenarios of all kinds, written down, are fine to both.

    A generated condition may ask after a response that is not there, of which only the reader
    knows.
    """
    schema, codes = look(written(world))

    assert not schema
    assert codes <= {"unknown-response"}


@pytest.mark.parametrize("seed", range(4))
def test_what_the_schema_refuses_the_reader_refuses_too(seed: int) -> None:
    """Thousands of damaged scenarios: no alarm in an editor is a false one, and most are raised."""
    dice = random.Random(seed)
    tree, alarms, refused = plain(SOURCE), 0, 0
    for _ in range(1000):
        changed = tree
        for _again in range(dice.randint(1, 3)):
            changed = damaged(changed, dice)
        schema, codes = look(changed)
        assert codes or not schema, changed
        alarms += schema
        refused += bool(codes)

    assert refused > 600
    assert alarms > refused * 0.7


@given(st.sampled_from(WORDS), st.sampled_from(["ours", "minutes", "title", "portrait"]))
def test_a_word_for_a_key(word: str, key: str) -> None:
    """Every odd word at some keys."""
    old = {
        "ours": "ours: no", "minutes": "minutes: 5", "title": "title: The late parcel",
        "portrait": "portrait: ada",
    }[key]  # fmt: skip
    text = SOURCE.replace(old, f"{key}: {word}", 1)
    root = source_of(text.encode(), "file.yaml").root
    reading = read_bytes(text.encode(), "file.yaml", SHAPE)

    assert root is None or reading.value is None or not refuses()(seen(root))
