"""`complicated diff`: what an edit changed, as a page and as data.

The golden page lies in `tests/cli/diff` beside the two versions it compares. After a change that is
meant, write it again and read the difference:

    .venv/bin/python -m tests.cli.test_diff
"""

import json
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner, Result

from game.authoring.files import digest_of
from game.cli.main import main
from game.proof import sheet

FOLDER = Path(__file__).with_name("diff")
OLD, NEW = str(FOLDER / "old.yaml"), str(FOLDER / "new.yaml")
GOLDEN = FOLDER / "page.txt"

KEYS = [
    "old", "new", "exact", "changed", "endings", "claims", "expected", "trainees", "lines",
    "shortest", "lessons", "responses", "shows", "forced", "promises", "turns", "edits",
]  # fmt: skip
PROVED = KEYS[5:6] + KEYS[7:-1]
"""What no sample knows anything about."""


def diff(*arguments: str) -> Result:
    """The result of `complicated diff` with these arguments."""
    return CliRunner().invoke(main, ["diff", *arguments])


def data(*arguments: str) -> dict[str, Any]:
    """The JSON object that `complicated diff --json` prints."""
    result = diff(*arguments, "--json")
    assert 0 == result.exit_code, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def edited(tmp_path: Path, old: str, new: str) -> str:
    """The path of the old version with an edit."""
    text = Path(OLD).read_text("utf-8")
    assert old in text
    file = tmp_path / "edited.yaml"
    file.write_text(text.replace(old, new), "utf-8")
    return str(file)


def test_a_small_edit() -> None:
    """A gesture becomes a step of the process, one response is new, another has a new id.

    The page tells what that costs, what matters most first: an ending, a claim and how to break it.
    """
    result = diff(OLD, NEW)

    assert 0 == result.exit_code
    assert GOLDEN.read_text("utf-8") == result.stdout


def test_other_words_change_nothing(tmp_path: Path) -> None:
    """The strongest sentence there is, and no more below it."""
    result = diff(OLD, edited(tmp_path, "You wave.", "You wave with both hands."))

    assert 0 == result.exit_code
    assert [
        "Nothing that can be proved changed.",
        "All odds, lines, lessons, choices and claims are equal, to the last digit.",
    ] == result.stdout.splitlines()[5:]


def test_an_edit_as_data() -> None:
    """Each change has what was and what is, in the shapes that prove prints."""
    found = data(OLD, NEW)

    assert KEYS == list(found)
    assert (True, True) == (found["exact"], found["changed"])
    assert ("old", digest_of(OLD), True, 7, "4") == tuple(found["old"].values())
    assert {
        "id": "warm",
        "old": {"reachable": True, "random": 0.25, "best": 1.0, "worst": 0.0, "exact": "1/4"},
        "new": {"reachable": False, "random": 0.0, "best": 0.0, "worst": 0.0, "exact": "0/1"},
    } == found["endings"][0]
    assert [("ending warm can always still be reached before turn bus", True, False)] == [
        (claim["id"], claim["old"]["holds"], claim["new"]["holds"]) for claim in found["claims"]
    ]
    assert ["stayed", "affection"] == [change["id"] for change in found["expected"]]
    assert ["best", "worst"] == [change["id"] for change in found["lines"]]
    assert ["wait", "sell-a-ticket"] == found["lines"][1]["new"]["responses"]
    assert [{"id": "warm", "old": ["ask", "carry-the-bag"], "new": None}] == found["shortest"]
    assert {
        "added": ["bus/sell-a-ticket"],
        "removed": [],
        "renamed": [{"old": "bus/wave", "new": "bus/wave-her-off"}],
    } == found["edits"]["responses"]
    assert [] == found["shows"]


def test_nothing_as_data(tmp_path: Path) -> None:
    """Every list is empty, and `changed` says it in a word."""
    found = data(OLD, edited(tmp_path, "You wave.", "You nod."))

    assert (True, False) == (found["exact"], found["changed"])
    assert all([] == found[key] for key in KEYS[4:-1])


def test_a_limit_that_is_reached() -> None:
    """What was sampled is never called proved, and only what is surely apart is told."""
    lines = diff(OLD, NEW, "--limit", "2").stdout.splitlines()

    assert [
        "old: not finished (limit 2 situations at turn “bus”), 1,000,000 random plays",
        "Sampled, ±: a difference shows here if the 95 % intervals lie apart.",
        "Nothing is proved. In this game’s rules, not a forecast.",
    ] == [lines[2], *lines[4:6]]
    assert ["Ada is warm", "Ada is dry", "Ada is wet"] == [
        line[-11:].strip() for line in lines[8:11]
    ]
    assert any(line.endswith("of 1,000 stay") for line in lines)
    assert "  response renamed: bus/wave -> bus/wave-her-off" in lines


def test_a_sample_that_shows_no_difference(tmp_path: Path) -> None:
    """Equal estimates are no proof that nothing changed, and nobody says so."""
    same = edited(tmp_path, "You wave.", "You nod.")
    found, lines = data(OLD, same, "--limit", "2"), diff(OLD, same, "--limit", "2").stdout

    assert KEYS == list(found)
    assert (False, False) == (found["exact"], found["changed"])
    assert "No difference is larger than the intervals." in lines
    assert "Nothing that can be proved" not in lines


def test_a_sample_as_data() -> None:
    """The keys are those of an exact comparison; what no sample knows is null."""
    found = data(OLD, NEW, "--limit", "2")

    assert KEYS == list(found)
    assert all(found[key] is None for key in PROVED)
    assert (None, None) == (found["old"]["situations"], found["new"]["playthroughs"])
    warm = found["endings"][0]
    assert ("warm", None, 0.0) == (warm["id"], warm["new"]["reachable"], warm["new"]["random"])
    assert 0.25 == pytest.approx(warm["old"]["random"], abs=3 * warm["old"]["margin"])


def test_problems_of_both_files(tmp_path: Path) -> None:
    """They are told with file, line and column in one run, as prove does; the exit code is 1."""
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.write_text("format: 1\nfoo: 2\n", "utf-8")
    second.write_text("", "utf-8")
    result = diff(str(first), str(second))

    assert 1 == result.exit_code
    assert "" == result.stdout
    assert f"{first}:2:1: " in result.stderr
    assert f"{second}:1:1: The file is empty." in result.stderr
    assert 1 == diff(OLD, str(second)).exit_code
    assert 1 == diff("the-old-car", NEW).exit_code


def test_ctrl_c_says_which_version_it_was_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends at once and says how far it came."""

    def interrupted(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(sheet, "prove", interrupted)
    result = diff(OLD, NEW)

    assert 130 == result.exit_code
    assert f"{OLD}: Seen so far: 0 situations, up to turn 1 of 2.\n" == result.stderr


def test_another_rulebook(tmp_path: Path) -> None:
    """Both versions are proved by it."""
    rules = tmp_path / "rules.yaml"
    rules.write_text("format: 1\nstart:\n  affection: 90\n", "utf-8")
    worst = data(OLD, NEW, "--rulebook", str(rules))["lines"][1]

    assert (90, 85) == (worst["old"]["affection"], worst["new"]["affection"])


def test_the_help_says_where_an_old_version_comes_from() -> None:
    """Nobody has to ask for the command of git."""
    assert "git show HEAD:scenarios/my-scenario.yaml > old.yaml" in diff("--help").stdout


if __name__ == "__main__":
    GOLDEN.write_text(diff(OLD, NEW).stdout, "utf-8")
