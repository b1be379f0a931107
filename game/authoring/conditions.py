"""The shape of a condition: the closed language of the simulation, with places for its faults."""

import re
from collections.abc import Collection

from game.authoring.codes import Code
from game.authoring.findings import Findings, listed, shown
from game.authoring.syntax.nodes import Node, Scalar
from game.core.conditions import (
    MARKS,
    OPEN,
    VALUES,
    Condition,
    ConditionError,
    is_mark,
    names_in,
    parse,
)
from game.core.status import Status
from game.texts import _

MOST_CHARACTERS = 300
MOST_BRACKETS = 20

RESPONSE, PROMISE = "response", "promise"
"""The kinds of names that a condition mentions; they may be given anywhere in the file."""

METER, FLAG = "meter", "flag"
"""The kinds of names that a condition compares; they are given before it is read."""

_GRAMMAR = ("status", "is", "not", "and", "or", "yes", "no")
WORDS = (*VALUES, *MARKS, OPEN, *_GRAMMAR, *(status.id for status in Status))
"""The words of the language."""

_STATUS = re.compile(r"\b(it['’]s complicated|in love|breaking up)\b", re.IGNORECASE)
_LOOSE_SIGNS = {
    "=>": ">=", "=<": "<=", "": ">=", "at least": ">=", "at most": "<=",
    "more than": ">", "above": ">", "over": ">", "less than": "<", "below": "<", "under": "<",
}  # fmt: skip
_LOOSE = re.compile(
    r"(?P<value>[a-z][a-z-]*)\s*(?:is\s+)?"
    rf"(?P<sign>{'|'.join(filter(None, _LOOSE_SIGNS))}|[<>]=?|)\s*(?P<number>-?\d+)\s*%?"
)
_TURNED = re.compile(r"(?P<number>-?\d+)\s*(?P<sign>[<>]=?)\s*(?P<value>[a-z][a-z-]*)")
_TURNED_SIGNS = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
"""Comparisons as people write them, and what each sign would have to be."""

_SWITCH = re.compile(r"(?<![\w-])([\w-]+)(\s+is\s+(?:not\s+)?)(yes|no)(?![\w-])")


class When:
    """A condition; the responses and promises in it are mentioned.

    It may compare the meters that are known so far; a flag is yes or no.
    """

    @property
    def stand_in(self) -> Condition | None:
        """No condition: what cannot be read hides nothing."""
        return None

    def read(self, node: Node, name: str, findings: Findings) -> Condition | None:
        """Return the condition."""
        if not isinstance(node, Scalar):
            message = _("“{name}” is one condition, written behind its colon.").format(name=name)
            _unclear(node, 0, message, findings)
            return None
        text = node.text
        if len(text) > MOST_CHARACTERS or text.count("(") > MOST_BRACKETS:
            _unclear(node, 0, _("This condition is too long to be understood."), findings)
            return None
        flags = findings.names(FLAG)
        words = _STATUS.sub(lambda found: plain_status(found[0]).rjust(len(found[0])), text)
        words = _SWITCH.sub(lambda found: _in_numbers(found, flags), words)
        try:
            condition = parse(words, findings.names(METER) | flags)
        except ConditionError as error:
            _report(node, error, name, findings)
            return None
        for mention in names_in(condition):
            if is_mark(mention) or mention.startswith(f"{OPEN} "):
                _mention(node, words, mention, findings)
        return condition


def plain_status(text: str) -> str:
    """Return a status as it is written in data, however a person wrote it."""
    word = text.strip().lower().replace("’", "'").removeprefix("it's ")
    return word.replace(" ", "-").replace("_", "-")


def _in_numbers(found: re.Match[str], flags: frozenset[str]) -> str:
    """Return “flag is yes” as the comparison with 1 that it is, just as long."""
    if found[1] not in flags:
        return found[0]
    number = "1" if found[3] == "yes" else "0"
    return f"{found[1]}{found[2]}{number:>{len(found[3])}}"


def _mention(node: Node, text: str, mention: str, findings: Findings) -> None:
    mark, _space, id_ = mention.partition(" ")
    kind = RESPONSE if mark == "chose" else PROMISE
    found = re.search(rf"\b{mark}\s+({re.escape(id_)})(?![\w-])", text)
    offset = found.start(1) if found else 0
    findings.mention(kind, id_, node.at(offset) if isinstance(node, Scalar) else node.place)


def _repaired(text: str, column: int, values: Collection[str]) -> str | None:
    """Return the comparison that was probably meant at this column of a condition."""
    for pattern, signs in ((_TURNED, _TURNED_SIGNS), (_LOOSE, _LOOSE_SIGNS)):
        for found in pattern.finditer(text):
            if found["value"] in values and found.start() <= column < found.end():
                sign = found["sign"]
                return f"{found['value']} {signs.get(sign, sign)} {found['number']}"
    return None


def _report(node: Node, error: ConditionError, name: str, findings: Findings) -> None:
    meters = {*findings.names(METER), *findings.names(FLAG)}
    known = {*WORDS, *meters}
    text = node.text if isinstance(node, Scalar) else ""
    # A name at which it breaks off is right, and what is missing stands before it.
    repaired = None if error.word in known else _repaired(text, error.column, {*VALUES, *meters})
    misspelt = None if repaired or error.word in known else findings.nearest(error.word, known)
    expected = _(error.expected)
    if error.among:
        expected = f"{expected} ({listed(error.among)})"
    if not error.word:
        message = _("“{name}” ends where {expected} is expected.")
        message = message.format(name=name, expected=expected)
    elif misspelt:
        message = _("“{word}” is not known here.").format(word=shown(error.word))
    else:
        message = _("“{word}” stands where {expected} is expected.")
        message = message.format(word=shown(error.word), expected=expected)
    _unclear(node, error.column, message, findings, repaired or misspelt)


def _unclear(
    node: Node, offset: int, message: str, findings: Findings, close: str | None = None
) -> None:
    example = _("A condition reads like “affection >= 60 and not broken ID” or “status is left”.")
    findings.add(
        Code.CONDITION_UNCLEAR,
        node.at(offset) if isinstance(node, Scalar) else node.place,
        message,
        _("Did you mean “{close}”?").format(close=close) if close else example,
    )
