"""``complicated format``: files in one layout, with every comment."""

from collections.abc import Sequence
from pathlib import Path

import click

from game.cli.names import ScenarioName
from game.texts import _


@click.command
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=ScenarioName())
@click.option(
    "--check", is_flag=True, help=_("Change nothing; end with 1 if a file would be changed.")
)
def command(files: Sequence[str], *, check: bool) -> None:
    """Rewrite each FILE in the one layout, with every comment.

    Lines are indented and wrapped alike, and quotes stand only where they are needed. What the file
    says stays the same; a file with mistakes in its writing is left as it is.

    \b
    complicated format my-scenario.yaml
    complicated format --check scenarios/*.yaml
    """
    from game.authoring.formatting.anew import written_anew
    from game.authoring.sources import open_source
    from game.cli.loading import UNREADABLE, print_problems
    from game.cli.rewriting import write_or_exit

    left = 0
    for path in map(Path, files):
        source = open_source(path)
        print_problems(source.findings.problems)
        anew = None if source.findings.problems else written_anew(source)
        if anew is None:
            left += 1
            click.echo(_("“{path}” stays as it is.").format(path=path), err=True)
        elif anew.encode() != path.read_bytes():
            if check:
                left += 1
                click.echo(_("“{path}” would be changed.").format(path=path), err=True)
            else:
                write_or_exit(path, anew.encode())
                click.echo(_("“{path}” is tidy now.").format(path=path))
    if left:
        raise SystemExit(UNREADABLE)
