"""Customers that several scenarios share, each in a file of her own."""

from pathlib import Path

import pytest

from game.authoring.files import digest_of
from game.authoring.library import load_scenario
from game.core.customer import Customer, Issue, Standing
from game.core.feelings import IssueKind
from tests.authoring.reports import block, report

SANNE = """\
format: 1
name: Sanne de Wit
about: Piano tuner
standing: long
affection: 60
trust-lid: 90
issue: {kind: money, severity: 1, ours: yes}
"""
CASE = """\
format: 1
title: Small
customer: %s
turns:
  - id: one
    responses:
      - {id: wait, label: Wait, does: You wait., acts: []}
      - {id: go, label: Go, does: You go., acts: []}
endings: [{id: over, title: The end}]
"""


def case(folder: Path, customer: str, **shared: str) -> Path:
    """A scenario in a file, with these customers beside it."""
    path = folder / "case.yaml"
    path.write_text(CASE % customer, "utf-8")
    (folder / "customers").mkdir(exist_ok=True)
    for id_, text in shared.items():
        (folder / "customers" / f"{id_}.yaml").write_text(text, "utf-8")
    return path


def customer_of(path: Path) -> Customer:
    """The customer of a scenario without problems."""
    reading = load_scenario(path)
    assert "" == report(reading.problems)
    assert reading.value is not None
    return reading.value.customer


WHOLE = Customer(
    "Sanne de Wit",
    about="Piano tuner",
    standing=Standing.LONG,
    affection=60,
    trust_lid=90,
    issue=Issue(IssueKind.MONEY, 1, ours=True),
)


def test_a_shared_customer_is_named(tmp_path: Path) -> None:
    """By the name of her file."""
    assert WHOLE == customer_of(case(tmp_path, "sanne", sanne=SANNE))


def test_a_scenario_may_differ_from_a_shared_customer(tmp_path: Path) -> None:
    """Its own values take the place of hers, an issue as a whole."""
    own = "{like: sanne, affection: 30, issue: {kind: goods, severity: 3, ours: no}, years: 4}"
    found = customer_of(case(tmp_path, own, sanne=SANNE))

    assert ("Sanne de Wit", Standing.LONG, 30, 90, 4) == (
        found.name,
        found.standing,
        found.affection,
        found.trust_lid,
        found.years,
    )
    assert Issue(IssueKind.GOODS, 3, ours=False) == found.issue


def test_problems_of_a_shared_customer_are_told_with_her_own_file(tmp_path: Path) -> None:
    """And those of the scenario with its own."""
    path = case(tmp_path, "{like: sanne, trust: 101}", sanne="format: 1\naffection: warm\n")
    reading = load_scenario(path)

    assert [
        ("case.yaml", 3, "number-out-of-range"),
        ("sanne.yaml", 1, "missing-key"),
        ("sanne.yaml", 2, "not-a-number"),
    ] == [(Path(p.place.file).name, p.place.line, p.code) for p in reading.problems]
    assert reading.value is None


UNKNOWN = {
    "nobody is shared": (
        "sanne",
        {},
        """
        3:11 unknown-customer
          There is no customer “sanne” in the folder “customers”.
          Describe her in customers/sanne.yaml beside this file, or here: name: ...
        """,
    ),
    "somebody else is shared": (
        "bob",
        {"sanne": SANNE, "ada": SANNE},
        """
        3:11 unknown-customer
          There is no customer “bob” in the folder “customers”.
          There are: ada, sanne.
        """,
    ),
    "a slip": (
        "{like: sane}",
        {"sanne": SANNE},
        """
        3:18 unknown-customer
          There is no customer “sane” in the folder “customers”.
          Did you mean “sanne”?
        """,
    ),
    "a name of people": (
        "{like: Sanne de Wit}",
        {"sanne": SANNE},
        """
        3:18 not-an-id
          “Sanne de Wit” is no id, which is up to 40 small letters, digits and dashes.
          Write, for example: like: sanne-de-wit
        """,
    ),
    "a path": (
        "../customers/sanne",
        {"sanne": SANNE},
        """
        3:11 not-a-mapping
          “customer” is made of lines such as “name: ...”.
          Write them below it, each indented by two spaces more.
        """,
    ),
}


@pytest.mark.parametrize(("customer", "shared", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_a_customer_nobody_knows(
    tmp_path: Path, customer: str, shared: dict[str, str], expected: str
) -> None:
    """It is told which customers there are."""
    reading = load_scenario(case(tmp_path, customer, **shared))

    assert block(expected) == report(reading.problems)


def test_the_digest_of_a_scenario_counts_its_customer(tmp_path: Path) -> None:
    """What was worked out for another customer is not taken for hers; nobody else's file counts."""
    path = case(tmp_path, "sanne", sanne=SANNE, bob=SANNE)
    before = digest_of(path)

    case(tmp_path, "sanne", bob=SANNE + "years: 2\n")
    assert before == digest_of(path)
    case(tmp_path, "sanne", sanne=SANNE + "years: 2\n")
    assert before != digest_of(path)
