"""The shape of a rulebook: its keys and ranges are those of the classes of the simulation."""

from functools import partial
from typing import Any

import attrs

from game.authoring.shapes import Whole
from game.authoring.structures import FORMAT, Key, Record, may, need
from game.core.rulebook import LEAST, MOST, Rulebook


def rulebook_shape(base: Rulebook | None = None) -> Record[Rulebook]:
    """Return the shape of a whole rulebook, or of one that holds what differs from a base."""
    sections = {}
    for section in attrs.fields(Rulebook):
        rules: Any = section.type
        build = rules if base is None else partial(attrs.evolve, getattr(base, section.name))
        numbers = {
            _name(field): _key(_name(field), _range(field), needed=base is None)
            for field in attrs.fields(rules)
        }
        name = _name(section)
        sections[name] = _key(name, Record(build, numbers), needed=base is None)
    build = Rulebook if base is None else partial(attrs.evolve, base)
    return Record(build, {"format": FORMAT, **sections})


def _name(field: "attrs.Attribute[Any]") -> str:
    return field.name.replace("_", "-")


def _range(field: "attrs.Attribute[Any]") -> Whole:
    return Whole(field.metadata[LEAST], field.metadata[MOST])


def _key(name: str, shape: Whole | Record[Any], *, needed: bool) -> Key:
    return need(shape, f"{name}: ...") if needed else may(shape)
