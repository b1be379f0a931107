"""docs/writing-scenarios.md: every example of the manual is read, checked and played."""

import re
from collections.abc import Iterator, Sequence
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from game.authoring.acts import ACTS, BARE_ACTS
from game.authoring.customers import LIKE
from game.authoring.lessons import LESSONS
from game.authoring.library import load_scenario
from game.authoring.reading import read_bytes
from game.authoring.shapes import Id
from game.authoring.structures import Record, may
from game.authoring.translations import TRANSLATION
from game.checker.rules.written.missing_picture import pictures
from game.cli.main import main
from game.core.claim_forms import FORMS
from game.core.conditions import MARKS, OPEN, VALUES
from game.core.engine import legal_responses, respond, start
from game.core.status import Status
from game.core.steps import give
from game.core.tally import Tally
from tests.authoring.everything import shape
from tests.growing import blocks, grown
from tests.worlds import shipped_rulebook

PAGE = (Path(__file__).parents[1] / "docs" / "writing-scenarios.md").read_text("utf-8")
FILE = "the-wrong-cake.yaml"
EXAMPLES = tuple(blocks(PAGE, "yaml"))

_FILE = re.compile(r"# (\S+\.yaml)\n")
FAILURE = "{kind: service, severity: 2, ours: yes}"

_KEY = re.compile(r"[a-z][a-z-]*")
_BOLD = re.compile(r"\*\*([a-z-]+)\*\*")
_BETWEEN = {"or", "with", "and", "what", "differs"}
_CODE = re.compile(r": (error|warning): .*\[([a-z0-9-]+)\]$", re.MULTILINE)


@attrs.frozen
class Step:
    """How far a writer is after an example: the files there are, the scenario among them."""

    files: dict[str, str]

    def then(self, example: str) -> "Step":
        """The files after the next example."""
        other = _FILE.match(example)
        if other:
            return Step({**self.files, other[1]: example[other.end() :]})
        return Step({**self.files, FILE: grown(self.files.get(FILE, ""), example)})

    def changed(self, old: str, new: str) -> "Step":
        """The files after another change of the scenario."""
        assert old in self.files[FILE]
        return Step({**self.files, FILE: self.files[FILE].replace(old, new)})

    def run(self, *arguments: str, given: str | None = None) -> str:
        """What a command prints, in a folder with these files."""
        with TemporaryDirectory() as folder, chdir(folder):
            self.write(Path())
            return CliRunner().invoke(main, [*arguments], input=given).output

    def write(self, folder: Path) -> Path:
        """Write the files; return the path to the scenario."""
        for name, text in self.files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        return folder / FILE


@cache
def steps() -> tuple[Step, ...]:
    """How far a writer is after each example."""
    found = [Step({})]
    for example in EXAMPLES:
        found.append(found[-1].then(example))
    return tuple(found[1:])


every_step = pytest.mark.parametrize("number", range(len(EXAMPLES)))


def test_it_starts_with_twelve_lines() -> None:
    """As it says."""
    assert 12 == len(EXAMPLES[0].splitlines())


@every_step
def test_an_example_has_no_mistake(number: int) -> None:
    """It is checked in full, proofs included, with everything that was written before it."""
    found = _CODE.findall(steps()[number].run("check", FILE))

    assert [] == [code for severity, code in found if severity == "error"]


def test_who_follows_to_the_end_is_warned_of_nothing() -> None:
    """But of what the short translation leaves out."""
    codes = {code for _severity, code in _CODE.findall(steps()[-1].run("check", FILE))}

    assert {"translation-missing"} == codes


@every_step
def test_an_example_can_be_played(number: int, tmp_path: Path) -> None:
    """Whatever one chooses, with some luck or other, it comes to an end."""
    reading = load_scenario(steps()[number].write(tmp_path))
    assert reading.value is not None
    for seed in range(1, 5):
        for choose in (first, last):
            state = start(reading.value, shipped_rulebook(), seed)
            while not state.finished:
                state = respond(state, choose(legal_responses(state)))
            assert state.steps


def first(ids: Sequence[str]) -> str:
    """The first of some ids."""
    return ids[0]


def last(ids: Sequence[str]) -> str:
    """The last of some ids."""
    return ids[-1]


@every_step
def test_an_example_can_be_played_in_the_terminal(number: int) -> None:
    """As the page says, by the name of its file, up to an ending."""
    step = steps()[number]
    played = step.run("play", FILE, "--plain", "--data-folder", "data", given="1\n\n" * 30)

    titles = re.findall(r"^    title: (.*)$", step.files[FILE].split("endings:")[1], re.MULTILINE)
    assert [title for title in titles if title in played]


def test_the_translation_is_played() -> None:
    """Every line of it translates the text that stands in the scenario."""
    step = next(step for step in steps() if "the-wrong-cake.nl.yaml" in step.files)
    report = step.run("check", FILE)
    played = step.run("play", FILE, "--plain", "--lang", "nl", "--data-folder", "data", given="\n")

    assert not {"translation-outdated", "translation-unknown"} & {*_CODE.findall(report)}
    assert "De verkeerde taart" in played
    assert "Er staat Hans." in played


