"""The parts of a file are found by their ways."""

import pytest

from game.authoring.meters import flag
from game.authoring.parts import Parts
from game.authoring.sources import source_of
from game.authoring.syntax.nodes import Mapping, Node, Scalar
from game.authoring.text_ids import text_ids
from game.core.scenario import Scenario
from game.problem import Place
from tests.authoring.everything import SCENARIO, SOURCE
from tests.authoring.reports import block

FILE = block(
    """
    title: The late parcel
    turns:
      - id: the-call
        story: >-
          It rings,
          and rings.
        responses:
          - id: ring
            says: "Yes."
            acts:
              - tell
              - promise: call
                what: A call
            effects:
              - {a: 1, b: 2}
              - when: trust > 5
                c: 3
          - {id: wait, says: No.}
      - title: no id
    discussion:
      - Why?
    """
)
PARTS = Parts(source_of(FILE.encode(), "file.yaml"))


@pytest.mark.parametrize(
    ("way", "line", "column"),
    [
        ("title", 1, 8),
        ("turns", 2, 1),
        ("turns.the-call", 3, 5),
        ("turns.the-call.id", 3, 9),
        ("turns.the-call.story", 4, 12),
        ("turns.the-call.responses.ring.says", 9, 15),
        ("turns.the-call.responses.ring.promise", 13, 19),
        ("turns.the-call.responses.ring.effects-3", 16, 19),
        ("turns.the-call.responses.wait", 18, 9),
        ("turns.2.title", 19, 12),
        ("discussion.1", 21, 5),
    ],
)
def test_a_part_is_found_by_its_way(way: str, line: int, column: int) -> None:
    """Keys and ids lead to it, or a number where it has no id."""
    assert Place("file.yaml", line, column) == PARTS.find(way).place


@pytest.mark.parametrize(
    ("way", "known"),
    [
        ("turns.the-call.responses.ring.why", "turns.the-call.responses.ring"),
        ("turns.the-call.responses.ring.effects-1", "turns.the-call.responses.ring"),
        ("turns.nowhere.story", "turns"),
    ],
)
def test_a_way_that_breaks_off_leads_to_the_last_part_on_it(way: str, known: str) -> None:
    """What is missing has no place of its own."""
    assert PARTS.find(known) == PARTS.find(way)


def test_the_whole_file_is_where_no_way_leads() -> None:
    """It begins in line 1 and holds all lines."""
    whole = PARTS.find("mood")

    assert Place("file.yaml") == whole.place
    assert whole.holds(Place("file.yaml", 21, 3))


@pytest.mark.parametrize(
    ("way", "first", "last"),
    [
        ("turns.the-call.story", 4, 6),
        ("turns.the-call", 3, 18),
        ("turns.the-call.responses.ring", 8, 17),
        ("turns", 2, 19),
        ("discussion", 20, 21),
    ],
)
def test_a_part_goes_on_until_the_next_one_begins(way: str, first: int, last: int) -> None:
    """A text of several lines is one part."""
    part = PARTS.find(way)
    held = [line for line in range(1, 30) if part.holds(Place("file.yaml", line))]

    assert list(range(first, last + 1)) == held


def test_a_place_within_a_text_is_told_where_it_can_be() -> None:
    """In one line, quoted or not; of a folded text only the beginning is known."""
    assert Place("file.yaml", 9, 18) == PARTS.find("turns.the-call.responses.ring.says").at(2)
    assert Place("file.yaml", 4, 12) == PARTS.find("turns.the-call.story").at(2)


def test_a_file_without_a_tree_is_one_part() -> None:
    """There is nothing else to point at."""
    parts = Parts(source_of(b"[", "file.yaml"))

    assert Place("file.yaml") == parts.find("turns.the-call").place


def test_every_text_of_a_scenario_has_a_part() -> None:
    """The ids of texts are ways, so that a rule about a text knows where it stands."""
    parts = Parts(source_of(SOURCE.encode(), "file.yaml"))

    found = {id_: parts.find(id_) for id_ in text_ids(SCENARIO)}

    assert set() == {id_ for id_, part in found.items() if not _is(part.node, Scalar)}


def test_every_condition_of_an_effect_has_a_part() -> None:
    """Whether the effects are one mapping or a list of them."""
    parts = Parts(source_of(SOURCE.encode(), "file.yaml"))

    found = [parts.find(way).node for way in _conditional_effects(SCENARIO)]

    assert found
    assert all(_is(node, Scalar) for node in found)


def _is(node: Node, kind: type[Scalar] | type[Mapping]) -> bool:
    return isinstance(node, kind)


def _conditional_effects(scenario: Scenario) -> list[str]:
    assert not any(meter == flag(meter.id) and meter.shown for meter in scenario.meters)
    return [
        f"turns.{turn.id}.responses.{response.id}.effects-{number}"
        for turn in scenario.turns
        for response in turn.responses
        for number, effect in enumerate(response.effects, 1)
        if effect.when
    ]
