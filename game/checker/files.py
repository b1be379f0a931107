"""Which files a command means."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from game.authoring.files import customers_used, find_scenario, lessons_beside, translations_beside

_ENDINGS = (".yaml", ".yml")


@attrs.frozen
class Wanted:
    """A file to check; `named` says that somebody asked for this very file."""

    path: Path
    named: bool


def wanted(names: Iterable[str]) -> Iterator[Wanted]:
    """Yield the files that names stand for, each once: paths of files, folders, and shipped ids.

    A folder stands for all YAML files in it and below, but for hidden ones; one without such files
    stands for itself. With a scenario come the lessons, customers and translations beside it.
    """
    seen: set[str] = set()
    for name in names:
        for file in _files(name):
            key = os.path.realpath(file.path) if "\0" not in name else name
            if key not in seen:
                seen.add(key)
                yield file


def _files(name: str) -> Iterator[Wanted]:
    path = Path(name)
    if os.path.isdir(name):  # noqa: PTH112 - does not raise, whatever the name
        found = [Wanted(file, named=False) for file in _below(path)]
        yield from found or [Wanted(path, named=True)]
        return
    path = find_scenario(name) or path
    yield Wanted(path, named=True)
    lessons = lessons_beside(path)
    beside = [lessons] if lessons else []
    beside += [*customers_used(path), *translations_beside(path).values()]
    yield from (Wanted(file, named=False) for file in beside)


def _below(folder: Path) -> Iterator[Path]:
    """Yield the YAML files of a folder, by name, those of its folders after its own."""
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(_ENDINGS) and not name.startswith("."):
                yield Path(at, name)
