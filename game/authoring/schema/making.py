"""From shapes to a JSON Schema [draft 7], which is what YAML language servers understand.

An editor knows texts, numbers and switches where the reader knows texts only: `title: 1984` is a
number to it. So the schema takes everything that the reader takes; what it refuses, the reader
refuses too. What hangs together is for the reader alone.
"""

from collections.abc import Iterable, Mapping
from functools import singledispatchmethod
from typing import Any

from game.authoring.acts import ACTS, BARE_ACTS, PERCENT, CardShape, MoneyShape
from game.authoring.claims import ClaimShape
from game.authoring.conditions import When
from game.authoring.customers import LIKE, CustomerShape
from game.authoring.effects import FURTHEST, Effects
from game.authoring.languages import LANGUAGE
from game.authoring.schema.explanations import explanation, meanings
from game.authoring.shapes import LONGEST_ID, Choice, Format, Id, Language, Switch, Text, Whole
from game.authoring.speech import OTHERWISE, SpeechShape
from game.authoring.structures import ById, Each, OneOf, OneOrMore, Record
from game.core.claim_forms import FORMS
from game.core.status import Status

Schema = dict[str, Any]
Way = tuple[str, ...]

TEXT: Schema = {"if": {"type": ["array", "object"]}, "then": {"type": "string"}}
"""A text may look like a number, a switch or nothing to an editor, which should suggest none."""

