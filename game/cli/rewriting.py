"""Writing files that a user named, or leaving with a sentence."""

from contextlib import suppress
from pathlib import Path

import click

from game.cli.loading import UNREADABLE
from game.play.files import NotSaved, write_file


def write_or_exit(path: Path, data: bytes) -> None:
    """Write a file, all of it or nothing, or say why that cannot be done and leave.

    A file that is there is replaced, and its rights are kept; a link to it stays a link.
    """
    with suppress(OSError):
        path = path.resolve()
    rights = path.stat().st_mode if path.exists() else None
    written = write_file(path, data)
    if isinstance(written, NotSaved):
        click.echo(written.sentence, err=True)
        raise SystemExit(UNREADABLE)
    if rights is not None:
        with suppress(OSError):
            path.chmod(rights)
