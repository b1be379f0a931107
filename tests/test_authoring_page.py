"""What the page for authors shows is what the commands do."""

import re
from pathlib import Path

from click.testing import CliRunner

from game.cli.main import main

DOCS = Path(__file__).parent.parent / "docs"


def words(svg: str) -> list[str]:
    """The texts of a picture, in its order; where they stand differs a little between systems."""
    return re.findall(r"<(?:text|title)[^>]*>([^<]*)<", svg)


def test_the_map_in_the_docs_is_what_the_command_draws(tmp_path: Path) -> None:
    """A change of the new car changes its map: the command on the page draws it again."""
    page = (DOCS / "authoring.md").read_text("utf-8")
    [command] = re.findall(r"`complicated (graph .*) -o docs/the-new-car.svg`", page)
    drawn = tmp_path / "map.svg"
    result = CliRunner().invoke(main, [*command.split(), "-o", str(drawn)])

    assert 0 == result.exit_code, result.output
    assert words(drawn.read_text("utf-8")) == words((DOCS / "the-new-car.svg").read_text("utf-8"))
