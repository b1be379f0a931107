"""A customer in a file of her own is checked there, and spoken of where she is named."""

from pathlib import Path

import pytest

from game.checker.checking import Manner, check_file
from game.problem import Problem
from tests.checker.examples import scenario
from tests.worlds import shipped_rulebook

MANNER = Manner(shipped_rulebook(), shipped_rulebook())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a scenario whose customer lies beside it."""
    (tmp_path / "customers").mkdir()
    (tmp_path / "case.yaml").write_text(scenario("customer: ada\n"), "utf-8")
    return tmp_path


def problems(folder: Path, text: str) -> tuple[Problem, ...]:
    """What is wrong with the customer."""
    file = folder / "customers" / "ada.yaml"
    file.write_text(f"format: 1\n{text}", "utf-8")
    return check_file(file, MANNER).problems


def test_a_customer_without_fault_is_fine(folder: Path) -> None:
    """And so is whoever names her."""
    assert () == problems(folder, "name: Ada Bakker\nportrait: edith\n")
    assert () == check_file(folder / "case.yaml", MANNER).problems


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"name: {'Ada ' * 9}\n", "text-does-not-fit"),
        ("name: Ada\nabout: “A party.”\n", "quotes-in-quotes"),
        ("name: Ada\nportrait: edit\n", "missing-picture"),
        ("name: Ada\naffection: 60%\n", "not-a-number"),
    ],
)
def test_her_file_is_checked_like_a_part_of_a_scenario(text: str, code: str, folder: Path) -> None:
    """In the very line."""
    (problem,) = problems(folder, text)

    assert code == problem.code
    assert 1 + text.count("\n") == problem.place.line


def test_mistakes_of_her_file_are_told_of_it_alone(folder: Path) -> None:
    """In the scenario there is no line of them."""
    problems(folder, "name: Ada\naffection: 60%\n")

    assert () == check_file(folder / "case.yaml", MANNER).problems
