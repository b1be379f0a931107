"""A file that is written anew says the same, with all its comments."""

from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, strategies as st

from game.authoring.formatting.anew import meaning, written_anew
from game.authoring.formatting.layout import laid_out
from game.authoring.reading import read_bytes
from game.authoring.sources import Source, source_of
from tests.authoring.everything import SOURCE, shape
from tests.authoring.test_never_raises import SIGNS

SHIPPED = sorted((Path(__file__).parent.parent.parent.parent / "scenarios").rglob("*.yaml"))

Tree = str | list["Tree"] | dict[str, "Tree"]

WORDS = st.sampled_from(["no", "1:30", "0012", "2021-11-15", "~", "", "a", "It is late.", "#4711"])
SENTENCES = st.lists(st.sampled_from(["one", "two:", "“so”", "#no", "it's", '"x"', "-", "é"])).map(
    " ".join
)
TEXTS = WORDS | SENTENCES | st.text(st.sampled_from("ab :#-\n'\"\\[]{},&*?|>%@`é "), max_size=150)
KEYS = st.sampled_from(["id", "turns", "says", "it's complicated", "on", "7", "a.b (12ab)"])


def branches(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    """Lists and mappings of what is inside them."""
    return st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)


TREES: st.SearchStrategy[Tree] = st.recursive(TEXTS, branches, max_leaves=20)


def source(text: str) -> Source:
    """A text, as a file."""
    return source_of(text.encode(), "file.yaml")


@st.composite
def files(draw: st.DrawFn) -> str:
    """Generate files that can be read, written in all ways, with comments #c0, #c1 ... in them."""
    tree = draw(st.dictionaries(KEYS, TREES, min_size=1, max_size=5))
    text: str = yaml.safe_dump(
        tree,
        default_flow_style=draw(st.sampled_from([None, False, True])),
        default_style=draw(st.sampled_from([None, None, "'", '"', ">", "|"])),
        width=draw(st.sampled_from([20, 80, 300])),
        indent=draw(st.integers(2, 5)),
        allow_unicode=True,
    )
    return with_comments(draw, text)


def with_comments(draw: st.DrawFn, text: str) -> str:
    """Put comments and blank lines between lines and behind them, where that changes nothing."""
    for number in range(draw(st.integers(0, 6))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        comment = f"#c{number} – x"
        lines[at] = draw(
            st.sampled_from(
                [
                    f"{' ' * draw(st.integers(0, 8))}{comment}\n{lines[at]}",
                    f"\n{' ' * draw(st.integers(0, 8))}{comment}\n\n{lines[at]}",
                    f"{lines[at]}  {comment}",
                    f"{lines[at]} {comment}",
                    f"\n\n{lines[at]}",
                ]
            )
        )
        if alike("\n".join(lines), text):
            text = "\n".join(lines)
    return text


def alike(one: str, other: str) -> bool:
    """Whether two texts can be read, and say the same."""
    first, second = source(one), source(other)
    if first.root is None or second.root is None or first.findings.problems:
        return False
    return meaning(first.root) == meaning(second.root)


def told(text: str) -> None:
    """Write a file anew, and look at what came of it."""
    anew = written_anew(source(text))

    assert anew is not None, laid_out(text)
    assert anew == written_anew(source(anew))
    for number in range(10):
        assert text.count(f"c{number} – x") == anew.count(f"c{number} – x")


@given(files())
def test_whatever_is_written_is_kept(text: str) -> None:
    """The same is said, no comment is lost, and doing it again changes nothing."""
    assume(not source(text).findings.problems)
    told(text)


@st.composite
def scenarios(draw: st.DrawFn) -> str:
    """Generate changes of a scenario that uses every key, with comments."""
    text = SOURCE
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(SIGNS)) + text[at:]
    assume(source(text).root and not source(text).findings.problems)
    return with_comments(draw, "\n".join(source(text).lines))


@given(scenarios())
def test_a_scenario_is_read_alike_before_and_after(text: str) -> None:
    """Whatever a writer changed in it, as long as it can be read."""
    told(text)
    before, after = (
        read_bytes(version.encode(), "file.yaml", shape()) for version in (text, laid_out(text))
    )

    assert before.value == after.value
    assert [found.code for found in before.problems] == [found.code for found in after.problems]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_files_stay_what_they_are(path: Path) -> None:
    """Every shipped file can be written anew."""
    told(path.read_text("utf-8"))
