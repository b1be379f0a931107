"""Where the parts of a file stand, by the way to them through its keys and ids.

The ways are those of `game.authoring.text_ids`: `turns.the-delay.responses.ring-today.why`. What
has no id of its own is counted, from 1: `endings.2`, `discussion.1`. Two more ways lead to what may
be written in several ways: `turns.a.responses.b.promise` to the text of the promise, wherever its
act stands, and `turns.a.effects-2` to the condition of the second effect.
"""

from collections.abc import Iterator, Sequence as Several
from itertools import zip_longest

import attrs

from game.authoring.conditions import plain_status
from game.authoring.sources import Source
from game.authoring.structures import part_of
from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence
from game.problem import Place

_TOLD = {"excuse": "excuse", "promise": "what"}
"""Acts that hold a text, and the key of it: it is known by its act, wherever that stands."""

_BY_STATUS = (".speech", ".reaction")
"""Where a key is a status, which people write in several ways."""


@attrs.frozen
class Part:
    """What stands at a place of the file, which goes on to its last line."""

    node: Node
    place: Place
    last: int

    def at(self, offset: int) -> Place:
        """Return the place of a character, if this is a text in one line; else the beginning."""
        return self.node.at(offset) if isinstance(self.node, Scalar) and offset else self.place

    def holds(self, place: Place) -> bool:
        """Whether a place lies in its lines."""
        return self.place.line <= place.line <= self.last


class Parts:
    """The parts of a file that can be read."""

    def __init__(self, source: Source) -> None:
        whole = Place(source.file)
        self._whole = Part(source.root or Scalar("", whole), whole, len(source.lines))
        self._parts: dict[str, Part] = {}
        self._ends = {self._whole.node.place: self._whole.last}
        for way, part in _below(self._whole, ""):
            self._parts.setdefault(way, part)
            for place in (part.place, part.node.place):
                self._ends[place] = max(part.last, self._ends.get(place, 0))

    def holds(self, place: Place, line: int) -> bool:
        """Whether what begins at a place, in its widest sense, goes on to a line."""
        return place.line <= line <= self._ends.get(place, place.line)

    def find(self, way: str) -> Part:
        """Return the part that a way leads to or, where the way breaks off, the last one on it."""
        while way and way not in self._parts:
            way = way.rpartition(".")[0]
        return self._parts.get(way, self._whole)


def _below(part: Part, way: str) -> Iterator[tuple[str, Part]]:
    """Yield all parts of a part, with the ways to them."""
    children = _children(part.node)
    for child, following in zip_longest(children, children[1:]):
        last = max(following.line - 1, child.line) if following else part.last
        place = child.node.place if isinstance(child.node, Scalar) else child.key
        found = Part(child.node, place, last)
        name = plain_status(child.name) if way.endswith(_BY_STATUS) else child.name
        below = f"{way}.{name}" if way else name
        yield below, found
        if child.name == "acts":
            yield from _told(found, way)
        if child.name == "effects":
            yield from _asked(found, below)
        yield from _below(found, below)


@attrs.frozen
class _Child:
    """A part of a list or a mapping: its name, where that stands, and what it is."""

    name: str
    key: Place
    node: Node

    @property
    def line(self) -> int:
        return self.key.line


def _children(node: Node) -> Several[_Child]:
    match node:
        case Mapping(pairs):
            return [_Child(key.text, key.place, value) for key, value in pairs]
        case Sequence(items):
            return [
                _Child(_id(item) or str(n), item.place, item) for n, item in enumerate(items, 1)
            ]
        case Scalar():
            return []


def _id(item: Node) -> str:
    id_ = part_of(item, "id")
    return id_.text if isinstance(id_, Scalar) else ""


def _told(acts: Part, way: str) -> Iterator[tuple[str, Part]]:
    """Yield the texts of acts, as if they stood in the response itself."""
    items = acts.node.items if isinstance(acts.node, Sequence) else ()
    for item in items:
        for act, key in _TOLD.items():
            text = part_of(item, key) if part_of(item, act) else None
            if text:
                yield f"{way}.{act}", Part(text, text.place, text.place.line)


def _asked(effects: Part, way: str) -> Iterator[tuple[str, Part]]:
    """Yield the condition of each effect, by the number of the effect behind a dash."""
    items = effects.node.items if isinstance(effects.node, Sequence) else (effects.node,)
    number = 0
    for item in items:
        when = part_of(item, "when")
        for key, _value in item.pairs if isinstance(item, Mapping) else ():
            if key.text != "when":
                number += 1
                if when:
                    yield f"{way}-{number}", Part(when, when.place, when.place.line)
