"""The one layout of a file."""

import pytest

from game.authoring.formatting.layout import laid_out


def test_a_messy_file_becomes_a_tidy_one() -> None:
    """Two blanks a level, dashes indented, quotes where they are needed, one blank line at most."""
    messy = """\
format:   1
title: "The late parcel"


turns:
- id:   the-delay     # the first
  acts: [ own,tell ]
# about luck
  story: 'It rains.'
- id: two
  speech: "He says: yes"
"""
    tidy = """\
format: 1
title: The late parcel

turns:
  - id: the-delay  # the first
    acts: [own, tell]
    # about luck
    story: It rains.

  - id: two
    speech: "He says: yes"
"""

    assert tidy == laid_out(messy)


def test_only_turns_of_a_list_have_blank_lines_between_them() -> None:
    """A mapping that happens to be called so has none."""
    assert "turns:\n  a: 1\n  b: 2\n" == laid_out("turns: \n  a: 1\n  b: 2\n")


def test_a_long_text_is_folded_and_a_short_one_is_not() -> None:
    """A text stands in one line if it fits; else it goes on below, in lines of 100 characters."""
    words = " ".join(["word"] * 30)
    first, second = " ".join(["word"] * 19), " ".join(["word"] * 11)

    assert f"a: >-\n  {first}\n  {second}\n" == laid_out(f"a: {words}")
    assert "a: one two\n" == laid_out("a: >-\n  one\n  two\n")


def test_lines_of_a_text_stay() -> None:
    """Where the writer began new lines, they are kept."""
    assert "a: |-\n  one\n  two\n" == laid_out('a: "one\\ntwo"\n')
    assert "a: |\n  one\n  two\n" == laid_out("a: |\n    one\n    two\n")


@pytest.mark.parametrize(
    "text", ['"no"', '"1:30"', '"0012"', '"2021-11-15"', '"~"', '"a: b"', '""']
)
def test_quotes_that_mean_something_stay(text: str) -> None:
    """What other programs would take for a number, a date or a switch keeps its quotes."""
    assert f"a: {text}\n" == laid_out(f"a: {text}")


@pytest.mark.parametrize("text", ["no", "1:30", "0012", "It's so", "“quoted”", "a - b"])
def test_no_quotes_are_added(text: str) -> None:
    """A text that is read as it stands, stays as it stands."""
    assert f"a: {text}\n" == laid_out(f"a: {text}")


def test_brackets_that_do_not_fit_are_taken_off() -> None:
    """A list in brackets is one line; if it is too long, or has comments, it becomes lines."""
    items = [f"item-{number}" for number in range(20)]
    lines = "".join(f"  - {item}\n" for item in items)

    assert f"a:\n{lines}" == laid_out(f"a: [{', '.join(items)}]\n")
    assert "a:\n  - b  # why\n  - c\n" == laid_out("a: [b, # why\n  c]\n")
    assert "a: {b: 1, c: []}\n" == laid_out("a: { b: 1,\n  c: [] }\n")


def test_comments_stay_with_what_they_are_about() -> None:
    """Above what follows, beside a line, or at the end of what they are indented like."""
    text = """\
# the head

# about a
a:  # beside a
  - b
  # after b
  # another

  # a third

# about c
c: >-  # long
  one
# the end
"""
    tidy = text.replace(">-  # long\n  one\n", "one  # long\n")

    assert tidy == laid_out(text)


def test_comments_beside_lines_stand_below_each_other() -> None:
    """A run of lines of one depth has its comments in one column."""
    assert "a: 1      # one\nbig: 200  # two\nc:\n  d: 3  # three\n" == laid_out(
        "a: 1 # one\nbig: 200 # two\nc:\n  d: 3 # three\n"
    )


def test_a_comment_is_never_taken_for_a_part_of_a_text() -> None:
    """Behind a text without quotes, a sharp and a word look like a text that was cut."""
    assert "a: one  # two\n" == laid_out('a: "one" #two\n')
    assert "a: one  # two\n" == laid_out("a: #two\n  one\n")
    assert "a: one  #4711\n" == laid_out("a: one #4711\n")


def test_a_dash_may_have_a_comment() -> None:
    """Between a dash and what follows stands nothing: the comment goes above."""
    assert "a:\n  # first\n  - b: 1\n" == laid_out("a:\n  - # first\n    b: 1\n")
