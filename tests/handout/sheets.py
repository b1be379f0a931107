"""Sheets for tests: of a small scenario, of the shipped ones, and how to read them.

After a change that is meant, write the golden sheet again and look at what changed:

    .venv/bin/python -m tests.handout.sheets
"""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from game.authoring.library import load_scenario
from game.core.scenario import Scenario
from game.handout.material import Material
from game.handout.sheet import sheet_of
from game.map.drawing import picture_of
from game.map.plan import plan_of
from game.proof.budget import Limits
from game.proof.sheet import sheet_of as proof_sheet_of
from tests.worlds import shipped_rulebook

SMALL = Path(__file__).with_name("small.yaml")
GOLDEN = Path(__file__).with_name("golden") / "small.html"

_VOID = {"meta", "wbr"}
_BLOCKS = re.compile(r"(</(?:p|h\d|li|td|tr|div|section|article|header|dt|dd|table)>)")


@cache
def named(name: str | Path) -> Scenario:
    """A scenario by its id or its file."""
    reading = load_scenario(name)
    assert reading.value is not None, reading.problems
    return reading.value


def material_of(world: Scenario, *, most: int = 2_000_000, drawn: bool = False) -> Material:
    """What a sheet of a world is made of, after visiting at most so many situations."""
    rules = shipped_rulebook()
    found = proof_sheet_of(world, rules, "0" * 12, Limits(most), lambda _turn, _seen: None)
    drawing = picture_of(plan_of(world)) if drawn else None
    return Material(world.id, world, rules, found, drawing)


@cache
def shipped(name: str) -> str:
    """The sheet of a shipped scenario, with its map."""
    return sheet_of(material_of(named(name), drawn=True))


def body_of(page: str) -> str:
    """What stands in a page, without fonts and style, a line for each block."""
    [body] = re.findall(r"<main>.*</main>", page, re.DOTALL)
    return _BLOCKS.sub("\\1\n", body)


class Reader(HTMLParser):
    """Reads a page strictly: every tag is closed in its turn.

    `words` are its texts outside of style, `tags` its elements with their attributes.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()
        assert [] == self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a tag that is opened."""
        self.tags.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a tag that is closed at once, as drawings have them."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last, and no other."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Take note of a text."""
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All texts, with single blanks."""
        return " ".join(" ".join(self.words).split())

    @property
    def said(self) -> str:
        """All texts as they stand beside one another, with single blanks."""
        return " ".join("".join(self.words).split())


def main() -> None:
    """Write the golden sheet again."""
    GOLDEN.write_text(body_of(sheet_of(material_of(named(SMALL)))), "utf-8")


if __name__ == "__main__":
    main()
