"""`complicated graph`: a map of a scenario."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli.main import main


def graph(*arguments: str | Path) -> Result:
    """The result of `complicated graph` with these arguments."""
    return CliRunner().invoke(main, ["graph", *map(str, arguments)])


@pytest.mark.parametrize(("name", "start"), [("map.svg", "<svg "), ("map.dot", "digraph ")])
def test_the_name_of_the_file_says_what_is_drawn(tmp_path: Path, name: str, start: str) -> None:
    """A picture or a graph; with --odds they stand on it."""
    path = tmp_path / name

    for options in ([], ["--odds"]):
        result = graph("the-new-car", *options, "-o", path)
        assert (0, f"Here is {path}.\n") == (result.exit_code, result.output)
        assert path.read_text("utf-8").startswith(start)
        assert bool(options) == ("25 %" in path.read_text("utf-8"))


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    """The sentence says which kinds there are, and nothing is written."""
    result = graph("the-new-car", "-o", tmp_path / "map.png")

    assert 2 == result.exit_code
    assert "ends in .svg or .dot" in result.output
    assert [] == list(tmp_path.iterdir())


def test_too_many_situations_are_told(tmp_path: Path) -> None:
    """Odds are exact or not there."""
    result = graph("the-new-car", "--odds", "--limit", "5", "-o", tmp_path / "map.svg")

    assert 1 == result.exit_code
    assert "Try a higher --limit" in result.output


def test_a_scenario_with_mistakes_is_told(tmp_path: Path) -> None:
    """Its problems are listed as everywhere."""
    file = tmp_path / "bad.yaml"
    file.write_text("format: 1\n", "utf-8")
    result = graph(file, "-o", tmp_path / "map.svg")

    assert 1 == result.exit_code
    assert "“title” is missing" in result.output


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """No traceback: a sentence with the reason."""
    (tmp_path / "file").write_text("", "utf-8")
    result = graph("the-new-car", "-o", tmp_path / "file" / "map.dot")

    assert 1 == result.exit_code
    assert "could not be written" in result.output


def test_without_graphviz_a_sentence_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where its package cannot be installed, the rest works, and a .dot file can be written."""
    for name in ("game.map.drawing", "game.map.layout"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    picture, text = (graph("the-new-car", "-o", tmp_path / name) for name in ("a.svg", "a.dot"))

    assert (1, 0) == (picture.exit_code, text.exit_code)
    assert "its-complicated[map]" in picture.output
