"""Problems as people read them."""

from game.checker.checking import Checked
from game.checker.render.people import people
from game.problem import Place, Problem, Severity
from tests.authoring.reports import block

TYPO = Problem("unknown-act", Place("a.yaml", 2, 8), "“tel” is no act.", "Write: - tell")
LINES = ("format: 1", "acts: [tel]")


def shown(problem: Problem, *lines: str) -> list[str]:
    """The lines that show one problem."""
    return list(people([Checked("a.yaml", lines, (problem,))]))[:-3]


def test_a_problem_has_its_place_its_line_and_what_to_write() -> None:
    """The caret stands below the character."""
    expected = """
        a.yaml:2:8: error: “tel” is no act. [unknown-act]
          2 | acts: [tel]
            |        ^
              Write: - tell
    """
    assert block(expected).splitlines() == shown(TYPO, *LINES)


def test_the_sum_names_what_there_is_of_each_kind() -> None:
    """And a code to look up: that of something worst."""
    hint = TYPO._replace(code="same-consequences", severity=Severity.HINT)
    files = [Checked("a.yaml", LINES, (hint, TYPO, TYPO)), Checked("b.yaml", (), ())]

    *_problems, summed, more = people(files)

    assert "2 errors, 1 hint in 2 files." == summed
    assert more.endswith("complicated explain unknown-act")


def test_nothing_wrong_is_said_in_a_line() -> None:
    """That is all that is printed then."""
    assert ["No problems in 1 file."] == list(people([Checked("a.yaml", LINES, ())]))


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    """Such as that it cannot be opened."""
    problem = Problem("file-unreadable", Place("a.yaml"), "It is gone.", "Look for it.")

    assert [
        "a.yaml:1:1: error: It is gone. [file-unreadable]",
        "      Look for it.",
    ] == shown(problem)


def test_a_long_line_is_shown_around_its_caret() -> None:
    """As much as one takes in at a glance."""
    line = "a" * 300 + "X" + "b" * 300
    _head, excerpt, caret, _help = shown(TYPO._replace(place=Place("a.yaml", 1, 301)), line)

    assert "X" == excerpt[caret.index("^")]
    assert "…" == excerpt[6]
    assert excerpt.endswith("b…")
    assert len(excerpt) < 120


def test_the_caret_knows_wide_characters_and_those_without_width() -> None:
    """A terminal gives some letters two columns, and an accent none of its own."""
    _head, _line, wide, _help = shown(TYPO._replace(place=Place("a.yaml", 1, 3)), "漢字 x")
    _head, _line, none, _help = shown(TYPO._replace(place=Place("a.yaml", 1, 3)), "e\u0301x")

    assert (6 + 4, 6 + 1) == (wide.index("^"), none.index("^"))


def test_a_tab_is_seen() -> None:
    """Else nobody could tell it from a space."""
    assert "  1 | →x" == shown(TYPO._replace(place=Place("a.yaml", 1, 1)), "\tx")[1]


def test_nothing_moves_the_terminal() -> None:
    """Names of files, lines and messages may hold anything; a terminal gets none of it."""
    evil = "\x1b[2J\u202e\x07"
    problem = Problem("x", Place(f"{evil}.yaml"), f"“{evil}”", evil)

    lines = shown(problem, evil)

    assert [] == [line for line in lines if set(line) & set(evil) - {"[", "2", "J"}]


def test_a_severity_is_painted_and_nothing_else() -> None:
    """Colour is for whoever prints it."""
    first, *_rest = people(
        [Checked("a.yaml", LINES, (TYPO,))], lambda word, kind: f"<{kind.name}>{word}"
    )

    assert "a.yaml:2:8: <ERROR>error: “tel” is no act. [unknown-act]" == first
