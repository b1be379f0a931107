"""What an editor sees: values of JSON, where the reader sees texts, lists and mappings."""

import re
from typing import Any

from game.authoring.syntax.nodes import Mapping, Node, Scalar, Sequence

_NOTHING = re.compile(r"~|null|Null|NULL|")
_TRUE, _FALSE = re.compile(r"true|True|TRUE"), re.compile(r"false|False|FALSE")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_LONGEST = 300
"""A number of more digits is none to a program that counts in floats."""

_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def seen(node: Node) -> Any:  # noqa: ANN401 - whatever JSON knows
    """Return a node as the core schema of YAML 1.2 has it [section 10.3.2].

    Numbers that are no numbers (.inf, .nan) and those of other bases are left as texts: a schema
    takes them for what it takes a text for, or nobody writes them.
    """
    match node:
        case Scalar():
            return _scalar(node)
        case Sequence(items):
            return [seen(item) for item in items]
        case Mapping(pairs):
            return {key.text: seen(value) for key, value in pairs}


def _scalar(node: Scalar) -> str | int | float | bool | None:
    text = node.text
    if not node.plain:
        return text
    if _NOTHING.fullmatch(text):
        return None
    if _TRUE.fullmatch(text) or _FALSE.fullmatch(text):
        return _TRUE.fullmatch(text) is not None
    if _INTEGER.fullmatch(text):
        return int(text[:_LONGEST])
    return float(text) if _FLOAT.fullmatch(text) else text
