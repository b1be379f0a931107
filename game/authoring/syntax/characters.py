"""From the bytes of a file to a text without traps; every line keeps its number and its columns."""

import codecs
import re

from game.authoring.codes import Code
from game.authoring.findings import Findings
from game.problem import Place
from game.texts import _

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters, halves of characters, marks that turn the direction of writing."""

_NO_BREAK_SPACE = re.compile(r"(?m)^[- \u00a0]*\u00a0|(?<=:)\u00a0")
"""A blank pasted from a web page, where YAML wants a space: nobody can see the difference."""


def clean_text(data: bytes, file: str, findings: Findings) -> str:
    """Return the text of a file in UTF-8 without characters that nobody can see.

    What is wrong is reported and replaced, so that the rest can be read all the same. Lines end
    with a newline alone.
    """
    text = _decoded(data, file, findings).replace("\r\n", "\n").replace("\r", "\n")
    if "\u00a0" in text:
        text = _NO_BREAK_SPACE.sub(lambda found: found[0].replace("\u00a0", " "), text)
    if _UNWANTED.search(text) is None:
        return text
    for number, line in enumerate(text.split("\n"), start=1):
        if found := first_unwanted(line):
            report_unwanted(found[0], Place(file, number, found.start() + 1), findings)
    return _UNWANTED.sub(" ", text)


def visible(text: str) -> str:
    """Return a text with a sign in place of every character that nobody can see.

    Among them are those that move the cursor of a terminal or turn the direction of writing.
    """
    return _UNWANTED.sub("\ufffd", text)


def first_unwanted(text: str) -> re.Match[str] | None:
    """Find the first character of a text that nobody can see."""
    return _UNWANTED.search(text)


def report_unwanted(character: str, place: Place, findings: Findings) -> None:
    """Report a character that nobody can see."""
    findings.add(
        Code.INVISIBLE_CHARACTER,
        place,
        _("There is an invisible character here (U+{number:04X}).").format(number=ord(character)),
        _("Delete it, or type the words around it again."),
    )


def _decoded(data: bytes, file: str, findings: Findings) -> str:
    if data.startswith(_UTF_16):
        findings.add(
            Code.NOT_UTF_8,
            Place(file),
            _("The file is saved as UTF-16."),
            _("Save it again, with the encoding UTF-8 (under “Save as”)."),
        )
        return data.decode("utf-16", errors="replace")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()
        # What Windows writes where it does not write UTF-8; the five bytes it lacks are Latin-1.
        text = "".join(
            bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in error.object
        )
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        findings.add(
            Code.NOT_UTF_8,
            Place(file, line, column),
            _("The file is not saved as UTF-8: “{character}” is stored in another way.").format(
                character=text[error.start]
            ),
            _("Save it again, with the encoding UTF-8 (under “Save as”)."),
        )
        return text
