"""A file says by its keys what it is."""

import pytest

from game.authoring.kinds import Kind, kind_of
from game.authoring.sources import source_of
from game.content import content_folder
from tests.worlds import shipped_rulebook


def kind(text: str, file: str = "file.yaml") -> Kind | None:
    """The kind of a file with this text and this name."""
    root = source_of(text.encode(), file).root
    assert root is not None
    return kind_of(root, file, shipped_rulebook())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the-new-car.yaml", Kind.SCENARIO),
        ("lessons.yaml", Kind.LESSONS),
        ("rulebook.yaml", Kind.RULEBOOK),
        ("checkup.yaml", Kind.CHECKUP),
    ],
)
def test_shipped_content_is_known_whatever_it_is_called(name: str, expected: Kind) -> None:
    """The name of a file may say anything."""
    assert expected == kind((content_folder("scenarios") / name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("format: 1\nlessons: [no-excuses]", Kind.SCENARIO),
        ("format: 1\nlessons: {no-excuses: {}}", Kind.LESSONS),
        ("format: 1\nmend: {own: 5}", Kind.RULEBOOK),
        ("format: 1\ntitel: A slip of the keyboard", Kind.SCENARIO),
        ("format: 1\nmnd: {own: 5}", Kind.RULEBOOK),
        ("format: 1", Kind.SCENARIO),
        ("services: {web: {image: nginx}}", None),
    ],
)
def test_one_key_is_enough(text: str, expected: Kind | None) -> None:
    """Even a misspelt one; and what has none of our keys is none of ours."""
    assert expected == kind(text)


@pytest.mark.parametrize(("name", "expected"), [("lessons.yaml", Kind.LESSONS), ("x.yaml", None)])
def test_without_a_key_the_name_decides(name: str, expected: Kind | None) -> None:
    """A file that is called what ours are called is meant to be one of them."""
    assert expected == kind("something: else", name)
