"""Text becomes nodes: everything is a text with its place, whatever YAML would make of it."""

import time
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, strategies as st

from game.authoring.findings import Findings
from game.authoring.syntax.composing import FASTEST_LOADER, Loader, compose
from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence
from game.authoring.syntax.quotes import PAIRS, in_quotes, quoted
from game.problem import Place
from tests.authoring.reports import block, report

LOADERS: list[Loader] = list(dict.fromkeys([FASTEST_LOADER, yaml.SafeLoader]))

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=30)
TREES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4)
)


def composed(text: str, loader: Loader = FASTEST_LOADER) -> tuple[Node | None, str]:
    """The root of a text, and the report."""
    findings = Findings()
    return compose(text, "file.yaml", findings, loader), report(findings.problems)


def scalars(node: Node | None) -> Iterator[Scalar]:
    """All texts of a tree, keys included."""
    match node:
        case Scalar():
            yield node
        case Sequence(items):
            for item in items:
                yield from scalars(item)
        case Mapping(pairs):
            for key, part in pairs:
                yield key
                yield from scalars(part)


@pytest.mark.parametrize("loader", LOADERS)
def test_every_node_has_its_place(loader: Loader) -> None:
    """Lines and columns count from 1, and columns count characters, not bytes."""
    root, problems = composed('é: no\nb:\n- "1:30"\n- {ü: 012}\n', loader)

    expected = Mapping(
        (
            (
                Scalar("é", Place("file.yaml", 1, 1), straight=True),
                Scalar("no", Place("file.yaml", 1, 4), straight=True),
            ),
            (
                Scalar("b", Place("file.yaml", 2, 1), straight=True),
                Sequence(
                    (
                        Scalar("1:30", Place("file.yaml", 3, 3), plain=False, straight=True),
                        Mapping(
                            (
                                (
                                    Scalar("ü", Place("file.yaml", 4, 4), straight=True),
                                    Scalar("012", Place("file.yaml", 4, 7), straight=True),
                                ),
                            ),
                            Place("file.yaml", 4, 3),
                            flow=True,
                        ),
                    ),
                    Place("file.yaml", 3, 1),
                ),
            ),
        ),
        Place("file.yaml", 1, 1),
    )
    assert expected == root
    assert "" == problems


@pytest.mark.parametrize(
    ("source", "offset", "column"),
    [
        ("a: kept call", 5, 9),
        ('a: "kept call"', 5, 10),
        (r'a: "\x6bept call"', 5, 4),
        ("a: kept\n  call", 5, 4),
        ("a: >-\n  kept call", 5, 4),
    ],
)
def test_a_place_within_a_text_is_told_where_it_is_written_as_it_is_read(
    source: str, offset: int, column: int
) -> None:
    """Otherwise, with escapes or over several lines, it is the place of the text."""
    root, _problems = composed(source)

    text = list(scalars(root))[1]
    assert "kept call" == text.text
    assert Place("file.yaml", 1, column) == text.at(offset)


@given(TREES, st.booleans(), st.integers(20, 60))
def test_parsers_agree_on_nodes_and_places(tree: object, flow: bool, width: int) -> None:  # noqa: FBT001 - drawn
    """Without the compiled parser of PyYAML the same tree is read, slower."""
    source = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, width=width)

    assert composed(source, FASTEST_LOADER) == composed(source, yaml.SafeLoader)


@given(TREES)
def test_what_is_written_is_read(tree: object) -> None:
    """All words of a tree come back in their order."""
    root, _problems = composed(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False))

    assert list(words(tree)) == [scalar.text for scalar in scalars(root)]


def words(tree: object) -> Iterator[str]:
    """All words of a tree, keys included."""
    match tree:
        case str():
            yield tree
        case list():
            for item in tree:
                yield from words(item)
        case dict():
            for key, part in tree.items():
                yield key
                yield from words(part)


@given(WORDS.filter(lambda text: text.strip(" \u00a0")))
def test_a_text_that_a_message_puts_in_quotes_is_read_as_it_is(text: str) -> None:
    """What a message tells to write works, whatever the text; quotes around it already go."""
    root, problems = composed(f"says: {in_quotes(text)}")

    assert "" == problems
    (_says, read) = [scalar.text for scalar in scalars(root)]
    assert read == text or (read == text[1:-1] and text[0] + text[-1] in PAIRS)


@given(WORDS.filter(lambda text: text.strip(" \u00a0")))
def test_a_text_in_quotes_loses_nothing(text: str) -> None:
    """Not even quotes around it."""
    root, problems = composed(f"says: {quoted(text)}")

    assert "" == problems
    assert ["says", text] == [scalar.text for scalar in scalars(root)]


MOST_SECONDS = 5
"""Two, and as much again and more while coverage watches every line."""

TOO_MUCH = {
    "brackets": ("[" * 900_000, "1:21 too-deep"),
    "braces": ("{a: " * 200_000, "1:81 too-deep"),
    "dashes": ("- " * 400_000, "1:41 too-deep"),
    "question marks": ("? " * 400_000, "1:41 too-deep"),
    "keys": ("".join(f"k{n}: x\n" for n in range(90_000)), "30001:1 file-too-large"),
    "a key again and again": ("a: x\n" * 200_000, "30001:1 file-too-large"),
    "a text": ('a: "' + "x" * 900_000 + '"', "1:4 text-too-long"),
    "an alias bomb": (
        "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(1000)),
        "1:4 special-first-character",
    ),
    "tags": ("!!map " * 100_000, "1:1 unsupported-yaml"),
    "unclosed quotes": ('a: "x\n' * 150_000, "1:4 quote-not-closed"),
    "an unclosed quote": ('"' + "a b\n" * 200_000, "199998:1 not-yaml"),
    "mistakes": ("a: b: c\n" * 120_000, "1:5 colon-in-text"),
    "items of a bracket": ("a: [\n" + "b\n" * 400_000, "1:4 brackets-unclear"),
    "tabs": ("\ta: b\n" * 140_000, "1:1 tab"),
    "one line": ("a" + ":" * 900_000, "1:1 text-too-long"),
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_is_larger_than_any_scenario_is_refused_at_once(name: str) -> None:
    """Depth, number and length have bounds, and so has the time that a hostile file costs."""
    source, expected = TOO_MUCH[name]

    began = time.process_time()
    _root, problems = composed(source)

    assert expected == problems.partition("\n")[0]
    assert time.process_time() - began < MOST_SECONDS


def test_that_nobody_looked_further_is_told() -> None:
    """After so many mistakes in so large a file the rest has to wait."""
    _root, problems = composed("a: b: c\n" * 100_000)

    expected = """
        25:5 too-many-problems
          There may be more problems than the 25 shown.
          Mend these first, then look again.
    """
    assert problems.endswith(block(expected))


def test_the_bounds_are_told() -> None:
    """A writer who meets a bound is told what to do."""
    _root, problems = composed("a: [[[[[[[[[[[[[[[[[[[[smiles\nb: " + "x" * 5_001)

    expected = """
        1:23 too-deep
          The file is nested deeper, or holds more, than any scenario needs.
          Split it into several scenarios; if a text starts with [ or {, put it in quotes.
    """
    assert block(expected) == problems


def test_a_text_that_is_too_long_is_told_its_length() -> None:
    """The bound is a page: 5,000 characters."""
    _root, problems = composed("b: " + "x" * 5_001)

    expected = """
        1:4 text-too-long
          This text has 5001 characters, more than anybody reads.
          Cut it to at most 5000 characters.
    """
    assert block(expected) == problems
