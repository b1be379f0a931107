"""Options that several commands have."""

from pathlib import Path

import click

from game.texts import _

rulebook_option = click.option(
    "--rulebook",
    type=click.Path(path_type=Path),
    help=_("Use another rulebook; it needs only the lines that differ."),
)

limit_option = click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=2_000_000,
    show_default=True,
    help=_("Give up after so many situations, and sample."),
)
