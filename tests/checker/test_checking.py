"""A file is checked as what it is, and everything that is wrong with it is told in one go."""

from pathlib import Path
from typing import Self

import attrs
import pytest

from game.authoring.files import shipped_scenarios
from game.checker.checking import Checked, Manner, check_file
from game.content import content_folder
from game.core.scenario import Scenario
from game.problem import Severity
from game.proof.budget import Limits
from tests.checker.examples import scenario
from tests.worlds import shipped_rulebook

QUICK = Manner(shipped_rulebook(), shipped_rulebook())
PROVED = attrs.evolve(QUICK, limits=Limits(100_000))
LESSONS = """
format: 1
lessons:
  ring-early: {title: Ring early, text: Before anybody asks., law: 23}
"""


def checked(path: Path, text: str, manner: Manner = QUICK, *, named: bool = True) -> Checked:
    """A file of this text, checked."""
    path.write_text(text, "utf-8")
    return check_file(path, manner, named=named)


def codes(found: Checked) -> list[str]:
    """The codes of its problems, in their order."""
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize("path", shipped_scenarios(), ids=lambda path: path.stem)
def test_shipped_scenarios_check_clean(path: Path) -> None:
    """No error and no warning, all rules and proofs included."""
    manner = attrs.evolve(QUICK, limits=Limits(2_000_000))

    found = check_file(path, manner).problems

    assert [] == [problem for problem in found if problem.severity is not Severity.HINT]


@pytest.mark.parametrize("name", ["lessons.yaml", "rulebook.yaml"])
def test_what_they_rest_on_checks_clean(name: str) -> None:
    """The lessons fit where they are shown, and the rulebook keeps all laws."""
    assert () == check_file(content_folder("scenarios") / name, PROVED).problems


def test_the_small_scenario_of_the_manual_is_without_fault(tmp_path: Path) -> None:
    """So whatever is said about an example is due to the example."""
    assert [] == codes(checked(tmp_path / "case.yaml", scenario(), PROVED))


def test_errors_and_warnings_come_in_one_run(tmp_path: Path) -> None:
    """An error in one response does not hide what another one lacks."""
    text = scenario().replace("acts: [tell]", "acts: [tel]").replace("reaction: Friday, then.", "")

    found = checked(tmp_path / "case.yaml", text)

    assert ["unknown-act", "response-without-reaction"] == codes(found)


def test_where_something_cannot_be_read_nothing_more_is_said(tmp_path: Path) -> None:
    """A reaction that is misspelt is not missing as well."""
    text = scenario().replace("reaction: Friday, then.", "reactoin: Friday, then.")

    assert ["unknown-key"] == codes(checked(tmp_path / "case.yaml", text))


def test_rules_about_the_whole_wait_until_it_can_be_read(tmp_path: Path) -> None:
    """A lesson may be followed in a line that is broken."""
    text = scenario("lessons: [no-excuses]\n")
    broken = text.replace("acts: [tell]", "acts: [tell]\n        folows: no-excuse")

    assert ["lesson-never-followed"] == codes(checked(tmp_path / "case.yaml", text))
    assert ["unknown-key", "unknown-word"] == codes(checked(tmp_path / "case.yaml", broken))


