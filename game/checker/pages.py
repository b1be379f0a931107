"""The manual: a page for each code, with an example that fails and the same one mended.

The page of a rule is the docstring of its module. Those of the codes that a reader reports stand in
the folder of this name, a file for each group of codes.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import attrs

_FOLDER = Path(__file__).with_name("manual")
_EXAMPLE = re.compile(
    r"^(?P<head>Fails|Mended)(?:, in (?P<file>\S+))?:\n\n(?P<text>(?:    .*\n|\n)+)", re.MULTILINE
)
_SECTION = re.compile(r"^## (\S+)\n", re.MULTILINE)


@attrs.frozen
class Example:
    """What a page shows: a part of a file, or a command, which begins with a dollar sign.

    `file` is the name of the file, "" if that does not matter.
    """

    text: str
    file: str = ""


@attrs.frozen
class Page:
    """The manual page of a code: what is wrong in a line, and a text that holds both examples."""

    code: str
    group: str
    title: str
    text: str
    fails: Example
    mended: Example


@cache
def pages() -> dict[str, Page]:
    """Return all pages by code, in the order of their groups."""
    return {page.code: page for page in (*_of_the_reader(), *_of_the_rules())}


def _of_the_reader() -> Iterator[Page]:
    for file in sorted(_FOLDER.glob("*.md")):
        head, *sections = _SECTION.split(file.read_text("utf-8"))
        group = head.strip().removeprefix("# ")
        for code, text in zip(sections[::2], sections[1::2], strict=True):
            yield _page(code, group, text)


def _of_the_rules() -> Iterator[Page]:
    from game.checker.rules import proved, rulebook, texts, written  # noqa: PLC0415 - see below
    from game.checker.rules.proved.all import RULES as PROVED  # noqa: PLC0415 - takes numpy
    from game.checker.rules.rulebook.all import RULES as RULEBOOK  # noqa: PLC0415
    from game.checker.rules.texts.all import RULES as TEXTS  # noqa: PLC0415
    from game.checker.rules.written.all import RULES as WRITTEN  # noqa: PLC0415

    for package, rules in (
        (texts, TEXTS),
        (written, WRITTEN),
        (proved, PROVED),
        (rulebook, RULEBOOK),
    ):
        for rule in rules:
            yield _page(rule.code, _title(package), rule.page or "")


def _title(package: ModuleType) -> str:
    return (package.__doc__ or "").partition(":")[0]


def _page(code: str, group: str, text: str) -> Page:
    text = text.strip() + "\n"
    examples = {found["head"]: _example(found) for found in _EXAMPLE.finditer(text)}
    title = text.partition("\n")[0]
    return Page(code, group, title, text, examples["Fails"], examples["Mended"])


def _example(found: re.Match[str]) -> Example:
    lines = (line.removeprefix("    ") for line in found["text"].split("\n"))
    return Example("\n".join(lines).strip("\n") + "\n", found["file"] or "")
