"""Which kind of file a file is: a writer need not say it, the keys do."""

import enum
from collections.abc import Iterable
from pathlib import Path

from game.authoring.customers import customer_keys
from game.authoring.findings import nearest
from game.authoring.lessons import LESSONS
from game.authoring.rulebooks import rulebook_shape
from game.authoring.scenarios import scenario_shape
from game.authoring.structures import part_of
from game.authoring.syntax.nodes import Mapping
from game.authoring.team_checkups import team_checkup_shape
from game.authoring.translations import TRANSLATION
from game.core.rulebook import Rulebook

_ALIKE = 0.8
"""How sure it must be what a misspelt key means, before it says what the whole file is."""


class Kind(enum.Enum):
    """What a file holds, and what it is usually called."""

    SCENARIO = ""
    LESSONS = "lessons.yaml"
    RULEBOOK = "rulebook.yaml"
    CHECKUP = "checkup.yaml"
    CUSTOMER = "customers/her.yaml"
    TRANSLATION = "the-scenario.nl.yaml"


def kind_of(root: Mapping, file: str, rulebook: Rulebook) -> Kind | None:
    """Return which kind of file has these keys, or None if it is none of ours."""
    if isinstance(part_of(root, "lessons"), Mapping):
        return Kind.LESSONS
    known = {
        Kind.SCENARIO: {*scenario_shape("", {}, rulebook).keys},
        Kind.RULEBOOK: {*rulebook_shape(rulebook).keys},
        Kind.LESSONS: {*LESSONS.keys},
        Kind.CHECKUP: {*team_checkup_shape({}).keys},
        Kind.CUSTOMER: {*customer_keys(rulebook)},
        Kind.TRANSLATION: {*TRANSLATION.keys},
    }
    keys = {key.text for key, _value in root.pairs} - {"format"}
    every = set().union(*known.values()) - {"format"}
    meant = keys & every or _corrected(keys, every)
    named = next((kind for kind in Kind if kind.value == Path(file).name), None)
    if meant:
        return max(known, key=lambda kind: (len(known[kind] & meant), kind is named))
    if named is None and part_of(root, "format"):
        return Kind.SCENARIO
    return named


def _corrected(keys: Iterable[str], known: Iterable[str]) -> set[str]:
    """Return the keys that were probably meant."""
    return {close for key in keys if (close := nearest(key, known, _ALIKE))}
