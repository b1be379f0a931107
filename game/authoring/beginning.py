"""A first scenario for somebody who has never written one: small, playable, with notes."""

import re
import unicodedata
from pathlib import Path

from game.authoring.lessons import Lessons
from game.authoring.syntax.quotes import quoted

LONGEST_NAME = 60

_TEMPLATE = Path(__file__).with_name("first-scenario.yaml")
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.!?’-]*[\w.!?])?")
"""A title that needs no quotes."""

_TAUGHT = re.compile(r"^( *)(lessons: \[.*\]|(?:follows|breaks): (\S+))$", re.MULTILINE)


def name_of(title: str) -> str:
    """Return the name of the file for a title, without its ending; "" if it has no letters.

    It is the id of the scenario too: small letters and digits without accents, joined by dashes.
    """
    plain = unicodedata.normalize("NFKD", re.sub("['’]", "", title))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only)[:LONGEST_NAME].strip("-")


def first_scenario(title: str, lessons: Lessons) -> str:
    """Return the text of a scenario with this title.

    What it says of lessons becomes a note if these lessons are others.
    """
    text = _TEMPLATE.read_text("utf-8")
    if not {found[3] for found in _TAUGHT.finditer(text) if found[3]} <= set(lessons):
        text = _TAUGHT.sub(r"\1# \2", text)
    written = title if _PLAIN.fullmatch(title) else quoted(title)
    return text.replace("FILE", f"{name_of(title)}.yaml").replace("TITLE", written, 1)
