"""The closed language of claims: every sentence that is understood, read into data.

    excuse never beats own
    ending lost can always still be avoided before turn the-key

A sentence may begin with a capital letter and end with a full stop.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from game.core.claims import (
    ACT,
    ACTS,
    ENDING,
    LESSON,
    RESPONSE,
    TURN,
    VALUE,
    BestKeeps,
    CanStill,
    ChanceBetween,
    Claim,
    IgnoringCosts,
    LuckNeverDecides,
    Name,
    NeverBeats,
    NeverMoves,
    NeverWorthBreaking,
    NobodyLeaves,
    NoneAlwaysBest,
)
from game.texts import marked


class ClaimError(ValueError):
    """A text that is no claim: the word at fault, its column from 0, what was expected there.

    `expected` are the things of which one should stand there. `form` is the sentence of `FORMS`
    that was probably meant; `words` are the words that were expected, if it is a word of that
    sentence.
    """

    def __init__(
        self,
        word: str,
        column: int,
        expected: tuple[str, ...],
        form: str,
        words: tuple[str, ...] = (),
    ) -> None:
        *others, last = expected
        any_of = f"{', '.join(others)} or {last}" if others else last
        super().__init__(f"“{word}” stands where {any_of} is expected")
        self.word = word
        self.column = column
        self.expected = expected
        self.form = form
        self.words = words


class _Form(NamedTuple):
    """A sentence, and the claim that is built of its text and of what stands for its capitals."""

    sentence: str
    build: Callable[..., Claim]


_FORMS = (
    _Form("ACT never beats ACT", NeverBeats),
    _Form("a promise is never worth breaking", NeverWorthBreaking),
    _Form(
        "ending ENDING can always still be reached before turn TURN",
        partial(CanStill, reached=True),
    ),
    _Form(
        "ending ENDING can always still be avoided before turn TURN",
        partial(CanStill, reached=False),
    ),
    _Form(
        "chance of ENDING for a random trainee is between PERCENT and PERCENT",
        ChanceBetween,
    ),
    _Form("nobody leaves before turn TURN", NobodyLeaves),
    _Form("ACT never lowers VALUE", partial(NeverMoves, up=False)),
    _Form("ACT never raises VALUE", partial(NeverMoves, up=True)),
    _Form("best play keeps at least NUMBER of 1,000", BestKeeps),
    _Form("no response is always best from turn TURN on", NoneAlwaysBest),
    _Form(
        "ignoring lesson LESSON costs at least NUMBER of 1,000",
        partial(IgnoringCosts, affection=False),
    ),
    _Form(
        "ignoring lesson LESSON costs at least NUMBER affection",
        partial(IgnoringCosts, affection=True),
    ),
    _Form("luck alone never decides between ENDING and ENDING", LuckNeverDecides),
)

FORMS = tuple(form.sentence for form in _FORMS)
"""The sentences that are understood. An ACT is an act or the id of a response; the noun of a name
may stand before it (``act own``, ``response ring-today``, ``ending lost``)."""

_NAMES = {
    "ACT": ((ACT, RESPONSE), marked("an act or a response")),
    "ENDING": ((ENDING,), marked("the id of an ending")),
    "LESSON": ((LESSON,), marked("the id of a lesson")),
    "TURN": ((TURN,), marked("the id of a turn")),
    "VALUE": ((VALUE,), marked("a value such as affection")),
}
"""For each kind of name, in capitals: the nouns that may stand before it, and how it is called."""

_SPELLINGS = {"1000": "1,000"}
_WORD = re.compile(r"[^\s%]+(\s*%)?|%")
_NUMBER = re.compile(r"\d{1,3}|1,?000", re.ASCII)
_PERCENT = re.compile(r"(\d{1,2}(\.\d{1,6})?|100)%", re.ASCII)


class _Word(NamedTuple):
    """A word of a text, in small letters, and its column."""

    text: str
    column: int


def parse(text: str) -> Claim:
    """Read a claim; raises `ClaimError` with the word at fault."""
    words = _words(text)
    errors = []
    for form in _FORMS:
        try:
            return _Reader(form, words).claim(text)
        except ClaimError as error:
            errors.append(error)
    raise _likeliest(errors, {_SPELLINGS.get(word.text, word.text) for word in words})


def _words(text: str) -> list[_Word]:
    """Split a text into words, the last of which is empty and stands for its end."""
    text = text.rstrip().removesuffix(".")
    found = [_Word("".join(word[0].lower().split()), word.start()) for word in _WORD.finditer(text)]
    return [*found, _Word("", len(text))]


def _likeliest(errors: Iterable[ClaimError], words: set[str]) -> ClaimError:
    """Join the errors of the forms that have most words in common, read as far as they go."""

    def likeness(error: ClaimError) -> tuple[int, int]:
        return len(words & set(error.form.split())), error.column

    ranked = sorted(errors, key=likeness, reverse=True)
    first = ranked[0]
    alike = [error for error in ranked if likeness(error) == likeness(first)]
    expected = tuple(dict.fromkeys(each for error in alike for each in error.expected))
    known = tuple(word for error in alike for word in error.words)
    return ClaimError(first.word, first.column, expected, first.form, known)


class _Reader:
    """Reads the words of a text as one form, from the left to the right."""

    def __init__(self, form: _Form, words: Sequence[_Word]) -> None:
        self.form = form
        self.words = words
        self.at = 0

    def claim(self, text: str) -> Claim:
        """Return the claim, or raise `ClaimError` where the text departs from the form."""
        parts = self.form.sentence.split()
        values: list[Name | int | Fraction] = []
        for part, following in zip(parts, (*parts[1:], ""), strict=True):
            if part in _NAMES:
                values.append(self.name(part, following))
            elif part == "NUMBER":
                values.append(self.number())
            elif part == "PERCENT":
                values.append(self.share(values[-1]))
            elif _SPELLINGS.get(self.word, self.word) != part:
                raise self.error(f"“{part}”", (part,))
            self.at += 1
        if self.word:
            raise self.error(marked("the end"))
        return self.form.build(text, *values)

    def name(self, part: str, following: str) -> Name:
        nouns, expected = _NAMES[part]
        kind = nouns[0]
        if self.word in nouns and self.words[self.at + 1].text != following:
            kind = self.word
            self.at += 1
        elif kind == ACT and self.word not in ACTS:
            kind = RESPONSE
        if not self.word:
            raise self.error(expected)
        return Name(kind, self.word, self.words[self.at].column)

    def number(self) -> int:
        if not _NUMBER.fullmatch(self.word):
            raise self.error(marked("a whole number up to 1,000"))
        return int(self.word.replace(",", ""))

    def share(self, before: Name | int | Fraction) -> Fraction:
        if not _PERCENT.fullmatch(self.word):
            raise self.error(marked("a percentage such as “25%”"))
        share = Fraction(self.word.removesuffix("%")) / 100
        if isinstance(before, Fraction) and share < before:
            raise self.error(marked("a percentage that is not below the first one"))
        return share

    @property
    def word(self) -> str:
        return self.words[self.at].text

    def error(self, expected: str, words: tuple[str, ...] = ()) -> ClaimError:
        column = self.words[self.at].column
        return ClaimError(self.word, column, (expected,), self.form.sentence, words)