def test_problems_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Readers and rules mixed, and in one place the worse one first."""
    text = scenario("title: A parcel that is late, and a customer who is not\nminuts: 4\n")

    found = checked(tmp_path / "case.yaml", text)

    assert ["text-does-not-fit", "unknown-key"] == codes(found)
    assert sorted(problem.place for problem in found.problems) == [
        problem.place for problem in found.problems
    ]


def test_lessons_beside_a_scenario_are_its_lessons(tmp_path: Path) -> None:
    """Those that ship with the game are not known then."""
    (tmp_path / "lessons.yaml").write_text(LESSONS, "utf-8")
    taught = "acts: [tell]\n        follows: ring-early"

    text = scenario("lessons: [ring-early]\n").replace("acts: [tell]", taught)

    assert [] == codes(checked(tmp_path / "case.yaml", text))
    assert ["unknown-word"] == codes(
        checked(tmp_path / "case.yaml", scenario("lessons: [no-excuses]\n"))
    )


def test_lessons_with_a_slip_are_still_known(tmp_path: Path) -> None:
    """What is wrong with them is told of their own file."""
    (tmp_path / "lessons.yaml").write_text(LESSONS.replace("law: 23", "law: x"), "utf-8")

    found = checked(tmp_path / "case.yaml", scenario("lessons: [ring-early]\n"))

    assert ["lesson-never-followed"] == codes(found)


def test_a_lesson_that_does_not_fit_is_found(tmp_path: Path) -> None:
    """It is shown beside the feedback."""
    found = checked(tmp_path / "lessons.yaml", LESSONS.replace("Ring early", "Ring early " * 9))

    assert ["text-does-not-fit"] == codes(found)
    assert 4 == found.problems[0].place.line


def test_what_stands_beside_a_lesson_has_its_limits_too(tmp_path: Path) -> None:
    """How it goes wrong, how to begin, and who says so."""
    more = f"law: 23, wrong: {'x' * 300}, monday: “Ring.”, source: [Ada, {'y' * 300}]"

    found = checked(tmp_path / "lessons.yaml", LESSONS.replace("law: 23", more))

    assert ["text-does-not-fit", "quotes-in-quotes", "text-does-not-fit"] == codes(found)


def test_a_stranger_is_an_error_only_if_it_was_asked_for(tmp_path: Path) -> None:
    """In a folder other programs may have files."""
    file = tmp_path / "compose.yaml"

    (named,) = checked(file, "services: {}").problems
    (met,) = checked(file, "services: {}", named=False).problems

    assert ("unknown-kind", Severity.ERROR) == (named.code, named.severity)
    assert ("unknown-kind", Severity.HINT) == (met.code, met.severity)


def test_without_a_limit_nothing_is_proved(tmp_path: Path) -> None:
    """A claim that fails is then not found, and a rulebook not tried."""
    claim = scenario("claims: [fix never beats sorry]\n")

    assert [] == codes(checked(tmp_path / "case.yaml", claim))
    assert ["claim-fails"] == codes(checked(tmp_path / "case.yaml", claim, PROVED))
    rulebook = "format: 1\nchurn: {years-most: 0}\n"
    assert [] == codes(checked(tmp_path / "rulebook.yaml", rulebook))
    assert ["rulebook-breaks-law"] == codes(checked(tmp_path / "rulebook.yaml", rulebook, PROVED))


def test_a_scenario_is_proved_by_the_rulebook_that_was_given(tmp_path: Path) -> None:
    """Under other rules other things can happen."""
    rulebook = shipped_rulebook()
    warm = attrs.evolve(rulebook, sorry=attrs.evolve(rulebook.sorry, affection=90))
    claim = scenario("claims: [fix never beats sorry]\n")

    found = checked(tmp_path / "case.yaml", claim, attrs.evolve(PROVED, rulebook=warm))

    assert "claim-fails" not in codes(found)


def test_too_many_situations_are_a_warning_that_says_what_costs_most(tmp_path: Path) -> None:
    """Nothing is proved then, and in a build that should be seen."""
    text = scenario("meters: {calls: {label: Calls}}\n").replace(
        "acts: [tell, {promise: ring-back, what: A call on Friday, due: 1}]",
        "acts: [tell]\n        effects: {calls: 1}",
    )
    text = text.replace("acts: [tell, {keep: ring-back}]", "acts: [own]")

    found = checked(tmp_path / "case.yaml", text, attrs.evolve(QUICK, limits=Limits(1)))

    (problem,) = found.problems
    assert ("not-proved", Severity.WARNING) == (problem.code, problem.severity)
    assert problem.place.line == 1 + text.splitlines().index("  - id: the-party")
    assert "calls × 2.0" in problem.help


def test_whoever_watches_is_told_how_far_a_proof_has_come(tmp_path: Path) -> None:
    """Of which scenario, and in which file."""
    seen: list[tuple[str, str]] = []

    class Watcher:
        """Somebody who looks."""

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            seen.append(("done", ""))

        def at(self, turn: int, situations: int) -> None:
            """Remember it."""
            seen.append((str(turn), str(situations)))

    def watched(scenario_: Scenario, file: str) -> Watcher:
        seen.append((scenario_.id, Path(file).name))
        return Watcher()

    checked(tmp_path / "case.yaml", scenario(), attrs.evolve(PROVED, watched=watched))

    assert [("case", "case.yaml"), ("0", "1")] == seen[:2]
    assert ("done", "") == seen[-1]


def test_a_file_that_cannot_be_opened_is_a_problem_like_any_other(tmp_path: Path) -> None:
    """Nothing is raised."""
    assert ["file-unreadable"] == codes(check_file(tmp_path / "gone.yaml", QUICK))
    assert ["nothing-to-check"] == codes(check_file(tmp_path, QUICK))


def test_a_customer_whom_scenarios_share_is_checked_on_her_own(tmp_path: Path) -> None:
    """What is wrong with her is told of her file, and not again of every scenario."""
    (tmp_path / "customers").mkdir()
    ada = tmp_path / "customers" / "ada.yaml"
    ada.write_text("format: 1\nname: Ada Bakker\nafection: 60\n", "utf-8")
    text = scenario("customer: ada\n")

    assert [] == codes(checked(tmp_path / "case.yaml", text))
    assert ["unknown-key"] == codes(check_file(ada, QUICK))


def test_translated_texts_have_to_fit_too(tmp_path: Path) -> None:
    """The place is that of the first character that does not, in the file of the translation."""
    (tmp_path / "case.yaml").write_text(scenario(), "utf-8")
    lines = "format: 1\ntexts:\n  title (c403): Het pakje dat op donderdag pas aankwam\n"

    found = checked(tmp_path / "case.nl.yaml", lines).problems
    [problem] = [problem for problem in found if problem.code != "translation-missing"]

    assert ("text-does-not-fit", 3, 49) == (problem.code, *problem.place[1:])


def test_lessons_are_translated_beside_them(tmp_path: Path) -> None:
    """A lesson that is not there is told."""
    (tmp_path / "lessons.yaml").write_text(LESSONS, "utf-8")
    lines = """
        ring-early.title (8f1c): Bel op tijd
        ring-early.text (0000): Voor iemand het vraagt.
        ring-late.title (0000): Bel te laat
    """

    found = checked(tmp_path / "lessons.nl.yaml", f"format: 1\ntexts:{lines}")

    assert ["translation-outdated"] * 2 + ["translation-unknown"] == codes(found)
