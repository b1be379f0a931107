"""What every key of a scenario means, with an example, as it stands in `keys.yaml`."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from game.authoring.schema.seen import seen
from game.authoring.sources import open_source

_FILE = Path(__file__).with_name("keys.yaml")


class Explanation(NamedTuple):
    """What a key means, and a value that could stand there, as an editor sees it."""

    text: str
    example: Any


@cache
def explanations() -> dict[str, Explanation]:
    """Return all explanations, by the end of the way to the key: `issue.before`, `title`."""
    return {way: Explanation(told["means"], told["example"]) for way, told in _part("keys")}


@cache
def meanings() -> dict[str, str]:
    """Return what the acts mean that are one word."""
    return dict(_part("words"))


def explanation(way: Sequence[str]) -> Explanation:
    """Return what the last key of a way means; raises `KeyError` for one without an explanation."""
    ends = (".".join(way[first:]) for first in range(len(way)))
    found = next((end for end in ends if end in explanations()), None)
    if found is None:
        raise KeyError(".".join(way))
    return explanations()[found]


def _part(key: str) -> Sequence[tuple[str, Any]]:
    root = open_source(_FILE).root
    told = seen(root)[key] if root else {}
    return tuple(told.items())
