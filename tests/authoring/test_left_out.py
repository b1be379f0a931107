"""What cannot be read is left out, and the rest of the file is read all the same."""

import pytest

from tests.authoring.everything import shape
from tests.authoring.reports import block, read, report

HEAD = """
format: 1
title: Small
minutes: twelve
customer: {name: Ada}
turns:
  - id: one
    responses:
      - id: wait
        label: Wait
        does: You wait.
        acts: []
"""
TAIL = """
      - {id: ring, label: Ring, says: Hello., acts: [tel]}
endings: [{id: end, title: The end}]
"""
TWELVE = """
3:10 not-a-number
  “minutes” is a whole number, not “twelve”.
  Write a whole number from 1 to 240.
"""
TEL = """
{line}:54 unknown-act
  “tel” is no act.
  Did you mean “tell”?
"""

BROKEN = {
    "an indentation of its own, and all that belongs to it": (
        """
      - id: ask
        label: Ask
         says: Hello?
         acts:
          - care
""",
        """
14:10 wrong-indentation
  This line is indented by 9 spaces, like none of the lines above it.
  Indent it by 8 or 4 spaces. Or, if the text above goes on here, put that text in quotes.
""",
    ),
    "a bracket that does not close": (
        """
      - id: ask
        label: Ask
        says: Hello?
        acts: [care
""",
        """
15:15 brackets-unclear
  “[” is not closed by “]”.
  Close it: acts: [care], or put it in quotes if it is a text.
""",
    ),
    "an alias": (
        """
      - id: ask
        label: Ask
        says: Hello?
        acts: &acts
          - promise: call
            what: A call
            due: soon
""",
        """
15:15 unsupported-yaml
  Anchors (&), aliases (*) and tags (!) are not used in these files.
  Write in full what is meant; or, if this is a text, put it in quotes.
""",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_stands_around_it_is_read(name: str) -> None:
    """Mistakes above and below it are told; what it may have held is not called missing."""
    lines, mistake = BROKEN[name]
    file = "\n".join(map(str.strip, (HEAD,))) + "\n" + lines.strip("\n") + "\n" + TAIL.strip("\n")

    number = (
        file.splitlines().index("      - {id: ring, label: Ring, says: Hello., acts: [tel]}") + 1
    )
    expected = (TWELVE + mistake.lstrip("\n") + TEL.format(line=number).lstrip("\n")).strip()

    assert expected == report(read(file, shape()).problems)


def test_what_other_lines_speak_of_may_stand_in_it() -> None:
    """A promise that is made in lines which nobody can read is not called unknown."""
    file = """
    format: 1
    title: Small
    customer: {name: Ada}
    turns:
      - id: one
        responses:
          - id: ask
            label: Ask
            says: Hello?
            acts: &acts
              - promise: call
                what: A call
                due: 1
          - {id: wait, label: Wait, does: You wait., acts: []}
          - {id: ring, label: Ring, says: Hello., acts: [{keep: call}]}
    endings: [{id: end, title: The end}]
    """

    expected = """
        10:15 unsupported-yaml
          Anchors (&), aliases (*) and tags (!) are not used in these files.
          Write in full what is meant; or, if this is a text, put it in quotes.
    """
    assert block(expected) == report(read(file, shape()).problems)


def test_a_file_of_nothing_but_mistakes_comes_to_an_end() -> None:
    """Each time something is left out, so at last there is nothing left."""
    reading = read("\n".join(f"{' ' * (n % 3)}[{n}" for n in range(50)), shape())

    assert reading.value is None
    assert reading.problems
