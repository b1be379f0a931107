"""A rulebook has the keys and ranges of the simulation, and may hold only what it changes."""

import attrs
import pytest
from hypothesis import given, strategies as st

from game.authoring.rulebooks import rulebook_shape
from game.core.rulebook import ABOUT, LEAST, MOST, Rulebook
from tests.authoring.reports import block, read, report
from tests.worlds import shipped_rulebook

NUMBERS = [
    (section.name, number)
    for section in attrs.fields(Rulebook)
    for number in attrs.fields(type(getattr(shipped_rulebook(), section.name)))
]


def test_a_number_left_out_is_that_of_the_shipped_rulebook() -> None:
    """A rulebook of one line changes one number."""
    shipped = shipped_rulebook()

    reading = read("format: 1\nchurn: {leaves-at: 30}", rulebook_shape(shipped))

    expected = attrs.evolve(shipped, churn=attrs.evolve(shipped.churn, leaves_at=30))
    assert expected == reading.value


@given(st.sampled_from(NUMBERS), st.data())
def test_every_number_can_be_changed(
    where: tuple[str, "attrs.Attribute[int]"], data: st.DataObject
) -> None:
    """Its key is its name with dashes, its range that of the simulation."""
    section, field = where
    number = data.draw(st.integers(field.metadata[LEAST], field.metadata[MOST]))
    source = f"format: 1\n{section}:\n  {field.name.replace('_', '-')}: {number}"

    reading = read(source, rulebook_shape(shipped_rulebook()))

    assert reading.value is not None, report(reading.problems)
    assert number == getattr(getattr(reading.value, section), field.name)
    assert isinstance(field.metadata[ABOUT], str)


@pytest.mark.parametrize("where", NUMBERS, ids=lambda where: f"{where[0]}.{where[1].name}")
def test_no_number_leaves_its_range(where: tuple[str, "attrs.Attribute[int]"]) -> None:
    """One more than the most is told, with the range."""
    section, field = where
    key, least, most = field.name.replace("_", "-"), field.metadata[LEAST], field.metadata[MOST]
    source = f"format: 1\n{section}: {{{key}: {most + 1}}}"

    reading = read(source, rulebook_shape(shipped_rulebook()))

    expected = f"""
        2:{len(section) + len(key) + 6} number-out-of-range
          “{key}” cannot be {most + 1}.
          Write a whole number from {least} to {most}.
    """
    assert block(expected) == report(reading.problems)


def test_unknown_and_misspelt_names_are_told() -> None:
    """With the nearest known name, or with all there are."""
    source = """
        format: 1
        chrun:
          leave-at: 101
        wow:
          fireworks: 5
        snub: 5
    """

    reading = read(source, rulebook_shape(shipped_rulebook()))

    expected = """
        2:1 unknown-key
          “chrun” is not known here.
          Did you mean “churn”?
        3:3 unknown-key
          “leave-at” is not known here.
          Did you mean “leaves-at”?
        3:13 number-out-of-range
          “leaves-at” cannot be 101.
          Write a whole number from 0 to 100.
        5:3 unknown-key
          “fireworks” is not known here.
          Known here: affection, expectation-below, expectation.
        6:7 not-a-mapping
          “snub” is made of lines such as “affection: ...”.
          Write them below it, each indented by two spaces more.
    """
    assert block(expected) == report(reading.problems)
    assert reading.value is None


def test_a_whole_rulebook_lacks_nothing() -> None:
    """The shipped one has to name every number: none has a second home."""
    reading = read("format: 1\nsorry: {affection: 5}", rulebook_shape())

    codes = {problem.code for problem in reading.problems}
    keys = {problem.message for problem in reading.problems}
    assert {"missing-key"} == codes
    assert "“churn” is missing here." in keys
    assert "“enough” is missing here." in keys
