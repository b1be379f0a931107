"""Shapes made of shapes: lists, and records with keys."""

import re
from collections.abc import Callable, Iterator, Mapping as Table
from typing import Any, Generic, NamedTuple, TypeVar

from game.authoring.codes import Code
from game.authoring.findings import Findings, in_full, listed, shown
from game.authoring.shapes import Format, Shape
from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence
from game.authoring.syntax.quotes import in_quotes
from game.texts import _

T = TypeVar("T")

_WORD = re.compile(r"[a-z0-9][a-z0-9-]*")
_WORDS = re.compile(r"[a-z0-9][a-z0-9-]*(, *[a-z0-9][a-z0-9-]*)*")
_ALIKE = 0.7
"""How sure it must be what a misspelt key means, before what stands under it is read as that."""


class Each(NamedTuple, Generic[T]):
    """A list of `least` to `most` values of one shape; `check` then looks at the whole."""

    item: Shape[T]
    least: int = 0
    most: int = 100
    check: Callable[[tuple[T, ...], Sequence, Findings], None] | None = None

    @property
    def stand_in(self) -> tuple[T, ...]:
        """An empty list."""
        return ()

    def read(self, node: Node, name: str, findings: Findings) -> tuple[T, ...]:
        """Return the values in the order of the file."""
        if isinstance(node, Scalar) and node.empty:
            node = Sequence((), node.place)
        if not isinstance(node, Sequence):
            _not_a_list(node, name, findings)
            return self.stand_in
        _count(name, node, len(node.items), (self.least, self.most), findings)
        values = tuple(self.item.read(item, name, findings) for item in node.items[: self.most])
        if self.check:
            self.check(values, node, findings)
        return values


def _count(name: str, node: Node, count: int, reach: tuple[int, int], findings: Findings) -> None:
    """Report too few or too many of something."""
    least, most = reach
    if count < least:
        message = (
            _("“{name}” has {count}, and needs at least {least}.")
            if count
            else _("“{name}” is empty, and needs at least {least}.")
        )
        message = message.format(name=name, count=count, least=least)
        dashed = isinstance(node, Sequence)
        help_ = _("Add {count} more, each behind a dash.") if dashed else _("Add {count} more.")
        findings.add(Code.TOO_FEW, node.place, message, help_.format(count=least - count))
    elif count > most:
        message = _("“{name}” has {count}, and takes at most {most}.")
        message = message.format(name=name, count=count, most=most)
        findings.add(Code.TOO_MANY, node.place, message, _("Take away what is least needed."))


def _not_a_list(node: Scalar | Mapping, name: str, findings: Findings) -> None:
    code, message = Code.NOT_A_LIST, _("“{name}” is a list.")
    help_ = _("Start each part on a line of its own, with a dash and a space.")
    text = node.text if isinstance(node, Scalar) else ""
    if _WORDS.fullmatch(text):
        help_ = _("Write: {name}: [{text}]")
    elif text.startswith("-"):
        code, message = Code.MISSING_SPACE, _("After a dash a space is missing.")
        help_ = _("Write: - {text}")
    elif isinstance(node, Mapping) and node.pairs and not node.flow:
        code, message = Code.MISSING_DASH, _("“{name}” is a list: each part starts with a dash.")
        help_ = _("Write: - {text}, and indent the lines that belong to it by two spaces more.")
        key, value = node.pairs[0]
        text = f"{key.text}: {value.text if isinstance(value, Scalar) else ''}".rstrip()
        text = key.text if isinstance(value, Scalar) and value.empty else text
    text = shown(text.lstrip("-").partition(" -")[0])
    findings.add(code, node.place, message.format(name=name), help_.format(name=name, text=text))


class OneOrMore(NamedTuple, Generic[T]):
    """A single value, or a list of them."""

    item: Shape[T]

    @property
    def stand_in(self) -> tuple[T, ...]:
        """An empty list."""
        return ()

    def read(self, node: Node, name: str, findings: Findings) -> tuple[T, ...]:
        """Return the values in the order of the file."""
        if isinstance(node, Sequence):
            return Each(self.item, least=1).read(node, name, findings)
        return (self.item.read(node, name, findings),)


