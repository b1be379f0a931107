"""The examples of the manual: a scenario that grows by lines that stand in place of others.

An example is a whole file that begins with `format: 1`, or some lines of one. These are merged into
what was there before: turns and responses by their ids, everything else by its key.
"""

import re
from collections.abc import Iterator

GROWN = re.compile(r"- id: ([a-z0-9-]+)|([a-z][a-z-]*):")
"""How a part begins: as an item of a list, with an id, or as a key."""

MERGED = ("turns", "responses")
"""The lists whose items are merged; what stands below other keys is replaced."""


def blocks(page: str, language: str) -> Iterator[str]:
    """The blocks of a page in a language, in their order."""
    yield from re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def grown(old: str, new: str) -> str:
    """A file after the lines of an example are put in; a whole file takes its place."""
    return new if new.startswith("format:") else _merged(old, new, 0)


def _merged(old: str, new: str, indent: int) -> str:
    """Parts at an indentation: those of old, with those of new in their place or behind them."""
    parts, last = dict(_parts(old, indent)), ""
    for name, text in _parts(new, indent):
        if name in parts:
            parts[name] = _put(name, parts[name], text, indent)
        else:
            names = list(parts)
            at = names.index(last) + 1 if last in parts else len(names)
            items = [*parts.items()]
            parts = dict([*items[:at], (name, text), *items[at:]])
        last = name
    return "".join(parts.values())


def _put(name: str, old: str, new: str, indent: int) -> str:
    """One part with another one in its place or, where these are merged, in it."""
    if name in MERGED:
        head, _line, _rest = old.partition("\n")
        return f"{head}\n{_merged(_below(old), _below(new), indent + 2)}"
    if new.lstrip().startswith("- id:"):
        return _undashed(_merged(_dashed(old), _dashed(new), indent + 2), indent)
    return new


def _below(text: str) -> str:
    return text.partition("\n")[2]


def _dashed(item: str) -> str:
    """An item of a list as the mapping that it is."""
    return item.replace("- id:", "  id:", 1)


def _undashed(mapping: str, indent: int) -> str:
    return mapping.replace(f"{' ' * indent}  id:", f"{' ' * indent}- id:", 1)


def _parts(text: str, indent: int) -> Iterator[tuple[str, str]]:
    """The parts that begin at an indentation, by their names."""
    name, lines = "", ""
    for line in text.splitlines(keepends=True):
        found = GROWN.match(line, indent) if not line[:indent].strip() else None
        if found:
            if name:
                yield name, lines
            name, lines = found[1] or found[2], ""
        lines += line
    if name:
        yield name, lines