_ID = {**TEXT, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": LONGEST_ID}
_SPELLINGS = ("yes", "no", "true", "false", "on", "off")


class Maker:
    """Makes schemas of shapes.

    `suggested` are words for keys that take any id, such as names of portraits, by the key; `meant`
    says in a sentence what words mean, such as ids of lessons.
    """

    def __init__(self, suggested: Mapping[str, Iterable[str]], meant: Mapping[str, str]) -> None:
        self.suggested = suggested
        self.meant = {**meanings(), **meant}

    @singledispatchmethod
    def of(self, shape: object, _way: Way) -> Schema:
        """Return the schema of a shape, which stands at the end of a way of keys."""
        raise TypeError(f"{shape!r} has no schema")

    @of.register(Text)
    @of.register(When)
    def _text(self, _shape: Text | When, _way: Way) -> Schema:
        return TEXT

    @of.register
    def _claim(self, _shape: ClaimShape, _way: Way) -> Schema:
        return {**TEXT, "examples": [*FORMS]}

    @of.register
    def _id(self, _shape: Id, way: Way) -> Schema:
        words = sorted(self.suggested.get(way[-1], ()))
        return {"anyOf": [{"enum": words}, _ID]} if words else _ID

    @of.register
    def _language(self, _shape: Language, _way: Way) -> Schema:
        return {**TEXT, "pattern": f"^{LANGUAGE}$"}

    @of.register
    def _customer(self, shape: CustomerShape, way: Way) -> Schema:
        shared = {**_ID, "description": "The id of a customer whom scenarios share."}
        named = [{"required": ["name"]}, {"required": [LIKE]}]
        return {"anyOf": [{**self.of(shape.differing, way), "anyOf": named}, shared]}

    @of.register
    def _whole(self, shape: Whole, _way: Way) -> Schema:
        return {"type": "integer", "minimum": shape.least, "maximum": shape.most}

    @of.register
    def _switch(self, _shape: Switch, _way: Way) -> Schema:
        return _SWITCH

    @of.register
    def _format(self, _shape: Format, _way: Way) -> Schema:
        return {"const": 1}

    @of.register
    def _choice(self, shape: Choice, _way: Way) -> Schema:  # type: ignore[type-arg]  # of anything
        return self._words(shape.words)

    @of.register
    def _speech(self, _shape: SpeechShape, way: Way) -> Schema:
        return {"anyOf": [TEXT, self._by_status(way)]}

    @of.register
    def _effects(self, _shape: Effects, way: Way) -> Schema:
        return _one_or_more(self._moves(way))

    @of.register
    def _money(self, _shape: MoneyShape, way: Way) -> Schema:
        return {"anyOf": [self._words(PERCENT.words), self.of(MoneyShape.record, way)]}

    @of.register
    def _card(self, _shape: CardShape, way: Way) -> Schema:
        acts = [{"title": name, **self.of(act, (*way, name))} for name, act in ACTS.items()]
        return {
            "type": ["array", "null"],
            "items": {"anyOf": [self._words(BARE_ACTS), *acts]},
        }

    @of.register
    def _each(self, shape: Each, way: Way) -> Schema:  # type: ignore[type-arg]  # of anything
        return {
            "type": "array" if shape.least else ["array", "null"],
            "items": self.of(shape.item, way),
            "minItems": shape.least,
            "maxItems": shape.most,
        }

    @of.register
    def _one_or_more_of(self, shape: OneOrMore, way: Way) -> Schema:  # type: ignore[type-arg]  # of anything
        return _one_or_more(self.of(shape.item, way))

    @of.register
    def _by_id(self, shape: ById, way: Way) -> Schema:  # type: ignore[type-arg]  # of anything
        return {
            "type": "object",
            "propertyNames": {"pattern": _ID["pattern"], "maxLength": LONGEST_ID},
            "additionalProperties": self.of(shape.item, way),
            "minProperties": shape.least,
            "maxProperties": shape.most,
        }

    @of.register
    def _keys(self, shape: Record, way: Way) -> Schema:  # type: ignore[type-arg]  # of anything
        schema: Schema = {
            "type": "object",
            "properties": {
                key: self._explained(self.of(rules.shape, (*way, key)), (*way, key))
                for key, rules in shape.keys.items()
            },
            "required": [key for key, rules in shape.keys.items() if rules.example],
            "additionalProperties": False,
        }
        rules = [rule for pair in shape.one_of for rule in _exclusion(pair)]
        return {**schema, "allOf": rules} if rules else schema

    def _explained(self, schema: Schema, way: Way) -> Schema:
        """Return a schema with what its key means."""
        text, example = explanation(way)
        examples = [example, *(other for other in schema.get("examples", ()) if other != example)]
        return {"description": text, **schema, "examples": examples}

    def _words(self, words: Iterable[str]) -> Schema:
        """Return the schema of words; a number may stand in quotes, but nobody suggests that."""
        numbers = [int(word) for word in words if word.isdigit()]
        if numbers:
            quoted = {"enum": [*map(str, numbers)]}
            return {"anyOf": [{"enum": numbers}, quoted]}
        meanings = [self.meant.get(word, "") for word in words]
        told: Schema = {"markdownEnumDescriptions": meanings} if any(meanings) else {}
        return {"enum": [*words], **told}

    def _by_status(self, way: Way) -> Schema:
        texts = TEXT
        names = "|".join(_in_any_spelling(status.id) for status in Status)
        statuses = {
            status.id: {"description": f"What she says if the status is {status.id}.", **texts}
            for status in Status
        }
        otherwise = self._explained(texts, (*way, OTHERWISE))
        return {
            "type": "object",
            "properties": {**statuses, OTHERWISE: otherwise},
            "patternProperties": {rf"^\s*([Ii][Tt]['’][Ss] )?({names})\s*$": texts},
            "additionalProperties": False,
            "required": [OTHERWISE],
        }

    def _moves(self, way: Way) -> Schema:
        when = self._explained(TEXT, (*way, "when"))
        move = {"anyOf": [{"type": "integer", "minimum": -FURTHEST, "maximum": FURTHEST}, _SWITCH]}
        return {"type": "object", "properties": {"when": when}, "additionalProperties": move}


_SWITCH: Schema = {
    "anyOf": [
        {"enum": ["yes", "no"]},
        {"type": "boolean"},
        {
            "type": "string",
            "pattern": "^("
            + "|".join(
                "".join(f"[{letter.upper()}{letter}]" for letter in word) for word in _SPELLINGS
            )
            + ")$",
        },
    ]
}


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]}


def _exclusion(pair: OneOf) -> Iterable[Schema]:
    """Yield that not both keys are there and, where one is needed, that one is."""
    yield {"if": {"required": [pair.first]}, "then": {"properties": {pair.second: False}}}
    if pair.example:
        yield {"anyOf": [{"required": [pair.first]}, {"required": [pair.second]}]}


def _in_any_spelling(status: str) -> str:
    """Return a pattern for a status as people write it: in-love, In love, IN_LOVE."""
    letters = (f"[{sign.upper()}{sign}]" if sign.isalpha() else "[ _-]" for sign in status)
    return "".join(letters)