class Key(NamedTuple):
    """What stands under a key.

    `example` is a line that a message tells the writer to add; "" if the key may be left out.
    `field` is where the value goes: None for the key with underscores, "" for nowhere.
    """

    shape: Shape[Any]
    example: str = ""
    field: str | None = None


def need(shape: Shape[Any], example: str, field: str | None = None) -> Key:
    """A key that must be there, with an example."""
    return Key(shape, example, field)


def may(shape: Shape[Any], field: str | None = None) -> Key:
    """A key that may be left out."""
    return Key(shape, field=field)


FORMAT = need(Format(), "format: 1", field="")
"""The key with which every file begins."""


class OneOf(NamedTuple):
    """Two keys that exclude each other; one must be there, if there is an example."""

    first: str
    second: str
    example: str = ""


class Record(NamedTuple, Generic[T]):
    """Keys with their values, made into one value.

    `build` is called with what was read, by field; what is left out is not passed. `check` then
    looks at the whole.
    """

    build: Callable[..., T]
    keys: Table[str, Key]
    one_of: tuple[OneOf, ...] = ()
    check: Callable[[T, Mapping, Findings], None] | None = None

    @property
    def stand_in(self) -> T:
        """The value with stand-ins for what is needed."""
        return self._built({})

    def read(self, node: Node, name: str, findings: Findings) -> T:
        """Return the value made of what stands under the keys."""
        if not isinstance(node, Mapping):
            not_a_mapping(node, name, next(iter(self.keys)), findings)
            return self.stand_in
        present = self._present(node, findings)
        self._look_for_gaps(present, node, findings)
        value = self._built(
            {key: self.keys[key].shape.read(part, key, findings) for key, part in present.items()}
        )
        if self.check:
            self.check(value, node, findings)
        return value

    def _present(self, node: Mapping, findings: Findings) -> dict[str, Node]:
        """Return what stands under known keys; a misspelt one is reported, but read.

        It is read in the order of the table, so that what is named early can be spoken of later.
        """
        present = {key.text: part for key, part in node.pairs if key.text in self.keys}
        cut = _cut_by_commas(node, self.keys, findings) if node.flow else set()
        for key, part in node.pairs:
            if key.text in self.keys or key in cut:
                continue
            close = findings.nearest(key.text, self.keys.keys() - present.keys(), _ALIKE)
            if close:
                help_ = _("Did you mean “{close}”?").format(close=close)
                present[close] = part
            elif not _WORD.fullmatch(key.text):
                help_ = _("If it belongs to the text before it, put all of that text in quotes.")
            else:
                help_ = _("Known here: {words}.").format(words=listed(self.keys))
            message = _("“{key}” is not known here.").format(key=shown(key.text))
            findings.add(Code.UNKNOWN_KEY, key.place, message, help_)
        return {key: present[key] for key in self.keys if key in present}

    def _look_for_gaps(self, present: dict[str, Node], node: Mapping, findings: Findings) -> None:
        """Report keys that are needed and not there, and those that exclude each other."""
        for key, rules in self.keys.items():
            if rules.example and key not in present:
                message = _("“{key}” is missing here.").format(key=key)
                _missing(message, rules.example, node, findings)
        for pair in self.one_of:
            names = {"first": pair.first, "second": pair.second}
            if pair.first in present and pair.second in present:
                findings.add(
                    Code.CONFLICTING_KEYS,
                    present[pair.second].place,
                    _("“{first}” and “{second}” exclude each other.").format(**names),
                    _("Delete one of them."),
                )
            elif pair.example and not present.keys() & {pair.first, pair.second}:
                message = _("“{first}” or “{second}” is missing here.").format(**names)
                _missing(message, pair.example, node, findings)

    def _built(self, values: dict[str, Any]) -> T:
        fields = {}
        for key, rules in self.keys.items():
            field = key.replace("-", "_") if rules.field is None else rules.field
            if field and key in values:
                fields[field] = values[key]
            elif field and rules.example:
                fields[field] = rules.shape.stand_in
        return self.build(**fields)


