"""A scenario is read completely, and everything that does not hang together is told."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.authoring.customers import CustomerShape
from game.authoring.library import load_scenario
from game.authoring.structures import ById, Each, Record
from game.core.cards import Card
from game.core.customer import Customer
from game.core.scenario import Ending, Response, Scenario, Turn
from tests.authoring.everything import SCENARIO, SOURCE, shape
from tests.authoring.reports import block, read, report


def test_every_key_is_read() -> None:
    """A scenario with every key becomes the value that it describes, and nothing is wrong."""
    reading = read(SOURCE, shape())

    assert "" == report(reading.problems)
    assert SCENARIO == reading.value


def test_the_scenario_with_every_key_has_every_key() -> None:
    """The example above would not notice a key that it lacks."""
    written = set(re.findall(r"([a-z-]+):", SOURCE))

    assert set() == set(keys_of(shape())) - written


def keys_of(shape_: object) -> Iterator[str]:
    """The keys of a record, and of all records within it."""
    match shape_:
        case Record(keys=keys):
            for key, rules in keys.items():
                yield key
                yield from keys_of(rules.shape)
        case CustomerShape(own=item) | ById(item=item) | Each(item=item):
            yield from keys_of(item)


def test_the_example_of_the_format_is_read_but_for_what_is_cut() -> None:
    """It was cut short in its second turn, and that is all that is wrong with it."""
    reading = load_scenario(Path(__file__).with_name("example-cut-short.yaml"))

    expected = """
        69:16 too-few
          “responses” is empty, and needs at least 2.
          Add 2 more, each behind a dash.
    """
    assert block(expected) == report(reading.problems)


NEEDED = {
    "format": "format: 1",
    "title": "title: Small",
    "customer": "customer: {name: Ada}",
    "turns": block(
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: ring, label: Ring, says: Hello., acts: [tell]}
        """
    ),
    "endings": "endings: [{id: end, title: The end}]",
}
"""The smallest scenario, by key."""


def test_what_is_left_out_has_a_default() -> None:
    """The smallest scenario has nine lines."""
    reading = read("\n".join(NEEDED.values()), shape("small"))

    wait = Response("wait", "Wait", Card(), does="You wait.")
    ring = Response("ring", "Ring", Card(tell=True), says="Hello.")
    expected = Scenario(
        id="small",
        title="Small",
        customer=Customer("Ada"),
        turns=(Turn("one", (wait, ring)),),
        endings=(Ending("end", "The end"),),
    )
    assert "" == report(reading.problems)
    assert expected == reading.value


