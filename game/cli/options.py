"""Options that several commands have."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from game.texts import _

rulebook_option = click.option(
    "--rulebook",
    type=click.Path(path_type=Path),
    help=_("Use another rulebook; it needs only the lines that differ."),
)

language_option = click.option(
    "--lang",
    "language",
    default="",
    metavar="CODE",
    help=_("Use this language, such as nl, as far as there are translations."),
)

_limit = click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=2_000_000,
    show_default=True,
    help=_("Give up a proof after so many situations."),
)

_memory = click.option(
    "--memory",
    type=click.FloatRange(min=0, min_open=True),
    default=1,
    show_default=True,
    metavar="GB",
    help=_(
        "Give up, and sample, when the situations take so much memory; "
        "the answers may take twice as much besides."
    ),
)


def limits_options(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command that takes ``limits`` have them set by two options."""

    @_limit
    @_memory
    @wraps(command)
    def with_limits(*arguments: Any, limit: int, memory: float, **options: Any) -> None:  # noqa: ANN401 - the command's own
        from game.proof.budget import GIGABYTE, Limits

        limits = Limits(situations=limit, memory=round(memory * GIGABYTE))
        command(*arguments, limits=limits, **options)

    return with_limits