def _cut_by_commas(node: Mapping, keys: Table[str, Key], findings: Findings) -> set[Scalar]:
    """Report texts in braces that a comma ends early; return what was taken for keys behind it."""
    found: set[Scalar] = set()
    for key, text, rest in _texts_with_rests(node, keys):
        found.update(rest)
        whole = in_quotes(in_full(", ".join((text, *(part.text for part in rest)))))
        findings.add(
            Code.COMMA_IN_TEXT,
            rest[0].place,
            _("Between braces, the comma before “{rest}” ends the text.").format(
                rest=shown(rest[0].text)
            ),
            _("Put the whole text in quotes: {line}").format(line=f"{key}: {whole}"),
        )
    return found


def _texts_with_rests(
    node: Mapping, keys: Table[str, Key]
) -> Iterator[tuple[str, str, list[Scalar]]]:
    """Yield known keys, their texts, and the unknown keys without a value behind each."""
    key, text = "", ""
    rest: list[Scalar] = []
    for word, part in node.pairs:
        if key and word.text not in keys and isinstance(part, Scalar) and part.empty:
            rest.append(word)
            continue
        if rest:
            yield key, text, rest
        text = part.text if isinstance(part, Scalar) else ""
        key, rest = word.text if text and word.text in keys else "", []
    if rest:
        yield key, text, rest


def _missing(message: str, example: str, node: Mapping, findings: Findings) -> None:
    help_ = _("Add a line such as: {example}").format(example=example)
    findings.add(Code.MISSING_KEY, node.place, message, help_)


def not_a_mapping(node: Scalar | Sequence, name: str, first_key: str, findings: Findings) -> None:
    """Say why there are no keys where some are needed."""
    example = f"{first_key}: ..."
    spaceless = (
        re.match(r"([a-z][a-z0-9-]*):(\S.*)", node.text) if isinstance(node, Scalar) else None
    )
    if spaceless:
        code = Code.MISSING_SPACE
        message = _("After the colon a space is missing.")
        help_ = _("Write: {line}").format(line=f"{spaceless[1]}: {in_full(spaceless[2])}")
    elif isinstance(node, Sequence):
        code = Code.NOT_A_MAPPING
        message = _("“{name}” is no list, but made of lines such as “{example}”.")
        help_ = _("Delete the dashes.")
    else:
        code = Code.NOT_A_MAPPING
        message = _("“{name}” is made of lines such as “{example}”.")
        help_ = _("Write them below it, each indented by two spaces more.")
    findings.add(code, node.place, message.format(name=name, example=example), help_)


class ById(NamedTuple, Generic[T]):
    """A mapping from id to what `build` makes of the id and of the keys below it."""

    id: Shape[str]
    item: Record[dict[str, Any]]
    build: Callable[..., T]
    example: str
    least: int = 0
    most: int = 1000

    @property
    def stand_in(self) -> dict[str, T]:
        """Nothing."""
        return {}

    def read(self, node: Node, name: str, findings: Findings) -> dict[str, T]:
        """Return the values by id, in the order of the file."""
        if not isinstance(node, Mapping):
            not_a_mapping(node, name, self.example, findings)
            return self.stand_in
        _count(name, node, len(node.pairs), (self.least, self.most), findings)
        values = {}
        for key, part in node.pairs[: self.most]:
            id_ = self.id.read(key, name, findings)
            values[id_] = self.build(id_, **self.item.read(part, key.text, findings))
        return values


def part_of(node: Node, key: str) -> Node | None:
    """Return what stands under a key of a mapping, or None."""
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return next((part for word, part in pairs if word.text == key), None)


def unique(_values: tuple[object, ...], node: Sequence, findings: Findings) -> None:
    """Report ids that stand in a list twice: those of its mappings, or its words themselves."""
    first: dict[str, int] = {}
    for id_ in filter(None, map(_written_id, node.items)):
        if id_.text in first:
            findings.add(
                Code.DUPLICATE_ID,
                id_.place,
                _("“{id}” stands in this list twice; the first is in line {line}.").format(
                    id=shown(id_.text), line=first[id_.text]
                ),
                _("Give each an id of its own, or delete one."),
            )
        first.setdefault(id_.text, id_.place.line)


def _written_id(node: Node) -> Scalar | None:
    match node:
        case Scalar():
            return node
        case Mapping(pairs):
            ids = (part for key, part in pairs if key.text == "id" and isinstance(part, Scalar))
            return next(ids, None)
        case _:
            return None
