"""docs/laws.md, the rulebook and the tests speak of the same laws."""

import re
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Any

import attrs

from game.checker.laws.all import LAWS
from game.core.reasons import Reason
from game.core.rulebook import LAWS as OF_LAWS, Rulebook

REPOSITORY = Path(__file__).parent.parent
PAGE = (REPOSITORY / "docs" / "laws.md").read_text("utf-8")
NUMBERS = range(1, 37)

UNSAID = "Laws the model cannot say"
"""The heading under which the page lists what is missing."""


def test_the_page_tells_every_law() -> None:
    """The laws are numbered from 1 to 36, in order."""
    assert list(NUMBERS) == headings()


def test_every_law_is_tested_or_cannot_be_said() -> None:
    """A law has a test named after it, or the page says why the model cannot say it; not both."""
    tested, unsayable = laws_with_a_test(), set(laws_that_cannot_be_said())

    assert {24, 36} == unsayable
    assert set(NUMBERS) == tested | unsayable
    assert set() == tested & unsayable


def test_every_law_that_can_be_tried_is_tested() -> None:
    """What the checker tries on a rulebook of one's own holds for ours."""
    assert {law.number for law in LAWS} <= laws_with_a_test()


def test_every_number_of_the_rulebook_leads_to_a_law() -> None:
    """The laws beside a number, or behind a reason for a change, stand on the page."""
    behind_reasons = {reason.law for reason in Reason if reason.law is not None}
    beside_numbers = {law for laws in of_rulebook().values() for law in laws}

    assert behind_reasons | beside_numbers <= set(headings())


def test_the_comments_of_the_rulebook_are_those_of_the_code() -> None:
    """The laws that a facilitator reads beside a number are those it is declared with."""
    assert of_rulebook() == of_comments()


def headings() -> list[int]:
    """The numbers of the laws, as they stand in headings."""
    return [int(number) for number in re.findall(r"^## (\d+) \S", PAGE, re.MULTILINE)]


def laws_that_cannot_be_said() -> list[int]:
    """The laws in the first list under the heading: those of which nothing can be said."""
    lines = iter(PAGE.split(f"\n## {UNSAID}\n")[1].splitlines())
    from_list = dropwhile(lambda line: not line.startswith("- "), lines)
    first_list = takewhile(lambda line: not line or line.startswith(("- ", "  ")), from_list)
    items = (re.match(r"- \*\*(\d+)\*\* \S", line) for line in first_list)
    return [int(item[1]) for item in items if item]


def laws_with_a_test() -> set[int]:
    """The laws that tests are named after."""
    modules = (REPOSITORY / "tests").glob("**/test_*.py")
    names = (
        name for path in modules for name in re.findall(r"def (test_\w+)", path.read_text("utf-8"))
    )
    return {int(law[1]) for name in names if (law := re.match(r"test_law_(\d+)_", name))}


def of_rulebook() -> dict[str, tuple[int, ...]]:
    """The laws of each number as declared in the code: "mend.fix-match" and so on."""
    laws = {}
    for section in attrs.fields(Rulebook):
        rules: Any = section.type
        for field in attrs.fields(rules):
            laws[f"{section.name}.{field.name}".replace("_", "-")] = field.metadata[OF_LAWS]
    return laws


def of_comments() -> dict[str, tuple[int, ...]]:
    """The laws of each number as the comments of the shipped rulebook have them."""
    laws, section = {}, ""
    for line in (REPOSITORY / "scenarios" / "rulebook.yaml").read_text("utf-8").splitlines():
        if heading := re.match(r"([a-z]+):", line):
            section = heading[1]
        if entry := re.match(r"  ([a-z-]+): +\d+(?: +# (.*))?$", line):
            said = re.match(r"law ([\d, ]*\d)", entry[2] or "")
            numbers = tuple(int(number) for number in said[1].split(",")) if said else ()
            laws[f"{section}.{entry[1]}"] = numbers
    return laws
