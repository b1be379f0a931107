"""`complicated handout`: paper for a class."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.authoring.text_ids import text_ids
from game.authoring.translations import hash_of
from game.cli.main import main
from tests.handout.sheets import SMALL, Reader, named


def handout(*arguments: str | Path) -> Result:
    """The result of `complicated handout` with these arguments."""
    return CliRunner().invoke(main, ["handout", *map(str, arguments)])


def test_a_sheet_is_written(tmp_path: Path) -> None:
    """With its map; and what was there before is replaced."""
    path = tmp_path / "sheet.html"
    path.write_text("old", "utf-8")
    result = handout("because-of-corona", "-o", path)

    assert (0, f"Here is {path}.\n") == (result.exit_code, result.output)
    page = Reader(path.read_text("utf-8"))
    assert "Facilitator’s sheet" in page.said
    assert "The map, page 1 of" in page.said


def test_cards_are_written(tmp_path: Path) -> None:
    """Those of a scenario, or of all lessons."""
    own, every = tmp_path / "own.html", tmp_path / "all.htm"

    assert 0 == handout("the-new-car", "--lessons", "-o", own).exit_code
    assert 0 == handout("--lessons", "-o", every).exit_code
    counts = [
        sum(attributes.get("class") == "card" for _tag, attributes in page.tags)
        for page in (Reader(path.read_text("utf-8")) for path in (own, every))
    ]
    assert 4 == counts[0] < counts[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("the-new-car", "-o", "sheet.pdf"), "ends in .html"),
        (("-o", "sheet.html"), "Which scenario?"),
        (("the-new-car",), "Missing option '-o'"),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a sentence, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    result = handout(*arguments)

    assert 2 == result.exit_code
    assert said in result.output
    assert [] == list(tmp_path.iterdir())


def test_a_scenario_with_mistakes_is_told(tmp_path: Path) -> None:
    """Its problems are listed as everywhere, and an older sheet stays."""
    file, sheet = tmp_path / "bad.yaml", tmp_path / "sheet.html"
    file.write_text("format: 1\n", "utf-8")
    sheet.write_text("old", "utf-8")
    result = handout(file, "-o", sheet)

    assert 1 == result.exit_code
    assert "“title” is missing" in result.output
    assert "old" == sheet.read_text("utf-8")


def test_too_many_situations_are_told_and_the_sheet_is_written(tmp_path: Path) -> None:
    """It says the same, and holds all that is known without a proof."""
    path = tmp_path / "sheet.html"
    result = handout("the-new-car", "--limit", "5", "-o", path)

    assert 0 == result.exit_code
    assert "Try a higher --limit or --memory" in result.output
    assert "nothing is proved" in path.read_text("utf-8")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """No traceback: a sentence with the reason."""
    (tmp_path / "file").write_text("", "utf-8")
    result = handout("because-of-corona", "-o", tmp_path / "file" / "sheet.html")

    assert 1 == result.exit_code
    assert "could not be written" in result.output


def test_without_graphviz_the_sheet_comes_without_its_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence says so."""
    for name in ("game.map.drawing", "game.map.layout"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    path = tmp_path / "sheet.html"
    result = handout("because-of-corona", "-o", path)

    assert 0 == result.exit_code
    assert "its-complicated[map]" in result.output
    assert "How it can end" in path.read_text("utf-8")
    assert "The map" not in Reader(path.read_text("utf-8")).said


def test_a_sheet_in_another_language(tmp_path: Path) -> None:
    """The scenario is told in it, and the page says which one it is."""
    file, path = tmp_path / "a cake.yaml", tmp_path / "sheet.html"
    file.write_text(SMALL.read_text("utf-8"), "utf-8")
    world = named(SMALL)
    texts = {id_: text for id_, text in text_ids(world).items() if id_ in ("title", "introduce")}
    lines = [f"  {id_} ({hash_of(text)}): {text.upper()}" for id_, text in texts.items()]
    file.with_name("a cake.nl.yaml").write_text(
        "format: 1\ntexts:\n" + "\n".join(lines) + "\n", "utf-8"
    )
    result = handout(file, "--lang", "nl", "-o", path)

    assert 0 == result.exit_code
    assert "teksten staan er in de oorspronkelijke taal" in result.output
    page = path.read_text("utf-8")
    assert "THE WRONG CAKE" in page
    assert '<html lang="nl">' in page
    assert f"complicated play '{file}' --lang nl" in Reader(page).said
