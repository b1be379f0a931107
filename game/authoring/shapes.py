"""What may stand at a place of a file, as values: the format is a table of shapes.

A shape's `read` always returns a value. Where the file is wrong it writes down the problem and
returns the shape's `stand_in`, so that the rest is read too; a file with errors has no value.
"""

import re
from collections.abc import Callable, Mapping as Table
from typing import Generic, NamedTuple, Protocol, TypeVar

from game.authoring.codes import Code
from game.authoring.findings import Findings, in_full, listed, shown
from game.authoring.languages import is_language
from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence, in_one_line
from game.authoring.syntax.quotes import in_quotes
from game.texts import _

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

CUSTOMER = "{customer}"
"""What stands for her name in a text."""

LONGEST_ID = 40

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NUMBER = re.compile(r"[+-]?(0|[1-9][0-9]{0,99})")
_NUMBER_WITHIN = re.compile(r"[+-]?[0-9]{1,9}(?![0-9:])")
_PLACEHOLDER = re.compile(r"\{[^{}\n]{1,40}\}")
_SWITCH = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


def is_id(text: str) -> bool:
    """Whether a text is a name in kebab-case."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


class Shape(Protocol[T_co]):
    """Reads one kind of value."""

    @property
    def stand_in(self) -> T_co:
        """What is returned for a value that cannot be read."""

    def read(self, node: Node, name: str, findings: Findings, /) -> T_co:
        """Return the value of a node; `name` is the key it stands under, for messages."""


class Text:
    """Words for people."""

    stand_in = ""

    def read(self, node: Node, name: str, findings: Findings) -> str:
        """Return the text without blanks around it."""
        if not isinstance(node, Scalar):
            _not_a_text(node, name, findings)
            return self.stand_in
        if node.cut:
            findings.add(
                Code.TEXT_CUT,
                node.at(len(node.text) + 1),
                _("The text ends before “{rest}”: “#” after a blank starts a comment.").format(
                    rest=shown(node.cut)
                ),
                _("Put the whole text in quotes: {name}: {text}").format(
                    name=name, text=in_quotes(in_full(f"{node.text} {node.cut}"))
                ),
            )
        text = node.text.strip()
        if not text and not node.cut:
            findings.add(
                Code.EMPTY_VALUE,
                node.place,
                _("“{name}” is empty.").format(name=name),
                _("Write a text behind it, or delete the line."),
            )
        for found in _PLACEHOLDER.finditer(text):
            if found[0] != CUSTOMER:
                findings.add(
                    Code.UNKNOWN_PLACEHOLDER,
                    node.at(len(node.text) - len(node.text.lstrip()) + found.start()),
                    _("Nothing is known that could stand for “{found}”.").format(found=found[0]),
                    _("Only {customer} is replaced, by her name.").format(customer=CUSTOMER),
                )
        return text


def _not_a_text(node: Sequence | Mapping, name: str, findings: Findings) -> None:
    """Say why a text was taken for something else."""
    match node:
        case Sequence(flow=True) | Mapping(flow=True):
            code = Code.SPECIAL_FIRST_CHARACTER
            message = _("“{name}” is a text, and a text cannot start with “{sign}”.")
            help_ = _("Put the whole text in quotes: {line}").format(
                line=f"{name}: {in_quotes(in_full(in_one_line(node)))}"
            )
        case Mapping(pairs=((key, Scalar(text)),)):
            code = Code.COLON_IN_TEXT
            message = _("“{name}” is a text, but its colon is read as the end of a key.")
            written = in_quotes(in_full(f"{key.text}: {text}"))
            help_ = _("Put the whole text in quotes: {text}").format(text=written)
        case _:
            code = Code.NOT_A_TEXT
            message = _("“{name}” is one text, but lines with keys or dashes stand below it.")
            help_ = _("Write the text behind the colon.")
    sign = "[" if isinstance(node, Sequence) else "{"
    findings.add(code, node.place, message.format(name=name, sign=sign), help_)


class Id(NamedTuple):
    """A name in kebab-case; `names` or `mentions` is the kind of thing it gives or uses it for.

    `reserved` names mean something else already.
    """

    names: str = ""
    mentions: str = ""
    reserved: frozenset[str] = frozenset()
    stand_in: str = ""

    def read(self, node: Node, name: str, findings: Findings) -> str:
        """Return the id, and remember it for the questions that are asked at the end."""
        text = node.text if isinstance(node, Scalar) else ""
        if self.names:
            findings.name(self.names, text)
        if not is_id(text):
            better = re.sub(r"[^a-z0-9]+", "-", text.lower())[:LONGEST_ID].strip("-")
            message = (
                _("“{text}” is no id, which is up to {most} small letters, digits and dashes.")
                if text
                else _("“{name}” is an id: one word.")
            )
            findings.add(
                Code.NOT_AN_ID,
                node.place,
                message.format(name=name, text=shown(text), most=LONGEST_ID),
                _("Write, for example: {name}: {id}").format(name=name, id=better or "a-name"),
            )
        elif text in self.reserved:
            findings.add(
                Code.RESERVED_ID,
                node.place,
                _("“{text}” is a word of the game already.").format(text=text),
                _("Give it another id, such as: our-{text}").format(text=text),
            )
        elif self.mentions:
            findings.mention(self.mentions, text, node.place)
        return text


class Whole(NamedTuple):
    """A whole number from `least` to `most`."""

    least: int
    most: int

    @property
    def stand_in(self) -> int:
        """The least."""
        return self.least

    def read(self, node: Node, name: str, findings: Findings) -> int:
        """Return the number."""
        text = node.text if isinstance(node, Scalar) else ""
        number = int(text) if _NUMBER.fullmatch(text) else None
        plain = isinstance(node, Scalar) and node.plain
        if plain and number is not None and self.least <= number <= self.most:
            return number
        if number is None:
            code = Code.NOT_A_NUMBER
            message = (
                _("“{name}” is a whole number, not “{text}”.")
                if text
                else _("“{name}” is one whole number.")
            )
        elif not plain:
            code = Code.NOT_A_NUMBER
            message = _("“{name}” is a number, which stands without quotes.")
        else:
            code = Code.NUMBER_OUT_OF_RANGE
            message = _("“{name}” cannot be {text}.")
        findings.add(
            code,
            node.place,
            message.format(name=name, text=shown(text)),
            self._help(text, name),
        )
        return self.stand_in

    def _help(self, text: str, name: str) -> str:
        found = _NUMBER_WITHIN.match(text)
        if found and self.least <= int(found[0]) <= self.most:
            return _("Write: {name}: {number}").format(name=name, number=int(found[0]))
        return _("Write a whole number from {least} to {most}.").format(
            least=self.least, most=self.most
        )


class Format:
    """The number of the format that a file is written in."""

    stand_in = 1

    def read(self, node: Node, name: str, findings: Findings) -> int:
        """Return 1: there is no other."""
        if not (isinstance(node, Scalar) and node.plain and node.text == "1"):
            findings.add(
                Code.UNKNOWN_FORMAT,
                node.place,
                _("This program reads format 1 and no other."),
                _("Write: {name}: 1").format(name=name),
            )
        return self.stand_in


class Switch:
    """Yes or no, in any of the words that YAML knows for it."""

    stand_in = False

    def read(self, node: Node, name: str, findings: Findings) -> bool:
        """Return whether it is yes."""
        text = node.text if isinstance(node, Scalar) and node.plain else ""
        if text.lower() in _SWITCH:
            return _SWITCH[text.lower()]
        findings.add(
            Code.NOT_A_SWITCH,
            node.place,
            _("“{name}” is either yes or no, without quotes.").format(name=name),
            _("Write: {name}: yes").format(name=name),
        )
        return self.stand_in


class Choice(NamedTuple, Generic[T]):
    """One of a few words, each of which stands for a value; `spelling` evens out how it is put."""

    words: Table[str, T]
    spelling: Callable[[str], str] = str

    @property
    def stand_in(self) -> T:
        """What the first word stands for."""
        return next(iter(self.words.values()))

    def read(self, node: Node, name: str, findings: Findings) -> T:
        """Return what the word stands for."""
        text = node.text if isinstance(node, Scalar) else ""
        word = self.spelling(text)
        if word in self.words:
            return self.words[word]
        close = None if word.isdigit() else findings.nearest(word, self.words)
        findings.add(
            Code.UNKNOWN_WORD,
            node.place,
            _("“{text}” is not known for “{name}”.").format(text=shown(text), name=name)
            if text
            else _("“{name}” is one word.").format(name=name),
            _("Did you mean “{close}”?").format(close=close)
            if close
            else _("Write one of: {words}.").format(words=listed(self.words)),
        )
        return self.stand_in


class Language:
    """The code of a language [BCP 47], in small letters."""

    stand_in = "en"

    def read(self, node: Node, name: str, findings: Findings) -> str:
        """Return the code."""
        text = node.text if isinstance(node, Scalar) else ""
        if is_language(text):
            return text
        findings.add(
            Code.UNKNOWN_LANGUAGE,
            node.place,
            _("“{text}” is no code of a language.").format(text=shown(text)),
            _("Write it as browsers do, such as: {name}: nl").format(name=name),
        )
        return self.stand_in
