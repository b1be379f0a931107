"""What a YAML file is to us: texts, lists and mappings, each with its place; no types, no tags."""

from typing import NamedTuple

from game.problem import Place


class Scalar(NamedTuple):
    """A text as it stands in the file: `yes`, `1:30` and `012` are texts like any other.

    `plain` texts stand without quotes. Where `straight`, the text is written in one line just as
    it is read, so that a place inside it can be told. `cut` is what follows in its line, if that
    starts with `#` and a word: to YAML a comment, to a writer who meant `#4711` a part of the text.
    """

    text: str
    place: Place
    plain: bool = True
    straight: bool = False
    cut: str = ""

    def at(self, offset: int) -> Place:
        """Return the place of a character of the text."""
        if not self.straight:
            return self.place
        column = self.place.column + offset + (not self.plain)
        return self.place._replace(column=column)

    @property
    def empty(self) -> bool:
        """Whether nothing is written, not even quotes."""
        return self.plain and not self.text


class Sequence(NamedTuple):
    """A list; `flow` ones are written in brackets."""

    items: tuple["Node", ...]
    place: Place
    flow: bool = False


class Mapping(NamedTuple):
    """Keys and their values, each key once; `flow` ones are written in braces."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    place: Place
    flow: bool = False


Node = Scalar | Sequence | Mapping


def in_one_line(node: Node) -> str:
    """Return a node as it is written in one line, with brackets and braces."""
    match node:
        case Scalar(text):
            return text
        case Sequence(items):
            return f"[{', '.join(map(in_one_line, items))}]"
        case Mapping(pairs):
            return (
                "{" + ", ".join(f"{k.text}: {in_one_line(v)}".rstrip(": ") for k, v in pairs) + "}"
            )
