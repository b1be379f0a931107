"""Examples of the manual, made into whole files.

An example shows the lines that matter. The rest is taken from a small scenario: sections that the
example does not hold; the other responses, if it is a response; the other turns, if it is a turn.
What cannot be seen or is too long to print stands in angle brackets.
"""

import re

from game.authoring.reading import read_bytes
from game.authoring.scenarios import scenario_shape
from game.authoring.text_ids import text_ids
from game.authoring.translations import line_to_write
from game.checker.pages import Example
from tests.worlds import shipped_rulebook

SECTIONS = {
    "format": "format: 1\n",
    "title": "title: The late parcel\n",
    "minutes": "minutes: 4\n",
    "customer": "customer:\n  name: Ada Bakker\n  issue: {kind: service, severity: 2, ours: yes}\n",
    "endings": """\
endings:
  - id: end
    title: It came on Thursday
    text: The parcel was on the mat when the party was over. Ada has kept the box.
""",
}

CALL = """\
  - id: the-call
    speech: My parcel was to come on Monday. Where is it?
    responses:
<response>
      - id: look
        label: Look it up
        says: One moment, I will look where it is.
        did: looked it up at once
        acts: [tell]
        reaction: Please do.
        why: A person who looks is worth more than a page of tracking.
      - id: name-a-day
        label: Name a day
        says: I do not know yet. On Friday I ring you, whatever I know by then.
        did: promised to ring on Friday
        acts: [tell, {promise: ring-back, what: A call on Friday, due: 1}]
        reaction: Friday, then.
        why: A day to hold on to is worth more than a good feeling.
"""

PARTY = """\
  - id: the-party
    story: It is Friday, and the parcel is at the depot.
    speech: The party is tonight.
    responses:
<response>
      - id: bring-it
        label: Bring it yourself
        says: I fetch it from the depot and bring it to you myself.
        did: fetched the parcel and brought it
        acts: [care, {fix: match}]
        reaction: You stand at my door with it. I did not expect that.
        why: What was lost was the parcel, so nothing mends it like the parcel.
      - id: say-sorry
        label: Apologise
        says: I am so sorry. I hope that you will have a nice party all the same.
        did: said sorry and nothing else
        acts: [sorry]
        reaction: Thank you. And the sweater?
        why: A sorry with nothing behind it wears out.
"""

RING = """\
      - id: ring
        label: Ring her
        says: It is Friday, so I ring. It is at the depot, and it comes tomorrow.
        did: rang on the day that was promised
        acts: [tell, {keep: ring-back}]
        reaction: You rang! Nobody ever rings.
        why: A small promise kept is a big one."""

_KEY = re.compile(r"^([a-z][a-z0-9_-]*) ?:", re.MULTILINE)
_CHARACTER = re.compile(r"<U\+([0-9A-F]{4})>")
_BYTE = re.compile(rb"<byte ([0-9A-F]{2})>")
_MANY = re.compile(r"<([\d,]+) characters>")
_OTHERS = "# <all other texts>"
_LINES = re.compile(r"^(.*) <([\d,]+) lines like this>\n", re.MULTILINE)


def file_of(example: Example) -> str:
    """The name of the file that an example is a part of."""
    return example.file or "the-late-parcel.yaml"


def is_command(example: Example) -> bool:
    """Whether an example is a command rather than a part of a file."""
    return example.text.startswith("$ ")


def whole(example: Example) -> bytes:
    """The whole file that an example is a part of."""
    return expanded(example.text if example.file else scenario(example.text))


def expanded(text: str) -> bytes:
    """A text with everything in it that stands in angle brackets."""
    text = text.replace(_OTHERS, _translated_lines(text)) if _OTHERS in text else text
    text = _CHARACTER.sub(lambda found: chr(int(found[1], 16)), text)
    text = _MANY.sub(lambda found: "x" * _number(found[1]), text)
    text = _LINES.sub(lambda found: f"{found[1]}\n" * _number(found[2]), text)
    return _BYTE.sub(lambda found: bytes.fromhex(found[1].decode()), text.encode())


def _translated_lines(text: str) -> str:
    """A line for every text of the small scenario that has none."""
    value = read_bytes(
        scenario().encode(), "x.yaml", scenario_shape("x", {}, shipped_rulebook())
    ).value
    assert value is not None
    lines = (line_to_write(id_, of) for id_, of in text_ids(value).items())
    return "\n  ".join(line for line in lines if line.partition(" ")[0] not in text)


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def scenario(text: str = "") -> str:
    """The small scenario, with a text in place of what it would otherwise hold."""
    call, party = CALL.replace("<response>\n", ""), PARTY.replace("<response>", RING)
    if text.startswith("- ") and "label" in text and "responses:" not in text:
        call, text = CALL.replace("<response>", _indented(text, 6)), ""
    elif text.startswith("- "):
        call, party, text = _indented(text, 2) + "\n", PARTY.replace("<response>\n", ""), ""
    behind = {"turns": f"turns:\n{call}{party}", "endings": SECTIONS["endings"]}
    own = set(_KEY.findall(text))
    before = [part for key, part in SECTIONS.items() if key not in own and key != "endings"]
    rest = [part for key, part in behind.items() if key not in own]
    return "".join((*before, text, *rest))


def _indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line if line else "" for line in text.rstrip("\n").split("\n"))
