"""Problems as programs read them: JSON, and annotations beside a change."""

import json

from game.checker.checking import Checked
from game.checker.render.annotations import annotations
from game.checker.render.data import data
from game.problem import Place, Problem, Severity

TYPO = Problem("unknown-act", Place("a.yaml", 2, 8), "“tel” is no act.", "Write: - tell")


def test_json_is_a_list_of_objects() -> None:
    """Their keys are promised; there is one for each problem of each file."""
    warning = TYPO._replace(place=Place("b.yaml"), severity=Severity.WARNING)

    found = json.loads(data([Checked("a.yaml", (), (TYPO,)), Checked("b.yaml", (), (warning,))]))

    assert {
        "code": "unknown-act",
        "severity": "error",
        "file": "a.yaml",
        "line": 2,
        "column": 8,
        "message": "“tel” is no act.",
        "help": "Write: - tell",
    } == found[0]
    assert ["b.yaml", "warning"] == [found[1]["file"], found[1]["severity"]]


def test_json_without_problems_is_an_empty_list() -> None:
    """A program need not ask first."""
    assert "[]" == data([Checked("a.yaml", (), ())])


def test_json_can_be_written_whatever_a_file_is_called() -> None:
    """A name may hold bytes that are no character."""
    problem = TYPO._replace(place=Place("\udcff.yaml"))

    assert data([Checked("\udcff.yaml", (), (problem,))]).encode()


def test_an_annotation_names_the_line_of_the_file() -> None:
    """What to write stands in a second line."""
    expected = (
        "::error file=a.yaml,line=2,col=8,title=unknown-act::“tel” is no act.%0AWrite: - tell"
    )

    assert [expected] == list(annotations([Checked("a.yaml", (), (TYPO,))]))


def test_a_hint_is_a_notice() -> None:
    """GitHub knows no hints."""
    hint, warning = (TYPO._replace(severity=s) for s in (Severity.HINT, Severity.WARNING))

    first, second = annotations([Checked("a.yaml", (), (hint, warning))])

    assert first.startswith("::notice ")
    assert second.startswith("::warning ")


def test_nothing_ends_an_annotation_early() -> None:
    """Neither a colon or a comma in a name nor a new line in a message starts another command."""
    problem = Problem("x", Place("a,b:c%.yaml"), "100 %\n::error::no", "")

    (line,) = annotations([Checked("a.yaml", (), (problem,))])

    assert "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=x::100 %25%0A::error::no" == line