REFUSED = {
    "another format": (
        "format: 2",
        """
        1:9 unknown-format
          This program reads format 1 and no other.
          Write: format: 1
        """,
    ),
    "keys of later formats": (
        """
        survey: []
        """,
        """
        1:1 unknown-key
          “survey” is not known here.
          Known here: format, title, summary, language, minutes, lessons, customer, leaves-at, introduce, meters, flags, turns, endings, claims, checkup, discussion, sources.
        """,  # noqa: E501 - the message is one line
    ),
    "a misspelt key": (
        "minuts: 5 min",
        """
        1:1 unknown-key
          “minuts” is not known here.
          Did you mean “minutes”?
        1:9 not-a-number
          “minutes” is a whole number, not “5 min”.
          Write: minutes: 5
        """,
    ),
    "no turns": (
        "turns: []",
        """
        1:8 too-few
          “turns” is empty, and needs at least 1.
          Add 1 more, each behind a dash.
        """,
    ),
    "no endings": (
        "endings:",
        """
        1:9 too-few
          “endings” is empty, and needs at least 1.
          Add 1 more, each behind a dash.
        """,
    ),
    "a lesson that nobody teaches": (
        "lessons: [no-excuse, no-excuses, no-excuses]",
        """
        1:11 unknown-word
          “no-excuse” is not known for “lessons”.
          Did you mean “no-excuses”?
        1:34 duplicate-id
          “no-excuses” stands in this list twice; the first is in line 1.
          Give each an id of its own, or delete one.
        """,
    ),
    "a customer without a name": (
        "customer: {about: Ada}",
        """
        1:11 missing-key
          “name” is missing here.
          Add a line such as: name: Sanne de Wit
        """,
    ),
    "start values out of range": (
        """
        customer:
          name: Ada
          affection: 101
          expectation: 4
          patience: 5
          standing: old
          issue: {kind: weather, severity: 0}
        """,
        """
        3:14 number-out-of-range
          “affection” cannot be 101.
          Write a whole number from 0 to 100.
        4:16 number-out-of-range
          “expectation” cannot be 4.
          Write a whole number from 0 to 3.
        5:13 number-out-of-range
          “patience” cannot be 5.
          Write a whole number from 0 to 4.
        6:13 unknown-word
          “old” is not known for “standing”.
          Write one of: new, known, long.
        7:10 missing-key
          “ours” is missing here.
          Add a line such as: ours: yes
        7:17 unknown-word
          “weather” is not known for “kind”.
          Write one of: service, money, goods, attention.
        7:36 number-out-of-range
          “severity” cannot be 0.
          Write a whole number from 1 to 3.
        """,
    ),
    "two turns of one name": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Wait, does: You go., acts: []}
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Wait, does: You go., acts: []}
        """,
        """
        6:9 duplicate-id
          “one” stands in this list twice; the first is in line 2.
          Give each an id of its own, or delete one.
        """,
    ),
    "one response": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
        """,
        """
        4:7 too-few
          “responses” has 1, and needs at least 2.
          Add 1 more, each behind a dash.
        """,
    ),
    "five responses": (
        """
        turns:
          - id: one
            responses:
              - {id: r0, label: Wait, does: You wait., acts: []}
              - {id: r1, label: Wait, does: You wait., acts: []}
              - {id: r2, label: Wait, does: You wait., acts: []}
              - {id: r3, label: Wait, does: You wait., acts: []}
              - {id: r4, label: Wait, does: You wait., acts: []}
        """,
        """
        4:7 too-many
          “responses” has 5, and takes at most 4.
          Take away what is least needed.
        """,
    ),
    "two responses of one name": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: wait, label: Wait, does: You wait., acts: []}
        """,
        """
        5:14 duplicate-id
          “wait” stands in this list twice; the first is in line 4.
          Give each an id of its own, or delete one.
        """,
    ),
    "a response without its parts": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go}
        """,
        """
        5:9 missing-key
          “label” is missing here.
          Add a line such as: label: Ring her today
        5:9 missing-key
          “acts” is missing here.
          Add a line such as: acts: []
        5:9 missing-key
          “says” or “does” is missing here.
          Add a line such as: says: I will call you on Friday with a date.
        """,
    ),
    "a response that says and does": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Go, says: Bye., does: You go., acts: []}
        """,
        """
        5:47 conflicting-keys
          “says” and “does” exclude each other.
          Delete one of them.
        """,
    ),
    "a response that follows and breaks": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Go, says: Bye., acts: [], follows: no-excuses, breaks: no-excuse}
        """,
        """
        5:80 conflicting-keys
          “follows” and “breaks” exclude each other.
          Delete one of them.
        5:80 unknown-word
          “no-excuse” is not known for “breaks”.
          Did you mean “no-excuses”?
        """,
    ),
    "a turn in which a trainee may be stuck": (
        """
        turns:
          - id: one
            responses:
              - {id: go, label: Go, does: You go., when: trust > 50, acts: []}
              - {id: make, label: Make, says: Yes., acts: [{promise: a, what: b, due: 1}]}
              - {id: keep, label: Keep, says: Yes., acts: [{keep: a}]}
        """,
        """
        2:5 turn-may-be-stuck
          In turn “one” no response is always on offer, so a trainee may be stuck.
          Give it a response without “when”, “keep” and “promise”.
        """,
    ),
    "promises that nobody makes": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - id: keep
                label: Keep
                says: Yes.
                when: open call-back
                acts:
                  - keep: call-bak
        """,
        """
        8:20 unknown-promise
          No response makes the promise “call-back”.
          Let one make it: - promise: call-back
        10:19 unknown-promise
          No response makes the promise “call-bak”.
          Let one make it: - promise: call-bak
        """,
    ),
    "promises of another name": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: make, label: Make, says: Yes., acts: [{promise: call, what: A call, due: 1}]}
              - {id: keep, label: Keep, says: Yes., when: kept cal, acts: [{keep: all}]}
        """,
        """
        6:56 unknown-promise
          No response makes the promise “cal”.
          Did you mean “call”?
        6:75 unknown-promise
          No response makes the promise “all”.
          Did you mean “call”?
        """,
    ),
    "responses that nobody gives": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Wait, does: You go., when: chose wat and not chose bye, acts: []}
        """,
        """
        5:58 unknown-response
          No response has the id “wat”.
          Did you mean “wait”?
        5:76 unknown-response
          No response has the id “bye”.
          Write the id of a response that stands in this file.
        """,
    ),
    "names in the conditions of turns and endings": (
        """
        turns:
          - id: one
            when: not (promised a)
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Wait, does: You go., acts: []}
        endings:
          - {id: a, title: A, when: broken b}
          - {id: b, title: B}
        """,
        """
        3:25 unknown-promise
          No response makes the promise “a”.
          Let one make it: - promise: a
        8:36 unknown-promise
          No response makes the promise “b”.
          Let one make it: - promise: b
        """,
    ),
    "an ending behind one that takes all": (
        """
        endings:
          - {id: a, title: A}
          - {id: b, title: B}
        """,
        """
        2:5 ending-never-reached
          Ending “a” always fits, so those after it are never reached.
          Give it a “when”, or move it to the end.
        """,
    ),
    "no ending that takes all": (
        """
        endings:
          - {id: a, title: A, when: trust > 50}
        """,
        """
        2:5 no-last-ending
          The last ending, “a”, does not always fit.
          Delete its “when”, or add an ending without one behind it.
        """,
    ),
    "two endings of one name": (
        """
        endings:
          - {id: a, title: A, when: trust > 50}
          - {id: a, title: B}
        """,
        """
        3:10 duplicate-id
          “a” stands in this list twice; the first is in line 2.
          Give each an id of its own, or delete one.
        """,
    ),
    "what she says, without otherwise": (
        """
        turns:
          - id: one
            speech:
              left: Bye.
              happy: Hi.
              Left: Bye!
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Wait, does: You go., acts: []}
        """,
        """
        4:7 missing-key
          “otherwise” is missing here.
          Add what she says in every other status: otherwise: ...
        5:7 unknown-word
          “happy” is not known for “speech”.
          Write one of: in-love, engaged, married, complicated, breaking-up, left.
        6:7 duplicate-key
          “Left” is a status that stands here already.
          Keep one of the two.
        """,
    ),
    "a chance of one": (
        """
        turns:
          - id: one
            chance: [{weight: 0, story: x}]
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Wait, does: You go., acts: []}
        """,
        """
        3:13 too-few
          “chance” has 1, and needs at least 2.
          Add 1 more, each behind a dash.
        3:23 number-out-of-range
          “weight” cannot be 0.
          Write a whole number from 1 to 1000.
        """,
    ),
    "a failure of nobody": (
        """
        turns:
          - id: one
            failure: {kind: service, severity: 2}
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Wait, does: You go., acts: []}
        """,
        """
        3:14 missing-key
          “ours” is missing here.
          Add a line such as: ours: yes
        """,
    ),
    "a placeholder in a reaction": (
        """
        turns:
          - id: one
            responses:
              - {id: wait, label: Wait, does: You wait., acts: []}
              - {id: go, label: Go, says: Bye., acts: [], reaction: 'No, {name}!'}
        """,
        """
        5:66 unknown-placeholder
          Nothing is known that could stand for “{name}”.
          Only {customer} is replaced, by her name.
        """,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_hang_together_is_told(name: str) -> None:
    """All of it in one run, each with its place; what the source lacks is added below it."""
    source, expected = REFUSED[name]
    lines = "\n" + block(source)
    rest = (default for key, default in NEEDED.items() if f"\n{key}:" not in lines)

    reading = read("\n".join([block(source), *rest]), shape())

    assert block(expected) == report(reading.problems)
    assert reading.value is None


@pytest.mark.parametrize("name", ["Text", "List"])
def test_a_file_that_is_no_scenario_at_all(name: str) -> None:
    """A file without keys is told how a file begins."""
    reading = read({"Text": "Hello", "List": "- Hello"}[name], shape())

    expected = """
        1:1 not-a-mapping
          The file is not made of lines such as “format: 1”.
          Begin with “format: 1” and “title: ...”, each at the start of a line.
    """
    assert block(expected) == report(reading.problems)


@pytest.mark.parametrize("source", ["", "# Only a comment", "---"])
def test_an_empty_file_is_told(source: str) -> None:
    """Nothing is read from nothing."""
    reading = read(source, shape())

    expected = """
        1:1 file-empty
          The file is empty.
          Write “format: 1” in the first line, and go on from there.
    """
    assert block(expected) == report(reading.problems)
