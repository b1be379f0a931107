"""Arguments that a shell can complete: scenarios and codes."""

from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

_ENDINGS = (".yaml", ".yml")


class ScenarioName(click.ParamType[str]):
    """A scenario: its id, or the path of its file."""

    name = "scenario"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        param: click.Parameter,  # noqa: ARG002 - the same
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the ids that begin so, and the files; where there are none, let the shell look."""
        from game.authoring.files import shipped_scenarios

        ids = [path.stem for path in shipped_scenarios() if path.stem.startswith(incomplete)]
        found = [CompletionItem(name) for name in (*ids, *_files(incomplete))]
        return found or [CompletionItem(incomplete, type="file")]


def _files(incomplete: str) -> Iterator[str]:
    """Yield the files of scenarios whose names begin so, as they are typed."""
    folder, _slash, start = incomplete.rpartition("/")
    try:
        names = sorted(path.name for path in Path(folder or ".").iterdir())
    except OSError:
        return
    for name in names:
        if name.startswith(start) and name.endswith(_ENDINGS):
            yield incomplete.removesuffix(start) + name


class CodeName(click.ParamType[str]):
    """The code of a problem."""

    name = "code"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        param: click.Parameter,  # noqa: ARG002 - the same
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the codes that begin so."""
        from game.checker.pages import pages

        return [CompletionItem(code) for code in pages() if code.startswith(incomplete)]