def test_what_the_checker_says_is_what_it_says() -> None:
    """Without the quotes, and with the claim that fails."""
    unquoted, failing = blocks(PAGE, "text")
    text = "Hanna: two n's. Give me ten minutes."
    bare = steps()[1].changed(f'"{text}"', text).run("check", FILE)
    claimed = "before turn the-phone\n  - ending"
    step = next(step for step in steps() if claimed in step.files[FILE])
    broken = step.changed(claimed, claimed.replace("the-phone", "monday")).run("check", FILE)

    assert unquoted in bare
    assert [] == [line for line in failing.splitlines() if line not in broken]


def test_the_contents_are_those_of_the_page() -> None:
    """Each part is listed, in its place, and the link leads there."""
    titles = re.findall(r"^## (.*)$", PAGE, re.MULTILINE)
    links = re.findall(r"^\d+\. \[(.*)\]\(#(.*)\)$", PAGE, re.MULTILINE)

    assert titles == [title for title, _link in links]
    expected = [re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-") for title in titles]
    assert expected == [link for _title, link in links]


def test_every_act_is_told() -> None:
    """And what may stand beside it."""
    [table] = re.findall(r"\| act \|.*?\n\n", PAGE, re.DOTALL)
    words = {word for code in re.findall("`(.*?)`", table) for word in re.findall("[a-z-]+", code)}

    beside = {key for record in ACTS.values() for key in record.keys}
    assert set() == {*BARE_ACTS, *beside} - words - {"what", "due"}


def test_what_acts_are_worth() -> None:
    """Each row of the table, tried on a customer of 50 and 50 after that failure."""
    rows = re.findall(r"^\| (`\[.*) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)
    found = [
        (acts, *worth_of(acts))
        for row, _affection, _trust in rows
        for acts in re.findall("`(.*?)`", row)
    ]

    assert 10 == len(found)
    assert found == [
        (acts, int(affection), int(trust))
        for row, affection, trust in rows
        for acts in re.findall("`(.*?)`", row)
    ]


def worth_of(acts: str) -> tuple[int, int]:
    """Affection and trust right after a response with these acts, before its turn ends."""
    lines = (
        f"format: 1\ntitle: T\ncustomer: {{name: Ada}}\nturns:\n- id: one\n  failure: {FAILURE}\n"
    )
    lines += f"  responses:\n  - {{id: a, label: A, says: A, acts: {acts}}}\n"
    lines += "  - {id: b, label: B, says: B, acts: []}\nendings: [{id: end, title: End}]\n"
    world = read_bytes(lines.encode(), FILE, shape()).value
    assert world is not None
    state = start(world, shipped_rulebook())
    t = Tally(state.situation, world, shipped_rulebook())
    give(t, world.turns[0].responses[0])
    return t.affection, t.trust


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("Conditions and endings", (*VALUES, *MARKS, OPEN, *(status.id for status in Status))),
        ("What must always hold: claims", FORMS),
        ("Something goes wrong", pictures("scenes") - {"title"}),
        ("Who she is", pictures("portraits")),
    ],
)
def test_every_word_is_told(part: str, words: Sequence[str]) -> None:
    """In the part that is about it."""
    text = PAGE.split(f"\n## {part}\n")[1].split("\n## ")[0]

    assert [] == [word for word in words if not re.search(rf"(?<![\w-]){word}(?![\w-])", text)]


def test_every_key_is_told() -> None:
    """Those that must be there are bold; the table names no other ones."""
    rows = re.findall(
        r"^\| ([a-z]+)[^|]* \| ([^|]*) \|$", PAGE.split("## All keys")[1], re.MULTILINE
    )
    told = {
        where: dict.fromkeys(set(_KEY.findall(row)) - _BETWEEN, False)
        | dict.fromkeys(_BOLD.findall(row), True)
        for where, row in rows[1:]
    }

    assert {where: keys_of(record) for where, record in records()} == told


def records() -> Iterator[tuple[str, Record[Any]]]:
    """What the table speaks of, by the first word of the row."""
    scenario: Any = shape()
    turn: Any = scenario.keys["turns"].shape.item
    response, question = turn.keys["responses"].shape.item, scenario.keys["checkup"].shape.item
    customer = scenario.keys["customer"].shape.own
    lessons: Any = LESSONS.keys["lessons"].shape
    yield "the", scenario
    yield "customer", customer._replace(keys={**customer.keys, LIKE: may(Id())})
    yield "issue", customer.keys["issue"].shape
    yield "meter", scenario.keys["meters"].shape.item
    yield "turn", turn
    yield "failure", turn.keys["failure"].shape
    yield "branch", turn.keys["chance"].shape.item
    yield "response", response
    yield "later", response.keys["later"].shape
    yield "ending", scenario.keys["endings"].shape.item
    yield "question", question
    yield "answer", question.keys["answers"].shape.item
    yield "lesson", lessons.item
    yield "translation", TRANSLATION


def keys_of(record: Record[Any]) -> dict[str, bool]:
    """The keys of a record, and whether they must be there, alone or in place of another one."""
    either = {key for pair in record.one_of if pair.example for key in (pair.first, pair.second)}
    return {key: bool(rules.example) or key in either for key, rules in record.keys.items()}
