"""The closed language of conditions: comparisons joined by ``and``, ``or``, ``not`` and brackets.

    affection >= 60 and not broken make-it-right
    status is left or (excuses > 2 and chose ring-today)

A condition is data; nothing a file says is ever run as code. Every term compares a named whole
number with a whole number. The names are those of the model (`VALUES`) and of the scenario's
meters, ``status``, and two words such as ``kept new-date``, which are 1 or 0 (`MARKS`, and ``open``
for a promise in the ledger).
"""

import operator
import re
from collections.abc import Callable, Collection, Iterator
from functools import reduce

import attrs

from game.core.status import Status
from game.texts import marked

VALUES = (
    "affection", "trust", "patience", "expectation", "soreness", "failures", "excuses",
    "apologies", "kept", "broken", "years", "inspiration", "ticks", "churn-risk",
)  # fmt: skip
"""The numbers of the model that a condition may read."""

MARKS = ("chose", "promised", "kept", "broken")
"""Words that, followed by an id, say whether it ever happened."""

OPEN = "open"
"""The word that, followed by the id of a promise, says whether it is open now."""

_OPERATORS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "is": operator.eq,
    "is not": operator.ne,
}
_MARK_STARTS = tuple(f"{word} " for word in MARKS)
_SPELLINGS = {"=": "is", "==": "is", "!=": "is not", "≤": "<=", "≥": ">="}
_WORD = re.compile(r"[^\s()<>=!≤≥]+|<=|>=|==|!=|\S")


@attrs.frozen
class Compare:
    """A named number compared with a whole number."""

    name: str
    operator: str
    number: int


@attrs.frozen
class Both:
    """Two conditions that must both hold."""

    first: "Condition"
    second: "Condition"


@attrs.frozen
class Either:
    """Two conditions of which one must hold."""

    first: "Condition"
    second: "Condition"


@attrs.frozen
class Not:
    """A condition that must not hold."""

    part: "Condition"


Condition = Compare | Both | Either | Not


class ConditionError(ValueError):
    """A text that is no condition: the word at fault, its column from 0, what was expected.

    `among` are the words that were expected, if they are a closed set.
    """

    def __init__(self, word: str, column: int, expected: str, among: tuple[str, ...] = ()) -> None:
        super().__init__(f"“{word}” stands where {expected} is expected")
        self.word = word
        self.column = column
        self.expected = expected
        self.among = among


def holds(condition: Condition, number_of: Callable[[str], int]) -> bool:
    """Return whether a condition holds, given what each name stands for."""
    match condition:
        case Compare(name, sign, number):
            return _OPERATORS[sign](number_of(name), number)
        case Both(first, second):
            return holds(first, number_of) & holds(second, number_of)
        case Either(first, second):
            return holds(first, number_of) | holds(second, number_of)
        case Not(part):
            return holds(part, number_of) ^ True


def names_in(condition: Condition) -> tuple[str, ...]:
    """Return the names that a condition reads, each once, in the order of the text."""
    return tuple(dict.fromkeys(_names(condition)))


def _names(condition: Condition) -> Iterator[str]:
    match condition:
        case Compare(name):
            yield name
        case Both(first, second) | Either(first, second):
            yield from _names(first)
            yield from _names(second)
        case Not(part):
            yield from _names(part)


def is_mark(name: str) -> bool:
    """Return whether a name must be remembered: ``chose ring-today``, but not ``open new-date``."""
    return name.startswith(_MARK_STARTS)


def parse(text: str, meters: Collection[str] = ()) -> Condition:
    """Read a condition, which may compare meters too; raises `ConditionError` with the word."""
    return _Parser(text, (*VALUES, *meters)).condition()


class _Parser:
    """Recursive descent over the words of one text."""

    def __init__(self, text: str, values: Collection[str]) -> None:
        self.values = values
        self.words = [(found[0], found.start()) for found in _WORD.finditer(text)]
        self.words += [("", len(text.rstrip()))] * 2  # so that there is always a following word
        self.at = 0

    def condition(self) -> Condition:
        result = self.either()
        if self.word:
            raise self.error(marked("“and”, “or” or the end"))
        return result

    def either(self) -> Condition:
        parts = [self.both()]
        while self.took("or"):
            parts.append(self.both())
        return reduce(Either, parts)

    def both(self) -> Condition:
        parts = [self.term()]
        while self.took("and"):
            parts.append(self.term())
        return reduce(Both, parts)

    def term(self) -> Condition:
        if self.took("not"):
            return Not(self.term())
        if self.took("("):
            inside = self.either()
            if not self.took(")"):
                raise self.error(marked("a closing bracket"))
            return inside
        return self.comparison()

    def comparison(self) -> Condition:
        if self.took("status"):
            return self.status()
        following, _ = self.words[self.at + 1]
        sign = _SPELLINGS.get(following, following)
        if self.word in self.values and sign in _OPERATORS:
            return Compare(self.take(), self.sign(), self.number())
        if self.word in (*MARKS, OPEN) and following not in ("", ")"):
            return Compare(f"{self.take()} {self.take()}", "is", 1)
        if self.word in self.values:
            self.at += 1
            raise self.error(marked("a comparison such as “>= 50”"))
        raise self.error(marked("a value of the model, “status is ...” or “kept ...”"))

    def status(self) -> Condition:
        sign = self.sign()
        if sign not in ("is", "is not"):
            self.at -= 1
            raise self.error(marked("“is” or “is not”"))
        ids = {status.id: status for status in Status}
        if self.word not in ids:
            raise self.error(marked("a status"), tuple(ids))
        return Compare("status", sign, int(ids[self.take()]))

    def sign(self) -> str:
        if self.took("is"):
            return "is not" if self.took("not") else "is"
        sign = _SPELLINGS.get(self.word, self.word)
        if sign not in _OPERATORS:
            raise self.error(marked("a comparison such as “>= 50”"))
        self.at += 1
        return sign

    def number(self) -> int:
        if not re.fullmatch(r"-?\d{1,6}", self.word, re.ASCII):
            raise self.error(marked("a whole number"))
        return int(self.take())

    @property
    def word(self) -> str:
        return self.words[self.at][0]

    def take(self) -> str:
        word = self.word
        self.at += 1
        return word

    def took(self, word: str) -> bool:
        if self.word != word:
            return False
        self.at += 1
        return True

    def error(self, expected: str, among: tuple[str, ...] = ()) -> ConditionError:
        word, column = self.words[self.at]
        return ConditionError(word, column, expected, among)
