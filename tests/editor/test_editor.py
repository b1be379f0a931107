"""What an editor with a YAML language server does with our files, as its protocol has it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.editor.language_server import Diagnostic, Server, running

REPOSITORY = Path(__file__).parent.parent.parent
SCENARIOS = REPOSITORY / "scenarios"
SHIPPED = sorted(SCENARIOS.rglob("*.yaml"))
TEXT = (SCENARIOS / "the-new-car.yaml").read_text("utf-8")
HERE = "│"
"""Where the writer is, in a text."""


def settings() -> dict[str, Any]:
    """The settings of the workspace, in the form in which editors hand them over."""
    flat = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text("utf-8"))
    nested: dict[str, Any] = {"yaml": {"validate": True, "hover": True, "completion": True}}
    for name, value in flat.items():
        if name.startswith("yaml."):
            part = nested["yaml"]
            *way, last = name.removeprefix("yaml.").split(".")
            for step in way:
                part = part.setdefault(step, {})
            part[last] = value
    return nested


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A language server for this repository."""
    with running(REPOSITORY, settings()) as running_server:
        yield running_server


def at(text: str) -> tuple[str, int, int]:
    """A text without the mark, and the line and column of the mark."""
    before, _, behind = text.partition(HERE)
    return before + behind, before.count("\n"), len(before.rpartition("\n")[2])


def completed(server: Server, old: str, new: str, name: str) -> dict[str, str]:
    """What is completed where the first old part was replaced: words with their explanations."""
    assert old in TEXT
    text, line, column = at(TEXT.replace(old, new, 1))
    path = SCENARIOS / f"probe-{name}.yaml"
    server.open(path, text)
    return {item["label"]: str(item.get("documentation")) for item in server.completions(
        path, line, column
    )}  # fmt: skip


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_nothing_is_underlined_in_what_is_shipped(server: Server, path: Path) -> None:
    """No false alarm: neither in scenarios nor in files that are none."""
    assert [] == server.open(path, path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("keys", "minutes: 12\n", "minutes: 12\n│\n", {"leaves-at", "meters", "flags"}),
        ("turn", "    title: Six", "    │\n    title: Six", {"when", "chance", "after", "failure"}),
        ("response", "        icon: phone\n", "        icon: phone\n        │\n", {"when", "does"}),
        ("customer", "  portrait: sanne\n", "  portrait: sanne\n  │\n", {"standing", "years"}),
        ("acts", "          - care\n", "          - │\n", {"care", "own", "fix", "promise"}),
        ("promise", "            due: 2\n", "            │\n", {"due"}),
        ("fix", "          - fix: match\n", "          - fix: │\n", {"match", "other"}),
        ("lessons", "lessons: [tell-before-they-ask,", "lessons: [│,", {"no-excuses"}),
        ("follows", "follows: know-what-they-expect", "follows: │", {"make-it-good"}),
        ("portrait", "portrait: sanne", "portrait: │", {"sanne", "henk"}),
        ("scene", "scene: showroom", "scene: │", {"office", "station"}),
        ("icon", "icon: phone", "icon: │", {"mail", "car"}),
        ("kind", "kind: service", "kind: │", {"service", "money", "goods", "attention"}),
        ("status", "      engaged: >-\n", "      │\n      engaged: >-\n", {"in-love", "left"}),
        ("claims", "claims:\n", "claims:\n  - │\n", {"ACT never beats ACT"}),
    ],
)
def test_what_could_stand_here_is_offered(
    server: Server, name: str, old: str, new: str, words: set[str]
) -> None:
    """Keys, acts, statuses, ids of lessons, names of pictures: whatever fits at a place."""
    assert words <= completed(server, old, new, name).keys()


def test_what_is_offered_is_explained(server: Server) -> None:
    """A lesson by its headline, an act by a sentence."""
    lessons = completed(server, "follows: know-what-they-expect", "follows: │", "explained-lesson")
    acts = completed(server, "          - care\n", "          - │\n", "explained-act")

    assert "Say what you can do, not what stops you." in lessons["no-excuses"]
    assert "You hear her" in acts["care"]


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("minutes:", "How long a play takes"),
        ("severity:", "How bad it is: 1, 2 or 3."),
        ("acts:", "promise: new-date"),
        ("portrait:", "The name of her portrait."),
        ("promise: new-date", "A promise is made"),
        ("chance:", "What is left to luck before the response"),
        ("leaves", "Why it had the consequences"),
    ],
)
def test_a_key_is_explained_where_one_points(server: Server, word: str, told: str) -> None:
    """A sentence, and an example."""
    path = SCENARIOS / "the-new-car.yaml"
    server.open(path, TEXT)
    before = TEXT[: TEXT.index(word)]
    hover = server.hover(path, before.count("\n"), len(before.rpartition("\n")[2]) + 1)

    assert told in hover
    assert "Example:" in hover


@pytest.mark.parametrize(
    ("name", "old", "new", "underlined"),
    [
        ("key", "minutes: 12", "minuts: 12", ("minuts", "not allowed")),
        ("range", "severity: 2", "severity: 5", ("5", "above the maximum of 3")),
        ("lesson", "breaks: know-what-they-expect", "breaks: know-it", ("know-it", "Valid values")),
        ("act", "          - care\n", "          - carre\n", ("carre", "Valid values")),
        ("switch", "ours: no", "ours: perhaps", ("perhaps", "Valid values")),
        ("number", "minutes: 12", "minutes: twelve", ("twelve", "integer")),
        ("text", "title: The new car", "title: [a]", ("[a]", "string")),
        ("missing", "        label: Ring her today\n", "", ("i", 'Missing property "label"')),
        (
            "both",
            "        follows: tell-before-they-ask",
            "        follows: tell-before-they-ask\n        breaks: no-excuses",
            ("breaks", "not allowed"),
        ),
    ],
)
def test_a_mistake_is_underlined_while_one_types(
    server: Server, name: str, old: str, new: str, underlined: tuple[str, str]
) -> None:
    """The word at fault, and what is wrong with it."""
    assert old in TEXT
    text = TEXT.replace(old, new, 1)
    found: list[Diagnostic] = server.open(SCENARIOS / f"mistake-{name}.yaml", text)

    assert [underlined[0]] == [each.text for each in found]
    assert underlined[1] in found[0].message
